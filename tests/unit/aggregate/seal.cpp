#include "aggregate/seal.hpp"

#include <doctest/doctest.h>

#include "world.hpp"

using model::Status;
using namespace world;

namespace {

struct Closed {
  World world;
  model::Schema schema;

  Closed() {
    world.unit("so-a");
    world.section("S1");
    model::PlanEntry& entry = world.task("NV1", {"so-a"}, "2026-12-31");
    entry.indicators.push_back(
        indicator("ho_so", model::IndicatorType::count, model::TimeKind::flow, model::AcrossUnits::sum));
    gives(says(world.report("so-a", "2026-10", "2026-10-15"), "NV1", Status::in_progress, "40"), "ho_so", "12");
    schema = world.schema("2026-10");
  }
  model::Seal seal() { return aggregate::seal_of(aggregate::summarise(world.input(schema, schema.due))); }
};

std::string said(const std::vector<aggregate::FigureDeviation>& figures) {
  std::string out;
  for (const auto& one : figures) out += one.name + " " + one.sealed + " -> " + one.now + "; ";
  return out;
}

std::string said(const std::vector<aggregate::InputDeviation>& inputs) {
  constexpr const char* kWords[] = {"altered", "missing", "added"};
  std::string out;
  for (const auto& one : inputs) out += one.path + " " + kWords[static_cast<std::size_t>(one.change)] + "; ";
  return out;
}

}  // namespace

TEST_CASE("seal: the same summary has the same figures") {
  Closed closed;
  CHECK(said(aggregate::figure_deviations(closed.seal(), closed.seal())).empty());
}

TEST_CASE("seal: each figure that is another now is told, also one that is gone") {
  Closed closed;
  const model::Seal before = closed.seal();
  model::TaskReport& task = closed.world.reports[0].tasks[0];
  task.status = good(Status::completed);
  task.completed_on = good(day("2026-10-01"));
  task.indicators[0].value = good(number("13"));
  closed.world.plan.entries[0].deadline = good(day("2027-01-31"));
  CHECK(said(aggregate::figure_deviations(before, closed.seal())) ==
        "completed_on_time 0 -> 1; open_in_term 1 -> 0; NV1/ho_so 12 -> 13; NV1/ho_so 12 -> 13; "
        "NV1 2026-12-31 -> 2027-01-31; ");
  model::Seal other = before;
  other.plan = "mau-2027";
  other.indicators[0].indicator = "may";
  CHECK(said(aggregate::figure_deviations(before, other)) ==
        "plan mau-2026 -> mau-2027; NV1/ho_so 12 -> ; NV1/ho_so 12 -> ; NV1/may  -> 12; NV1/may  -> 12; ");
}

TEST_CASE("seal: an input is altered, missing or added") {
  const std::vector<model::SealedInput> sealed = {{"a.yaml", "1", {}}, {"b.yaml", "2", {}}, {"d.yaml", "4", {}}};
  const std::vector<model::SealedInput> now = {{"a.yaml", "1", {}}, {"c.yaml", "3", {}}, {"d.yaml", "5", {}}};
  CHECK(said(aggregate::input_deviations(sealed, sealed)).empty());
  CHECK(said(aggregate::input_deviations(sealed, now)) == "b.yaml missing; d.yaml altered; c.yaml added; ");
}
