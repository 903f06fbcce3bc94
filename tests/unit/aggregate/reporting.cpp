#include <doctest/doctest.h>

#include "world.hpp"

using aggregate::Submission;
using model::Status;
using namespace world;

TEST_CASE("reporting: each expected unit is on time, late, invalid or missing") {
  World world;
  world.unit("so-a");
  world.unit("huyen-x", "huyen");
  world.unit("so-b");
  world.unit("so-c");
  world.unit("khong-giao");
  world.plan.due.groups = {{"huyen", 5}};
  world.section("S1");
  world.task("NV1", {"so-a", "huyen-x", "so-b", "so-c"});
  says(world.report("so-a", "2026-10", "2026-10-20"), "NV1", Status::in_progress, "50");
  says(world.report("huyen-x", "2026-10", "2026-10-21"), "NV1", Status::in_progress, "25.5");
  world.report("khong-giao", "2026-10", "2026-10-15");
  world.left_out = {"so-b"};
  const model::Schema schema = world.schema("2026-10");
  CHECK(schema.due == day("2026-10-19"));
  const aggregate::Summary summary = aggregate::summarise(world.input(schema, schema.due));
  const aggregate::Reporting& reporting = summary.reporting;
  CHECK(reporting.expected == 4);
  CHECK(reporting.received == 3);
  CHECK(reporting.valid == 2);
  CHECK(reporting.on_time == 1);
  CHECK(reporting.late == 1);
  CHECK(reporting.invalid == 1);
  CHECK(reporting.missing == 1);
  CHECK(shown(reporting.rate) == "0.75");
  CHECK(shown(reporting.on_time_rate) == "0.25");
  REQUIRE(reporting.units.size() == 4);
  CHECK(reporting.units[0].state == Submission::late);
  CHECK(reporting.units[0].days_late == 1);
  CHECK(reporting.units[0].submitted == day("2026-10-20"));
  CHECK(reporting.units[0].path == "reports/mau/2026-10/so-a.yaml");
  CHECK(reporting.units[1].state == Submission::on_time);
  CHECK(reporting.units[1].days_late == 0);
  CHECK(reporting.units[1].due == day("2026-10-21"));
  CHECK(reporting.units[2].state == Submission::invalid);
  CHECK(reporting.units[2].path == "reports/mau/so-b.yaml");
  CHECK(reporting.units[2].submitted == std::nullopt);
  CHECK(reporting.units[2].days_late == std::nullopt);
  CHECK(reporting.units[3].state == Submission::missing);
  CHECK(reporting.units[3].path.empty());
  CHECK(shown(summary.tasks.at(0).mean_progress) == "37.8");
  CHECK(summary.tasks.at(0).progress_reported == 2);
  CHECK(shown(summary.units.at(3).mean_progress) == "null");
  CHECK(aggregate::disagreements(summary).empty());
}

TEST_CASE("reporting: where nobody is expected there is no rate") {
  World world;
  world.section("S1");
  const model::Schema schema = world.schema("2026-10");
  const aggregate::Summary summary = aggregate::summarise(world.input(schema, schema.due));
  CHECK(shown(summary.reporting.rate) == "null");
  CHECK(shown(summary.reporting.on_time_rate) == "null");
  CHECK(summary.sections.size() == 1);
  CHECK(aggregate::disagreements(summary).empty());
}

TEST_CASE("reporting: a valid report beside one that was left out counts once, as the valid one") {
  World world;
  world.unit("so-a");
  world.section("S1");
  world.task("NV1", {"so-a"});
  says(world.report("so-a", "2026-10", "2026-10-15"), "NV1", Status::in_progress, "50");
  world.left_out = {"so-a"};
  const model::Schema schema = world.schema("2026-10");
  aggregate::Input input = world.input(schema, schema.due);
  for (int turn = 0; turn < 2; ++turn) {
    const aggregate::Summary summary = aggregate::summarise(input);
    CHECK(summary.reporting.received == 1);
    CHECK(summary.reporting.on_time == 1);
    std::swap(input.received[0], input.received[1]);
  }
}
