#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>

#include "unit/view/office.hpp"
#include "unit/write/scratch.hpp"
#include "write/xlsx.hpp"
#include "write/xlsx_archive.hpp"
#include "write/xlsx_columns.hpp"

namespace {

using writer::xlsx_detail::Parts;

Parts laid_out(const view::Document& document) {
  const test::Scratch scratch;
  writer::xlsx(document, scratch / "a.xlsx");
  return writer::xlsx_detail::read_parts(scratch / "a.xlsx").value();
}

std::vector<std::string> all_matches(const std::string& xml, const std::string& pattern) {
  std::vector<std::string> out;
  const std::regex regex(pattern);
  for (std::sregex_iterator it(xml.begin(), xml.end(), regex); it != std::sregex_iterator(); ++it) {
    out.push_back((*it)[1].str());
  }
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("xlsx: pages are numbered from the second on, each annex from 1") {
  const office::Office office;
  int sheets = 0;
  for (const auto& part : laid_out(view::annex(office.input()))) {
    const auto& [name, xml] = part;
    if (!name.starts_with("xl/worksheets/sheet")) continue;
    CAPTURE(part.first);
    CHECK(has(xml, "<headerFooter differentFirst=\"1\"><oddHeader>&amp;C&amp;\"Times New Roman,Regular\"&amp;13&amp;P</oddHeader></headerFooter>"));
    CHECK(has(xml, "useFirstPageNumber=\"1\""));
    ++sheets;
  }
  CHECK(sheets == 8);
}

TEST_CASE("xlsx: the month is on one page, the others are as long as they need") {
  const office::Office office;
  for (const model::Profile profile : {model::Profile::party, model::Profile::state}) {
    const Parts parts = laid_out(view::annex(office.input(profile)));
    const std::string& overview = parts.at("xl/worksheets/sheet1.xml");
    CHECK(has(overview, "<pageSetUpPr fitToPage=\"1\"/>"));
    CHECK(has(overview, "<pageSetup paperSize=\"9\" orientation=\"landscape\""));
    CHECK_FALSE(has(overview, "<rowBreaks"));
    CHECK(has(parts.at("xl/worksheets/sheet2.xml"), "fitToHeight=\"0\""));
  }
}

TEST_CASE("xlsx: a month of more sections than one page can show goes on, and is not made too small to read") {
  const office::Office office;
  view::Document document = view::annex(office.input());
  std::vector<view::Row>& rows = document.sections[0].tables[2].rows;
  const view::Row section = rows.front();
  rows.insert(rows.end(), 60, section);
  const std::string overview = laid_out(document).at("xl/worksheets/sheet1.xml");
  CHECK(has(overview, "<pageSetup paperSize=\"9\" scale=\"75\" orientation=\"landscape\""));
  CHECK(has(overview, "<rowBreaks count=\"1\" manualBreakCount=\"1\">"));
}

TEST_CASE("xlsx: a table beside another stands in the same rows, each as high as both need") {
  view::Table left;
  left.kind = view::TableKind::figures;
  left.columns = {{"a", 10}, {"b", 10}};
  left.rows = {{{view::Cell{"một"}, view::Cell{"hai"}}}};
  view::Table right = left;
  right.first_column = 3;
  right.rows = {{{view::Cell{"1"}, view::Cell{std::string(300, 'x')}}}, {{view::Cell{"2"}, view::Cell{"ba"}}}};
  view::Document document;
  document.sections.resize(1);
  document.sections[0].name = "Tờ";
  document.sections[0].tables = {left, right, left};
  const writer::LaidOut sheet = writer::lay_out(document).front();
  const auto row_of = [&](const std::string& text) {
    for (const auto& [place, cell] : sheet.content.cells) {
      if (cell.value == text) return place.first;
    }
    return 0U;
  };
  const std::uint32_t first = row_of("một");
  CHECK(row_of("1") == first);
  CHECK(row_of("2") == first + 1);
  CHECK(sheet.content.heights.at(first) > 60);
  CHECK(sheet.cells.at({first, 0}).table == 0);
  CHECK(sheet.cells.at({first, 3}).table == 1);
  CHECK(sheet.cells.at({first + 4, 0}).table == 2);
  CHECK(sheet.content.cells.at({first + 4, 0}).value == "một");
}

TEST_CASE("xlsx: a title of several lines leaves no word alone on the last") {
  using writer::xlsx_detail::balanced;
  const writer::xlsx_detail::Font font{14, writer::xlsx_detail::Weight::bold};
  const std::string subject =
      "Thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy về tăng cường năng lực tiếp cận cuộc Cách mạng công nghiệp lần thứ 4";
  CHECK(balanced(subject, 690, font) ==
        "Thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy về tăng cường\n"
        "năng lực tiếp cận cuộc Cách mạng công nghiệp lần thứ 4");
  CHECK(balanced("Một dòng", 690, font) == "Một dòng");
  CHECK(balanced("", 690, font).empty());
}

TEST_CASE("xlsx: a line is counted where one program breaks it and another does not") {
  const writer::xlsx_detail::Font font{10, writer::xlsx_detail::Weight::regular};
  const auto lines = [&](const char* text, double width) {
    const auto pieces = writer::xlsx_detail::cut(text, width, font, 20);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].text == text);
    return pieces[0].lines;
  };
  CHECK(lines("triệu đồng/hợp đồng", 46.5) == 3);  // LibreOffice keeps đồng/hợp together
  CHECK(lines("triệu đồng/ha/năm", 46.5) == 3);
  CHECK(lines("người/cuộc", 60) == 1);
  CHECK(lines("https://example.vn/mot-duong-dan/rat-dai/khong-co-dau-cach", 60) == 6);
  CHECK(lines("aaaaaaaaaa/bbbbbbbbbb/cccccccccc", 60) == 3);
  CHECK(lines("aaaaaaaaaabbbbbbbbbbcccccccccc", 60) == 3);
  CHECK(lines("Kế hoạch số 12-KH/TU", 60) == 2);
}

