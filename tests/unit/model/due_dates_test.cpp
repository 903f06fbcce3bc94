/// Windows and due dates against a table counted off by hand on printed calendars: all five frequencies, ends of years,
/// leap years, the weeks of Tết, days worked in exchange.

#include <doctest/doctest.h>

#include "model/schema.hpp"
#include "unit/aggregate/world.hpp"

namespace {

using world::day;

/// Public holidays with their swaps as they were announced for 2019, 2020, 2024 and 2025; those of 2026 are illustrative.
model::Calendar calendar() {
  model::Calendar out;
  const auto close = [&](std::string_view from, std::string_view to, const char* name) {
    for (model::Date at = day(from); at <= day(to); at = model::add_days(at, 1)) out.holidays[at] = name;
  };
  close("2018-12-31", "2019-01-01", "Tết Dương lịch");  // the Monday in exchange for Saturday 5 January
  close("2019-02-04", "2019-02-08", "Tết Kỷ Hợi");
  close("2019-04-15", "2019-04-15", "Giỗ Tổ Hùng Vương");
  close("2019-04-29", "2019-05-01", "30/4 và 1/5");  // the Monday in exchange for Saturday 4 May
  close("2020-01-01", "2020-01-01", "Tết Dương lịch");
  close("2020-01-23", "2020-01-29", "Tết Canh Tý");
  close("2020-04-02", "2020-04-02", "Giỗ Tổ Hùng Vương");
  close("2024-01-01", "2024-01-01", "Tết Dương lịch");
  close("2024-02-08", "2024-02-14", "Tết Giáp Thìn");
  close("2025-01-25", "2025-02-02", "Tết Ất Tỵ");
  close("2025-04-30", "2025-05-02", "30/4 và 1/5");  // the Friday in exchange for Saturday 26 April
  close("2026-01-01", "2026-01-02", "Tết Dương lịch");
  close("2026-02-16", "2026-02-20", "Tết Bính Ngọ");
  close("2026-08-31", "2026-09-02", "Quốc khánh");
  for (const char* worked : {"2019-01-05", "2019-05-04", "2025-04-26", "2026-01-10", "2026-08-22"}) {
    out.working_days.insert(day(worked));
  }
  return out;
}

struct Line {
  const char* period;
  int from_day;
  int to_day;
  int working_days;
  const char* from;
  const char* to;
  const char* due;
};

constexpr Line kTable[] = {
    // Monthly, from the 15th to the 14th.
    {"2019-02", 15, 14, 3, "2019-01-15", "2019-02-14", "2019-02-19"},  // Thu; Fri, Mon, Tue
    {"2019-03", 15, 14, 3, "2019-02-15", "2019-03-14", "2019-03-19"},
    {"2020-01", 15, 14, 3, "2019-12-15", "2020-01-14", "2020-01-17"},
    {"2020-01", 15, 14, 7, "2019-12-15", "2020-01-14", "2020-01-30"},  // Wed 22 is the 6th, the 7th is after Tết
    {"2024-02", 15, 14, 3, "2024-01-15", "2024-02-14", "2024-02-19"},  // closes on the last day of Tết
    {"2026-02", 15, 14, 3, "2026-01-15", "2026-02-14", "2026-02-25"},  // closes on the Saturday before Tết
    {"2026-08", 15, 14, 6, "2026-07-15", "2026-08-14", "2026-08-22"},  // the 6th is the Saturday that is worked
    {"2026-08", 15, 14, 7, "2026-07-15", "2026-08-14", "2026-08-24"},
    {"2026-09", 15, 14, 0, "2026-08-15", "2026-09-14", "2026-09-14"},
    // Monthly, by calendar months: 31 is a month's last day.
    {"2019-01", 1, 31, 5, "2019-01-01", "2019-01-31", "2019-02-14"},  // Fri 1 Feb, then from Mon 11 on
    {"2019-04", 1, 31, 3, "2019-04-01", "2019-04-30", "2019-05-04"},  // Thu, Fri, the Saturday in exchange
    {"2019-04", 1, 31, 4, "2019-04-01", "2019-04-30", "2019-05-06"},
    {"2020-02", 1, 31, 3, "2020-02-01", "2020-02-29", "2020-03-04"},  // leap year; closes on a Saturday
    {"2024-02", 1, 31, 3, "2024-02-01", "2024-02-29", "2024-03-05"},
    {"2026-08", 1, 31, 3, "2026-08-01", "2026-08-31", "2026-09-07"},  // closes on a holiday; Thu 3, Fri 4, Mon 7
    {"2025-12", 1, 31, 6, "2025-12-01", "2025-12-31", "2026-01-10"},  // over the year's end to a worked Saturday
    {"2025-12", 1, 31, 7, "2025-12-01", "2025-12-31", "2026-01-12"},
    // Monthly, by other days.
    {"2020-01", 22, 21, 3, "2019-12-22", "2020-01-21", "2020-01-31"},  // Wed 22, then Tết, Thu 30, Fri 31
    {"2024-02", 8, 7, 3, "2024-01-08", "2024-02-07", "2024-02-19"},    // Tết begins the next day
    {"2025-01", 25, 24, 3, "2024-12-25", "2025-01-24", "2025-02-05"},
    {"2025-04", 26, 25, 1, "2025-03-26", "2025-04-25", "2025-04-26"},  // the very next day is a worked Saturday
    {"2025-04", 26, 25, 5, "2025-03-26", "2025-04-25", "2025-05-06"},
    {"2020-03", 30, 29, 3, "2020-02-29", "2020-03-29", "2020-04-01"},  // 30 February is the 29th in a leap year …
    {"2019-03", 30, 29, 1, "2019-02-28", "2019-03-29", "2019-04-01"},  // … and the 28th in another
    // Quarterly.
    {"2019-Q1", 15, 14, 3, "2018-12-15", "2019-03-14", "2019-03-19"},
    {"2020-Q1", 31, 30, 3, "2019-12-31", "2020-03-30", "2020-04-03"},  // Tue, Wed, Hùng Kings' day, Fri
    {"2026-Q3", 15, 14, 3, "2026-06-15", "2026-09-14", "2026-09-17"},
    {"2026-Q4", 15, 14, 3, "2026-09-15", "2026-12-14", "2026-12-17"},
    {"2026-Q1", 1, 31, 0, "2026-01-01", "2026-03-31", "2026-03-31"},
    // Half-years, nine months, years.
    {"2019-H1", 15, 14, 5, "2018-12-15", "2019-06-14", "2019-06-21"},
    {"2025-H2", 15, 14, 3, "2025-06-15", "2025-12-14", "2025-12-17"},  // closes on a Sunday
    {"2019-9M", 1, 31, 3, "2019-01-01", "2019-09-30", "2019-10-03"},
    {"2026-9M", 15, 14, 3, "2025-12-15", "2026-09-14", "2026-09-17"},
    {"2018", 15, 14, 3, "2017-12-15", "2018-12-14", "2018-12-19"},
    {"2018", 1, 31, 3, "2018-01-01", "2018-12-31", "2019-01-04"},
    {"2018", 1, 31, 4, "2018-01-01", "2018-12-31", "2019-01-05"},  // the Saturday that is worked
    {"2018", 1, 31, 5, "2018-01-01", "2018-12-31", "2019-01-07"},
    {"2020", 15, 14, 3, "2019-12-15", "2020-12-14", "2020-12-17"},
};

model::Schema schema_of(world::World& world, const Line& line, int plan_days, int group_days) {
  world.calendar = calendar();
  world.plan.window = {line.from_day, line.to_day};
  world.plan.due = {plan_days, {{"huyen", group_days}}};
  return world.schema(line.period);
}

}  // namespace

