#include "write/xlsx_content.hpp"

#include <doctest/doctest.h>

#include "unit/view/office.hpp"
#include "unit/write/scratch.hpp"
#include "write/atomic.hpp"
#include "write/xlsx.hpp"
#include "write/xlsx_archive.hpp"

namespace {

using writer::xlsx_detail::BookContent;
using writer::xlsx_detail::CellContent;
using writer::xlsx_detail::Parts;

/// A workbook with everything that a workbook of ours has.
Parts annex_parts() {
  const office::Office office;
  const test::Scratch scratch;
  writer::xlsx(view::annex(office.input()), scratch / "a.xlsx");
  return writer::xlsx_detail::read_parts(scratch / "a.xlsx").value();
}

BookContent content(const Parts& parts) { return writer::xlsx_detail::content_of(parts).value(); }

void cut_out(std::string& xml, const std::string& from, const std::string& to) {
  const std::size_t begin = xml.find(from);
  REQUIRE(begin != std::string::npos);
  const std::size_t end = xml.find(to, begin + 1);
  REQUIRE(end != std::string::npos);
  xml.erase(begin, end - begin);
}

}  // namespace

TEST_CASE("xlsx content: what was written is what is read") {
  const BookContent book = content(annex_parts());
  REQUIRE(book.sheets.size() == 8);
  CHECK(book.charts == std::vector<std::size_t>{6});
  CHECK(book.properties == std::map<std::string, std::string>{
                               {"tiendo.as_of", "2026-10-19"}, {"tiendo.directive", "mau"}, {"tiendo.period", "2026-10"}});
  const auto& units = book.sheets[2];
  CHECK(units.name == "Theo đơn vị");
  CHECK(units.cells.at({10, 2}) == CellContent{CellContent::Kind::number, "4", "SUM(C8:C10)"});
  CHECK(units.cells.at({10, 1}) == CellContent{CellContent::Kind::text, "Tổng số", ""});
  CHECK(units.links.at({7, 2}) == "'Theo nhiệm vụ'!A11:L11");
}

/// When a write to one of the library's temporary files fails, 4096 bytes are missing from its middle and nobody is told. Each
/// of these is still well-formed.
TEST_CASE("xlsx content: a part that lost a piece of its middle and is balanced all the same is not what was written") {
  const Parts whole = annex_parts();
  const BookContent written = content(whole);
  const auto loses = [&](const char* part, const std::string& from, const std::string& to) {
    Parts damaged = whole;
    cut_out(damaged.at(part), from, to);
    const auto read = writer::xlsx_detail::content_of(damaged);
    const bool same = read && *read == written;
    CHECK(writer::xlsx_detail::is_content_of(damaged, written) == same);
    return !same;
  };
  CHECK(writer::xlsx_detail::is_content_of(whole, written));
  const char* sheet = "xl/worksheets/sheet3.xml";
  CHECK(loses(sheet, "<row r=\"9\"", "<row r=\"10\""));
  CHECK(loses(sheet, "<c r=\"D9\"", "<c r=\"E9\""));
  CHECK(loses(sheet, " ht=", " customHeight"));
  CHECK(loses(sheet, "<hyperlink ", "</hyperlinks>"));
  CHECK(loses(sheet, "<mergeCell ", "<mergeCell "));
  CHECK(loses("xl/sharedStrings.xml", "<si>", "<si>"));
  CHECK(loses("xl/styles.xml", "<xf ", "<xf "));
  CHECK(loses("xl/charts/chart1.xml", "<c:ser>", "<c:ser>"));
  CHECK(loses("xl/charts/chart1.xml", "<c:pt ", "<c:pt "));
  CHECK(loses("xl/workbook.xml", "<sheet ", "<sheet "));
  CHECK(loses("docProps/custom.xml", "<property ", "<property "));
}

TEST_CASE("xlsx content: a text that lost its end, a number that lost a digit") {
  const Parts whole = annex_parts();
  const BookContent written = content(whole);
  Parts damaged = whole;
  cut_out(damaged.at("xl/sharedStrings.xml"), "ổng hợp", "</t>");
  CHECK(content(damaged) != written);
  damaged = whole;
  cut_out(damaged.at("xl/worksheets/sheet3.xml"), "UM(C8:", "C10)");
  CHECK(content(damaged) != written);
}

