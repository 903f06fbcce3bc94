#include "model/period.hpp"

#include <doctest/doctest.h>

using model::Period;

namespace {

std::string read_period(std::string_view text) {
  const auto period = Period::parse(text);
  return period ? period->to_string() : "none";
}

std::string window(std::string_view period, int from_day, int to_day) {
  const model::Window window = model::window_of(Period::parse(period).value(), {from_day, to_day});
  return model::to_iso(window.from) + " … " + model::to_iso(window.to);
}

}  // namespace

TEST_CASE("period: five forms and no other") {
  for (const char* good :
       {"2026-10", "2026-01", "2026-12", "2026-Q1", "2026-Q4", "2026-H1", "2026-H2", "2026-9M", "2026"}) {
    CHECK(read_period(good) == good);
  }
  for (const char* bad :
       {"2026-13", "2026-00", "2026-1", "2026-Q5", "2026-Q0", "2026-H3", "2026-8M", "2026-q1", "26", "",
        "2026-", "1899", "3000-01", "2026-10-01", "2026-QQ", "x026", "2026/10", "2026-+1", "2026- 1"}) {
    CAPTURE(std::string(bad));
    CHECK(read_period(bad) == "none");
  }
}

// Counted off on a paper calendar. Decree 09/2019/NĐ-CP, art. 12: from the 15th to the 14th.
TEST_CASE("period: windows of the decree") {
  CHECK(window("2026-10", 15, 14) == "2026-09-15 … 2026-10-14");
  CHECK(window("2026-01", 15, 14) == "2025-12-15 … 2026-01-14");
  CHECK(window("2026-Q1", 15, 14) == "2025-12-15 … 2026-03-14");
  CHECK(window("2026-Q3", 15, 14) == "2026-06-15 … 2026-09-14");
  CHECK(window("2026-Q4", 15, 14) == "2026-09-15 … 2026-12-14");
  CHECK(window("2026-H1", 15, 14) == "2025-12-15 … 2026-06-14");
  CHECK(window("2026-H2", 15, 14) == "2026-06-15 … 2026-12-14");
  CHECK(window("2026-9M", 15, 14) == "2025-12-15 … 2026-09-14");
  CHECK(window("2026", 15, 14) == "2025-12-15 … 2026-12-14");
}

TEST_CASE("period: calendar months, and days past a month's end") {
  CHECK(window("2026-10", 1, 31) == "2026-10-01 … 2026-10-31");
  CHECK(window("2026-02", 1, 31) == "2026-02-01 … 2026-02-28");
  CHECK(window("2024-02", 1, 31) == "2024-02-01 … 2024-02-29");
  CHECK(window("2026-Q2", 1, 31) == "2026-04-01 … 2026-06-30");
  CHECK(window("2026-H1", 1, 31) == "2026-01-01 … 2026-06-30");
  CHECK(window("2026-9M", 1, 31) == "2026-01-01 … 2026-09-30");
  CHECK(window("2026", 1, 31) == "2026-01-01 … 2026-12-31");
  CHECK(window("2026-03", 31, 30) == "2026-02-28 … 2026-03-30");
  CHECK(window("2024-03", 30, 29) == "2024-02-29 … 2024-03-29");
  CHECK(window("2026-01", 26, 25) == "2025-12-26 … 2026-01-25");
  CHECK(window("2026-10", 10, 20) == "2026-10-10 … 2026-10-20");
  CHECK(window("2026-10", 10, 10) == "2026-10-10 … 2026-10-10");
}

TEST_CASE("period: before and after") {
  const auto before = [](std::string_view text) { return Period::parse(text)->previous().to_string(); };
  const auto after = [](std::string_view text) { return Period::parse(text)->next().to_string(); };
  CHECK(before("2026-01") == "2025-12");
  CHECK(before("2026-Q1") == "2025-Q4");
  CHECK(before("2026-H1") == "2025-H2");
  CHECK(before("2026-H2") == "2026-H1");
  CHECK(before("2026-9M") == "2025-9M");
  CHECK(before("2026") == "2025");
  CHECK(after("2025-12") == "2026-01");
  CHECK(after("2025-Q4") == "2026-Q1");
  CHECK(after("2025-H2") == "2026-H1");
  CHECK(after("2025-9M") == "2026-9M");
  CHECK(after("2025") == "2026");
}

TEST_CASE("period: order of time") {
  const auto of = [](std::string_view text) { return Period::parse(text).value(); };
  CHECK(of("2025-12") < of("2026-01"));
  CHECK(of("2026-09") > of("2026-Q3"));  // they end together; the longer one began first
  CHECK(of("2026-Q3") > of("2026-9M"));
  CHECK(of("2026-12") > of("2026-H2"));
  CHECK(of("2026-08") < of("2026-Q3"));
  CHECK(of("2026") < of("2026-H2"));
  CHECK(of("2026-10") == of("2026-10"));
}

TEST_CASE("period: what people call it") {
  const auto name = [](std::string_view text) { return Period::parse(text)->name(); };
  CHECK(name("2019-10") == text::Localized{"tháng 10/2019", "October 2019"});
  CHECK(name("2019-02") == text::Localized{"tháng 02/2019", "February 2019"});
  CHECK(name("2019-Q3") == text::Localized{"quý III/2019", "quarter 3 of 2019"});
  CHECK(name("2019-H1") == text::Localized{"6 tháng đầu năm 2019", "first half of 2019"});
  CHECK(name("2019-H2") == text::Localized{"6 tháng cuối năm 2019", "second half of 2019"});
  CHECK(name("2019-9M") == text::Localized{"9 tháng năm 2019", "nine months of 2019"});
  CHECK(name("2019") == text::Localized{"năm 2019", "year 2019"});
}

TEST_CASE("period: frequencies by name") {
  for (const std::string_view name : model::kFrequencies)
    CHECK(model::to_string(model::parse_frequency(name).value()) == name);
  CHECK_FALSE(model::parse_frequency("weekly").has_value());
}
