#include "view/check.hpp"

#include <doctest/doctest.h>

namespace {

view::Cell number(long long value) { return {view::Number{value}}; }

view::Section sheet(const std::string& name, view::Table table) {
  view::Section out;
  out.name = name;
  out.tables.push_back(std::move(table));
  return out;
}

/// 2 + 3 = 5; 2 + 1 = 3; 3 / 5.
view::Document document() {
  view::Table table;
  table.title = "Bảng";
  table.columns = {{"a"}, {"b"}, {"a + b"}, {"a / (a + b)"}};
  table.columns[0].figure = "a";
  const auto row = [](long long a, long long b) {
    return view::Row{
        {number(a), number(b), view::Cell{view::RowSum{{a + b}, 0, 1}},
         view::Cell{view::RowShare{view::Number{model::Decimal(a).divided_by(a + b).value()}, 0, 2}}}};
  };
  table.rows = {row(2, 1), row(3, 4)};
  table.rows.push_back(
      {{view::Cell{view::ColumnFold{view::Number{5}, 0, 1}}, view::Cell{view::ColumnFold{view::Number{5}, 0, 1}},
        view::Cell{view::ColumnFold{view::Number{10}, 0, 1}},
        view::Cell{view::RowShare{view::Number{model::Decimal::parse("0.5").value()}, 0, 2}}},
       view::RowKind::total});
  view::Document out;
  out.sections.push_back(sheet("Tờ", table));
  return out;
}

template <class T>
T& content(view::Document& of, std::size_t row, std::size_t column) {
  return std::get<T>(of.sections[0].tables[0].rows[row].cells[column].content);
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("check: a document that agrees with itself") { CHECK(view::check(document()) == Sentences{}); }

TEST_CASE("check: a total that is not the sum of its column") {
  view::Document wrong = document();
  content<view::ColumnFold>(wrong, 2, 1).value = view::Number{6};
  CHECK(view::check(wrong) == Sentences{"Tờ / Bảng / row 3, column 2: 6 is shown, its cells add up to 5"});
}

TEST_CASE("check: a total that is not the sum of its row") {
  view::Document wrong = document();
  content<view::RowSum>(wrong, 0, 2).value.value = 4;
  CHECK(view::check(wrong) ==
        Sentences{"Tờ / Bảng / row 1, column 3: 4 is shown, its cells add up to 3",
                  "Tờ / Bảng / row 1, column 4: the share is not the quotient of its cells",
                  "Tờ / Bảng / row 3, column 3: 10 is shown, its cells add up to 11"});
}

TEST_CASE("check: a share that is not there, or there without a whole") {
  view::Document wrong = document();
  content<view::RowShare>(wrong, 0, 3).value.reset();
  CHECK(view::check(wrong) ==
        Sentences{"Tờ / Bảng / row 1, column 4: the share is not the quotient of its cells"});
  wrong = document();
  content<view::RowShare>(wrong, 0, 3).denominator_column = 9;
  CHECK(view::check(wrong) ==
        Sentences{"Tờ / Bảng / row 1, column 4: a share of columns that are not there"});
}

TEST_CASE("check: a sum over rows or columns that are not there, or over itself") {
  view::Document wrong = document();
  content<view::ColumnFold>(wrong, 2, 0).last_row = 2;
  content<view::RowSum>(wrong, 1, 2).last_column = 4;
  CHECK(view::check(wrong) ==
        Sentences{"Tờ / Bảng / row 2, column 3: sums columns that are not there or itself",
                  "Tờ / Bảng / row 3, column 1: sums rows that are not there or itself"});
}

TEST_CASE("check: one figure, two tables, two totals") {
  view::Document wrong = document();
  view::Table other;
  other.title = "Khác";
  other.columns = {{"a"}};
  other.columns[0].figure = "a";
  other.rows = {{{number(4)}, view::RowKind::total}};
  wrong.sections.push_back(sheet("Tờ 2", other));
  CHECK(view::check(wrong) ==
        Sentences{"Tờ 2 / Khác / row 1, column 1: 4 of a, but 5 at Tờ / Bảng / row 3, column 1"});
}

TEST_CASE("check: a row without its table's columns") {
  view::Document wrong = document();
  wrong.sections[0].tables[0].rows[1].cells.pop_back();
  CHECK(view::check(wrong) == Sentences{"Tờ / Bảng / row 2: 3 cells in 4 columns"});
}

/// A column with what is said of it in its last row.
view::Document column_of(std::vector<view::Cell> cells) {
  view::Table table;
  table.title = "Bảng";
  table.columns = {{"a"}};
  for (view::Cell& each : cells) table.rows.push_back({{std::move(each)}});
  view::Document out;
  out.sections.push_back(sheet("Tờ", table));
  return out;
}

/// A published report gives 2,065 documents of one kind and 348 of another, together 2,414: one too many.
TEST_CASE("check: a published total that its parts do not make is refused") {
  CHECK(view::check(column_of({number(2065), number(348), view::Cell{view::ColumnFold{view::Number{2413}, 0, 1}}})).empty());
  CHECK(view::check(column_of({number(2065), number(348), view::Cell{view::ColumnFold{view::Number{2414}, 0, 1}}})) ==
        Sentences{"Tờ / Bảng / row 3, column 1: 2414 is shown, its cells add up to 2413"});
}

TEST_CASE("check: a mean, an end and a count are those of the cells that have a number") {
  const auto said = [](view::Fold fold, const char* value) {
    const view::Number shown{model::Decimal::parse(value).value()};
    return view::check(column_of({number(1), number(2), {std::string("–")}, number(2), view::Cell{view::ColumnFold{shown, 0, 3, fold, 1}}}));
  };
  CHECK(said(view::Fold::mean, "1.7").empty());
  CHECK(said(view::Fold::min, "1").empty());
  CHECK(said(view::Fold::max, "2").empty());
  CHECK(said(view::Fold::count, "3").empty());
  CHECK(said(view::Fold::mean, "1.6") == Sentences{"Tờ / Bảng / row 5, column 1: 1.6 is shown, its cells add up to 1.7"});
  CHECK(view::check(column_of({{std::string("–")}, view::Cell{view::ColumnFold{std::nullopt, 0, 0, view::Fold::mean, 1}}})).empty());
  CHECK(view::check(column_of({number(3), view::Cell{view::ColumnFold{std::nullopt, 0, 0, view::Fold::mean, 1}}})) ==
        Sentences{"Tờ / Bảng / row 2, column 1: nothing is shown, its cells add up to 3"});
}

TEST_CASE("check: words are counted as often as they stand there") {
  const auto said = [](std::vector<view::Tally::Part> parts) {
    return view::check(column_of({{std::string("xong")}, {std::string("trễ")}, {std::string("xong")},
                                  view::Cell{view::Tally{"việc", std::move(parts), 0, 0, 0, 2}}}));
  };
  CHECK(said({{"xong", 2}, {"trễ", 1}}).empty());
  CHECK(said({{"xong", 1}, {"trễ", 1}}) ==
        Sentences{"Tờ / Bảng / row 4, column 1: “xong” is counted 1, but stands in 2 rows"});
  CHECK(said({{"xong", 2}}) == Sentences{"Tờ / Bảng / row 4, column 1: “trễ” stands in 1 rows, but is not counted"});
}

TEST_CASE("check: a figure of one name in two rows") {
  view::Document wrong = column_of({number(4), number(5)});
  for (view::Row& row : wrong.sections[0].tables[0].rows) {
    row.cells[0].origin = std::make_shared<const view::Origin>(view::Origin{"received", "", {}});
  }
  CHECK(view::check(wrong) ==
        Sentences{"Tờ / Bảng / row 2, column 1: 5 of received, but 4 at Tờ / Bảng / row 1, column 1"});
}