TEST_CASE("xlsx content: what is cut off, unbalanced or not there") {
  const Parts whole = annex_parts();
  const auto is_read = [&](const char* part, const std::string& xml) {
    Parts damaged = whole;
    damaged.at(part) = xml;
    return writer::xlsx_detail::content_of(damaged).has_value();
  };
  const std::string& styles = whole.at("xl/styles.xml");
  CHECK(is_read("xl/styles.xml", styles));
  CHECK_FALSE(is_read("xl/styles.xml", styles.substr(0, styles.size() / 2)));
  CHECK_FALSE(is_read("xl/styles.xml", styles + "<another/>"));
  CHECK_FALSE(is_read("xl/styles.xml", ""));
  CHECK_FALSE(is_read("xl/styles.xml", "<a><b>x</a></b>"));
  for (const char* part : {"xl/worksheets/sheet2.xml", "xl/styles.xml", "[Content_Types].xml"}) {
    Parts damaged = whole;
    damaged.erase(part);
    CHECK_FALSE(writer::xlsx_detail::content_of(damaged).has_value());
    CHECK_FALSE(writer::xlsx_detail::is_content_of(damaged, content(whole)));
  }
  Parts more = whole;
  more["xl/worksheets/sheet99.xml"] = "<worksheet/>";
  CHECK(content(more) == content(whole));
  more["xl/worksheets/sheet99.xml"] = "<worksheet>";
  CHECK_FALSE(writer::xlsx_detail::content_of(more).has_value());
}

TEST_CASE("xlsx content: a workbook that another program saved again") {
  Parts parts = annex_parts();
  parts.at("xl/sharedStrings.xml") =
      "<x:sst xmlns:x=\"m\"><x:si><x:r><x:t>một </x:t></x:r><x:r><x:t>hai</x:t></x:r><x:rPh><x:t>ba</x:t></x:rPh></x:si></x:sst>";
  parts.at("xl/worksheets/sheet1.xml") =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"s\"><x:v>0</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t>bốn</x:t></x:is>"
      "</x:c></x:row><x:row r=\"5\"><x:c r=\"AB5\"><x:v>1.5</x:v></x:c><x:c t=\"b\"><x:v>1</x:v></x:c></x:row></x:sheetData>"
      "</x:worksheet>";
  const auto cells = content(parts).sheets.front().cells;
  CHECK(cells.size() == 4);
  CHECK(cells.at({0, 0}) == CellContent{CellContent::Kind::text, "một hai"});
  CHECK(cells.at({0, 1}) == CellContent{CellContent::Kind::text, "bốn"});
  CHECK(cells.at({4, 27}) == CellContent{CellContent::Kind::number, "1.5"});
  CHECK(cells.at({4, 28}) == CellContent{CellContent::Kind::other, "1"});
}

TEST_CASE("xlsx archive: a byte that changed, an end that is missing") {
  const office::Office office;
  const test::Scratch scratch;
  writer::xlsx(view::annex(office.input()), scratch / "a.xlsx");
  std::string bytes = test::slurp(scratch / "a.xlsx");
  // Of the first part's packed bytes: those of a part's name or day are vouched for by nothing.
  constexpr std::size_t kHeader = 30;
  const auto length = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]) + 256U * static_cast<unsigned char>(bytes[at + 1]); };
  char& byte = bytes[kHeader + length(26) + length(28) + 20];
  byte = static_cast<char>(byte ^ 1);
  writer::write_file(scratch / "b.xlsx", bytes);
  CHECK_FALSE(writer::xlsx_detail::read_parts(scratch / "b.xlsx"));
  writer::write_file(scratch / "c.xlsx", std::string_view(bytes).substr(0, bytes.size() / 2));
  CHECK_FALSE(writer::xlsx_detail::read_parts(scratch / "c.xlsx"));
  CHECK_FALSE(writer::xlsx_detail::gives_back(scratch / "a.xlsx", {}));
}
