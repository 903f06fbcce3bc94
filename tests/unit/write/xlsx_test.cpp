#include "write/xlsx.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <map>
#include <regex>
#include <sstream>

#include "support/locales.hpp"
#include "unit/view/office.hpp"
#include "unit/write/scratch.hpp"
#include "write/atomic.hpp"
#include "write/xlsx_archive.hpp"

namespace {

using writer::xlsx_detail::Parts;

Parts parts_of(const std::filesystem::path& file) { return writer::xlsx_detail::read_parts(file).value(); }

Parts written(const view::Document& document) {
  const test::Scratch scratch;
  writer::xlsx(document, scratch / "a.xlsx");
  return parts_of(scratch / "a.xlsx");
}

std::string bytes_written(const view::Document& document) {
  const test::Scratch scratch;
  writer::xlsx(document, scratch / "a.xlsx");
  return test::slurp(scratch / "a.xlsx");
}

/// One table of one column on one sheet.
view::Document single(std::vector<view::Cell> cells) {
  view::Table table;
  table.columns = {{"Cột", 20}};
  for (view::Cell& each : cells) table.rows.push_back({{std::move(each)}});
  view::Document out;
  out.as_of = world::day("2026-10-19");
  view::Section section;
  section.name = "Tờ";
  section.tables = {table};
  out.sections = {section};
  return out;
}

/// Every match of the first group, one a line. Of short parts: the library's expressions are recursive.
std::string joined_matches(const std::string& xml, const std::string& pattern) {
  std::string out;
  const std::regex regex(pattern);
  for (std::sregex_iterator it(xml.begin(), xml.end(), regex); it != std::sregex_iterator(); ++it) {
    out += (*it)[1].str() + "\n";
  }
  return out;
}

/// The texts of the cells, as they are written.
std::vector<std::string> strings_of(const Parts& parts) {
  const std::string& xml = parts.at("xl/sharedStrings.xml");
  std::vector<std::string> out;
  for (std::size_t at = xml.find("<t"); at != std::string::npos; at = xml.find("<t", at + 1)) {
    const std::size_t begin = xml.find('>', at) + 1;
    out.push_back(xml.substr(begin, xml.find("</t>", begin) - begin));
  }
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("xlsx: eight sheets, in the order and by the names of the contract") {
  const office::Office office;
  const Parts parts = written(view::annex(office.input()));
  CHECK(joined_matches(parts.at("xl/workbook.xml"), "<sheet name=\"([^\"]*)\"") ==
        "Tổng hợp\n"
        "Theo nhiệm vụ\n"
        "Theo đơn vị\n"
        "Chỉ tiêu\n"
        "Khó khăn, kiến nghị\n"
        "Tình hình báo cáo\n"
        "Cảnh báo dữ liệu\n"
        "Nguồn số liệu\n");
}

TEST_CASE("xlsx: totals and shares are formulas with our figures cached") {
  const office::Office office;
  const Parts parts = written(view::annex(office.input()));
  const std::string& units = parts.at("xl/worksheets/sheet3.xml");
  CHECK(joined_matches(units, "<c r=\"[A-Z]+11\"[^>]*>(<f>.*?)</c>") ==
        "<f>SUM(C8:C10)</f><v>4</v>\n"
        "<f>SUM(D8:D10)</f><v>0</v>\n"
        "<f>SUM(E8:E10)</f><v>0</v>\n"
        "<f>SUM(F8:F10)</f><v>1</v>\n"
        "<f>SUM(G8:G10)</f><v>1</v>\n"
        "<f>SUM(H8:H10)</f><v>1</v>\n"
        "<f>SUM(I8:I10)</f><v>0</v>\n"
        "<f>SUM(J8:J10)</f><v>0</v>\n"
        "<f>SUM(K8:K10)</f><v>1</v>\n"
        "<f>SUM(L8:L10)</f><v>1</v>\n"
        "<f>IF(C11=0,\"–\",L11/C11)</f><v>0.25</v>\n"
        "<f>SUM(O8:O10)</f><v>3</v>\n");
  CHECK(joined_matches(units, "<c r=\"[A-Z]+8\"[^>]*>(<f>.*?)</c>") ==
        "<f>SUM(D8:K8)</f><v>2</v>\n"
        "<f>SUM(D8:F8)</f><v>0</v>\n"
        "<f>IF(C8=0,\"–\",L8/C8)</f><v>0</v>\n");
}

TEST_CASE("xlsx: a share of nothing is a dash, live and cached") {
  view::Document document = single({});
  view::Table& table = document.sections[0].tables[0];
  table.columns = {{"a"}, {"b"}, {"a/b"}};
  table.rows = {{{view::Cell{view::Number{0}}, view::Cell{view::Number{0}},
                  view::Cell{view::RowShare{std::nullopt, 0, 1}}}}};
  CHECK(joined_matches(written(document).at("xl/worksheets/sheet1.xml"), "(<c r=\"C[0-9]+\"[^>]*t=\"str\".*?</c>)") ==
        "<c r=\"C7\" s=\"8\" t=\"str\"><f>IF(B7=0,\"–\",A7/B7)</f><v>–</v></c>\n");
}

TEST_CASE("xlsx: sheets are laid out to be printed") {
  const office::Office office;
  const std::string tasks = written(view::annex(office.input())).at("xl/worksheets/sheet2.xml");
  CHECK(tasks.find("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\" useFirstPageNumber=\"1\"/>") !=
        std::string::npos);
  CHECK(tasks.find("<pageSetUpPr fitToPage=\"1\"/>") != std::string::npos);
  CHECK(tasks.find("<pane ySplit=\"7\" topLeftCell=\"A8\" activePane=\"bottomLeft\" state=\"frozen\"/>") !=
        std::string::npos);
  CHECK(tasks.find("<autoFilter ref=\"A7:M17\"/>") != std::string::npos);
  CHECK(tasks.find("&amp;C&amp;\"Times New Roman,Regular\"&amp;13&amp;P") != std::string::npos);
}

TEST_CASE("xlsx: heading rows are repeated on every page") {
  const office::Office office;
  const std::string book = written(view::annex(office.input())).at("xl/workbook.xml");
  CHECK(joined_matches(book, "<definedName name=\"_xlnm.Print_Titles\"[^>]*>([^<]*)<") ==
        "'Chỉ tiêu'!$7:$7\n"
        "'Cảnh báo dữ liệu'!$9:$9\n"
        "'Khó khăn, kiến nghị'!$7:$7\n"
        "'Nguồn số liệu'!$10:$10\n"
        "'Theo nhiệm vụ'!$7:$7\n"
        "'Theo đơn vị'!$7:$7\n"
        "'Tình hình báo cáo'!$9:$9\n");
}

TEST_CASE("xlsx: the heading block of a Party body and of a state body") {
  const office::Office office;
  const auto party = strings_of(written(view::annex(office.input(model::Profile::party))));
  CHECK(has(party, "BAN THƯỜNG VỤ TỈNH ỦY"));
  CHECK(has(party, "ĐẢNG CỘNG SẢN VIỆT NAM"));
  CHECK_FALSE(has(party, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  const auto state = strings_of(written(view::annex(office.input(model::Profile::state))));
  CHECK(has(state, "ỦY BAN NHÂN DÂN TỈNH"));
  CHECK(has(state, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  CHECK(has(state, "Độc lập - Tự do - Hạnh phúc"));
  CHECK_FALSE(has(state, "ĐẢNG CỘNG SẢN VIỆT NAM"));
}

TEST_CASE("xlsx: merged ranges never overlap") {
  const office::Office office;
  for (const auto& [name, xml] : written(view::annex(office.input()))) {
    if (!name.starts_with("xl/worksheets/sheet")) continue;
    std::map<std::string, std::vector<std::pair<int, int>>> taken;  // row → columns
    const std::regex range("<mergeCell ref=\"([A-Z])([0-9]+):([A-Z])([0-9]+)\"/>");
    for (std::sregex_iterator it(xml.begin(), xml.end(), range); it != std::sregex_iterator(); ++it) {
      const std::smatch& found = *it;
      CHECK(found[2] == found[4]);
      const std::pair<int, int> columns{found[1].str()[0], found[3].str()[0]};
      for (const auto& other : taken[found[2]]) {
        CHECK((columns.second < other.first || other.second < columns.first));
      }
      taken[found[2]].push_back(columns);
    }
    CHECK(taken.size() >= 6);
  }
}

TEST_CASE("xlsx: hostile text stays text, and stays XML") {
  const Parts parts = written(single({view::Cell{office::kHostile}, view::Cell{std::string("=1+1")},
                                      view::Cell{std::string("http://example.com")},
                                      view::Cell{std::string("a\x01\xEF\xBF\xBE_x000D__x000d_ hỏng \xFF")},
                                      view::Cell{std::string("\r\n dòng\rhai \t ")}}));
  const auto strings = strings_of(parts);
  CHECK(has(strings,
            "=1+1\n&lt;b&gt;đậm&lt;/b&gt; | ô khác | [liên kết](http://example.com) _x005F_x000D_ @nhac  "
            "ngược \xF0\x9F\x98\x80 [31m"));
  CHECK(has(strings, "=1+1"));
  CHECK(has(strings, "http://example.com"));
  CHECK(has(strings, "a_x005F_x000D__x005F_x000d_ hỏng \xEF\xBF\xBD"));
  CHECK(has(strings, "dòng\nhai"));
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<f>") == std::string::npos);
  CHECK(sheet.find("hyperlink") == std::string::npos);
}

TEST_CASE("xlsx: numbers and dates are real ones; digits that Excel would lose are text") {
  const auto number = [](std::string_view plain) {
    return view::Cell{view::Number{world::number(plain), view::NumberFormat::decimal}};
  };
  const Parts parts =
      written(single({number("1234.5"), number("123456789012345"), number("1234567890123456"),
                      number("1234567890123456000000"), number("0.1"), view::Cell{world::day("2026-10-19")},
                      view::Cell{view::Number{world::number("0.9583"), view::NumberFormat::percent}}}));
  CHECK(joined_matches(parts.at("xl/worksheets/sheet1.xml"), "<c r=\"A[0-9]+\" s=\"[0-9]+\"><v>([^<]*)</v>") ==
        "1234.5\n"
        "123456789012345\n"
        "0.1\n"
        "46314\n"
        "0.9583\n");
  CHECK(has(strings_of(parts), "1.234.567.890.123.456"));
  CHECK(has(strings_of(parts), "1.234.567.890.123.456.000.000"));
  CHECK(joined_matches(parts.at("xl/styles.xml"), "formatCode=\"([^\"]*)\"") ==
        "#,##0.0\n"
        "#,##0\n"
        "dd/mm/yyyy\n"
        "0.0%\n");
}

TEST_CASE("xlsx: a text too long for a row goes on in the next, whole") {
  std::string words;
  for (int i = 0; i < 8000; ++i) words += "từ" + std::to_string(i) + " ";
  const std::string lines(400, '\n');
  const std::string marks = "e" + [] {
    std::string out;
    for (int i = 0; i < 40000; ++i) out += "\xCC\x81";
    return out;
  }();
  const Parts parts = written(single({view::Cell{words}, view::Cell{std::string(40000, 'x')},
                                      view::Cell{"đầu" + lines + "cuối"}, view::Cell{marks}}));
  std::string joined;
  for (const std::string& each : strings_of(parts)) {
    if (each.starts_with("từ")) joined += each + " ";
    CHECK(each.size() <= 2 * 16000);
    CHECK(std::count(each.begin(), each.end(), '\n') <= 253);
  }
  CHECK(joined == words);
  std::istringstream heights(joined_matches(parts.at("xl/worksheets/sheet1.xml"), " ht=\"([0-9.]+)\""));
  int rows = 0;
  for (double height = 0; heights >> height; ++rows) CHECK(height <= 409.5);
  CHECK(rows > 100);
}

TEST_CASE(
    "xlsx: the same document gives the same bytes, whatever the time zone, the language and the clock") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  const std::string once = bytes_written(document);
  ::setenv("TZ", "Asia/Ho_Chi_Minh", 1);
  ::tzset();
  const std::string again = [&] {
    const support::InVietnamese locale;
    return bytes_written(document);
  }();
  ::unsetenv("TZ");
  ::tzset();
  CHECK(once == again);
  const Parts parts = written(document);
  CHECK(parts.at("docProps/core.xml").find(">2026-10-19T00:00:00Z</dcterms:created>") != std::string::npos);
}

TEST_CASE("xlsx: a disk that fills up at any point leaves the old file whole and nothing else") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  const test::Scratch scratch;
  const std::filesystem::path target = scratch / "a.xlsx";
  const std::size_t whole = bytes_written(document).size();
  writer::write_file(target, "cũ");
  for (std::size_t limit = 0; limit < whole; limit += 1500) {
    const test::FullDisk full(limit);
    std::string message;
    try {
      writer::xlsx(document, target);
    } catch (const writer::WriteError& error) {
      message = error.what();
    }
    const std::string begin = "Cannot write “" + target.string() + "”: ";
    const bool expected =
        message == begin + "the file is larger than allowed." ||
        message == begin + "what was written does not read back whole; the disk may be full.";
    CHECK_MESSAGE(expected, message);
  }
  CHECK(test::slurp(target) == "cũ");
  CHECK(scratch.names() == Strings{"a.xlsx"});
  writer::xlsx(document, target);
  CHECK(test::slurp(target).size() == whole);
  CHECK(scratch.names() == Strings{"a.xlsx"});
}

TEST_CASE("xlsx: a folder that is not there, and a name in use") {
  CHECK_THROWS_WITH_AS(writer::xlsx(single({}), "/proc/none/a.xlsx"),
                       "Cannot write “/proc/none/a.xlsx”: its folder does not exist.", writer::WriteError);
  view::Document twice = single({});
  twice.sections.push_back(twice.sections.front());
  twice.sections.back().name = "TỜ";
  const test::Scratch scratch;
  CHECK_THROWS_WITH_AS(writer::xlsx(twice, scratch / "a.xlsx"), "two sheets are named TỜ", std::logic_error);
  CHECK(scratch.names().empty());
}
