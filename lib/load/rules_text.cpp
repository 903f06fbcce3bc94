#include <algorithm>
#include <array>

#include "load/rules.hpp"

namespace load {

namespace {

constexpr std::string_view kRight = "    difficulties: Người dân vùng xa chưa quen dùng chữ ký số.";
constexpr std::string_view kSentence = " Người dân vùng xa chưa quen dùng chữ ký số.";
constexpr std::string_view kKey = "    difficulties:";
constexpr std::size_t kTimes = 800;  // × 44 characters: over 32,767

constexpr auto kTooLong = [] {
  std::array<char, kKey.size() + kTimes * kSentence.size()> out{};
  auto* end = std::copy(kKey.begin(), kKey.end(), out.begin());
  for (std::size_t i = 0; i < kTimes; ++i) end = std::copy(kSentence.begin(), kSentence.end(), end);
  return out;
}();

}  // namespace

const diag::RuleInfo kTextTooLong{
    .code = "H505",
    .name = "text-too-long",
    .severity = diag::Severity::error,
    .summary = {"Văn bản dài hơn một ô Excel chứa được", "A text longer than a cell of Excel holds"},
    .why = {"Một ô Excel chứa nhiều nhất 32.767 ký tự; phần thừa sẽ mất khi lập phụ lục. Báo cáo tiến độ chỉ cần nội dung chính: rút "
            "gọn lại, chi tiết để ở văn bản kèm theo và nêu số ký hiệu ở mục “evidence”.",
            "A cell of Excel holds 32,767 characters at most; the rest would be lost in the annex. A progress report needs the gist: "
            "shorten it, leave the details to a document and name that under “evidence”."},
    .example = {"reports/mau/2026-10/so-a.yaml", kRight, std::string_view(kTooLong.data(), kTooLong.size())},
};

}  // namespace load
