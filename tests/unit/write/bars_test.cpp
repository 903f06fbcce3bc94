#include "write/bars.hpp"

#include <doctest/doctest.h>

namespace {

view::Cell bar_figure(const char* digits) { return {view::Number{model::Decimal::parse(digits).value()}}; }

view::Table table_of(std::vector<view::Row> rows, std::size_t series) {
  view::Table table;
  table.columns = {{"Mục"}};
  view::Chart chart;
  for (std::size_t i = 1; i <= series; ++i) {
    table.columns.push_back({"Kết quả số " + std::to_string(i)});
    chart.value_columns.push_back(i);
  }
  chart.last_row = rows.size() - 1;
  table.rows = std::move(rows);
  table.chart = chart;
  return table;
}

}  // namespace

TEST_CASE("bars: a part that is not 0 is seen, and what is not there has no length") {
  const view::Cell none{std::string("–")};
  const view::Table table = table_of({{{{std::string("I")}, bar_figure("999"), bar_figure("1")}}, {{{std::string("II")}, none, bar_figure("0")}}}, 2);
  CHECK(writer::text_chart(table) ==
        "█ Kết quả số 1   ░ Kết quả số 2\n"
        "\n"
        "I   ██████████████████████████████████████████████████░ 1.000\n"
        "II   0\n");
}

TEST_CASE("bars: a legend longer than a line goes on in the next") {
  const view::Table table = table_of({{{{std::string("I")}, bar_figure("1"), bar_figure("1"), bar_figure("1"), bar_figure("1"), bar_figure("1")}}}, 5);
  CHECK(writer::text_chart(table) ==
        "█ Kết quả số 1   ░ Kết quả số 2   ! Kết quả số 3   ▒ Kết quả số 4\n"
        "x Kết quả số 5\n"
        "\n"
        "I  ██████████░░░░░░░░░░!!!!!!!!!!▒▒▒▒▒▒▒▒▒▒xxxxxxxxxx 5\n");
}

TEST_CASE("bars: nothing at all is no division by nothing") {
  CHECK(writer::text_chart(table_of({{{{std::string("I")}, bar_figure("0")}}}, 1)) == "█ Kết quả số 1\n\nI   0\n");
}
