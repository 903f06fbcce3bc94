/// A year in which units are renamed, merged and dissolved, every figure reckoned by hand.

#include <doctest/doctest.h>

#include "world.hpp"

using model::AcrossUnits;
using model::IndicatorType;
using model::Status;
using model::TimeKind;
using namespace world;

namespace {

std::string join(const model::Units& units, const std::vector<model::UnitIndex>& some) {
  std::string out;
  for (const model::UnitIndex unit : some) out += (out.empty() ? "" : " ") + units[unit].id.value;
  return out;
}

/// a → b in April, b → c and d → c in July, e dissolved after April without a successor, f all the year.
class Province : public World {
 public:
  Province() {
    life("a", "", "2026-03", "b");
    life("b", "2026-04", "2026-06", "c");
    life("c", "2026-07", "", "");
    life("d", "", "2026-06", "c");
    life("e", "", "2026-04", "");
    life("f", "", "", "");
    section("S1");
    // The old and the new name together: whoever is meant twice owes it once.
    task("NV1", {"a", "c", "d", "f"}, "2026-12-31").indicators = {
        indicator("flow", IndicatorType::count, TimeKind::flow, AcrossUnits::sum),
        indicator("stock", IndicatorType::count, TimeKind::stock, AcrossUnits::sum)};
    task("NV2", {"group:so"}, "2026-05-31");
    task("NV3", {"e"});
  }

  /// NV1 with its figures, and NV2.
  void tell(const char* unit, const std::string& of, const char* flow, const char* stock, Status nv2 = Status::in_progress) {
    model::Report& out = report(unit, of, of + "-15");
    model::TaskReport& nv1 = says(out, "NV1", Status::in_progress, "10");
    gives(nv1, "flow", flow);
    if (stock != nullptr) gives(nv1, "stock", stock);
    const bool done = nv2 == Status::completed;
    says(out, "NV2", nv2, done ? "100" : "10", done ? of + "-10" : "");
  }

  void half_a_year(Status nv2_of_b = Status::in_progress) {
    tell("a", "2026-01", "10", "1");
    tell("a", "2026-02", "11", "2");
    tell("a", "2026-03", "12", "5");
    tell("b", "2026-04", "20", nullptr);
    tell("b", "2026-05", "21", "6");
    tell("b", "2026-06", "22", "7", nv2_of_b);
    for (const char* month : {"2026-01", "2026-02", "2026-03", "2026-04"}) tell("d", month, "1", "3");
    tell("d", "2026-05", "1", "3", Status::completed);
    tell("d", "2026-06", "1", nullptr, Status::completed);
    for (const char* month : {"2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"}) {
      tell("f", month, "100", "9");
    }
  }

  std::string expected(std::string_view of) const { return join(units, schema(of).expected_units()); }
  /// `value cumulative reported/expected` of NV1's flow, then of its stock.
  std::string figures(std::string_view of) const {
    const model::Schema resolved = schema(of);
    const aggregate::Summary summary = aggregate::summarise(input(resolved, resolved.due));
    CHECK(aggregate::disagreements(summary).empty());
    std::string out;
    for (const aggregate::IndicatorFigures& one : summary.indicators) {
      out += (out.empty() ? "" : ", ") + shown(one.value) + " " + shown(one.cumulative) + " " + std::to_string(one.reported) +
             "/" + std::to_string(one.expected);
    }
    return out;
  }

 private:
  void life(const char* id, const char* from, const char* to, const char* successor) {
    model::Unit& one = unit(id, "so");
    if (*from != '\0') one.active_from = good(period(from));
    if (*to != '\0') one.active_to = good(period(to));
    if (*successor != '\0') one.successor = good(std::string(successor));
  }
};

}  // namespace

TEST_CASE("mergers: each month exactly the living owe, by name, by group and by succession") {
  const Province world;
  const auto count = [&](std::string_view of) { return world.schema(of).assignments.size(); };
  CHECK(world.expected("2026-03") == "a d e f");
  CHECK(count("2026-03") == 8);  // NV1: a d f; NV2: a d e f; NV3: e
  CHECK(world.expected("2026-04") == "b d e f");
  CHECK(count("2026-04") == 8);
  CHECK(world.expected("2026-05") == "b d f");
  CHECK(count("2026-05") == 6);  // NV3 has nobody left
  CHECK(world.expected("2026-07") == "c f");
  CHECK(count("2026-07") == 4);  // NV1 means c three times over
  CHECK(world.expected("2026-12") == "c f");
}

TEST_CASE("mergers: flows add up through a chain and a merger, stocks are kept until the heir gives its own") {
  Province world;
  world.half_a_year();
  CHECK(world.figures("2026-03") == "113 336 3/3, 17 17 3/3");  // 33 + 3 + 300; 5 + 3 + 9
  CHECK(world.figures("2026-04") == "121 457 3/3, 12 17 2/3");  // b gives no stock yet: a's 5 stands
  CHECK(world.figures("2026-06") == "123 702 3/3, 16 19 2/3");  // 33 + 63 + 6 + 600; 7 + 3 + 9
  world.tell("f", "2026-07", "100", "9");
  CHECK(world.figures("2026-07") == "100 802 1/2, 9 19 1/2");  // c is silent: b's 7 and d's 3 stand
  world.tell("c", "2026-07", "40", nullptr);
  CHECK(world.figures("2026-07") == "140 842 2/2, 9 19 1/2");
  world.tell("c", "2026-08", "41", "11");
  world.tell("f", "2026-08", "100", "9");
  CHECK(world.figures("2026-08") == "141 983 2/2, 20 20 2/2");
  CHECK(world.figures("2026-09") == "null 983 0/2, null 20 0/2");
}

TEST_CASE("mergers: a task is closed for the heir when all that it succeeded had closed it") {
  for (const Status of_b : {Status::in_progress, Status::completed}) {
    Province world;
    world.half_a_year(of_b);
    const model::Schema schema = world.schema("2026-07");
    const aggregate::Summary summary = aggregate::summarise(world.input(schema, schema.due));
    REQUIRE(summary.rows.size() == 4);
    const aggregate::Row& row = summary.rows[2];
    CHECK(row.assignment->task->id.value + " " + schema.units->units[row.assignment->unit].id.value == "NV2 c");
    // d had closed it in May, b in June at best, after the deadline.
    CHECK(row.kind == (of_b == Status::completed ? aggregate::Class::completed_late : aggregate::Class::not_reported));
  }
}

TEST_CASE("mergers: a report of a unit that has ended is nobody's, and the heir's is missing") {
  Province world;
  world.half_a_year();
  world.tell("d", "2026-07", "1000", "1000");
  const model::Schema schema = world.schema("2026-07");
  const aggregate::Summary summary = aggregate::summarise(world.input(schema, schema.due));
  CHECK(summary.reporting.expected == 2);
  CHECK(summary.reporting.missing == 2);
  CHECK(shown(summary.indicators.at(0).cumulative) == "702");
}
