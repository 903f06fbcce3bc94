#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using check_test::kPlan;
using check_test::kReport;
using check_test::World;

}  // namespace

TEST_CASE("tasks: an unknown task names the one that is still owed") {
  World world;
  world.edit(kReport, "  NV1.2a:", "  NV1.2x:");
  CHECK(world.findings() ==
        "R104 so-a.yaml 27:3 /tasks/NV1.2x: Chỉ thị mau không có nhiệm vụ “NV1.2x”; có phải là “NV1.2a”? | "
        "Directive mau has no task “NV1.2x”; did you mean “NV1.2a”?\n"
        "  fix: NV1.2a\n");
}

TEST_CASE("tasks: an unknown task with nothing near") {
  World world;
  world.edit(kReport, "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
             "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.\n  XYZ:\n    status: in_progress\n    "
             "progress: 10\n    result: Đã phổ biến.");
  CHECK(world.findings() ==
        "R104 so-a.yaml 32:3 /tasks/XYZ: Chỉ thị mau không có nhiệm vụ “XYZ” | "
        "Directive mau has no task “XYZ”\n");
}

TEST_CASE("tasks: a slip in the id of a task that is there as well") {
  World world;
  world.edit(kReport, "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
             "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.\n  NV1.11:\n    status: in_progress\n    "
             "progress: 10\n    result: Đã phổ biến.");
  CHECK(world.findings() ==
        "R104 so-a.yaml 32:3 /tasks/NV1.11: Chỉ thị mau không có nhiệm vụ “NV1.11”; có phải là “NV1.1”? | "
        "Directive mau has no task “NV1.11”; did you mean “NV1.1”?\n");
}

TEST_CASE("tasks: another unit's task names its owner") {
  World world;
  world.edit(kReport, "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
             "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.\n  NV2.1:\n    status: in_progress\n    "
             "progress: 10\n    result: Đã phổ biến.");
  CHECK(world.findings() ==
        "R105 so-a.yaml 32:3 /tasks/NV2.1: Nhiệm vụ “NV2.1” không giao cho đơn vị này; đơn vị phải báo cáo là Văn "
        "phòng Tỉnh ủy | "
        "Task “NV2.1” is not assigned to this unit; Văn phòng Tỉnh ủy reports on it\n"
        "  plan.yaml “NV2.1”: kế hoạch giao nhiệm vụ tại đây | "
        "the plan assigns the task here\n");
}

TEST_CASE("tasks: another unit's task in place of one that is owed is one mistake") {
  World world;
  world.edit(kReport, "  NV1.2a:", "  NV1.2b:");
  CHECK(world.findings() ==
        "R105 so-a.yaml 27:3 /tasks/NV1.2b: Nhiệm vụ “NV1.2b” không giao cho đơn vị này; đơn vị phải báo cáo là SB; "
        "có phải “NV1.2a”? | "
        "Task “NV1.2b” is not assigned to this unit; SB reports on it; is it “NV1.2a”?\n"
        "  plan.yaml “NV1.2b”: kế hoạch giao nhiệm vụ tại đây | "
        "the plan assigns the task here\n");
}

TEST_CASE("tasks: a task with parts names the parts, which are not missing as well") {
  World world;
  world.edit(kReport, "  NV1.2a:", "  NV1.2:");
  CHECK(world.findings() ==
        "R105 so-a.yaml 27:3 /tasks/NV1.2: Nhiệm vụ “NV1.2” chia thành các phần; hãy báo cáo theo từng phần: NV1.2a | "
        "Task “NV1.2” is cut into parts; report on its parts: NV1.2a\n");
}