TEST_CASE("xlsx: a mean and a ratio show two decimals and keep all") {
  view::Section section;
  section.name = "Tờ";
  view::Table table;
  table.columns = {{"a"}, {"b"}};
  const view::Number third{world::number("33.333333"), view::NumberFormat::quotient};
  table.rows = {{{view::Cell{third}, view::Cell{view::Number{world::number("0.125"), view::NumberFormat::decimal}}}}};
  section.tables = {table};
  view::Document document;
  document.sections = {section};
  const Parts parts = laid_out(document);
  CHECK(has(parts.at("xl/styles.xml"), "formatCode=\"#,##0.00\""));
  CHECK(has(parts.at("xl/styles.xml"), "formatCode=\"#,##0.000\""));
  CHECK(has(parts.at("xl/worksheets/sheet1.xml"), "<v>33.333333</v>"));
}

TEST_CASE("xlsx: a figure leads to the rows that make it, and stays a formula") {
  const office::Office office;
  const std::string units = laid_out(view::annex(office.input())).at("xl/worksheets/sheet3.xml");
  const auto targets = all_matches(units, "<hyperlink ref=\"[A-Z]+[0-9]+\" location=\"([^\"]*)\"");
  REQUIRE_FALSE(targets.empty());
  for (const std::string& target : targets) CHECK(target.starts_with("'Theo nhiệm vụ'!A"));
  CHECK(has(units, "tooltip=\"Theo nhiệm vụ: dòng "));
  const auto linked = all_matches(units, "<hyperlink ref=\"(C[0-9]+)\"");
  REQUIRE_FALSE(linked.empty());
  CHECK(std::regex_search(units, std::regex("<c r=\"" + linked.front() + "\" s=\"[0-9]+\"><f>SUM\\(")));
}

TEST_CASE("xlsx: tasks are outlined by section and task, values of indicators are folded away") {
  const office::Office office;
  const Parts parts = laid_out(view::annex(office.input()));
  CHECK(has(parts.at("xl/worksheets/sheet2.xml"), "outlineLevel=\"2\""));
  CHECK(has(parts.at("xl/worksheets/sheet2.xml"), "<outlinePr summaryBelow=\"0\""));
  CHECK(std::regex_search(parts.at("xl/worksheets/sheet4.xml"), std::regex("<row [^>]*hidden=\"1\"[^>]*outlineLevel=\"2\"")));
  CHECK(has(parts.at("xl/worksheets/sheet4.xml"), "collapsed=\"1\""));
}

TEST_CASE("xlsx: what is for the screen lies outside the printed area") {
  const office::Office office;
  const std::string book = laid_out(view::annex(office.input())).at("xl/workbook.xml");
  const auto areas = all_matches(book, "<definedName name=\"_xlnm.Print_Area\"[^>]*>([^<]*)<");
  REQUIRE(areas.size() == 4);
  CHECK(std::any_of(areas.begin(), areas.end(), [](const std::string& it) { return it.starts_with("'Theo nhiệm vụ'!$A$1:$L$"); }));
}

