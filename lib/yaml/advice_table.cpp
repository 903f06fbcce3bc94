#include "yaml/advice_table.hpp"

#include <algorithm>
#include <array>

namespace yaml {

namespace {

constexpr text::Wording kHexEscape = {
    "trong ngoặc kép, sau \\x, \\u, \\U phải là mã hợp lệ; hãy viết thẳng ký tự đó",
    "in double quotes \\x, \\u, \\U need a valid code; write the character itself"};
constexpr text::Wording kQuoteEnd = {
    "dấu ngoặc mở ở đây không được đóng: hãy thêm dấu đóng ở cuối giá trị",
    "the quote opened here is never closed: add the closing one at the end of the value"};
constexpr text::Wording kPercent = {
    "dòng bắt đầu bằng % là chỉ thị của YAML, ở đây không dùng: hãy xóa, hoặc đặt trong ngoặc kép nếu là nội "
    "dung",
    "a line that begins with % is a directive of YAML and not used here: delete it, or put it in quotes if "
    "it is text"};
constexpr text::Wording kTab = {"tab không dùng để thụt lề: hãy thay bằng dấu cách",
                                "a tab cannot indent: use spaces instead"};

constexpr std::array kCases = std::to_array<AdviceCase>({
    {"could not find expected ':'",
     "",
     AdviceCase::Where::context,
     {"thiếu dấu hai chấm: mỗi trường viết “tên: giá trị”; nếu là phần tiếp của nội dung ở trên, hãy thụt lề "
      "sâu hơn",
      "the colon is missing: write each field as “name: value”; if this continues the text above, indent it "
      "deeper"}},
    {"block sequence entries are not allowed in this context",
     "",
     AdviceCase::Where::problem,
     {"gạch đầu dòng “- ” không đứng cùng dòng với tên trường: hãy xuống dòng, hoặc đặt trong ngoặc kép nếu "
      "là nội dung",
      "a list's “- ” cannot stand on the line of the field's name: begin a new line, or put it in quotes if "
      "it is text"}},
    {"mapping keys are not allowed in this context",
     "",
     AdviceCase::Where::problem,
     {"nội dung không được bắt đầu bằng “? ”: hãy đặt cả đoạn trong ngoặc kép",
      "text cannot begin with “? ”: put the whole value in quotes"}},
    {"found character that cannot start any token",
     "",
     AdviceCase::Where::problem,
     {"nội dung không được bắt đầu bằng ký tự này: hãy đặt cả đoạn trong ngoặc kép",
      "text cannot begin with this character: put the whole value in quotes"}},
    {"found a tab character that violates indentation", "", AdviceCase::Where::problem, kTab},
    {"found a tab character where an indentation space is expected", "", AdviceCase::Where::problem, kTab},
    {"found unexpected end of stream", "while scanning a quoted scalar", AdviceCase::Where::context,
     kQuoteEnd},
    {"found unexpected document indicator", "while scanning a quoted scalar", AdviceCase::Where::context,
     kQuoteEnd},
    {"found unknown escape character",
     "",
     AdviceCase::Where::problem,
     {"trong ngoặc kép, dấu \\ mở đầu mã đặc biệt: hãy viết \\\\ hoặc dùng ngoặc đơn '…'",
      "in double quotes a \\ begins a special code: write \\\\ or use single quotes '…'"}},
    {"did not find expected hexdecimal number", "", AdviceCase::Where::problem, kHexEscape},
    {"found invalid Unicode character escape code", "", AdviceCase::Where::problem, kHexEscape},
    {"did not find expected comment or line break",
     "while scanning a block scalar",
     AdviceCase::Where::context,
     {"sau dấu | hoặc > phải xuống dòng rồi mới viết nội dung; nếu đây là nội dung, hãy đặt cả đoạn trong "
      "ngoặc kép",
      "after | or > the text begins on the next line; if this is text, put the whole value in quotes"}},
    {"found an indentation indicator equal to 0",
     "",
     AdviceCase::Where::context,
     {"sau dấu | hoặc > không viết số 0: hãy xóa số này", "no 0 after | or >: delete it"}},
    {"did not find expected digit or '.' character", "", AdviceCase::Where::context, kPercent},
    {"could not find expected directive name", "", AdviceCase::Where::context, kPercent},
    {"found unexpected non-alphabetical character", "", AdviceCase::Where::context, kPercent},
    {"found unknown directive name", "", AdviceCase::Where::context, kPercent},
    {"found extremely long version number", "", AdviceCase::Where::context, kPercent},
    {"did not find expected version number", "", AdviceCase::Where::context, kPercent},
    {"did not find expected comment or line break", "while scanning a directive", AdviceCase::Where::context,
     kPercent},
    {"found incompatible YAML document", "", AdviceCase::Where::problem, kPercent},
    {"found duplicate %YAML directive", "", AdviceCase::Where::problem, kPercent},
    {"did not find expected <document start>",
     "",
     AdviceCase::Where::problem,
     {"sau dòng bắt đầu bằng % phải có dòng “---”: hãy xóa dòng % ở trên",
      "after a line that begins with % there must be a line “---”: delete the % line above"}},
    {"found unexpected ':'",
     "",
     AdviceCase::Where::problem,
     {"dấu hai chấm ở đây không đúng chỗ: hãy đặt cả đoạn trong ngoặc kép",
      "the colon is out of place here: put the whole text in quotes"}},
});

}  // namespace

const AdviceCase* find_advice(const Failure& failure) {
  const auto* const found = std::find_if(kCases.begin(), kCases.end(), [&](const AdviceCase& one) {
    return one.problem == failure.problem && (one.context.empty() || one.context == failure.context);
  });
  return found == kCases.end() ? nullptr : found;
}

}  // namespace yaml
