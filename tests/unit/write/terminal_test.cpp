#include "write/terminal.hpp"

#include <doctest/doctest.h>

#include "text/utf8.hpp"

namespace {

view::Cell terminal_words(std::string text) { return {std::move(text), view::Tone::plain}; }
view::Cell count(int value) { return {view::Number{model::Decimal(value), view::NumberFormat::integer}, view::Tone::plain}; }

view::Section sample() {
  view::Table table;
  table.title = "Tình hình";
  table.columns = {{"Đơn vị", 0, view::Align::left}, {"Số", 0, view::Align::right}};
  table.rows.push_back({{terminal_words("Sở Y tế"), count(3)}, view::RowKind::data});
  table.rows.push_back({{terminal_words("Tổng số"), count(12)}, view::RowKind::total});
  table.notes = {"Ghi chú."};
  view::Section section;
  section.title = "Chỉ thị";
  section.tables = {table};
  return section;
}

}  // namespace

TEST_CASE("write/terminal: columns line up by display width") {
  CHECK(writer::terminal(sample()) ==
        "Chỉ thị\n"
        "\n"
        "Tình hình\n"
        "Đơn vị   Số\n"
        "───────────\n"
        "Sở Y tế   3\n"
        "───────────\n"
        "Tổng số  12\n"
        "Ghi chú.\n");
}

TEST_CASE("write/terminal: long text is broken over lines and never cut") {
  view::Section section = sample();
  section.title.clear();
  section.tables[0].title.clear();
  section.tables[0].notes.clear();
  section.tables[0].rows[0].cells[0] = terminal_words("Ban Quản lý các khu công nghiệp");
  CHECK(writer::terminal(section, 16) ==
        "\n"
        "Đơn vị        Số\n"
        "────────────────\n"
        "Ban Quản lý    3\n"
        "các khu công\n"
        "nghiệp\n"
        "────────────────\n"
        "Tổng số       12\n");
}

TEST_CASE("write/terminal: a word wider than its column is broken within itself") {
  view::Section section;
  section.paragraphs = {"abcdefghij kl"};
  CHECK(writer::terminal(section, 4) == "abcd\nefgh\nij\nkl\n");
}

TEST_CASE("write/terminal: a report's text cannot steer the terminal") {
  view::Section section;
  section.paragraphs = {"a\x1b[31mb"};
  CHECK(writer::terminal(section) == "a\\u{001B}[31mb\n");
}
