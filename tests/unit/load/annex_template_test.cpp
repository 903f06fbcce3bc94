#include <doctest/doctest.h>

#include <algorithm>

#include "load/load.hpp"
#include "unit/check/catalogue_world.hpp"
#include "yaml/parse.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

Lines findings_with_annex(const std::string& lines) {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "output: out/{directive}/{period}\n", "output: out/{directive}/{period}\n" + lines);
  return changed.lines();
}

TEST_CASE("load annex: title, sheets and columns in the order chosen") {
  const auto source = text::make_source(
      "tiendo.yaml",
      "workspace: {name: a, plans: [a], units: u, reports: '{period}/{unit}', output: '{period}'}\n"
      "annex:\n"
      "  title: Kết quả quý\n"
      "  sheets: [tasks, overview]\n"
      "  columns: {units: [unit, completed_rate], tasks: }\n");
  diag::Bag bag;
  const auto root = yaml::parse(source, bag);
  REQUIRE(root);
  const auto workspace = load::workspace(*root, source, bag);
  REQUIRE(workspace);
  CHECK(bag.findings().empty());
  CHECK(workspace->annex.title.get() == "Kết quả quý");
  CHECK(workspace->annex.sheets == std::vector{model::AnnexSheet::tasks, model::AnnexSheet::overview});
  CHECK(workspace->annex.columns.at(model::AnnexSheet::units) == Lines{"unit", "completed_rate"});
  CHECK_FALSE(workspace->annex.columns.contains(model::AnnexSheet::tasks));
}

TEST_CASE("load annex: a sheet in Vietnamese, a column mistyped") {
  CHECK(findings_with_annex("annex:\n  sheets: [Tổng hợp, tasks]\n  columns: {tasks: [number, dedline]}\n") ==
        Lines{"V204 error tiendo.yaml:10:12-20 /annex/sheets/0",
              "Mục 1 của “sheets” không nhận giá trị “Tổng hợp”; dùng một trong: overview, tasks, units, indicators, "
              "obstacles, submissions, findings, sources; ghi “overview”",
              "Item 1 of “sheets” cannot be “Tổng hợp”; use one of: overview, tasks, units, indicators, obstacles, "
              "submissions, findings, sources; write “overview”",
              "V204 error tiendo.yaml:11:29-36 /annex/columns/tasks/1",
              "Mục 2 của “tasks” không nhận giá trị “dedline”; dùng một trong: number, task, lead, support, deadline, "
              "product, progress, class, days_overdue, result, difficulties, proposals, source; có phải “deadline”?",
              "Item 2 of “tasks” cannot be “dedline”; use one of: number, task, lead, support, deadline, product, "
              "progress, class, days_overdue, result, difficulties, proposals, source; did you mean “deadline”?"});
}

TEST_CASE("load annex: a choice of nothing, and of one thing twice") {
  CHECK(findings_with_annex("annex:\n  sheets: []\n  columns: {units: [unit, unit]}\n") ==
        Lines{"W712 error tiendo.yaml:10:11-13 /annex/sheets",
              "“sheets” để trống: ghi ít nhất một mục, hoặc bỏ cả trường này",
              "“sheets” is empty: list at least one, or leave the field out",
              "W712 error tiendo.yaml:11:27-31 /annex/columns/units/1",
              "“unit” được ghi hai lần; bỏ một lần",
              "“unit” is listed twice; remove one"});
}

TEST_CASE("load annex: the columns of a sheet that has none to choose from") {
  CHECK(findings_with_annex("annex:\n  columns: {overview: [number]}\n") ==
        Lines{"R102 error tiendo.yaml:10:13-21 /annex/columns/overview",
              "Mẫu không có trường “overview”; các trường được dùng: tasks, units, indicators, obstacles, submissions, "
              "findings, sources",
              "Unknown field “overview”; the fields here are: tasks, units, indicators, obstacles, submissions, findings, "
              "sources"});
}

}  // namespace
