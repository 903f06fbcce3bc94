#include <doctest/doctest.h>

#include "world.hpp"

using model::AcrossUnits;
using model::IndicatorType;
using model::Status;
using model::TimeKind;
using namespace world;

namespace {

/// Two units that report on one task in August to October 2026.
struct Pair : World {
  Pair() {
    unit("so-a");
    unit("so-b");
    section("S1");
    task("NV1", {"so-a", "so-b"});
  }

  void measure(const model::Indicator& indicator) { plan.entries[0].indicators.push_back(indicator); }

  model::TaskReport& tell(const std::string& unit, const std::string& of) {
    for (model::Report& known : reports) {
      if (*known.unit == unit && *known.period == period(of)) return known.tasks[0];
    }
    return says(report(unit, of, of + "-15"), "NV1", Status::in_progress, "10");
  }

  aggregate::IndicatorFigures figures(const std::string& id) {
    kept_ = schema("2026-10");
    const aggregate::Summary summary = aggregate::summarise(input(kept_, kept_.due));
    CHECK(aggregate::disagreements(summary) == std::vector<std::string>{});
    for (const aggregate::IndicatorFigures& one : summary.indicators) {
      if (*one.indicator->id == id) return one;
    }
    FAIL("no such indicator");
    return {};
  }

 private:
  model::Schema kept_;
};

}  // namespace

TEST_CASE("indicators: a flow adds over periods, exactly") {
  Pair pair;
  pair.measure(indicator("f", IndicatorType::number, TimeKind::flow, AcrossUnits::sum));
  gives(pair.tell("so-a", "2026-08"), "f", "0.1");
  gives(pair.tell("so-a", "2026-10"), "f", "0.2");
  gives(pair.tell("so-b", "2026-09"), "f", "1000000000000000000000000.5");
  lacks(pair.tell("so-b", "2026-10"), "f");
  const auto figures = pair.figures("f");
  CHECK(shown(figures.value) == "0.2");
  CHECK(shown(figures.cumulative) == "1000000000000000000000000.8");
  CHECK(figures.reported == 1);
  CHECK(figures.expected == 2);
  REQUIRE(figures.given.size() == 2);
  CHECK(figures.given[0].value->value->to_string() == "0.2");
  CHECK(figures.given[1].value->missing.good());
}

TEST_CASE("indicators: a stock takes each unit's last known value") {
  Pair pair;
  pair.measure(indicator("s", IndicatorType::number, TimeKind::stock, AcrossUnits::sum));
  gives(pair.tell("so-a", "2026-08"), "s", "10");
  gives(pair.tell("so-a", "2026-09"), "s", "7");
  gives(pair.tell("so-b", "2026-09"), "s", "5");
  gives(pair.tell("so-b", "2026-10"), "s", "6");
  const auto figures = pair.figures("s");
  CHECK(shown(figures.value) == "6");
  CHECK(shown(figures.cumulative) == "13");
}

TEST_CASE("indicators: mean, min, max and none over units") {
  Pair pair;
  for (const auto& [id, how] : {std::pair("mean", AcrossUnits::mean), std::pair("min", AcrossUnits::min),
                                std::pair("max", AcrossUnits::max), std::pair("none", AcrossUnits::none)}) {
    pair.measure(indicator(id, IndicatorType::percent, TimeKind::flow, how));
    gives(pair.tell("so-a", "2026-10"), id, "0.000001");
    gives(pair.tell("so-b", "2026-10"), id, "0.000002");
    gives(pair.tell("so-b", "2026-09"), id, "1");
  }
  CHECK(shown(pair.figures("mean").value) == "0.000002");  // 0.0000015, half away from zero
  CHECK(shown(pair.figures("mean").cumulative) == "0.500002");
  CHECK(shown(pair.figures("min").value) == "0.000001");
  CHECK(shown(pair.figures("min").cumulative) == "0.000001");
  CHECK(shown(pair.figures("max").value) == "0.000002");
  CHECK(shown(pair.figures("max").cumulative) == "1.000002");
  CHECK(shown(pair.figures("none").value) == "null");
  CHECK(shown(pair.figures("none").cumulative) == "null");
  CHECK(pair.figures("none").reported == 2);
}

TEST_CASE("indicators: a ratio divides the sums of the units that gave both") {
  Pair pair;
  pair.measure(indicator("tu", IndicatorType::count, TimeKind::flow, AcrossUnits::max));
  pair.measure(indicator("mau", IndicatorType::count, TimeKind::flow, AcrossUnits::max));
  pair.measure(ratio("r", "tu", "mau"));
  gives(pair.tell("so-a", "2026-10"), "tu", "1");
  gives(pair.tell("so-a", "2026-10"), "mau", "3");
  lacks(pair.tell("so-b", "2026-10"), "tu");
  gives(pair.tell("so-b", "2026-10"), "mau", "1000");
  auto figures = pair.figures("r");
  CHECK(shown(figures.value) == "33.333333");
  CHECK(shown(figures.cumulative) == "33.333333");
  CHECK(figures.reported == 1);
  gives(pair.tell("so-b", "2026-09"), "tu", "500");
  figures = pair.figures("r");
  CHECK(shown(figures.value) == "33.333333");
  CHECK(shown(figures.cumulative) == "49.95015");
}

