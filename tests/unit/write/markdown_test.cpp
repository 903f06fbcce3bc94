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
  CHECK(paragraph("---") == "\\---");
  CHECK(paragraph("    sáu") == "sáu");
  CHECK(cell("1. một") == "1. một");
  CHECK(cell("-2,7") == "-2,7");
}

TEST_CASE("markdown: markup, HTML, links and mentions are dead") {
  CHECK(cell("**đậm** _nghiêng_ ~~xóa~~ `mã`") == "\\*\\*đậm\\*\\* \\_nghiêng\\_ \\~\\~xóa\\~\\~ \\`mã\\`");
  CHECK(cell("<script>alert('x')</script> &lt;") ==
        "&lt;script&gt;alert('x')&lt;/script&gt; &amp;lt;");
  CHECK(cell("TT&TT, &#60; &copy; &x y;") == "TT&TT, &amp;\\#60; &amp;copy; &x y;");
  CHECK(cell("[a](http://x.vn) ![b](y)") == "\\[a\\](http&#58;//x\\.vn) \\!\\[b\\](y)");
  CHECK(cell("www.x.vn a@b.vn mailto:c") == "www\\.x\\.vn a@<!-- -->b\\.vn mailto&#58;c");
  CHECK(cell("2 @ 3, cuối@") == "2 @ 3, cuối@");
  CHECK(cell("@ai #12 :smile: $x$ \\|") == "@<!-- -->ai \\#12 &#58;smile: \\$x\\$ \\\\&#124;");
}

TEST_CASE("markdown: controls and bidi controls are gone, line ends are ours") {
  CHECK(cell("a\r\nb\nc\rd\xE2\x80\xA8"
             "e") == "a<br>b<br>c<br>d<br>e");
  CHECK(cell("\x1B[31mđỏ\x01 \xE2\x80\xAE"
             "ngược\xEF\xBF\xBE") == "\\[31mđỏ ngược");
  CHECK(cell("hỏng \xFF") == "hỏng \xEF\xBF\xBD");
}

namespace {

view::Cell words(const char* text) { return {std::string(text)}; }
view::Cell figure(const char* digits) { return {view::Number{model::Decimal::parse(digits).value()}}; }

}  // namespace

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
  view::Table for_workbooks = table;
  for_workbooks.where = view::Where::workbook;
  section.tables.push_back(for_workbooks);
  document.sections = {section};
  CHECK(writer::markdown(document) == R"(# Tình hình \*thực hiện\*

Ủy ban nhân dân tỉnh

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

TEST_CASE("markdown: the leader's page stands before the annexes, its lists and its chart as text") {
  view::Document document;
  document.title = "Tình hình";
  view::Table table;
  table.title = "Qua các kỳ";
  table.columns = {{"Kỳ"}, {"Xong", 8, view::Align::right}, {"Quá hạn", 8, view::Align::right}};
  table.rows = {{{words("T9 ``` <b>\n---"), figure("60"), figure("1")}}, {{words("T10"), figure("120"), figure("0")}}};
  table.chart = view::Chart{"Kết quả # thực hiện", "Kỳ", 0, {1, 2}, 0, 1};
  table.notes = {"- ghi chú"};
  view::Section brief;
  brief.title = "Tóm tắt";
  brief.points = {{"Đang chậm", {"# một", "hai\nba", "1. bốn", "[ ] năm"}, "Không có gì."},
                  {"Thay đổi", {}, "Không có gì."},
                  {"Việc cần quyết định", {"- một", "hai"}, "", view::Marker::number}};
  brief.tables = {table};
  document.brief = brief;
  view::Section annex;
  annex.title = "Phụ lục";
  document.sections = {annex};
  CHECK(writer::markdown(document) == R"(# Tình hình

## Tóm tắt

### Đang chậm

- \# một
- hai<br>ba
- 1\. bốn
- \[ \] năm

### Thay đổi

Không có gì.

### Việc cần quyết định

1. \- một
2. hai

### Qua các kỳ

| Kỳ | Xong | Quá hạn |
| --- | --: | --: |
| T9 \`\`\` &lt;b&gt;<br>--- | 60 | 1 |
| T10 | 120 | 0 |

\- ghi chú

Kết quả \# thực hiện:

````text
█ Xong   ░ Quá hạn

T9 ``` <b> ---  █████████████████████████░ 61
T10             ██████████████████████████████████████████████████ 120
````

## Phụ lục
)");
}
