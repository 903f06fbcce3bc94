#include "write/markdown.hpp"

#include <doctest/doctest.h>

using writer::markdown_text;
using writer::MarkdownPlace;

namespace {

std::string cell(std::string_view raw) { return markdown_text(raw, MarkdownPlace::within); }
std::string paragraph(std::string_view raw) { return markdown_text(raw, MarkdownPlace::line_start); }

}  // namespace

TEST_CASE("markdown: prose stays as it is written") {
  CHECK(paragraph("Tỷ lệ nộp báo cáo: 95,8% (23/24); đã ban hành 123/KH-SA - xong.") ==
        "Tỷ lệ nộp báo cáo: 95,8% (23/24); đã ban hành 123/KH-SA - xong.");
  CHECK(paragraph("1.234,5 hồ sơ (cột 2). Xong… “Tốt”") == "1.234,5 hồ sơ (cột 2). Xong… “Tốt”");
}

TEST_CASE("markdown: nothing in a text opens a list, a heading or a rule") {
  CHECK(paragraph("1. một") == "1\\. một");
  CHECK(paragraph("12) hai") == "12\\) hai");
  CHECK(paragraph("- ba") == "\\- ba");
  CHECK(paragraph("+ bốn") == "\\+ bốn");
  CHECK(paragraph("=== ") == "\\===");
  CHECK(paragraph("# năm") == "\\# năm");
  CHECK(paragraph("---") == "\\-\\-\\-");
  CHECK(paragraph("    sáu") == "sáu");
  CHECK(cell("1. một") == "1. một");
}

TEST_CASE("markdown: markup, HTML, links and mentions are dead") {
  CHECK(cell("**đậm** _nghiêng_ ~~xóa~~ `mã`") == "\\*\\*đậm\\*\\* \\_nghiêng\\_ \\~\\~xóa\\~\\~ \\`mã\\`");
  CHECK(cell("<script>alert('x')</script> &lt;") ==
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;lt;");
  CHECK(cell("[a](http://x.vn) ![b](y)") == "\\[a\\](http&#58;//x\\.vn) \\!\\[b\\](y)");
  CHECK(cell("www.x.vn a@b.vn mailto:c") == "www\\.x\\.vn a&#64;b\\.vn mailto&#58;c");
  CHECK(cell("@ai #12 :smile: $x$ \\|") == "&#64;ai \\#12 &#58;smile: \\$x\\$ \\\\&#124;");
}

TEST_CASE("markdown: controls and bidi controls are gone, line ends are ours") {
  CHECK(cell("a\r\nb\nc\rd\xE2\x80\xA8"
             "e") == "a<br>b<br>c<br>d<br>e");
  CHECK(cell("\x1B[31mđỏ\x01 \xE2\x80\xAE"
             "ngược\xEF\xBF\xBE") == "\\[31mđỏ ngược");
  CHECK(cell("hỏng \xFF") == "hỏng \xEF\xBF\xBD");
}

TEST_CASE("markdown: a document") {
  view::Document document;
  document.title = "Tình hình *thực hiện*";
  document.heading.issuer = "Ủy ban nhân dân tỉnh";
  document.heading.subject_note = "(Kỳ báo cáo tháng 10/2026)";
  view::Section section;
  section.annex = "PHỤ LỤC I";
  section.title = "Tổng hợp";
  section.paragraphs = {"1 lỗi."};
  view::Table table;
  table.title = "1. Bảng";
  table.columns = {{"STT", 5, view::Align::centre},
                   {"Nội dung", 20},
                   {"Nguồn", 9, view::Align::left, view::Where::workbook},
                   {"Số", 9, view::Align::right},
                   {"Tỷ lệ", 9, view::Align::right},
                   {"Hạn", 9, view::Align::centre}};
  const view::Number half{model::Decimal::parse("0.5").value(), view::NumberFormat::percent};
  table.rows.push_back({{view::Cell{std::string("I. Mục")}, {}, {}, {}, {}, {}}, view::RowKind::group});
  table.rows.push_back(
      {{view::Cell{view::Number{1}}, view::Cell{std::string("a | b\nc")}, view::Cell{std::string("x:1")},
        view::Cell{view::Number{model::Decimal::parse("1234.5").value()}},
        view::Cell{view::RowShare{half, 0, 1}}, view::Cell{model::Date{std::chrono::year{2026} / 10 / 5}}}});
  table.rows.push_back({{view::Cell{}, view::Cell{std::string("Tổng số")}, view::Cell{},
                         view::Cell{view::ColumnFold{view::Number{model::Decimal::parse("1234.5").value()}, 1, 1}},
                         view::Cell{view::RowShare{std::nullopt, 0, 1}}, view::Cell{}},
                        view::RowKind::total});
  view::Row folded = table.rows[1];
  folded.kind = view::RowKind::detail;  // for a workbook only
  table.rows.push_back(folded);
  view::Row counted{{view::Cell{view::Tally{"nhiệm vụ giao", {{"Đã hủy", 2}}, 0, 0, 1, 1}}, {}, {}, {}, {}, {}}, view::RowKind::tally};
  table.rows.push_back(counted);
  table.notes = {"Ghi chú."};
  section.tables = {table};
  document.sections = {section};
  CHECK(writer::markdown(document) == R"(# Tình hình \*thực hiện\*

**Ủy ban nhân dân tỉnh**

(Kỳ báo cáo tháng 10/2026)

## PHỤ LỤC I. Tổng hợp

1 lỗi.

### 1. Bảng

| STT | Nội dung | Số | Tỷ lệ | Hạn |
| :-: | --- | --: | --: | :-: |
| **I. Mục** | | | | |
| 1 | a &#124; b<br>c | 1.234,5 | 50,0% | 05/10/2026 |
| | **Tổng số** | **1.234,5** | **–** | |
| **2 nhiệm vụ giao: đã hủy 2** | | | | |

Ghi chú.
)");
}
