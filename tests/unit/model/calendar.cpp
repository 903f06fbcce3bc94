#include "model/calendar.hpp"

#include <doctest/doctest.h>

namespace {

model::Date date_of(std::string_view text) { return model::parse_date(text).value(); }

/// The public holidays around Tết of Kỷ Hợi (5 February 2019) and Canh Tý (25 January 2020).
model::Calendar tet() {
  model::Calendar out;
  const auto close = [&](std::string_view from, std::string_view to, const char* name) {
    for (model::Date at = date_of(from); at <= date_of(to); at = model::add_days(at, 1)) out.holidays[at] = name;
  };
  close("2019-01-01", "2019-01-01", "Tết Dương lịch");
  close("2019-02-04", "2019-02-08", "Tết Kỷ Hợi");
  close("2020-01-01", "2020-01-01", "Tết Dương lịch");
  close("2020-01-23", "2020-01-29", "Tết Canh Tý");
  return out;
}

std::string after(const model::Calendar& calendar, std::string_view from, int days) {
  return model::to_iso(calendar.add_working_days(date_of(from), days));
}

}  // namespace

TEST_CASE("calendar: Monday to Friday") {
  const model::Calendar calendar;
  CHECK(calendar.is_working_day(date_of("2026-10-16")));        // Friday
  CHECK_FALSE(calendar.is_working_day(date_of("2026-10-17")));  // Saturday
  CHECK_FALSE(calendar.is_working_day(date_of("2026-10-18")));  // Sunday
  CHECK(calendar.is_working_day(date_of("2026-10-19")));        // Monday
  CHECK(after(calendar, "2026-10-14", 0) == "2026-10-14");
  CHECK(after(calendar, "2026-10-17", 0) == "2026-10-17");
  CHECK(after(calendar, "2026-10-14", 3) == "2026-10-19");
  CHECK(after(calendar, "2026-10-17", 1) == "2026-10-19");
}

TEST_CASE("calendar: Tết of 2019 and of 2020") {
  const model::Calendar calendar = tet();
  CHECK_FALSE(calendar.is_working_day(date_of("2019-02-04")));
  CHECK(calendar.is_working_day(date_of("2019-02-11")));
  CHECK(after(calendar, "2019-02-01", 1) == "2019-02-11");
  CHECK(after(calendar, "2019-01-31", 3) == "2019-02-12");
  CHECK(after(calendar, "2020-01-22", 1) == "2020-01-30");
  CHECK(after(calendar, "2020-01-20", 5) == "2020-02-03");
  CHECK(after(calendar, "2019-12-31", 1) == "2020-01-02");
  CHECK(after(calendar, "2018-12-31", 1) == "2019-01-02");
}

// Monday 31 December 2018 was free in exchange for Saturday 5 January 2019.
TEST_CASE("calendar: days worked in exchange") {
  model::Calendar calendar = tet();
  calendar.holidays[date_of("2018-12-31")] = "Nghỉ hoán đổi";
  calendar.working_days.insert(date_of("2019-01-05"));
  CHECK(calendar.is_working_day(date_of("2019-01-05")));
  CHECK(after(calendar, "2018-12-28", 1) == "2019-01-02");
  CHECK(after(calendar, "2018-12-28", 4) == "2019-01-05");
  CHECK(after(calendar, "2018-12-28", 5) == "2019-01-07");
}

TEST_CASE("calendar: a day that is listed as both is worked") {
  model::Calendar calendar;
  calendar.holidays[date_of("2026-08-22")] = "Nghỉ";
  calendar.working_days.insert(date_of("2026-08-22"));
  CHECK(calendar.is_working_day(date_of("2026-08-22")));
}
