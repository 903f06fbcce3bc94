#include <doctest/doctest.h>

#include "world.hpp"

using aggregate::Class;
using model::Status;
using namespace world;

namespace {

/// The class of one task that one unit reports on, with its days overdue.
std::pair<Class, int> class_of(Status status, const std::string& completed_on, const std::string& deadline,
                               const std::string& as_of) {
  World world;
  world.unit("so-a");
  world.section("S1");
  world.task("NV1", {"so-a"}, deadline);
  says(world.report("so-a", "2026-10", "2026-10-15"), "NV1", status, "0", completed_on);
  const model::Schema schema = world.schema("2026-10");
  const aggregate::Summary summary = aggregate::summarise(world.input(schema, day(as_of)));
  return {summary.rows.at(0).kind, summary.rows.at(0).days_overdue};
}

}  // namespace

TEST_CASE("classes: the deadline itself is still in time") {
  using Judged = std::pair<Class, int>;
  CHECK(class_of(Status::completed, "2026-10-10", "2026-10-10", "2026-10-19") ==
        Judged(Class::completed_on_time, 0));
  CHECK(class_of(Status::completed, "2026-10-11", "2026-10-10", "2026-10-19") ==
        Judged(Class::completed_late, 0));
  CHECK(class_of(Status::completed, "2026-10-11", "", "2026-10-19") ==
        Judged(Class::completed_no_deadline, 0));
  CHECK(class_of(Status::in_progress, "", "2026-10-19", "2026-10-19") == Judged(Class::open_in_term, 0));
  CHECK(class_of(Status::in_progress, "", "2026-10-18", "2026-10-19") == Judged(Class::open_overdue, 1));
  CHECK(class_of(Status::in_progress, "", "", "2026-10-19") == Judged(Class::open_no_deadline, 0));
  CHECK(class_of(Status::not_started, "", "2025-10-19", "2026-10-19") == Judged(Class::open_overdue, 365));
  CHECK(class_of(Status::paused, "", "2026-10-18", "2026-10-19") == Judged(Class::open_overdue, 1));
  CHECK(class_of(Status::paused, "", "", "2026-10-19") == Judged(Class::open_no_deadline, 0));
  CHECK(class_of(Status::cancelled, "", "2026-10-01", "2026-10-19") == Judged(Class::cancelled, 0));
}

TEST_CASE("classes: ages of what is overdue") {
  CHECK(aggregate::age_of(1) == 0);
  CHECK(aggregate::age_of(30) == 0);
  CHECK(aggregate::age_of(31) == 1);
  CHECK(aggregate::age_of(90) == 1);
  CHECK(aggregate::age_of(91) == 2);
  CHECK(aggregate::age_of(120) == 2);
  CHECK(aggregate::age_of(121) == 3);
  CHECK(aggregate::age_of(4000) == 3);
}

// Report 1270/BC-TCTTTg: of 21,914 tasks 16,051 are completed (14,068 on time, 1,983 late) and 5,863 open
// (5,640 in term, 223 overdue).
TEST_CASE("classes: the government's published account folds to its own figures") {
  constexpr int kUnits = 100;
  constexpr int kTasks = 220;
  constexpr int kPast = 100;  // the first hundred tasks are past their deadline
  constexpr int kLastTask = 14;
  World world;
  for (int i = 0; i < kUnits; ++i) {
    world.unit("bo-" + std::to_string(i), i < kLastTask ? "bo" : "khac");
    world.report("bo-" + std::to_string(i), "2026-10", "2026-10-15");
  }
  int late = 1983;
  int overdue = 223;
  int in_term = 5640;
  for (int task = 0; task < kTasks; ++task) {
    if (task % 20 == 0) world.section("S" + std::to_string(task / 20));
    const std::string id = "NV" + std::to_string(task);
    const bool past = task < kPast;
    const std::string deadline = past ? "2026-09-30" : "2026-12-31";
    if (task + 1 < kTasks)
      world.task(id, {"group:bo", "group:khac"}, deadline);
    else
      world.task(id, {"group:bo"}, deadline);
    const int units = task + 1 < kTasks ? kUnits : kLastTask;
    for (int unit = 0; unit < units; ++unit) {
      model::Report& report = world.reports[static_cast<std::size_t>(unit)];
      if (past && late-- > 0)
        says(report, id, Status::completed, "100", "2026-10-01");
      else if (past && overdue-- > 0)
        says(report, id, Status::in_progress, "50");
      else if (!past && in_term-- > 0)
        says(report, id, Status::not_started);
      else
        says(report, id, Status::completed, "100", "2026-09-30");
    }
  }
  const model::Schema schema = world.schema("2026-10");
  const aggregate::Summary summary = aggregate::summarise(world.input(schema, day("2026-10-19")));
  CHECK(summary.totals.of == std::array<int, 8>{14068, 1983, 0, 5640, 223, 0, 0, 0});
  CHECK(summary.totals.total() == 21914);
  CHECK(summary.ages == aggregate::Ages{223, 0, 0, 0});
  CHECK(summary.sections.size() == 11);
  CHECK(summary.units.size() == 100);
  CHECK(aggregate::disagreements(summary).empty());
}

