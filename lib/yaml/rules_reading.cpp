/// Findings about text that YAML reads otherwise than its writer does.

#include "yaml/rules.hpp"

namespace yaml {

using diag::Severity;

constexpr diag::RuleInfo kLookAlike{
    .code = "Y010",
    .name = "look-alike",
    .severity = Severity::error,
    .summary = {"Ký tự trông giống dấu của YAML nhưng không phải",
                "a character that looks like YAML's own but is not"},
    .why = {"Bộ gõ và trình soạn thảo văn bản hay thay dấu hai chấm, dấu phẩy, ngoặc kép, dấu cách bằng ký "
            "tự trông gần như vậy "
            "(`：`, `，`, `“ ”`, dấu cách không ngắt, tab). YAML không hiểu các ký tự này, nên dòng bị nhập "
            "vào dòng khác hoặc mất. "
            "Hãy gõ lại bằng ký tự thường: sau tên trường là dấu `:` và một dấu cách, thụt lề bằng dấu cách.",
            "Input methods and word processors replace the colon, comma, quotes and space by characters that "
            "look nearly the "
            "same (`：`, `，`, `“ ”`, a no-break space, a tab). YAML does not know them, so a line is taken "
            "for part of another "
            "or lost. Type the ordinary ones: after a field's name a `:` and a space, and spaces for "
            "indentation."},
    .example = {"reports/mau/2026-10/so-a.yaml", "    progress: 60", "    progress：60"},
};

constexpr diag::RuleInfo kCommentCutsValue{
    .code = "Y011",
    .name = "comment-cuts-value",
    .severity = Severity::warning,
    .summary = {"Dấu ` #` cắt mất phần sau của giá trị", "` #` cuts off the rest of the value"},
    .why = {"Trong YAML, dấu `#` sau dấu cách mở đầu chú thích: “Công văn #12” chỉ còn “Công văn”. Nếu đó là "
            "nội dung, hãy đặt "
            "cả đoạn trong dấu ngoặc kép; nếu là chú thích, hãy để một dấu cách sau `#`.",
            "In YAML a `#` after a space begins a comment: of “Công văn #12” only “Công văn” is left. If it "
            "belongs to the "
            "text, put the whole of it in quotes; if it is a comment, put a space after the `#`."},
    .example = {"reports/mau/2026-10/so-a.yaml", "    next: Mở rộng thanh toán trực tuyến.",
                "    next: Triển khai Công văn #12 của tỉnh."},
};

constexpr diag::RuleInfo kMultiLinePlain{
    .code = "Y012",
    .name = "multi-line-plain",
    .severity = Severity::warning,
    .summary = {"Các gạch đầu dòng bị nhập thành một dòng", "list items are run together into one line"},
    .why = {"Dòng thụt sâu hơn được YAML nối vào dòng trên, cả dấu gạch đầu dòng: danh sách thành một câu “a "
            "- b - c”. Nếu muốn "
            "giữ từng dòng, hãy viết `|` sau dấu hai chấm và xuống dòng; nếu là danh sách, hãy để các dấu "
            "`-` thẳng cột.",
            "YAML joins a line that is indented deeper to the line above, dash and all: a list becomes one "
            "sentence “a - b - "
            "c”. To keep the lines, write `|` after the colon and begin on the next line; if it is a list, "
            "put the dashes in "
            "one column."},
    .example =
        {"reports/mau/2026-10/so-a.yaml", "    difficulties: Người dân vùng xa chưa quen dùng chữ ký số.",
         "    difficulties: Người dân vùng xa\n      - chưa quen dùng chữ ký số\n      - thiếu thiết bị"},
};

constexpr diag::RuleInfo kEscapedPath{
    .code = "Y014",
    .name = "escaped-path",
    .severity = Severity::warning,
    .summary = {"Đường dẫn Windows trong ngoặc kép bị mất chữ", "a Windows path in double quotes that loses letters"},
    .why = {"Trong ngoặc kép \"…\", dấu \\ và chữ sau nó là một mã: \\N, \\t, \\n thành ký tự xuống dòng, tab…, nên “D:\\Nam\\temp” mất cả "
            "dấu \\ lẫn chữ. Trong ngoặc đơn '…' mọi ký tự giữ nguyên. Phần mềm đọc theo đúng chữ đã gõ; --fix đổi sang ngoặc đơn.",
            "In double quotes \"…\" a \\ and the letter after it are a code: \\N, \\t, \\n become line ends, tabs …, so “D:\\Nam\\temp” "
            "loses the \\ and the letter. In single quotes '…' everything stays as it is. It is read as it was typed; --fix writes "
            "single quotes."},
    .example = {"reports/mau/2026-10/so-a.yaml", "    next: Mở rộng thanh toán trực tuyến.",
                "    next: \"Hồ sơ lưu tại D:\\Nam\\temp.\""},
};

}  // namespace yaml