TEST_CASE("indicators: a ratio of nothing is none, not zero") {
  Pair pair;
  pair.measure(indicator("tu", IndicatorType::count, TimeKind::flow, AcrossUnits::sum));
  pair.measure(indicator("mau", IndicatorType::count, TimeKind::flow, AcrossUnits::sum));
  pair.measure(ratio("r", "tu", "mau"));
  gives(pair.tell("so-a", "2026-10"), "tu", "0");
  gives(pair.tell("so-a", "2026-10"), "mau", "0");
  CHECK(shown(pair.figures("r").value) == "null");
  CHECK(pair.figures("r").reported == 1);
}

TEST_CASE("indicators: achieved is the share of the target, turned over where lower is better") {
  Pair pair;
  model::Indicator measured = indicator("f", IndicatorType::count, TimeKind::flow, AcrossUnits::sum);
  measured.target = good(model::Decimal(9000));
  pair.measure(measured);
  measured.id = good(std::string("thap"));
  measured.better = good(model::Better::lower);
  pair.measure(measured);
  measured.id = good(std::string("khong-dich"));
  measured.target = {};
  pair.measure(measured);
  for (const char* id : {"f", "thap", "khong-dich"}) gives(pair.tell("so-a", "2026-10"), id, "9800");
  CHECK(shown(pair.figures("f").achieved) == "1.0889");
  CHECK(shown(pair.figures("thap").achieved) == "0.9184");
  CHECK(shown(pair.figures("khong-dich").achieved) == "null");
}

TEST_CASE("indicators: nothing can be achieved of a target of 0, nor against a figure of 0") {
  Pair pair;
  model::Indicator measured = indicator("f", IndicatorType::count, TimeKind::flow, AcrossUnits::sum);
  measured.target = good(model::Decimal());
  pair.measure(measured);
  measured.id = good(std::string("thap"));
  measured.better = good(model::Better::lower);
  measured.target = good(model::Decimal(5));
  pair.measure(measured);
  gives(pair.tell("so-a", "2026-10"), "f", "0");
  gives(pair.tell("so-a", "2026-10"), "thap", "0");
  CHECK(shown(pair.figures("f").achieved) == "null");
  CHECK(shown(pair.figures("thap").achieved) == "null");
}

TEST_CASE("indicators: the year begins with the plan, and last year's figures stay there") {
  Pair pair;
  pair.plan.effective_from = good(period("2026-09"));
  pair.measure(indicator("f", IndicatorType::count, TimeKind::flow, AcrossUnits::sum));
  gives(pair.tell("so-a", "2025-10"), "f", "10000");
  gives(pair.tell("so-a", "2026-08"), "f", "1000");
  gives(pair.tell("so-a", "2026-09"), "f", "100");
  const auto figures = pair.figures("f");
  CHECK(shown(figures.value) == "null");
  CHECK(shown(figures.cumulative) == "100");
  CHECK(figures.reported == 0);
}

TEST_CASE("indicators: reports of a plan of another frequency are not added in") {
  Pair pair;
  pair.measure(indicator("f", IndicatorType::count, TimeKind::flow, AcrossUnits::sum));
  gives(pair.tell("so-a", "2026-09"), "f", "100");
  gives(says(pair.report("so-a", "2026-Q2", "2026-06-15"), "NV1", Status::in_progress), "f", "100");
  CHECK(shown(pair.figures("f").cumulative) == "100");
}

TEST_CASE("indicators: an heir adds what was flowing, and keeps a stock until it gives its own") {
  World world;
  world.unit("so-moi");
  world.unit("so-cu").active_to = good(period("2026-08"));
  world.units.units.back().successor = good(std::string("so-moi"));
  world.section("S1");
  model::PlanEntry& entry = world.task("NV1", {"so-moi"});
  entry.indicators = {indicator("f", IndicatorType::count, TimeKind::flow, AcrossUnits::sum),
                      indicator("s", IndicatorType::count, TimeKind::stock, AcrossUnits::sum)};
  const auto tell = [&](const char* unit, const std::string& of, const char* flow, const char* stock) {
    model::TaskReport& task = says(world.report(unit, of, of + "-15"), "NV1", Status::in_progress);
    gives(task, "f", flow);
    if (stock != nullptr) gives(task, "s", stock);
  };
  const auto cumulative = [&] {
    const model::Schema schema = world.schema("2026-10");
    const aggregate::Summary summary = aggregate::summarise(world.input(schema, schema.due));
    return shown(summary.indicators[0].cumulative) + " " + shown(summary.indicators[1].cumulative);
  };
  tell("so-cu", "2026-07", "1", "100");
  tell("so-cu", "2026-08", "2", "200");
  CHECK(cumulative() == "3 200");
  tell("so-moi", "2026-08", "10", "5000");  // of its own, while the other still lived
  CHECK(cumulative() == "13 5200");
  tell("so-moi", "2026-09", "20", nullptr);
  CHECK(cumulative() == "33 5200");
  tell("so-moi", "2026-10", "30", "5250");  // of both now
  CHECK(cumulative() == "63 5250");
}

