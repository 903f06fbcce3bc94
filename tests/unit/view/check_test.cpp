#include "view/check.hpp"

#include <doctest/doctest.h>

namespace {

view::Cell number(long long value) { return {view::Number{value}}; }

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
      {{view::Cell{view::ColumnSum{{5}, 0, 1}}, view::Cell{view::ColumnSum{{5}, 0, 1}},
        view::Cell{view::ColumnSum{{10}, 0, 1}},
        view::Cell{view::RowShare{view::Number{model::Decimal::parse("0.5").value()}, 0, 2}}},
       view::RowKind::total});
  view::Document out;
  out.sections = {{"Tờ", "", "", {}, {table}}};
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
  content<view::ColumnSum>(wrong, 2, 1).value.value = 6;
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
  content<view::ColumnSum>(wrong, 2, 0).last_row = 2;
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
  wrong.sections.push_back({"Tờ 2", "", "", {}, {other}});
  CHECK(view::check(wrong) ==
        Sentences{"Tờ 2 / Khác / row 1, column 1: 4 of a, but 5 at Tờ / Bảng / row 3, column 1"});
}

TEST_CASE("check: a row without its table's columns") {
  view::Document wrong = document();
  wrong.sections[0].tables[0].rows[1].cells.pop_back();
  CHECK(view::check(wrong) == Sentences{"Tờ / Bảng / row 2: 3 cells in 4 columns"});
}
