#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("load units: a list under another name is one finding") {
  Catalogue changed(sample());
  changed.change("units.yaml", "groups:\n",
                 "groupss:\n");
  CHECK(changed.lines() ==
        Lines{"R102 error units.yaml:1:1-8 /groupss",
              "Mẫu không có trường “groupss”; có phải “groups”?",
              "Unknown field “groupss”; did you mean “groups”?"});
}

TEST_CASE("load units: a bad id makes no reference unknown") {
  Catalogue changed(sample());
  changed.change("units.yaml", "  - id: van-phong\n",
                 "  - id: Văn phòng\n");
  CHECK(changed.lines() ==
        Lines{"V204 error units.yaml:7:9-18 /units/0/id",
              "“Văn phòng” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, "
              "“.”, “_”, “-”; có phải “van-phong”?",
              "“Văn phòng” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”; did you "
              "mean “van-phong”?"});
}

TEST_CASE("load units: a unit without a group") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    short: SB\n    group: so\n",
                 "    short: SB\n");
  CHECK(changed.lines() ==
        Lines{"R101 error units.yaml:15:5-7 /units/2/group",
              "Mục 3 của “units” thiếu trường “group”; ví dụ: “group: so”",
              "Item 3 of “units” lacks the field “group”; for example: “group: so”"});
}

TEST_CASE("load units: a period that is none, and a life that is no map") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    active: {to: 2026-08}",
                 "    active: 2026-08");
  changed.change("units.yaml", "{from: 2020-01, to: 2026-08}",
                 "{from: 2020-13, to: 2026-08}");
  CHECK(changed.lines() ==
        Lines{"R108 error units.yaml:22:20-27 /units/3/active/from",
              "Không có kỳ “2020-13”: một năm có 12 tháng",
              "There is no period “2020-13”: a year has 12 months",
              "R103 error units.yaml:31:13-20 /units/6/active",
              "“active” phải là một nhóm trường (“tên: giá trị”), không phải “2026-08”",
              "“active” must be a map (“name: value”), not “2026-08”"});
}

}  // namespace
