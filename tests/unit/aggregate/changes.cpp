#include "aggregate/changes.hpp"

#include <doctest/doctest.h>

#include "world.hpp"

using model::Status;
using namespace world;

namespace {

/// September and October of a small office; in October so-cu has been merged into so-b.
struct Months {
  World world;
  model::Schema schemas[2];
  aggregate::Summary summaries[2];

  Months() {
    world.unit("so-a");
    model::Unit& old = world.unit("so-cu");
    old.active_to = good(period("2026-09"));
    old.successor = good(std::string("so-b"));
    world.unit("so-b");
    world.section("S1");
    world.task("NV1", {"so-a", "so-cu", "so-b"}, "2026-09-30");
    world.task("NV2", {"so-a"}, "2026-10-15");
  }

  aggregate::Changes compare() {
    constexpr const char* kPeriods[] = {"2026-09", "2026-10"};
    for (std::size_t i = 0; i < 2; ++i) {
      schemas[i] = world.schema(kPeriods[i]);
      summaries[i] = aggregate::summarise(world.input(schemas[i], schemas[i].due));
    }
    return aggregate::changes(summaries[0], summaries[1]);
  }

  std::string said(const std::vector<aggregate::Moved>& all) const {
    std::string out;
    for (const aggregate::Moved& one : all) {
      out += name(*one.after) + " <-";
      for (const aggregate::Row* row : one.before) out += " " + name(*row);
      out += "; ";
    }
    return out;
  }

  std::string said(const std::vector<aggregate::Proposed>& all) const {
    std::string out;
    for (const aggregate::Proposed& one : all) {
      out += one.row->report->period->to_string() + " " + name(*one.row) + ": " + *one.proposal->text + "; ";
    }
    return out;
  }

  std::string name(const aggregate::Row& row) const {
    return *row.assignment->task->id + "/" + *world.units[row.assignment->unit].id;
  }
};

void proposes(model::TaskReport& task, const std::string& words, const std::string& to = {}) {
  task.proposals.push_back({{}, {}, good(words)});
  if (!to.empty()) task.proposals.back().to = good(to);
}

}  // namespace

TEST_CASE("changes: what was completed, is overdue or open again") {
  Months months;
  model::Report& before = months.world.report("so-a", "2026-09", "2026-09-15");
  says(before, "NV1", Status::completed, "100", "2026-09-10");
  says(before, "NV2", Status::in_progress, "50");
  model::Report& after = months.world.report("so-a", "2026-10", "2026-10-15");
  says(after, "NV1", Status::in_progress, "90");
  says(after, "NV2", Status::completed, "100", "2026-10-10");
  const aggregate::Changes changes = months.compare();
  CHECK(months.said(changes.completed) == "NV2/so-a <- NV2/so-a; ");
  CHECK(months.said(changes.overdue) == "NV1/so-a <- NV1/so-a; ");
  CHECK(months.said(changes.reopened) == "NV1/so-a <- NV1/so-a; ");
  CHECK(changes.assigned.empty());
  CHECK(changes.dropped.empty());
}

TEST_CASE("changes: what was cancelled, and what goes on though it was") {
  Months months;
  model::Report& before = months.world.report("so-a", "2026-09", "2026-09-15");
  says(before, "NV1", Status::cancelled, "20");
  says(before, "NV2", Status::in_progress, "50");
  model::Report& after = months.world.report("so-a", "2026-10", "2026-10-15");
  says(after, "NV1", Status::in_progress, "30");
  says(after, "NV2", Status::cancelled, "50");
  const aggregate::Changes changes = months.compare();
  CHECK(months.said(changes.cancelled) == "NV2/so-a <- NV2/so-a; ");
  CHECK(months.said(changes.resumed) == "NV1/so-a <- NV1/so-a; ");
  CHECK(changes.reopened.empty());
}

TEST_CASE("changes: an heir is compared with all that it succeeded") {
  Months months;
  says(months.world.report("so-cu", "2026-09", "2026-09-15"), "NV1", Status::completed, "100", "2026-09-10");
  says(months.world.report("so-b", "2026-09", "2026-09-15"), "NV1", Status::in_progress, "40");
  says(months.world.report("so-b", "2026-10", "2026-10-15"), "NV1", Status::completed, "100", "2026-09-30");
  const aggregate::Changes changes = months.compare();
  CHECK(months.said(changes.completed) == "NV1/so-b <- NV1/so-cu NV1/so-b; ");
  CHECK(changes.reopened.empty());
  CHECK(changes.dropped.empty());
}

