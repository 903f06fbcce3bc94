#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using check_test::kOffice;
using check_test::kReport;
using check_test::World;
constexpr const char* kBefore = "reports/mau/2026-09/so-a.yaml";

}  // namespace

TEST_CASE("dates: evidence after the report") {
  World world;
  world.edit(kReport, "      - {number: 123/KH-SA, date: 2026-09-20, title: Kế hoạch triển khai}",
             "      - {number: 123/KH-SA, date: 2026-12-20, title: Kế hoạch triển khai}");
  CHECK(world.findings() ==
        "V209 so-a.yaml 21:35 /tasks/NV1.1/evidence/0/date: Ngày văn bản 20/12/2026 sau ngày nộp báo cáo 16/10/2026 | "
        "The document is dated 2026-12-20, after the report was handed in on 2026-10-16\n");
}

TEST_CASE("dates: completed after the report") {
  World world;
  world.edit(kOffice, "completed_on: 2026-10-08", "completed_on: 2026-10-16");
  CHECK(world.findings() ==
        "V209 van-phong.yaml 9:19 /tasks/NV2.1/completed_on: Ngày hoàn thành 16/10/2026 sau ngày nộp báo cáo "
        "15/10/2026 | "
        "Completed on 2026-10-16, after the report was handed in on 2026-10-15\n");
}

TEST_CASE("dates: completed after the window") {
  World world;
  world.edit(kOffice, "completed_on: 2026-10-08", "completed_on: 2026-10-15");
  CHECK(world.findings() ==
        "V209 van-phong.yaml 9:19 /tasks/NV2.1/completed_on: Ngày hoàn thành 15/10/2026 sau ngày chốt số liệu của kỳ "
        "2026-10 (14/10/2026); việc này thuộc kỳ sau | "
        "Completed on 2026-10-15, after the window of 2026-10 closed on 2026-10-14; it belongs to the next period\n");
}

TEST_CASE("dates: completed when the report before said it was open") {
  World world;
  world.edit(kReport, "    status: in_progress\n    progress: 60",
             "    status: completed\n    progress: 100\n    completed_on: 2026-09-10");
  CHECK(world.findings() ==
        "V209 so-a.yaml 11:19 /tasks/NV1.1/completed_on: Ngày hoàn thành 10/09/2026 đã qua khi nộp báo cáo kỳ 2026-09 "
        "ngày 16/09/2026, mà báo cáo đó ghi chưa hoàn thành | "
        "Completed on 2026-09-10, but the report for 2026-09, handed in on 2026-09-16, shows it not completed\n"
        "  reports/mau/2026-09/so-a.yaml 7:13: báo cáo kỳ trước ghi tại đây | "
        "the earlier report says so here\n");
}

TEST_CASE("dates: completed between the last report's window and this one's") {
  World world;
  world.edit(kReport, "    status: in_progress\n    progress: 60",
             "    status: completed\n    progress: 100\n    completed_on: 2026-09-15");
  CHECK(world.findings().empty());
}

TEST_CASE("dates: handed in before the period begins") {
  World world;
  world.edit(kReport, "submitted: 2026-10-16", "submitted: 2026-09-10");
  CHECK(world.findings() ==
        "V209 so-a.yaml 4:12 /submitted: Ngày nộp 10/09/2026 trước ngày bắt đầu kỳ 2026-10 (15/09/2026) | "
        "Handed in on 2026-09-10, before 2026-10 begins on 2026-09-15\n");
}

TEST_CASE("dates: handed in late") {
  World world;
  world.edit(kReport, "submitted: 2026-10-16", "submitted: 2026-10-22");
  CHECK(world.findings() ==
        "T403 so-a.yaml 4:12 /submitted: Báo cáo nộp ngày 22/10/2026, muộn 3 ngày so với hạn 19/10/2026 | "
        "Handed in on 2026-10-22, 3 days after it was due on 2026-10-19\n");
}

TEST_CASE("dates: a district has its own due date") {
  World world;
  world.edit("reports/mau/2026-10/huyen-x.yaml", "submitted: 2026-10-20", "submitted: 2026-10-22");
  CHECK(world.findings() ==
        "T403 huyen-x.yaml 4:12 /submitted: Báo cáo nộp ngày 22/10/2026, muộn 1 ngày so với hạn 21/10/2026 | "
        "Handed in on 2026-10-22, 1 day after it was due on 2026-10-21\n");
}

TEST_CASE("dates: progress fell") {
  World world;
  world.edit(kReport, "    progress: 60", "    progress: 40");
  CHECK(world.findings() ==
        "T401 so-a.yaml 10:15 /tasks/NV1.1/progress: Tiến độ nhiệm vụ NV1.1 giảm còn 40, kỳ 2026-09 là 45 | "
        "The progress of task NV1.1 fell to 40; in 2026-09 it was 45\n"
        "  reports/mau/2026-09/so-a.yaml 8:15: tiến độ kỳ trước ở đây | "
        "the progress before is here\n");
}

TEST_CASE("dates: reopened") {
  World world;
  world.edit(kBefore, "  NV1.2a:\n    status: in_progress\n    progress: 55\n    result: Thẩm định xong phần thiết bị.",
             "  NV1.2a:\n    status: completed\n    progress: 100\n    completed_on: 2026-09-10\n    result: Thẩm định "
             "xong phần thiết bị.\n    evidence:\n      - {number: 12/QĐ-SA, date: 2026-09-10, title: Quyết định}");
  CHECK(world.findings() ==
        "T402 so-a.yaml 28:13 /tasks/NV1.2a/status: Nhiệm vụ NV1.2a đã báo hoàn thành ở kỳ 2026-09, nay lại ghi "
        "“in_progress” | "
        "Task NV1.2a was completed in 2026-09 and is “in_progress” now\n"
        "  reports/mau/2026-09/so-a.yaml 17:13: kỳ trước báo hoàn thành tại đây | "
        "it was completed here\n");
}

TEST_CASE("dates: a number that is not a document's") {
  World world;
  world.edit(kReport, "      - {number: 123/KH-SA, date: 2026-09-20, title: Kế hoạch triển khai}",
             "      - {number: KH-123, date: 2026-09-20, title: Kế hoạch triển khai}");
  CHECK(world.findings() ==
        "V205 so-a.yaml 21:18 /tasks/NV1.1/evidence/0/number: “KH-123” không giống số, ký hiệu văn bản: cơ quan nhà "
        "nước viết như 123/KH-UBND, cơ quan Đảng viết như 127-QĐ/TW | "
        "“KH-123” is not like the number of a document: state bodies write 123/KH-UBND, Party bodies 127-QĐ/TW\n");
}

TEST_CASE("dates: a number with a dash, a space or a word in front is mended") {
  World world;
  world.edit(kReport, "      - {number: 123/KH-SA, date: 2026-09-20, title: Kế hoạch triển khai}",
             "      - {number: Số 123/KH – SA, date: 2026-09-20, title: Kế hoạch triển khai}");
  CHECK(
      world.findings() ==
      "V205 so-a.yaml 21:18 /tasks/NV1.1/evidence/0/number: “Số 123/KH – SA” không giống số, ký hiệu văn bản: cơ quan "
      "nhà nước viết như 123/KH-UBND, cơ quan Đảng viết như 127-QĐ/TW | "
      "“Số 123/KH – SA” is not like the number of a document: state bodies write 123/KH-UBND, Party bodies 127-QĐ/TW\n"
      "  fix: 123/KH-SA\n");
}