TEST_CASE("indicators: what flowed at a unit that ended without an heir stays in the year, its stock does not") {
  World world;
  world.unit("xa-a");
  world.unit("xa-b").active_to = good(period("2026-08"));
  world.section("S1");
  model::PlanEntry& entry = world.task("NV1", {"xa-a", "xa-b"});
  entry.indicators = {indicator("f", IndicatorType::count, TimeKind::flow, AcrossUnits::sum),
                      indicator("s", IndicatorType::count, TimeKind::stock, AcrossUnits::sum)};
  const auto tell = [&](const char* unit, const std::string& of, const char* flow, const char* stock) {
    model::TaskReport& task = says(world.report(unit, of, of + "-15"), "NV1", Status::in_progress);
    gives(task, "f", flow);
    gives(task, "s", stock);
  };
  tell("xa-a", "2026-08", "1", "10");
  tell("xa-b", "2026-08", "100", "1000");
  tell("xa-b", "2025-12", "5000", "5000");  // another year
  const auto figures = [&](const char* of) {
    const model::Schema schema = world.schema(of);
    const aggregate::Summary summary = aggregate::summarise(world.input(schema, schema.due));
    CHECK(aggregate::disagreements(summary) == std::vector<std::string>{});
    return summary.indicators;
  };
  CHECK(shown(figures("2026-08")[0].cumulative) == "101");
  tell("xa-a", "2026-10", "2", "20");
  const auto after = figures("2026-10");
  CHECK(shown(after[0].cumulative) == "103");
  CHECK(after[0].cumulated == 2);
  CHECK(after[0].ended == 1);
  CHECK(after[0].expected == 1);
  CHECK(shown(after[1].cumulative) == "20");
  CHECK(after[1].cumulated == 1);
  CHECK(after[1].ended == 0);
}

TEST_CASE("indicators: in a chain of heirs each one's stock takes the place of the last") {
  World world;
  world.unit("c");
  world.unit("b").active_to = good(period("2026-09"));
  world.units.units.back().successor = good(std::string("c"));
  world.unit("a").active_to = good(period("2026-08"));
  world.units.units.back().successor = good(std::string("b"));
  world.section("S1");
  world.task("NV1", {"a"}).indicators = {
      indicator("s", IndicatorType::count, TimeKind::stock, AcrossUnits::sum)};
  gives(says(world.report("a", "2026-08", "2026-08-15"), "NV1", Status::in_progress), "s", "1");
  gives(says(world.report("c", "2026-09", "2026-09-15"), "NV1", Status::in_progress), "s", "100");
  const auto cumulative = [&] {
    const model::Schema schema = world.schema("2026-10");
    return shown(aggregate::summarise(world.input(schema, schema.due)).indicators.at(0).cumulative);
  };
  // In September b, not c, answered for a.
  CHECK(cumulative() == "101");
  gives(says(world.report("b", "2026-09", "2026-09-15"), "NV1", Status::in_progress), "s", "10");
  CHECK(cumulative() == "110");
}

TEST_CASE("indicators: the stocks of several units merged into one are all kept") {
  World world;
  world.unit("moi");
  for (const char* old : {"a", "b", "c"}) {
    world.unit(old).active_to = good(period("2026-08"));
    world.units.units.back().successor = good(std::string("moi"));
  }
  world.section("S1");
  world.task("NV1", {"moi"}).indicators = {
      indicator("s", IndicatorType::count, TimeKind::stock, AcrossUnits::sum)};
  for (const char* old : {"a", "b", "c"}) {
    gives(says(world.report(old, "2026-08", "2026-08-15"), "NV1", Status::in_progress), "s", "7");
  }
  const model::Schema schema = world.schema("2026-10");
  CHECK(shown(aggregate::summarise(world.input(schema, schema.due)).indicators.at(0).cumulative) == "21");
}

TEST_CASE("indicators: a percentage of units merged into one is folded as theirs, not added") {
  for (const auto& folded : {std::pair{AcrossUnits::mean, "85"}, {AcrossUnits::min, "80"}, {AcrossUnits::max, "90"}}) {
    CAPTURE(folded.second);
    const auto& [how, expected] = folded;
    World world;
    world.unit("moi");
    for (const char* old : {"a", "b"}) {
      world.unit(old).active_to = good(period("2026-08"));
      world.units.units.back().successor = good(std::string("moi"));
    }
    world.section("S1");
    world.task("NV1", {"moi"}).indicators = {indicator("s", IndicatorType::percent, TimeKind::stock, how)};
    gives(says(world.report("a", "2026-08", "2026-08-15"), "NV1", Status::in_progress), "s", "80");
    gives(says(world.report("b", "2026-08", "2026-08-15"), "NV1", Status::in_progress), "s", "90");
    const model::Schema schema = world.schema("2026-10");
    CHECK(shown(aggregate::summarise(world.input(schema, schema.due)).indicators.at(0).cumulative) == expected);
  }
}
