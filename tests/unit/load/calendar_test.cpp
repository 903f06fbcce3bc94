#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("load calendar: a day twice") {
  Catalogue changed(sample());
  changed.change("calendar.yaml", "2026-09-01",
                 "2026-09-02");
  CHECK(changed.lines() ==
        Lines{"S618 warning calendar.yaml:3:12-22 /holidays/1/date",
              "Ngày 02/09/2026 được ghi hai lần; bỏ một lần",
              "2026-09-02 is listed twice; remove one",
              "  calendar.yaml:2:12-22 Lần đầu ở đây | First listed here"});
}

TEST_CASE("load calendar: a holiday that is worked") {
  Catalogue changed(sample());
  changed.change("calendar.yaml", "[2026-08-22]",
                 "[2026-08-22, 2026-09-02]");
  CHECK(changed.lines() ==
        Lines{"S618 warning calendar.yaml:4:28-38 /working_days/1",
              "Ngày 02/09/2026 vừa là ngày nghỉ vừa là ngày làm việc hoán đổi; bỏ một",
              "2026-09-02 is both a holiday and a day worked in exchange; remove one",
              "  calendar.yaml:2:12-22 Lần đầu ở đây | First listed here"});
}

TEST_CASE("load calendar: a day that does not exist, and one written the other way round") {
  Catalogue changed(sample());
  changed.change("calendar.yaml", "2026-09-01",
                 "2026-09-31");
  changed.change("calendar.yaml", "[2026-08-22]",
                 "[22/08/2026]");
  CHECK(changed.lines() ==
        Lines{"V201 error calendar.yaml:3:12-22 /holidays/1/date",
              "Không có ngày “2026-09-31”: tháng 09/2026 có 30 ngày",
              "There is no day “2026-09-31”: September 2026 has 30 days",
              "V201 error calendar.yaml:4:16-26 /working_days/0",
              "“22/08/2026” không phải ngày dạng năm-tháng-ngày (YYYY-MM-DD); ghi “2026-08-22”",
              "“22/08/2026” is not a date of the form YYYY-MM-DD; write “2026-08-22”"});
}

}  // namespace
