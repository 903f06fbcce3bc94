#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using check_test::kReport;
using check_test::World;

}  // namespace

TEST_CASE("indicators: an unknown indicator") {
  World world;
  world.edit(kReport, "      hai_long: 85.5", "      hai_lonh: 85.5");
  CHECK(world.findings() ==
        "R112 so-a.yaml 18:7 /tasks/NV1.1/indicators/hai_lonh: Nhiệm vụ NV1.1 không có chỉ tiêu “hai_lonh”; có phải là "
        "“hai_long”? | "
        "Task NV1.1 has no indicator “hai_lonh”; did you mean “hai_long”?\n"
        "  fix: hai_long\n");
}

TEST_CASE("indicators: an unknown indicator with nothing near") {
  World world;
  world.edit(kReport, "      hai_long: 85.5", "      zzzzzz: 85.5");
  CHECK(world.findings() ==
        "R112 so-a.yaml 18:7 /tasks/NV1.1/indicators/zzzzzz: Nhiệm vụ NV1.1 không có chỉ tiêu “zzzzzz”; các chỉ tiêu "
        "là ho_so, ho_so_truc_tuyen, kinh_phi, hai_long, cong_khai | "
        "Task NV1.1 has no indicator “zzzzzz”; it has ho_so, ho_so_truc_tuyen, kinh_phi, hai_long, cong_khai\n");
}

TEST_CASE("indicators: words that several names hold are the shortest name's, and its figure is not missed besides") {
  World world;
  world.edit(kReport, "      ho_so: 1200", "      Số hồ sơ: 1200");
  CHECK(world.findings() ==
        "R112 so-a.yaml 15:7 /tasks/NV1.1/indicators/Số hồ sơ: Nhiệm vụ NV1.1 không có chỉ tiêu “Số hồ sơ”; có phải là "
        "“ho_so”? | "
        "Task NV1.1 has no indicator “Số hồ sơ”; did you mean “ho_so”?\n"
        "  fix: ho_so\n");
}

TEST_CASE("indicators: a task that has no indicators") {
  World world;
  world.edit(kReport, "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
             "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.\n    indicators: {ho_so: 1}");
  CHECK(world.findings() ==
        "R112 so-a.yaml 32:18 /tasks/NV1.2a/indicators/ho_so: Nhiệm vụ NV1.2a không có chỉ tiêu nào, kể cả “ho_so” | "
        "Task NV1.2a has no indicators, “ho_so” included\n");
}

TEST_CASE("indicators: a ratio is not reported") {
  World world;
  world.edit(kReport, "      hai_long: 85.5", "      ti_le_truc_tuyen: 41.7");
  CHECK(world.findings() ==
        "R112 so-a.yaml 18:7 /tasks/NV1.1/indicators/ti_le_truc_tuyen: “ti_le_truc_tuyen” là chỉ tiêu tỷ lệ, do chương "
        "trình tự tính từ ho_so_truc_tuyen và ho_so; hãy bỏ dòng này | "
        "“ti_le_truc_tuyen” is a ratio, computed from ho_so_truc_tuyen and ho_so; leave this line out\n"
        "  plan.yaml “ti_le_truc_tuyen”: kế hoạch ghi chỉ tiêu tại đây | "
        "the plan has it here\n");
}

TEST_CASE("indicators: a required indicator is missing") {
  World world;
  world.edit(kReport, "      ho_so_truc_tuyen: 500\n", "");
  CHECK(world.findings() ==
        "R113 so-a.yaml 14:5 /tasks/NV1.1/indicators: Nhiệm vụ NV1.1 thiếu chỉ tiêu bắt buộc “ho_so_truc_tuyen” (Số hồ "
        "sơ nộp trực tuyến); chưa có số liệu thì ghi ho_so_truc_tuyen: {missing: lý do} | "
        "Task NV1.1 lacks the required indicator “ho_so_truc_tuyen” (Số hồ sơ nộp trực tuyến); if it is not known, "
        "write ho_so_truc_tuyen: {missing: reason}\n"
        "  plan.yaml “ho_so_truc_tuyen”: kế hoạch yêu cầu chỉ tiêu tại đây | "
        "the plan asks for it here\n");
}

TEST_CASE("indicators: a required indicator that is misspelt is one mistake") {
  World world;
  world.edit(kReport, "      ho_so_truc_tuyen: 500", "      ho_so_truc_tuyem: 500");
  CHECK(world.findings() ==
        "R112 so-a.yaml 16:7 /tasks/NV1.1/indicators/ho_so_truc_tuyem: Nhiệm vụ NV1.1 không có chỉ tiêu "
        "“ho_so_truc_tuyem”; có phải là “ho_so_truc_tuyen”? | "
        "Task NV1.1 has no indicator “ho_so_truc_tuyem”; did you mean “ho_so_truc_tuyen”?\n"
        "  fix: ho_so_truc_tuyen\n");
}

TEST_CASE("indicators: a task without any indicators") {
  World world;
  world.edit("reports/mau/2026-10/so-b.yaml", "    indicators:\n      lop: 3\n", "");
  CHECK(world.findings() ==
        "R113 so-b.yaml 6:3 /tasks/NV1.2b/indicators: Nhiệm vụ NV1.2b thiếu chỉ tiêu bắt buộc “lop” (Số lớp tập huấn); "
        "chưa có số liệu thì ghi lop: {missing: lý do} | "
        "Task NV1.2b lacks the required indicator “lop” (Số lớp tập huấn); if it is not known, write lop: {missing: "
        "reason}\n"
        "  plan.yaml “lop”: kế hoạch yêu cầu chỉ tiêu tại đây | "
        "the plan asks for it here\n");
}

TEST_CASE("indicators: indicators that are no map are one mistake") {
  World world;
  world.edit("reports/mau/2026-10/so-b.yaml", "    indicators:\n      lop: 3\n", "    indicators: 3\n");
  CHECK(world.findings() ==
        "R103 so-b.yaml 10:17 /tasks/NV1.2b/indicators: “indicators” phải là một nhóm trường (“tên: giá trị”), không "
        "phải “3” | "
        "“indicators” must be a map (“name: value”), not “3”\n");
}

TEST_CASE("indicators: a reason stands for a required indicator") {
  World world;
  world.edit(kReport, "      ho_so_truc_tuyen: 500", "      ho_so_truc_tuyen: {missing: Chưa chốt}");
  CHECK(world.findings().empty());
}
