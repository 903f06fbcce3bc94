#include "model/date.hpp"

#include <doctest/doctest.h>

namespace {

std::string read_date(std::string_view text) {
  const auto date = model::parse_date(text);
  return date ? model::to_iso(*date) : "none";
}

}  // namespace

TEST_CASE("date: only days that exist, only as YYYY-MM-DD") {
  CHECK(read_date("2019-10-17") == "2019-10-17");
  CHECK(read_date("2020-02-29") == "2020-02-29");
  CHECK(read_date("2000-02-29") == "2000-02-29");
  for (const char* bad : {"2019-02-29", "2100-02-29", "2019-13-01", "2019-00-10", "2019-04-31", "2019-01-00",
                          "17/10/2019", "2019-1-17", "2019-10-7", "2019/10/17", "2019-10-17 ", "2019-10-1x",
                          "1899-12-31", "3000-01-01", "", "20191017", "-019-10-17"}) {
    CAPTURE(std::string(bad));
    CHECK(read_date(bad) == "none");
  }
}

TEST_CASE("date: as people read it") {
  CHECK(model::to_vietnamese(model::parse_date("2019-02-05").value()) == "05/02/2019");
}

TEST_CASE("date: days are counted over leap days and years") {
  const auto between = [](std::string_view from, std::string_view to) {
    return model::days_between(model::parse_date(from).value(), model::parse_date(to).value());
  };
  CHECK(between("2020-02-28", "2020-03-01") == 2);
  CHECK(between("2019-02-28", "2019-03-01") == 1);
  CHECK(between("2019-12-31", "2020-01-01") == 1);
  CHECK(between("2020-01-01", "2019-12-31") == -1);
  CHECK(between("2019-10-17", "2019-10-17") == 0);
  CHECK(model::to_iso(model::add_days(model::parse_date("2020-02-28").value(), 2)) == "2020-03-01");
  CHECK(model::to_iso(model::add_days(model::parse_date("2020-01-01").value(), -1)) == "2019-12-31");
}