TEST_CASE("tasks: a task that the plan gives to nobody") {
  World world;
  world.edit(kPlan,
             "  - task: NV2.1\n    lead: van-phong\n    deadline: 2026-10-10\n    product: Công văn triển khai\n", "");
  world.edit(kReport, "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
             "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.\n  NV2.1:\n    status: in_progress\n    "
             "progress: 10\n    result: Đã phổ biến.");
  CHECK(world.findings() ==
        "R105 so-a.yaml 32:3 /tasks/NV2.1: Nhiệm vụ “NV2.1” không giao cho đơn vị nào trong kỳ 2026-10 | "
        "Task “NV2.1” is assigned to no unit in 2026-10\n"
        "R115 van-phong.yaml 2:7 /unit: Kế hoạch mau-2026 không giao nhiệm vụ nào cho Văn phòng Tỉnh ủy (van-phong) "
        "trong kỳ 2026-10 | "
        "Plan mau-2026 assigns nothing to Văn phòng Tỉnh ủy (van-phong) in 2026-10\n");
}

TEST_CASE("tasks: a missing task") {
  World world;
  world.edit(kReport,
             "  NV1.2a:\n    status: in_progress\n    progress: 70\n    result: Gói thầu thiết bị đã mở thầu, đang "
             "đánh giá.\n    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
             "");
  CHECK(world.findings() ==
        "R106 so-a.yaml 7:1 /tasks: Thiếu nhiệm vụ được giao “NV1.2a” (Xây dựng trung tâm dữ liệu); không có tin mới "
        "thì vẫn ghi trạng thái | "
        "Assigned task “NV1.2a” (Xây dựng trung tâm dữ liệu) is missing; without news it still needs its status\n"
        "  plan.yaml “NV1.2a”: kế hoạch giao nhiệm vụ tại đây | "
        "the plan assigns the task here\n");
}

TEST_CASE("tasks: every missing task is told") {
  World world;
  world.edit(kReport, "  NV1.2a:", "  XYZ:");
  world.edit(kReport, "  NV1.1:", "  ABC:");
  CHECK(world.findings() ==
        "R106 so-a.yaml 7:1 /tasks: Thiếu nhiệm vụ được giao “NV1.1” (Đẩy mạnh ứng dụng công nghệ thông tin); không có "
        "tin mới thì vẫn ghi trạng thái | "
        "Assigned task “NV1.1” (Đẩy mạnh ứng dụng công nghệ thông tin) is missing; without news it still needs its "
        "status\n"
        "  plan.yaml “NV1.1”: kế hoạch giao nhiệm vụ tại đây | "
        "the plan assigns the task here\n"
        "R106 so-a.yaml 7:1 /tasks: Thiếu nhiệm vụ được giao “NV1.2a” (Xây dựng trung tâm dữ liệu); không có tin mới "
        "thì vẫn ghi trạng thái | "
        "Assigned task “NV1.2a” (Xây dựng trung tâm dữ liệu) is missing; without news it still needs its status\n"
        "  plan.yaml “NV1.2a”: kế hoạch giao nhiệm vụ tại đây | "
        "the plan assigns the task here\n"
        "R104 so-a.yaml 8:3 /tasks/ABC: Chỉ thị mau không có nhiệm vụ “ABC” | "
        "Directive mau has no task “ABC”\n"
        "R104 so-a.yaml 27:3 /tasks/XYZ: Chỉ thị mau không có nhiệm vụ “XYZ” | "
        "Directive mau has no task “XYZ”\n");
}

TEST_CASE("tasks: what stands under tasks is not read: nothing is missing") {
  World world;
  world.edit("reports/mau/2026-10/so-b.yaml",
             "tasks:\n  NV1.2b:\n    status: in_progress\n    progress: 50\n    result: Đã mở ba lớp cho cán bộ cấp "
             "xã.\n    indicators:\n      lop: 3\n",
             "tasks: khong\n");
  CHECK(world.findings() ==
        "R103 so-b.yaml 5:8 /tasks: “tasks” phải là một nhóm trường (“tên: giá trị”), không phải “khong” | "
        "“tasks” must be a map (“name: value”), not “khong”\n");
}
