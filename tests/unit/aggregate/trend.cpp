#include "aggregate/trend.hpp"

#include <doctest/doctest.h>

#include <deque>

#include "world.hpp"

using model::Status;
using namespace world;

namespace {

/// One unit that counts, and another plan for the year after.
struct Years {
  World world;
  model::Plan next;
  std::deque<model::Schema> schemas;
  std::deque<aggregate::Summary> summaries;
  std::vector<const aggregate::Summary*> all;

  Years() {
    world.unit("so-a");
    world.unit("so-b");
    world.section("S1");
    model::PlanEntry& entry = world.task("NV1", {"so-a", "so-b"});
    for (const char* id : {"ho_so", "may"}) {
      entry.indicators.push_back(
          indicator(id, model::IndicatorType::count, model::TimeKind::flow, model::AcrossUnits::sum));
    }
    next = world.plan;
    next.id = good(std::string("mau-2027"));
    next.effective_from = good(period("2027-01"));
    next.effective_to = good(period("2027-12"));
    next.entries[0].indicators[1].unit = good(std::string("nghìn máy"));
  }

  void month(const std::string& of, const std::string& submitted, Status status, const std::string& count) {
    const bool done = status == Status::completed;
    model::TaskReport& task =
        says(world.report("so-a", of, submitted), "NV1", status, done ? "100" : "10", done ? of + "-01" : "");
    gives(task, "ho_so", count);
    gives(task, "may", "1");
  }

  void fold(std::string_view of) {
    const model::Plan& plan = of.starts_with("2027") ? next : world.plan;
    schemas.push_back(model::resolve(world.directive, plan, world.units, world.calendar, period(of)));
    summaries.push_back(aggregate::summarise(world.input(schemas.back(), schemas.back().due)));
    all.push_back(&summaries.back());
  }
};

std::string said(const aggregate::IndicatorSeries& series) {
  std::string out = *series.indicator->id + " (" + *series.indicator->unit + "):";
  for (const aggregate::IndicatorFigures* point : series.points) {
    out += point == nullptr ? " none" : " " + shown(point->value) + "/" + shown(point->cumulative);
  }
  return out;
}

std::string said(const aggregate::PeriodPoint& point) {
  const aggregate::YearToDate& year = point.year_to_date;
  return point.summary->schema->period.to_string() + " from " + year.from.to_string() + ": received " +
         std::to_string(year.reporting.received) + "/" + std::to_string(year.reporting.expected) + " = " +
         shown(year.reporting.rate) + ", on time " + shown(year.reporting.on_time_rate) + ", completed " +
         std::to_string(year.completed);
}

}  // namespace

TEST_CASE("trend: each period with its year so far, which begins before the run and again with the next year") {
  Years years;
  years.month("2026-11", "2026-11-16", Status::in_progress, "5");
  years.month("2026-12", "2026-12-30", Status::completed, "7");  // late
  years.month("2027-01", "2027-01-15", Status::completed, "2");
  for (const char* of : {"2026-11", "2026-12", "2027-01"}) years.fold(of);
  const aggregate::Trend trend = aggregate::trend(years.all, period("2026-12"));
  REQUIRE(trend.periods.size() == 2);
  CHECK(said(trend.periods[0]) == "2026-12 from 2026-01: received 2/4 = 0.5, on time 0.25, completed 1");
  CHECK(said(trend.periods[1]) == "2027-01 from 2027-01: received 1/2 = 0.5, on time 0.5, completed 1");
}

TEST_CASE("trend: an indicator is one series, but where its unit of measure was changed") {
  Years years;
  years.month("2026-12", "2026-12-15", Status::in_progress, "7");
  years.month("2027-01", "2027-01-15", Status::in_progress, "2");
  for (const char* of : {"2026-12", "2027-01"}) years.fold(of);
  const aggregate::Trend trend = aggregate::trend(years.all, std::nullopt);
  REQUIRE(trend.indicators.size() == 3);
  CHECK(said(trend.indicators[0]) == "ho_so (hồ sơ): 7/7 2/2");
  CHECK(said(trend.indicators[1]) == "may (nghìn máy): none 1/1");
  CHECK(said(trend.indicators[2]) == "may (hồ sơ): 1/1 none");
}