TEST_CASE("changes: what is newly assigned, and what nobody answers for any more") {
  Months months;
  months.world.units.units[1].successor = {};
  months.world.units.units[2].active_from = good(period("2026-10"));
  const aggregate::Changes changes = months.compare();
  CHECK(months.said(changes.assigned) == "NV1/so-b <-; ");
  REQUIRE(changes.dropped.size() == 1);
  CHECK(months.name(*changes.dropped[0]) == "NV1/so-cu");
}

TEST_CASE("changes: a difficulty is new in other words, not in other spaces or capitals") {
  Months months;
  model::Report& before = months.world.report("so-a", "2026-09", "2026-09-15");
  says(before, "NV1", Status::in_progress, "10").difficulties = good(std::string("Thiếu kinh phí."));
  says(before, "NV2", Status::in_progress, "10").difficulties = good(std::string("Thiếu người."));
  model::Report& after = months.world.report("so-a", "2026-10", "2026-10-15");
  says(after, "NV1", Status::in_progress, "20").difficulties = good(std::string("thiếu  kinh\nphí."));
  says(after, "NV2", Status::in_progress, "20").difficulties = good(std::string("Thiếu người và máy."));
  const aggregate::Changes changes = months.compare();
  REQUIRE(changes.difficulties.size() == 1);
  CHECK(months.name(*changes.difficulties[0]) == "NV2/so-a");
}

TEST_CASE("changes: a proposal that is repeated is open, one that is not counts as answered") {
  Months months;
  model::Report& before = months.world.report("so-a", "2026-09", "2026-09-15");
  model::TaskReport& task = says(before, "NV1", Status::in_progress, "10");
  proposes(task, "Bổ sung kinh phí.");
  proposes(task, "Cấp máy.", "so-b");
  proposes(task, "Tập huấn.");
  says(before, "NV2", Status::in_progress, "10");
  model::TaskReport& other = says(months.world.report("so-b", "2026-09", "2026-09-15"), "NV1", Status::in_progress, "10");
  proposes(other, "Chờ hướng dẫn.");
  model::TaskReport& again =
      says(months.world.report("so-a", "2026-10", "2026-10-15"), "NV1", Status::in_progress, "20");
  proposes(again, "bổ sung  kinh phí.");
  proposes(again, "Cấp máy.");  // to nobody in particular: another one
  const aggregate::Changes changes = months.compare();
  CHECK(months.said(changes.open) == "2026-10 NV1/so-a: bổ sung  kinh phí.; 2026-09 NV1/so-b: Chờ hướng dẫn.; ");
  CHECK(months.said(changes.answered) == "2026-09 NV1/so-a: Cấp máy.; 2026-09 NV1/so-a: Tập huấn.; ");
  CHECK(months.said(changes.proposed) == "2026-10 NV1/so-a: Cấp máy.; ");
}

TEST_CASE("changes: another plan moves a deadline and measures in another unit") {
  Months months;
  model::Indicator count = indicator("ho_so", model::IndicatorType::count, model::TimeKind::flow, model::AcrossUnits::sum);
  months.world.plan.entries[0].indicators = {count};
  gives(says(months.world.report("so-a", "2026-09", "2026-09-15"), "NV1", Status::in_progress, "10"), "ho_so", "5");
  gives(says(months.world.report("so-a", "2026-10", "2026-10-15"), "NV1", Status::in_progress, "20"), "ho_so", "7");
  aggregate::Changes changes = months.compare();
  CHECK(changes.deadlines.empty());
  REQUIRE(changes.indicators.size() == 1);
  CHECK(shown(changes.indicators[0].before->value) == "5");
  CHECK(shown(changes.indicators[0].after->value) == "7");

  model::Plan next = months.world.plan;
  next.entries[0].deadline = good(day("2026-12-31"));
  next.entries[0].indicators[0].unit = good(std::string("nghìn hồ sơ"));
  months.schemas[1] = model::resolve(months.world.directive, next, months.world.units, months.world.calendar, period("2026-10"));
  months.summaries[1] = aggregate::summarise(months.world.input(months.schemas[1], months.schemas[1].due));
  changes = aggregate::changes(months.summaries[0], months.summaries[1]);
  REQUIRE(changes.deadlines.size() == 1);
  CHECK(*changes.deadlines[0].before->entry->deadline == day("2026-09-30"));
  CHECK(*changes.deadlines[0].after->entry->deadline == day("2026-12-31"));
  REQUIRE(changes.indicators.size() == 2);
  CHECK(changes.indicators[0].before == nullptr);
  CHECK(changes.indicators[1].after == nullptr);
}
