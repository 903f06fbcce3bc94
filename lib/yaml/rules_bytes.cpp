/// Findings about the bytes of a file, before anything is read from it.

#include "yaml/rules.hpp"

namespace yaml {

using diag::Severity;

constexpr diag::RuleInfo kInvalidUtf8{
    .code = "Y001",
    .name = "invalid-utf8",
    .severity = Severity::error,
    .summary = {"Tệp không phải văn bản UTF-8", "the file is not UTF-8 text"},
    .why = {"Mọi tệp phải lưu bằng UTF-8. Tệp lưu theo bảng mã khác (UTF-16, Windows-1258, TCVN3…) có thể mở "
            "được trên máy "
            "này nhưng sai dấu trên máy khác, và chữ đã hỏng thì không khôi phục được. Vì vậy phần mềm không "
            "đoán bảng mã mà "
            "từ chối tệp. Hãy mở tệp bằng trình soạn thảo đã tạo ra nó, chọn “Lưu thành…” (Save As) và chọn "
            "bảng mã UTF-8.",
            "Every file must be saved as UTF-8. A file in another encoding (UTF-16, Windows-1258, TCVN3 …) "
            "may look right on "
            "one machine and lose its accents on the next, and damaged letters cannot be brought back. So "
            "the encoding is "
            "never guessed: the file is refused. Open it in the editor it was made with, choose “Save As” "
            "and pick UTF-8."},
    .example = {"reports/mau/2026-10/so-a.yaml", "approved_by: Phó Giám đốc",
                "approved_by: Ph\xF3 Gi\xE1m \xF0\xF4"
                "c"},
    .source = {"Nghị định 30/2020/NĐ-CP, Phụ lục I (Unicode theo TCVN 6909:2001)",
               "Decree 30/2020/NĐ-CP, Appendix I (Unicode by TCVN 6909:2001)"},
};

constexpr diag::RuleInfo kTooLarge{
    .code = "Y007",
    .name = "too-large",
    .severity = Severity::error,
    .summary = {"Tệp quá 4 MiB hoặc quá 200.000 giá trị", "the file is over 4 MiB, or over 200,000 values"},
    .why = {"Một báo cáo là vài trang chữ: tệp hàng triệu ký tự hầu như luôn là gửi nhầm (tệp dữ liệu, tệp "
            "quét, tệp dán lặp) "
            "và có thể làm treo máy tổng hợp. Hãy chỉ để lại nội dung báo cáo; số liệu chi tiết gửi kèm "
            "thành tài liệu riêng.",
            "A report is a few pages of text: a file of millions of characters is nearly always sent by "
            "mistake (raw data, a "
            "scan, a paste repeated) and could bring the consolidation to a halt. Keep the report itself; "
            "send detailed data "
            "as a separate document."},
    .example = {},
};

constexpr diag::RuleInfo kEmptyDocument{
    .code = "Y009",
    .name = "empty-document",
    .severity = Severity::error,
    .summary = {"Tệp không có nội dung", "the file has no content"},
    .why = {"Tệp trống hoặc chỉ có dòng chú thích (bắt đầu bằng #) không nói lên điều gì: không thể biết đơn "
            "vị quên điền hay "
            "tệp bị mất nội dung khi gửi. Hãy điền nội dung, hoặc xóa tệp nếu chưa đến lúc báo cáo.",
            "A file that is empty or holds only comments (lines beginning with #) says nothing: nobody can "
            "tell whether the "
            "unit forgot to fill it in or the content was lost on the way. Fill it in, or delete the file "
            "until it is due."},
    .example = {"reports/mau/2026-11/so-a.yaml", "", "# Báo cáo tháng 11: chưa điền\n"},
};

constexpr diag::RuleInfo kNoFinalNewline{
    .code = "Y013",
    .name = "no-final-newline",
    .severity = Severity::warning,
    .summary = {"Tệp không kết thúc bằng dấu xuống dòng", "the file does not end in a line end"},
    .why = {"Tệp văn bản kết thúc bằng dấu xuống dòng. Thiếu dấu đó có thể là dấu hiệu tệp bị cắt khi tải "
            "lên hoặc sao chép: "
            "phần sau có thể đã mất mà không ai biết. Hãy kiểm tra dòng cuối đã đủ chưa rồi xuống dòng ở "
            "cuối tệp.",
            "A text file ends in a line end. Where it is missing, the file may have been cut off while it "
            "was uploaded or "
            "copied, and what came after is gone unnoticed. Check that the last line is complete, then add a "
            "line end."},
    .example = {"reports/mau/2026-10/so-a.yaml",
                "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.\n",
                "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá."},
};

constexpr diag::RuleInfo kControlCharacter{
    .code = "H504",
    .name = "control-character",
    .severity = Severity::error,
    .summary = {"Có ký tự điều khiển", "there is a control character"},
    .why = {"Ký tự điều khiển không nhìn thấy được, thường lọt vào khi dán từ phần mềm khác. Chúng có thể "
            "làm hỏng tệp Excel "
            "hoặc điều khiển màn hình của người đọc. Hãy xóa ký tự đó; chỉ dấu cách, tab và xuống dòng được "
            "dùng.",
            "Control characters cannot be seen and usually slip in with text pasted from another program. "
            "They can break an "
            "Excel file or steer the reader's terminal. Delete the character; only space, tab and line ends "
            "are used."},
    .example = {"reports/mau/2026-10/so-a.yaml", "approved_by: Phó Giám đốc",
                "approved_by: Phó\x07 Giám đốc"},
};

}  // namespace yaml
