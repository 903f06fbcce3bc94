#include "view/chosen_columns.hpp"

#include <doctest/doctest.h>

#include "unit/view/office.hpp"
#include "view/check.hpp"

namespace {

using Ids = std::vector<std::string>;

/// a, b, their sum, and a's share of it.
view::Table table() {
  view::Table out;
  for (const char* id : {"a", "b", "sum", "share"}) {
    view::Column column;
    column.title = id;
    column.id = id;
    out.columns.push_back(column);
  }
  const view::Number half{model::Decimal::parse("0.5").value(), view::NumberFormat::percent};
  out.rows.push_back({{{view::Number{2}}, {view::Number{2}}, {view::RowSum{{4}, 0, 1}}, {view::RowShare{half, 0, 2}}}});
  out.rows.push_back({{{std::string("Nhóm")}, {}, {}, {}}, view::RowKind::group});
  return out;
}

template <class T>
const T* content(const view::Table& of, std::size_t column) {
  return std::get_if<T>(&of.rows[0].cells[column].content);
}

}  // namespace

TEST_CASE("chosen columns: another order, formulas follow") {
  const view::Table chosen = view::choose_columns(table(), Ids{"sum", "b", "a", "share"});
  REQUIRE(content<view::RowSum>(chosen, 0) != nullptr);
  CHECK(content<view::RowSum>(chosen, 0)->first_column == 1);
  CHECK(content<view::RowSum>(chosen, 0)->last_column == 2);
  REQUIRE(content<view::RowShare>(chosen, 3) != nullptr);
  CHECK(content<view::RowShare>(chosen, 3)->numerator_column == 2);
  CHECK(content<view::RowShare>(chosen, 3)->denominator_column == 0);
}

TEST_CASE("chosen columns: what nothing is left to compute from stands as a figure; a group keeps its words") {
  const view::Table chosen = view::choose_columns(table(), Ids{"sum", "share", "b"});
  REQUIRE(content<view::Number>(chosen, 0) != nullptr);
  CHECK(content<view::Number>(chosen, 0)->value == model::Decimal(4));
  REQUIRE(content<view::Number>(chosen, 1) != nullptr);
  CHECK(std::get<std::string>(chosen.rows[1].cells[0].content) == "Nhóm");
  CHECK(chosen.rows[1].cells.size() == 3);
}

TEST_CASE("annex: the sheets and columns of the office's own choice") {
  const office::Office office;
  view::AnnexInput input = office.input();
  input.annex.sheets = {model::AnnexSheet::units, model::AnnexSheet::tasks};
  input.annex.columns[model::AnnexSheet::units] = {"unit", "completed_rate", "completed"};
  const view::Document document = view::annex(input);
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[0].name == "Theo đơn vị");
  CHECK(document.sections[0].annex == "PHỤ LỤC 1");
  REQUIRE(document.sections[0].tables[0].columns.size() == 3);
  CHECK(document.sections[0].tables[0].columns[1].title == "Tỷ lệ hoàn thành");
  CHECK(view::check(document).empty());
}

TEST_CASE("annex: every column can be chosen by the name that tiendo.yaml knows it by") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const auto known = model::columns_of(static_cast<model::AnnexSheet>(i));
    if (known.empty()) continue;
    CAPTURE(document.sections[i].name);
    Ids ids;
    for (const view::Column& column : document.sections[i].tables[0].columns) {
      if (ids.empty() || ids.back() != column.id) ids.push_back(column.id);
    }
    CHECK(ids == Ids(known.begin(), known.end()));
  }
}
