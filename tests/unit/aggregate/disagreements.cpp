#include <doctest/doctest.h>

#include <functional>

#include "world.hpp"

using aggregate::Class;
using aggregate::Summary;
using model::Status;
using namespace world;

namespace {

struct Case {
  std::string what;
  std::function<void(Summary&)> damage;
  std::vector<std::string> found;
};

std::string lines(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) out += sentence + "\n";
  return out;
}

}  // namespace

TEST_CASE("disagreements: each figure is added up again") {
  World world;
  world.unit("so-a");
  world.unit("so-b");
  world.section("S1");
  world.task("NV1", {"so-a", "so-b"}, "2026-10-01")
      .indicators.push_back(
          indicator("f", model::IndicatorType::count, model::TimeKind::flow, model::AcrossUnits::sum));
  gives(says(world.report("so-a", "2026-10", "2026-10-15"), "NV1", Status::in_progress, "40"), "f", "5");
  const model::Schema schema = world.schema("2026-10");
  const Summary right = aggregate::summarise(world.input(schema, schema.due));
  CHECK(lines(aggregate::disagreements(right)) == "");

  const std::vector<Case> cases = {
      {"a total",
       [](Summary& s) { s.totals.add(Class::cancelled); },
       {"cancelled of the total is 1, but the number of its rows is 0",
        "cancelled of the total is 1, but the sum of tasks is 0",
        "cancelled of the total is 1, but the sum of sections is 0",
        "cancelled of the total is 1, but the sum of units is 0",
        "the number of assignments in all classes is 3, but the number of assignments is 2"}},
      {"an age",
       [](Summary& s) { s.ages[0] = 0; },
       {"age 1 of the total is 0, but the number of its rows is 1",
        "the sum of ages of the total is 0, but open_overdue is 1",
        "age 1 of the total is 0, but the sum of tasks is 1",
        "age 1 of the total is 0, but the sum of sections is 1",
        "age 1 of the total is 0, but the sum of units is 1"}},
      {"a task",
       [](Summary& s) { s.tasks[0].classes.add(Class::cancelled); },
       {"cancelled of task NV1 is 1, but the number of its rows is 0",
        "cancelled of the total is 0, but the sum of tasks is 1"}},
      {"a section",
       [](Summary& s) { s.sections[0].classes.add(Class::cancelled); },
       {"cancelled of section S1 is 1, but the number of its rows is 0",
        "cancelled of the total is 0, but the sum of sections is 1"}},
      {"a unit",
       [](Summary& s) { s.units[1].classes.add(Class::cancelled); },
       {"cancelled of unit so-b is 1, but the number of its rows is 0",
        "cancelled of the total is 0, but the sum of units is 1"}},
      {"a row's days",
       [](Summary& s) { s.rows[1].days_overdue = 3; },
       {"row 2 is not_reported with 3 days overdue",
        "age 1 of the total is 1, but the number of its rows is 2",
        "age 1 of task NV1 is 1, but the number of its rows is 2",
        "age 1 of section S1 is 1, but the number of its rows is 2",
        "age 1 of unit so-b is 0, but the number of its rows is 1"}},
      {"a row's report",
       [](Summary& s) { s.rows[1].carried = s.rows[0].task; },
       {"row 2 is not_reported against its report"}},
      {"a row's assignment",
       [](Summary& s) { s.rows[1].assignment = s.rows[0].assignment; },
       {"row 2 is of another assignment", "not_reported of unit so-a is 0, but the number of its rows is 1",
        "not_reported of unit so-b is 1, but the number of its rows is 0",
        "expected is 2, but the number of units with an assignment is 1"}},
      {"progress",
       [](Summary& s) { s.tasks[0].progress_reported = 0; },
       {"a mean progress among the tasks does not fit the 0 values it is of",
        "the progress values of tasks is 0, but the number of its rows is 1"}},
      {"expected",
       [](Summary& s) { s.reporting.expected = 3; },
       {"on_time + late + missing + invalid is 2, but expected is 3",
        "received is 1, but expected - missing is 2",
        "expected is 3, but the number of units with an assignment is 2", "rate is not received / expected",
        "on_time_rate is not on_time / expected"}},
      {"valid", [](Summary& s) { s.reporting.valid = 2; }, {"valid is 2, but on_time + late is 1"}},
      {"a state",
       [](Summary& s) { s.reporting.units[0].state = aggregate::Submission::late; },
       {"on_time is 1, but the number of units in that state is 0",
        "late is 0, but the number of units in that state is 1"}},
      {"the units",
       [](Summary& s) { std::swap(s.reporting.units[0], s.reporting.units[1]); },
       {"the units of the reporting table are not the units of the class table"}},
      {"an indicator",
       [](Summary& s) { s.indicators[0].reported = 3; },
       {"reported of f of task NV1 is 3 of 2 expected",
        "reported of f of task NV1 is 3, but the number of values listed is 1"}},
      {"an indicator nobody reported",
       [](Summary& s) { s.indicators[0].reported = 0; },
       {"f of task NV1 has a value that nobody reported",
        "reported of f of task NV1 is 0, but the number of values listed is 1"}},
      {"an indicator's year",
       [](Summary& s) { s.indicators[0].cumulative.reset(); },
       {"f of task NV1 has a value, but none over the year"}},
      {"an indicator's units",
       [](Summary& s) { s.indicators[0].given.pop_back(); },
       {"expected of f of task NV1 is 2, but the number of units listed is 1"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    Summary damaged = right;
    one.damage(damaged);
    CHECK(lines(aggregate::disagreements(damaged)) == lines(one.found));
  }
}
