#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using check_test::kOffice;
using check_test::kReport;
using check_test::World;

}  // namespace

TEST_CASE("consistency: completed at 60") {
  World world;
  world.edit(kReport, "    status: in_progress\n    progress: 60", "    status: completed\n    progress: 60");
  CHECK(world.findings() ==
        "C302 so-a.yaml 10:15 /tasks/NV1.1/progress: Nhiệm vụ NV1.1 ghi “completed” nhưng tiến độ là 60; hoàn thành "
        "thì tiến độ phải là 100 | "
        "Task NV1.1 is “completed”, but its progress is 60; completed means 100\n"
        "  so-a.yaml 9:13: trạng thái ghi tại đây | "
        "the status is here\n");
}

TEST_CASE("consistency: not started at 60") {
  World world;
  world.edit(kReport, "    status: in_progress\n    progress: 60", "    status: not_started\n    progress: 60");
  CHECK(world.findings() ==
        "C302 so-a.yaml 10:15 /tasks/NV1.1/progress: Nhiệm vụ NV1.1 ghi “not_started” nhưng tiến độ là 60; chưa bắt "
        "đầu thì tiến độ phải là 0 | "
        "Task NV1.1 is “not_started”, but its progress is 60; not started means 0\n"
        "  so-a.yaml 9:13: trạng thái ghi tại đây | "
        "the status is here\n");
}

TEST_CASE("consistency: in progress at 100") {
  World world;
  world.edit(kReport, "    progress: 60", "    progress: 100");
  CHECK(world.findings() ==
        "C302 so-a.yaml 10:15 /tasks/NV1.1/progress: Nhiệm vụ NV1.1 có tiến độ 100 nhưng trạng thái là “in_progress”; "
        "đã xong thì ghi “completed” | "
        "Task NV1.1 has progress 100, but is “in_progress”; what is done is “completed”\n"
        "  so-a.yaml 9:13: trạng thái ghi tại đây | "
        "the status is here\n");
}

TEST_CASE("consistency: in progress at 100 with a day of completion is one mistake") {
  World world;
  world.edit(kReport, "    progress: 60", "    progress: 100\n    completed_on: 2026-10-01");
  CHECK(world.findings() ==
        "C302 so-a.yaml 10:15 /tasks/NV1.1/progress: Nhiệm vụ NV1.1 có tiến độ 100 nhưng trạng thái là “in_progress”; "
        "đã xong thì ghi “completed” | "
        "Task NV1.1 has progress 100, but is “in_progress”; what is done is “completed”\n"
        "  so-a.yaml 9:13: trạng thái ghi tại đây | "
        "the status is here\n");
}

TEST_CASE("consistency: cancelled at 100") {
  World world;
  world.edit(kReport, "    status: in_progress\n    progress: 60",
             "    status: cancelled\n    progress: 100\n    reason: Trùng việc");
  CHECK(world.findings() ==
        "C302 so-a.yaml 10:15 /tasks/NV1.1/progress: Nhiệm vụ NV1.1 có tiến độ 100 nhưng trạng thái là “cancelled”; đã "
        "xong thì ghi “completed” | "
        "Task NV1.1 has progress 100, but is “cancelled”; what is done is “completed”\n"
        "  so-a.yaml 9:13: trạng thái ghi tại đây | "
        "the status is here\n");
}

TEST_CASE("consistency: completed without a day") {
  World world;
  world.edit(kOffice, "    status: completed\n    progress: 100\n    completed_on: 2026-10-08",
             "    status: completed\n    progress: 100");
  CHECK(world.findings() ==
        "C303 van-phong.yaml 7:13 /tasks/NV2.1/status: Nhiệm vụ NV2.1 báo hoàn thành thì phải ghi ngày hoàn thành ở "
        "“completed_on” | "
        "Task NV2.1 is completed; give the day in “completed_on”\n");
}

TEST_CASE("consistency: completed without evidence") {
  World world;
  world.edit(kOffice, "    evidence:\n      - {number: 45-CV/VPTU, date: 2026-10-08, title: Công văn triển khai}\n",
             "");
  CHECK(world.findings() ==
        "C301 van-phong.yaml 7:13 /tasks/NV2.1/status: Nhiệm vụ NV2.1 báo hoàn thành nhưng không có văn bản minh chứng "
        "ở “evidence” | "
        "Task NV2.1 is completed, but no document under “evidence” shows it\n");
}