TEST_CASE("xlsx: a column for the screen is as broad as its longest line, and takes nothing of the page") {
  view::Section section;
  view::Table table;
  table.columns = {{"a", 10}, {"b", 30}, {"Nguồn", 5, view::Align::left, view::Where::screen}};
  table.rows = {{{view::Cell{"1"}, view::Cell{"hai"}, view::Cell{"ngắn\nreports/mau/2026-10/mot-don-vi-co-ten-rat-dai.yaml:41"}}}};
  section.tables = {table};
  const auto columns = writer::xlsx_detail::share_out(section, {30, 15, 20, 20}, 11, 1);
  REQUIRE(columns.widths.size() == 3);
  CHECK(columns.printed == 2);
  CHECK(columns.widths[2] > 45);
  CHECK(columns.widths[1] == doctest::Approx(3 * columns.widths[0]));
}

TEST_CASE("xlsx: what is for the screen makes no printed rows, and stands whole in its cell") {
  std::string files;
  for (int i = 0; i < 100; ++i) files += "reports/mau/2026-10/don-vi-" + std::to_string(i) + ".yaml:41\n";
  files.pop_back();
  view::Section section;
  section.name = "Tờ";
  view::Table table;
  table.columns = {{"a", 10}, {"Nguồn", 5, view::Align::left, view::Where::screen}};
  table.rows = {{{view::Cell{"một"}, view::Cell{files}}}, {{view::Cell{"hai"}, view::Cell{}}}};
  section.tables = {table};
  view::Document document;
  document.sections = {section};
  const writer::LaidOut sheet = writer::lay_out(document).front();
  std::map<std::string, std::uint32_t> rows;
  for (const auto& [place, cell] : sheet.content.cells) rows[cell.value] = place.first;
  CHECK(rows.at("hai") == rows.at("một") + 1);
  CHECK(rows.at(files) == rows.at("một"));
  CHECK(sheet.content.heights.at(rows.at("một")) == 3 * 15 + 4);
}

TEST_CASE("xlsx: a row goes on in another where more than a few lines are left for it") {
  const auto rows_of = [](int lines) {
    std::string text = "1";
    for (int i = 2; i <= lines; ++i) text += "\n" + std::to_string(i);
    view::Section section;
    section.name = "Tờ";
    view::Table table;
    table.columns = {{"a", 10}, {"b", 30}};
    table.rows = {{{view::Cell{"một"}, view::Cell{text}}}};
    section.tables = {table};
    view::Document document;
    document.sections = {section};
    std::map<std::string, double> rows;
    const writer::LaidOut sheet = writer::lay_out(document).front();
    for (const auto& [place, cell] : sheet.content.cells) {
      if (place.second == 1 && cell.value.starts_with('1')) rows[cell.value] = sheet.content.heights.at(place.first);
      if (place.second == 1 && cell.value.starts_with("10\n")) rows[cell.value] = sheet.content.heights.at(place.first);
    }
    return rows;
  };
  const std::string nine = "1\n2\n3\n4\n5\n6\n7\n8\n9";
  CHECK(rows_of(9) == std::map<std::string, double>{{nine, 9 * 15 + 4}});
  CHECK(rows_of(13) == std::map<std::string, double>{{nine + "\n10\n11\n12\n13", 13 * 15 + 4}});
  CHECK(rows_of(14) == std::map<std::string, double>{{nine, 9 * 15 + 4}, {"10\n11\n12\n13\n14", 5 * 15 + 4}});
}

TEST_CASE("xlsx: columns fill the page and no number is cut") {
  view::Section section;
  view::Table table;
  table.columns = {{"a", 10}, {"b", 30}, {"c", 4}};
  table.rows.push_back({{view::Cell{}, view::Cell{}, view::Cell{view::Number{model::Decimal(123456789)}}}});
  section.tables = {table};
  const writer::xlsx_detail::Margins margins{30, 15, 20, 20};
  const auto columns = writer::xlsx_detail::share_out(section, margins, 11, 1);
  REQUIRE(columns.printed == 3);
  double pixels = 0;
  for (const double width : columns.widths) pixels += width * 7 + 5;
  CHECK(pixels == doctest::Approx(252 / 25.4 * 96 - 2));
  CHECK(columns.widths[1] == doctest::Approx(3 * columns.widths[0]));
  CHECK(columns.widths[2] > 9);
}

TEST_CASE("xlsx: a short word, such as the number of a row, is not broken in its middle") {
  const auto width_of = [](const std::string& words) {
    view::Section section;
    view::Table table;
    table.columns = {{"STT", 5, view::Align::centre}, {"b", 150}};
    table.rows.push_back({{view::Cell{words}, view::Cell{}}});
    section.tables = {table};
    return writer::xlsx_detail::share_out(section, {30, 15, 20, 20}, 11, 1).widths[0];
  };
  CHECK(width_of("35.10") > width_of("35 10") * 1.1);
  CHECK(width_of("NV12.10a") > width_of("35.10"));
}