TEST_CASE("due dates: every line of the table, for the plan and for a group of its own") {
  for (const Line& line : kTable) {
    CAPTURE(std::string(line.period));
    CAPTURE(line.from_day);
    CAPTURE(line.working_days);
    world::World world;
    world.unit("so-a", "so");
    world.unit("huyen-x", "huyen");
    const model::Schema plan = schema_of(world, line, line.working_days, 20);
    CHECK(model::to_iso(plan.window.from) == line.from);
    CHECK(model::to_iso(plan.window.to) == line.to);
    CHECK(model::to_iso(plan.due) == line.due);
    CHECK(model::to_iso(plan.due_of(0)) == line.due);
    CHECK(plan.due_of(1) > plan.due);
    const model::Schema group = schema_of(world, line, 20, line.working_days);
    CHECK(model::to_iso(group.due_of(1)) == line.due);
    CHECK(group.due > group.due_of(1));
  }
}

TEST_CASE("due dates: the days in between, and which of them count") {
  const auto days = [](std::string_view from, int count) {
    std::string out;
    for (const model::CalendarDay& one : calendar().days_after(day(from), count)) {
      constexpr std::string_view kKinds[] = {"working", "exchanged", "weekend", "holiday"};
      out += model::to_iso(one.date) + " " + std::string(kKinds[static_cast<std::size_t>(one.kind)]);
      if (!one.holiday.empty()) out += " " + one.holiday;
      if (one.working_day > 0) out += " " + std::to_string(one.working_day);
      out += "\n";
    }
    return out;
  };
  CHECK(days("2018-12-28", 4) ==
        "2018-12-29 weekend\n"
        "2018-12-30 weekend\n"
        "2018-12-31 holiday Tết Dương lịch\n"
        "2019-01-01 holiday Tết Dương lịch\n"
        "2019-01-02 working 1\n"
        "2019-01-03 working 2\n"
        "2019-01-04 working 3\n"
        "2019-01-05 exchanged 4\n");
  // A public holiday on a Saturday is told as what it is.
  CHECK(days("2025-01-31", 1) ==
        "2025-02-01 holiday Tết Ất Tỵ\n"
        "2025-02-02 holiday Tết Ất Tỵ\n"
        "2025-02-03 working 1\n");
  CHECK(days("2026-09-14", 0).empty());
}