TEST_CASE("classes: what was completed or cancelled stays so, whoever is silent now") {
  World world;
  world.unit("so-a");
  world.unit("so-b");
  world.unit("so-cu").active_to = good(period("2026-08"));
  world.units.units.back().successor = good(std::string("so-b"));
  world.section("S1");
  world.task("NV1", {"so-a"}, "2026-09-30");
  world.task("NV2", {"so-a"}, "2026-09-30");
  world.task("NV3", {"so-a"}, "2026-09-30");
  world.task("NV4", {"so-cu"}, "2026-09-30");
  model::Report& last = world.report("so-a", "2026-09", "2026-09-15");
  says(last, "NV1", Status::completed, "100", "2026-09-10");
  says(last, "NV2", Status::cancelled);
  says(last, "NV3", Status::in_progress, "80");
  // Older, and no longer true.
  says(world.report("so-a", "2026-08", "2026-08-15"), "NV3", Status::completed, "100", "2026-08-01");
  says(world.report("so-cu", "2026-07", "2026-07-15"), "NV4", Status::completed, "100", "2026-10-01");
  const model::Schema schema = world.schema("2026-10");
  const aggregate::Summary summary = aggregate::summarise(world.input(schema, day("2026-10-19")));
  CHECK(summary.rows[0].kind == Class::completed_on_time);
  CHECK(summary.rows[0].task == nullptr);
  CHECK(summary.rows[0].carried_from == &last);
  CHECK(summary.rows[1].kind == Class::cancelled);
  CHECK(summary.rows[2].kind == Class::not_reported);
  CHECK(summary.rows[2].carried == nullptr);
  CHECK(summary.rows[3].kind == Class::completed_late);
  CHECK(*summary.rows[3].carried_from->unit == "so-cu");
  CHECK(aggregate::disagreements(summary).empty());
}

TEST_CASE("classes: units merged into one have closed a task only when all of them had") {
  for (const bool both : {false, true}) {
    CAPTURE(both);
    World world;
    world.unit("so-moi");
    for (const char* old : {"so-1", "so-2"}) {
      world.unit(old).active_to = good(period("2026-08"));
      world.units.units.back().successor = good(std::string("so-moi"));
    }
    world.section("S1");
    world.task("NV1", {"so-1", "so-2"}, "2026-09-30");
    says(world.report("so-2", "2026-08", "2026-08-15"), "NV1", both ? Status::completed : Status::paused,
         "100", "2026-08-01");
    says(world.report("so-1", "2026-08", "2026-08-15"), "NV1", Status::completed, "100", "2026-08-01");
    const model::Schema schema = world.schema("2026-10");
    const aggregate::Summary summary = aggregate::summarise(world.input(schema, day("2026-10-19")));
    REQUIRE(summary.rows.size() == 1);
    CHECK(summary.rows[0].kind == (both ? Class::completed_on_time : Class::not_reported));
    CHECK((summary.rows[0].carried_from == nullptr ? "" : *summary.rows[0].carried_from->unit) ==
          (both ? "so-1" : ""));
  }
}

TEST_CASE("classes: of units merged into one, the last to close a task has the word, and an open one keeps it open") {
  for (const bool open : {false, true}) {
    CAPTURE(open);
    World world;
    world.unit("so-moi");
    for (const char* old : {"so-1", "so-2"}) {
      world.unit(old).active_to = good(period("2026-08"));
      world.units.units.back().successor = good(std::string("so-moi"));
    }
    world.section("S1");
    world.task("NV1", {"so-1", "so-2"}, "2026-08-05");
    says(world.report("so-1", "2026-08", "2026-08-15"), "NV1", Status::completed, "100", "2026-08-01");
    // Its last report is older than that of the other.
    says(world.report("so-2", "2026-07", "2026-07-15"), "NV1", open ? Status::in_progress : Status::completed,
         open ? "90" : "100", "2026-08-10");
    const model::Schema schema = world.schema("2026-10");
    const aggregate::Summary summary = aggregate::summarise(world.input(schema, day("2026-10-19")));
    REQUIRE(summary.rows.size() == 1);
    CHECK(summary.rows[0].kind == (open ? Class::not_reported : Class::completed_late));
  }
}