TEST_CASE("consistency: evidence that is no list is one mistake") {
  World world;
  world.edit(kOffice, "    evidence:\n      - {number: 45-CV/VPTU, date: 2026-10-08, title: Công văn triển khai}\n",
             "    evidence: 45-CV/VPTU\n");
  CHECK(world.findings() ==
        "R103 van-phong.yaml 11:15 /tasks/NV2.1/evidence: “evidence” phải là một danh sách, mỗi mục là “- {number: "
        "123/KH-UBND}”, không phải “45-CV/VPTU” | "
        "“evidence” must be a list, each item like “- {number: 123/KH-UBND}”, not “45-CV/VPTU”\n");
}

TEST_CASE("consistency: a day of completion, but in progress") {
  World world;
  world.edit(kReport, "    progress: 60", "    progress: 60\n    completed_on: 2026-10-01");
  CHECK(world.findings() ==
        "C306 so-a.yaml 11:19 /tasks/NV1.1/completed_on: Nhiệm vụ NV1.1 có ngày hoàn thành 01/10/2026 nhưng trạng thái "
        "là “in_progress” | "
        "Task NV1.1 has a day of completion, 2026-10-01, but is “in_progress”\n"
        "  so-a.yaml 9:13: trạng thái ghi tại đây | "
        "the status is here\n");
}

TEST_CASE("consistency: paused without a reason") {
  World world;
  world.edit(kReport, "    status: in_progress\n    progress: 60", "    status: paused\n    progress: 60");
  CHECK(world.findings() ==
        "V208 so-a.yaml 9:13 /tasks/NV1.1/status: Nhiệm vụ NV1.1 ghi “paused” thì phải nêu lý do ở “reason” | "
        "Task NV1.1 is “paused”; say why in “reason”\n");
}

TEST_CASE("consistency: paused and overdue without a reason is one mistake") {
  World world;
  world.edit(kReport,
             "    status: in_progress\n    progress: 70\n    result: Gói thầu thiết bị đã mở thầu, đang đánh giá.\n    "
             "reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
             "    status: paused\n    progress: 70\n    result: Chờ vốn.");
  CHECK(world.findings() ==
        "V208 so-a.yaml 28:13 /tasks/NV1.2a/status: Nhiệm vụ NV1.2a ghi “paused” thì phải nêu lý do ở “reason” | "
        "Task NV1.2a is “paused”; say why in “reason”\n");
}

TEST_CASE("consistency: overdue without a reason") {
  World world;
  world.edit(kReport, "\n    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.", "");
  CHECK(world.findings() ==
        "C304 so-a.yaml 28:13 /tasks/NV1.2a/status: Nhiệm vụ NV1.2a quá hạn 19 ngày (hạn 30/09/2026, ngày chốt "
        "19/10/2026) thì phải nêu lý do ở “reason” | "
        "Task NV1.2a is 19 days overdue (deadline 2026-09-30, as of 2026-10-19); say why in “reason”\n"
        "  plan.yaml “2026-09-30”: kế hoạch ghi hạn tại đây | "
        "the plan sets the deadline here\n");
}

TEST_CASE("consistency: an unreadable reason is no missing one") {
  World world;
  world.edit(kReport, "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.", "    reason: [a]");
  CHECK(world.findings() ==
        "R103 so-a.yaml 31:13 /tasks/NV1.2a/reason: “reason” phải là một đoạn văn bản, không phải một danh sách | "
        "“reason” must be a text, not a list\n");
}

TEST_CASE("consistency: an unreadable status hides what depends on it") {
  World world;
  world.edit(kReport, "    status: in_progress\n    progress: 60", "    status: xong_het\n    progress: 100");
  CHECK(world.findings() ==
        "V204 so-a.yaml 9:13 /tasks/NV1.1/status: “status” không nhận giá trị “xong_het”; dùng một trong: not_started "
        "(chưa thực hiện), in_progress (đang thực hiện), completed (hoàn thành), paused (tạm dừng), cancelled (đã hủy) | "
        "“status” cannot be “xong_het”; use one of: not_started, in_progress, completed, paused, cancelled\n");
}
