#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using check_test::kReport;
using check_test::World;
constexpr const char* kUnits = "units.yaml";

}  // namespace

TEST_CASE("identity: an unknown unit, by id") {
  World world;
  world.edit(kReport, "unit: so-a", "unit: so_a");
  CHECK(world.findings() ==
        "R107 so-a.yaml 2:7 /unit: Không có đơn vị “so_a”; có phải là “so-a” (SA)? | "
        "There is no unit “so_a”; did you mean “so-a” (SA)?\n"
        "  fix: so-a\n");
}

TEST_CASE("identity: an unknown unit, by name") {
  World world;
  world.edit(kReport, "unit: so-a", "unit: so-A.");
  CHECK(world.findings() ==
        "R107 so-a.yaml 2:7 /unit: Không có đơn vị “so-A.”; có phải là “so-a” (SA)? | "
        "There is no unit “so-A.”; did you mean “so-a” (SA)?\n"
        "  fix: so-a\n");
}

TEST_CASE("identity: an unknown unit with nothing near hides no unknown task") {
  World world;
  world.edit(kReport, "unit: so-a", "unit: xxxxxxxx");
  world.edit(kReport, "  NV1.2a:", "  NV1.2x:");
  CHECK(world.findings() ==
        "R107 so-a.yaml 2:7 /unit: Không có đơn vị “xxxxxxxx” trong danh sách đơn vị | "
        "There is no unit “xxxxxxxx” in the list of units\n"
        "R104 so-a.yaml 27:3 /tasks/NV1.2x: Chỉ thị mau không có nhiệm vụ “NV1.2x”; có phải là “NV1.2a”? | "
        "Directive mau has no task “NV1.2x”; did you mean “NV1.2a”?\n"
        "  fix: NV1.2a\n");
}

TEST_CASE("identity: an unknown directive") {
  World world;
  world.edit(kReport, "directive: mau", "directive: mao");
  CHECK(world.findings() ==
        "R114 so-a.yaml 1:12 /directive: Không có chỉ thị “mao”; có phải là “mau”? | "
        "There is no directive “mao”; did you mean “mau”?\n"
        "  fix: mau\n");
}

TEST_CASE("identity: an unknown directive with nothing near") {
  World world;
  world.edit(kReport, "directive: mau", "directive: cmcn4");
  CHECK(world.findings() ==
        "R114 so-a.yaml 1:12 /directive: Không có chỉ thị “cmcn4”; các chỉ thị đang theo dõi: mau | "
        "There is no directive “cmcn4”; followed are: mau\n");
}

TEST_CASE("identity: a period of another frequency") {
  World world;
  world.edit(kReport, "period: 2026-10", "period: 2026-Q3");
  CHECK(world.findings() ==
        "R108 so-a.yaml 3:9 /period: Kỳ “2026-Q3” không đúng loại kỳ của kế hoạch mau-2026 (hằng tháng); hãy viết như "
        "“2026-10” | "
        "Period “2026-Q3” is not of the frequency of plan mau-2026 (monthly); write it like “2026-10”\n"
        "  plan.yaml “monthly”: loại kỳ quy định tại đây | "
        "the frequency is set here\n");
}

TEST_CASE("identity: a year where months are asked for") {
  World world;
  world.edit(kReport, "period: 2026-10", "period: 2026");
  CHECK(world.findings() ==
        "R108 so-a.yaml 3:9 /period: Kỳ “2026” không đúng loại kỳ của kế hoạch mau-2026 (hằng tháng); hãy viết như "
        "“2026-10” | "
        "Period “2026” is not of the frequency of plan mau-2026 (monthly); write it like “2026-10”\n"
        "  plan.yaml “monthly”: loại kỳ quy định tại đây | "
        "the frequency is set here\n");
}

TEST_CASE("identity: a period outside the plan's life") {
  World world;
  world.edit(kReport, "period: 2026-10", "period: 2027-10");
  CHECK(world.findings() ==
        "R108 so-a.yaml 3:9 /period: Kỳ “2027-10” nằm ngoài thời gian thực hiện của kế hoạch mau-2026 (2026-08 đến "
        "2026-12) | "
        "Period “2027-10” is outside the life of plan mau-2026 (2026-08 to 2026-12)\n"
        "  plan.yaml “2026-08”: thời gian thực hiện ghi tại đây | "
        "the plan's life is set here\n");
}

TEST_CASE("identity: the content names another period than the path") {
  World world;
  world.edit(kReport, "period: 2026-10", "period: 2026-09");
  CHECK(world.findings() ==
        "R109 so-a.yaml 3:9 /period: Nội dung ghi kỳ “2026-09” nhưng tệp lại đặt ở chỗ của “2026-10”; hãy sửa nội dung "
        "hoặc chuyển tệp | "
        "The content says period “2026-09”, but the file stands in the place of “2026-10”; mend the content or move "
        "the file\n");
}

TEST_CASE("identity: the content names another unit than the path: that unit's own report is no duplicate") {
  World world;
  world.edit(kReport, "unit: so-a", "unit: so-b");
  CHECK(
      world.findings() ==
      "R109 so-a.yaml 2:7 /unit: Nội dung ghi đơn vị “so-b” nhưng tệp lại đặt ở chỗ của “so-a”; hãy sửa nội dung hoặc "
      "chuyển tệp | "
      "The content says unit “so-b”, but the file stands in the place of “so-a”; mend the content or move the file\n");
}

