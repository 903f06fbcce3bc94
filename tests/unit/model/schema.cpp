#include "model/schema.hpp"

#include <doctest/doctest.h>

#include "unit/aggregate/world.hpp"

using world::good;
using world::period;

namespace {

std::string assignments(const model::Schema& schema) {
  std::string out;
  for (const model::Assignment& one : schema.assignments) {
    out += *one.section->id + "/" + *one.task->id + "/" + *(*schema.units)[one.unit].id + " ";
  }
  return out;
}

/// Ranks: van-phong, so-a, so-cu (ended in August, succeeded by so-b), so-b, huyen-x.
world::World province() {
  world::World out;
  out.unit("van-phong");
  out.unit("so-a", "so");
  model::Unit& old = out.unit("so-cu", "so");
  old.active_to = good(period("2026-08"));
  old.successor = good(std::string("so-b"));
  out.unit("so-b", "so");
  out.unit("huyen-x", "huyen");
  return out;
}

}  // namespace

TEST_CASE("schema: by the directive's order, then by rank, each unit once a task") {
  world::World world = province();
  world.section("S1");
  world.task("NV2", {"huyen-x", "group:so", "so-a"});
  world.section("S2");
  world.task("NV1", {"van-phong"});
  std::swap(world.plan.entries[0], world.plan.entries[1]);
  CHECK(assignments(world.schema("2026-08")) ==
        "S1/NV2/so-a S1/NV2/so-cu S1/NV2/so-b S1/NV2/huyen-x S2/NV1/van-phong ");
  CHECK(assignments(world.schema("2026-09")) == "S1/NV2/so-a S1/NV2/so-b S1/NV2/huyen-x S2/NV1/van-phong ");
}

TEST_CASE("schema: an heir owes what its predecessor owed") {
  world::World world = province();
  world.section("S1");
  world.task("NV1", {"so-cu"});
  CHECK(assignments(world.schema("2026-08")) == "S1/NV1/so-cu ");
  CHECK(assignments(world.schema("2026-09")) == "S1/NV1/so-b ");
}

TEST_CASE("schema: who reports is not the lead where the plan says so") {
  world::World world = province();
  world.section("S1");
  world.task("NV1", {"so-a"}).report = {{{"huyen", {}}, true}, {{"khong-co", {}}, false}};
  CHECK(assignments(world.schema("2026-10")) == "S1/NV1/huyen-x ");
}

TEST_CASE("schema: parts carry the assignments of their task") {
  world::World world = province();
  world.section("S1");
  world.task("NV1", {"so-a"});
  world.task("NV1b", {"so-b"});
  world.task("NV1a", {"so-a"});
  std::vector<model::Task>& tasks = world.directive.sections[0].tasks;
  tasks[0].parts = {tasks[2], tasks[1]};
  tasks.resize(1);
  CHECK(assignments(world.schema("2026-10")) == "S1/NV1a/so-a S1/NV1b/so-b ");
}

TEST_CASE("schema: what one unit owes, and when") {
  world::World world = province();
  world.plan.due.groups = {{"huyen", 5}};
  world.section("S1");
  world.task("NV1", {"so-a", "huyen-x"});
  world.task("NV2", {"so-a"});
  const model::Schema schema = world.schema("2026-10");
  CHECK(schema.expected_units() == std::vector<model::UnitIndex>{1, 4});
  REQUIRE(schema.of_unit(1).size() == 2);
  CHECK(*schema.of_unit(1)[0]->task->id == "NV1");
  CHECK(*schema.of_unit(1)[1]->task->id == "NV2");
  CHECK(schema.of_unit(0).empty());
  CHECK(schema.find("NV2", 1) == &schema.assignments[2]);
  CHECK(schema.find("NV2", 4) == nullptr);
  CHECK(schema.find("NV9", 1) == nullptr);
  CHECK(model::to_iso(schema.window.from) == "2026-09-15");
  CHECK(model::to_iso(schema.window.to) == "2026-10-14");
  CHECK(model::to_iso(schema.due) == "2026-10-19");
  CHECK(model::to_iso(schema.due_of(1)) == "2026-10-19");
  CHECK(model::to_iso(schema.due_of(4)) == "2026-10-21");
}

TEST_CASE("plan: what it covers, and where its year begins") {
  world::World world;
  world.plan.effective_from = good(period("2025-11"));
  world.plan.effective_to = good(period("2026-06"));
  CHECK(world.plan.covers(period("2025-11")));
  CHECK(world.plan.covers(period("2026-06")));
  CHECK_FALSE(world.plan.covers(period("2025-10")));
  CHECK_FALSE(world.plan.covers(period("2026-07")));
  CHECK_FALSE(world.plan.covers(period("2026-Q1")));  // of another frequency
  CHECK(world.plan.first_of_year(period("2025-12")) == period("2025-11"));
  CHECK(world.plan.first_of_year(period("2026-03")) == period("2026-01"));
  world.plan.frequency = good(model::Frequency::quarterly);
  CHECK_FALSE(world.plan.covers(period("2025-Q4")));  // not whole
  CHECK(world.plan.covers(period("2026-Q2")));
  CHECK(world.plan.first_of_year(period("2026-Q2")) == period("2026-Q1"));
}

TEST_CASE("plan: its periods within others, of whatever frequency") {
  const auto within = [](const model::Plan& plan, std::string_view from, std::string_view to) {
    std::string out;
    for (const model::Period& one : plan.periods(period(from), period(to))) out += one.to_string() + " ";
    return out;
  };
  world::World world;
  world.plan.effective_from = good(period("2025-11"));
  world.plan.effective_to = good(period("2026-06"));
  CHECK(within(world.plan, "2025-11", "2026-01") == "2025-11 2025-12 2026-01 ");
  CHECK(within(world.plan, "2000-01", "2025-12") == "2025-11 2025-12 ");
  CHECK(within(world.plan, "2026-05", "2027-12") == "2026-05 2026-06 ");
  CHECK(within(world.plan, "2026", "2026-02") == "2026-01 2026-02 ");
  CHECK(within(world.plan, "2026-Q2", "2026") == "2026-04 2026-05 2026-06 ");
  CHECK(within(world.plan, "2026-02", "2026-01").empty());
  CHECK(within(world.plan, "2026-07", "2026-09").empty());
  world.plan.frequency = good(model::Frequency::quarterly);
  CHECK(within(world.plan, "2025-11", "2026-05") == "2026-Q1 ");
  world.plan.effective_from = {};  // never said
  CHECK(within(world.plan, "2025-Q3", "2026-Q1") == "2025-Q3 2025-Q4 2026-Q1 ");
  world.plan.frequency = good(model::Frequency::nine_month);
  world.plan.effective_to = {};
  CHECK(within(world.plan, "2024", "2026") == "2024-9M 2025-9M 2026-9M ");
  world.plan.frequency = good(model::Frequency::annual);
  CHECK(within(world.plan, "2024-01", "2026-11") == "2024 2025 ");
}
