#include <doctest/doctest.h>

#include "oracle.hpp"
#include "random_world.hpp"

namespace oracle {

namespace {

using world::shown;

std::string counts(const aggregate::ClassCounts& classes, const aggregate::Ages& ages) {
  std::string out;
  for (const int count : classes.of) out += " " + std::to_string(count);
  for (const int count : ages) out += " " + std::to_string(count);
  return out;
}

std::string reporting(const aggregate::Summary& summary) {
  const aggregate::Reporting& all = summary.reporting;
  std::string out = "reporting";
  for (const int one :
       {all.expected, all.received, all.valid, all.on_time, all.late, all.missing, all.invalid}) {
    out += " " + std::to_string(one);
  }
  out += " " + shown(all.rate) + " " + shown(all.on_time_rate) + "\n";
  for (const aggregate::UnitSubmission& unit : all.units) {
    out += "from " + *(*summary.schema->units)[unit.unit].id + " " +
           std::string(aggregate::kSubmissionNames[static_cast<std::size_t>(unit.state)]) + " " +
           (unit.days_late ? std::to_string(*unit.days_late) : "null") + "\n";
  }
  return out;
}

std::string rows(const aggregate::Summary& summary) {
  std::string out;
  for (const aggregate::Row& row : summary.rows) {
    out += *row.assignment->task->id + " × " + *(*summary.schema->units)[row.assignment->unit].id + " " +
           std::string(aggregate::kClassNames[static_cast<std::size_t>(row.kind)]) + " " +
           std::to_string(row.days_overdue) + (row.carried != nullptr ? " carried" : "") + "\n";
  }
  return out;
}

}  // namespace

std::string words(const aggregate::Summary& summary) {
  std::string out =
      reporting(summary) + "total" + counts(summary.totals, summary.ages) + "\n" + rows(summary);
  for (const aggregate::TaskFigures& task : summary.tasks) {
    out += "task " + *task.task->id + " of " + *task.section->id + counts(task.classes, task.ages) + " " +
           shown(task.mean_progress) + "\n";
  }
  for (const aggregate::SectionFigures& section : summary.sections) {
    out += "section " + *section.section->id + counts(section.classes, section.ages) + "\n";
  }
  for (const aggregate::UnitFigures& unit : summary.units) {
    out += "unit " + *(*summary.schema->units)[unit.unit].id + counts(unit.classes, unit.ages) + " " +
           shown(unit.mean_progress) + "\n";
  }
  for (const aggregate::IndicatorFigures& one : summary.indicators) {
    out += "indicator " + *one.task->id + " " + *one.indicator->id + " " + shown(one.value) + " " +
           shown(one.cumulative) + " " + std::to_string(one.reported) + "/" + std::to_string(one.expected) +
           " " + shown(one.achieved) + "\n";
  }
  return out;
}

}  // namespace oracle

TEST_CASE("property: every figure is what the contract says, and the parts add up") {
  std::string kinds;
  for (unsigned seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    world::RandomWorld world(seed);
    const model::Schema schema = world.schema(world.now.to_string());
    const aggregate::Summary summary = aggregate::summarise(world.shuffled(schema));
    const std::string words = oracle::words(summary);
    REQUIRE(words == oracle::figures(world, world.now, world.as_of, schema));
    REQUIRE(aggregate::disagreements(summary) == std::vector<std::string>{});
    kinds += words;
  }
  // The worlds were rich enough to have had every class and state.
  for (const std::string_view name : aggregate::kClassNames) CHECK(kinds.find(name) != std::string::npos);
  for (const std::string_view name : aggregate::kSubmissionNames)
    CHECK(kinds.find(name) != std::string::npos);
  CHECK(kinds.find("carried") != std::string::npos);
}