TEST_CASE("identity: a second report") {
  World world;
  world.edit("reports/mau/2026-10/so-b.yml", "",
             "directive: mau\nunit: so-b\nperiod: 2026-10\nsubmitted: 2026-10-15\ntasks:\n  NV1.2b:\n    status: "
             "in_progress\n    progress: 50\n    result: Đã mở ba lớp.\n    indicators: {lop: 3}\n");
  CHECK(world.findings() ==
        "R110 so-b.yml 2:7 /unit: Đơn vị “so-b” đã có báo cáo kỳ 2026-10 ở tệp reports/mau/2026-10/so-b.yaml; chỉ giữ "
        "một tệp | "
        "Unit “so-b” already has a report for 2026-10 in reports/mau/2026-10/so-b.yaml; keep one of the files\n"
        "  so-b.yaml 2:7: báo cáo kia ở đây | "
        "the other report is here\n");
}

TEST_CASE("identity: a unit that has ended, and its heir") {
  World world;
  world.edit("reports/mau/2026-10/so-cu.yaml", "",
             "directive: mau\nunit: so-cu\nperiod: 2026-10\nsubmitted: 2026-10-15\ntasks:\n  NV1.2b:\n    status: "
             "in_progress\n    progress: 50\n    result: Đã mở ba lớp.\n    indicators: {lop: 3}\n");
  CHECK(world.findings() ==
        "R111 so-cu.yaml 2:7 /unit: Sở cũ (so-cu) chỉ hoạt động đến hết kỳ 2026-08; kỳ 2026-10 do SB (so-b) báo cáo "
        "thay | "
        "Sở cũ (so-cu) ended with 2026-08; 2026-10 is reported on by SB (so-b)\n"
        "  units.yaml “2026-08”: thời gian hoạt động ghi tại đây | "
        "the unit's life is set here\n");
}

TEST_CASE("identity: a unit that has ended without an heir") {
  World world;
  world.edit(kUnits, "    active: {from: 2020-01, to: 2026-08}\n    successor: so-b\n",
             "    active: {from: 2020-01, to: 2026-08}\n");
  world.edit("reports/mau/2026-10/so-cu.yaml", "",
             "directive: mau\nunit: so-cu\nperiod: 2026-10\nsubmitted: 2026-10-15\ntasks:\n  NV1.2b:\n    status: "
             "in_progress\n    progress: 50\n    result: Đã mở ba lớp.\n    indicators: {lop: 3}\n");
  CHECK(world.findings() ==
        "R111 so-cu.yaml 2:7 /unit: Sở cũ (so-cu) chỉ hoạt động đến hết kỳ 2026-08, không báo cáo kỳ 2026-10 | "
        "Sở cũ (so-cu) ended with 2026-08 and does not report for 2026-10\n"
        "  units.yaml “2026-08”: thời gian hoạt động ghi tại đây | "
        "the unit's life is set here\n");
}

TEST_CASE("identity: a unit that has not begun") {
  World world;
  world.edit(kUnits, "    active: {from: 2020-01, to: 2026-08}\n    successor: so-b\n",
             "    active: {from: 2027-01}\n");
  world.edit("reports/mau/2026-10/so-cu.yaml", "",
             "directive: mau\nunit: so-cu\nperiod: 2026-10\nsubmitted: 2026-10-15\ntasks:\n  NV1.2b:\n    status: "
             "in_progress\n    progress: 50\n    result: Đã mở ba lớp.\n    indicators: {lop: 3}\n");
  CHECK(world.findings() ==
        "R111 so-cu.yaml 2:7 /unit: Sở cũ (so-cu) chỉ hoạt động từ kỳ 2027-01, chưa phải báo cáo kỳ 2026-10 | "
        "Sở cũ (so-cu) begins with 2027-01 and does not report for 2026-10 yet\n"
        "  units.yaml “2027-01”: thời gian hoạt động ghi tại đây | "
        "the unit's life is set here\n");
}

TEST_CASE("identity: a unit of which nothing is asked") {
  World world;
  world.edit("reports/mau/2026-10/truong-y.yaml", "",
             "directive: mau\nunit: truong-y\nperiod: 2026-10\nsubmitted: 2026-10-15\ntasks:\n  NV1.2b:\n    status: "
             "in_progress\n    progress: 50\n    result: Đã mở ba lớp.\n    indicators: {lop: 3}\n");
  CHECK(world.findings() ==
        "R115 truong-y.yaml 2:7 /unit: Kế hoạch mau-2026 không giao nhiệm vụ nào cho Trường Y (truong-y) trong kỳ "
        "2026-10 | "
        "Plan mau-2026 assigns nothing to Trường Y (truong-y) in 2026-10\n");
}

TEST_CASE("identity: a plan that ends before it begins is no mistake of a report") {
  World world;
  world.edit("plan.yaml", "effective: {from: 2026-08, to: 2026-12}", "effective: {from: 2027-08, to: 2026-12}");
  CHECK(world.findings().empty());
}
