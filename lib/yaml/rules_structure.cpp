/// Findings about the structure of a document: what YAML allows and a report must not use.

#include "yaml/rules.hpp"

namespace yaml {

using diag::Severity;

constexpr diag::RuleInfo kSyntaxError{
    .code = "Y002",
    .name = "syntax-error",
    .severity = Severity::error,
    .summary = {"Sai cú pháp YAML", "the YAML syntax is broken"},
    .why = {"Khi cú pháp sai, không phần mềm nào biết chắc chỗ nào là trường, chỗ nào là nội dung, nên cả "
            "tệp không được đọc. "
            "Lỗi hay gặp: thiếu dấu ngoặc kép đóng, thụt lề lệch, nội dung có dấu “: ” mà không đặt trong "
            "ngoặc kép. Hãy sửa "
            "chỗ được chỉ ra rồi kiểm tra lại; nội dung dài nên viết dưới dạng khối `>-`.",
            "Where the syntax is broken, no program can be sure what is a field and what is text, so nothing "
            "of the file is "
            "read. Common slips: a closing quote is missing, a line is indented askew, a text contains “: ” "
            "and is not "
            "quoted. Mend the place shown and check again; long text is best written as a block with `>-`."},
    .example = {"reports/mau/2026-10/so-a.yaml", "prepared_by: Phòng Công nghệ thông tin",
                "prepared_by: \"Phòng Công nghệ thông tin"},
};

constexpr diag::RuleInfo kDuplicateKey{
    .code = "Y003",
    .name = "duplicate-key",
    .severity = Severity::error,
    .summary = {"Một trường được ghi hai lần", "a field is given twice"},
    .why = {"Nếu một trường có hai giá trị, có phần mềm lấy giá trị đầu, có phần mềm lấy giá trị sau, và "
            "không ai biết giá trị "
            "nào bị bỏ. Hãy giữ lại một dòng đúng và xóa dòng kia.",
            "Where a field has two values, some programs take the first and some the last, and nobody learns "
            "which one was "
            "dropped. Keep the right line and delete the other."},
    .example = {"reports/mau/2026-10/so-a.yaml", "    progress: 60\n",
                "    progress: 60\n    progress: 65\n"},
};

constexpr diag::RuleInfo kMultipleDocuments{
    .code = "Y004",
    .name = "multiple-documents",
    .severity = Severity::error,
    .summary = {"Tệp chứa hơn một tài liệu YAML", "the file holds more than one YAML document"},
    .why = {"Mỗi tệp là một tài liệu. Dòng `---` hoặc `...`, dòng bắt đầu bằng `%`, hay một trường thụt lề "
            "ít hơn trường đầu "
            "tiên đều khiến phần sau thành tài liệu khác, mà nhiều phần mềm lặng lẽ bỏ qua. Hãy tách thành "
            "nhiều tệp, hoặc xóa "
            "dòng ngăn cách và sửa thụt lề.",
            "One file is one document. A line `---` or `...`, a line that begins with `%`, or a field "
            "indented less than the "
            "first one starts another, which many programs drop in silence. Split the file, or delete the "
            "separator and mend "
            "the indentation."},
    .example = {"reports/mau/2026-10/so-a.yaml", "approved_by: Phó Giám đốc\n",
                "approved_by: Phó Giám đốc\n---\n"},
};

constexpr diag::RuleInfo kAliasNotAllowed{
    .code = "Y005",
    .name = "alias-not-allowed",
    .severity = Severity::error,
    .summary = {"Không dùng neo `&`, tham chiếu `*` hay khóa gộp `<<`",
                "anchors `&`, aliases `*` and merge keys `<<` are not used"},
    .why = {"Trong YAML, chữ bắt đầu bằng `&` hoặc `*` là neo và tham chiếu: một giá trị mượn của chỗ khác. "
            "Người đọc báo cáo "
            "không thấy được giá trị thật, và vài dòng có thể nở thành hàng triệu giá trị. Hãy chép lại giá "
            "trị; nếu là nội "
            "dung chữ thì đặt cả đoạn trong dấu ngoặc kép.",
            "In YAML, text that begins with `&` or `*` is an anchor or alias: a value borrowed from "
            "elsewhere. Who reads the "
            "report does not see the real value, and a few lines can unfold into millions. Write the value "
            "out; if it is "
            "plain text, put the whole of it in quotes."},
    .example = {"reports/mau/2026-10/so-a.yaml", "    next: Mở rộng thanh toán trực tuyến.",
                "    next: *Mở rộng thanh toán trực tuyến."},
};

constexpr diag::RuleInfo kTooDeep{
    .code = "Y006",
    .name = "too-deep",
    .severity = Severity::error,
    .summary = {"Lồng nhau quá 64 cấp", "nested more than 64 levels deep"},
    .why = {"Báo cáo chỉ cần vài cấp. Tệp lồng hàng chục cấp hoặc bị hỏng, hoặc được viết để làm treo phần "
            "mềm đọc. Hãy kiểm tra "
            "các dấu ngoặc `[`, `{` chưa đóng.",
            "A report needs a few levels. A file nested dozens deep is damaged, or written to bring a reader "
            "down. Look for "
            "brackets `[`, `{` that are not closed."},
    .example = {"reports/mau/2026-10/so-a.yaml", "    next: Mở rộng thanh toán trực tuyến.",
                "    next: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Mở "
                "rộng]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
                "]]]]]]]]]]]]]]]]]]]]]]]]]]]"},
};

constexpr diag::RuleInfo kTagNotAllowed{
    .code = "Y008",
    .name = "tag-not-allowed",
    .severity = Severity::error,
    .summary = {"Không dùng thẻ kiểu `!`", "type tags `!` are not used"},
    .why = {"Trong YAML, chữ bắt đầu bằng `!` là thẻ kiểu, có thể đổi nghĩa của giá trị theo từng phần mềm "
            "đọc. Ở đây kiểu của mỗi "
            "trường đã được quy định, nên thẻ chỉ gây nhầm. Hãy xóa thẻ; nếu `!` là nội dung chữ thì đặt cả "
            "đoạn trong dấu "
            "ngoặc kép.",
            "In YAML, text that begins with `!` is a type tag, which may change the meaning of a value from "
            "one program to the "
            "next. Here the type of every field is fixed, so a tag can only confuse. Delete it; if the `!` "
            "is text, put the "
            "whole value in quotes."},
    .example = {"reports/mau/2026-10/so-a.yaml", "    progress: 60", "    progress: !!int 60"},
};

}  // namespace yaml
