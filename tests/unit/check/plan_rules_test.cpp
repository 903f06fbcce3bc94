#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using check_test::kPlan;
using check_test::kReport;
using check_test::World;

}  // namespace

TEST_CASE("rules of the plan: a violated rule shows every value") {
  World world;
  world.edit(kReport, "      ho_so_truc_tuyen: 500", "      ho_so_truc_tuyen: 1500");
  CHECK(world.findings() ==
        "C305 so-a.yaml 16:25 /tasks/NV1.1/indicators/ho_so_truc_tuyen: Số hồ sơ trực tuyến không được lớn hơn tổng số "
        "hồ sơ (ho_so_truc_tuyen = 1500, ho_so = 1200) – quy tắc truc-tuyen-khong-vuot-tong | "
        "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ (ho_so_truc_tuyen = 1500, ho_so = 1200) – rule "
        "truc-tuyen-khong-vuot-tong\n"
        "  so-a.yaml 16:25: ho_so_truc_tuyen = 1500 | "
        "ho_so_truc_tuyen = 1500\n"
        "  so-a.yaml 15:14: ho_so = 1200 | "
        "ho_so = 1200\n"
        "  plan.yaml “ho_so_truc_tuyen <= ho_so”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n");
}

TEST_CASE("rules of the plan: the plan's severity and place, and the value of the period before") {
  World world;
  world.edit(kReport, "      kinh_phi: 450.25", "      kinh_phi: 45");
  CHECK(world.findings() ==
        "C305? so-a.yaml 17:17 /tasks/NV1.1/indicators/kinh_phi: Kinh phí lũy kế giảm so với kỳ trước (kinh_phi = 45, "
        "prev.kinh_phi = 300) – quy tắc kinh-phi-khong-giam | "
        "Kinh phí lũy kế giảm so với kỳ trước (kinh_phi = 45, prev.kinh_phi = 300) – rule kinh-phi-khong-giam\n"
        "  so-a.yaml 17:17: kinh_phi = 45 | "
        "kinh_phi = 45\n"
        "  reports/mau/2026-09/so-a.yaml 13:17: prev.kinh_phi = 300 | "
        "prev.kinh_phi = 300\n"
        "  plan.yaml “has(prev.kinh_phi) implies kinh_phi >= prev.kinh_phi”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n");
}

TEST_CASE("rules of the plan: a missing value skips the rule") {
  World world;
  world.edit(kReport, "      kinh_phi: 450.25\n", "");
  CHECK(world.findings().empty());
}

TEST_CASE("rules of the plan: a missing value read as zero") {
  World world;
  world.edit(kPlan, "    check: ho_so_truc_tuyen <= ho_so\n", "    check: hai_long >= 50\n    missing: zero\n");
  world.edit(kReport, "      hai_long: 85.5\n", "");
  CHECK(
      world.findings() ==
      "C305 huyen-x.yaml 6:3 /tasks/NV1.1: Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ (hai_long không có) – "
      "quy tắc truc-tuyen-khong-vuot-tong | "
      "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ (hai_long is not given) – rule truc-tuyen-khong-vuot-tong\n"
      "  plan.yaml “hai_long >= 50”: quy tắc của kế hoạch ghi tại đây | "
      "the plan sets the rule here\n"
      "C305 so-a.yaml 8:3 /tasks/NV1.1: Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ (hai_long không có) – quy "
      "tắc truc-tuyen-khong-vuot-tong | "
      "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ (hai_long is not given) – rule truc-tuyen-khong-vuot-tong\n"
      "  plan.yaml “hai_long >= 50”: quy tắc của kế hoạch ghi tại đây | "
      "the plan sets the rule here\n");
}

TEST_CASE("rules of the plan: a missing value that is an error") {
  World world;
  world.edit(kPlan, "    check: ho_so_truc_tuyen <= ho_so\n", "    check: hai_long >= 50\n    missing: error\n");
  world.edit(kReport, "      hai_long: 85.5", "      hai_long: {missing: Chưa khảo sát}");
  CHECK(world.findings() ==
        "C305 huyen-x.yaml 6:3 /tasks/NV1.1: Quy tắc truc-tuyen-khong-vuot-tong cần giá trị hai_long, nhưng không có: "
        "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ | "
        "Rule truc-tuyen-khong-vuot-tong needs the value of hai_long, which is not given: Số hồ sơ trực tuyến không "
        "được lớn hơn tổng số hồ sơ\n"
        "  plan.yaml “hai_long >= 50”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n"
        "C305 so-a.yaml 18:27 /tasks/NV1.1/indicators/hai_long: Quy tắc truc-tuyen-khong-vuot-tong cần giá trị "
        "hai_long, nhưng không có: Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ | "
        "Rule truc-tuyen-khong-vuot-tong needs the value of hai_long, which is not given: Số hồ sơ trực tuyến không "
        "được lớn hơn tổng số hồ sơ\n"
        "  so-a.yaml 18:27: hai_long = Chưa khảo sát | "
        "hai_long = Chưa khảo sát\n"
        "  plan.yaml “hai_long >= 50”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n");
}

TEST_CASE("rules of the plan: a misspelt value is not missing as well") {
  World world;
  world.edit(kPlan, "    check: ho_so_truc_tuyen <= ho_so\n", "    check: hai_long >= 50\n    missing: error\n");
  world.edit(kReport, "      hai_long: 85.5", "      hai_lonh: 85.5");
  CHECK(world.findings() ==
        "C305 huyen-x.yaml 6:3 /tasks/NV1.1: Quy tắc truc-tuyen-khong-vuot-tong cần giá trị hai_long, nhưng không có: "
        "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ | "
        "Rule truc-tuyen-khong-vuot-tong needs the value of hai_long, which is not given: Số hồ sơ trực tuyến không "
        "được lớn hơn tổng số hồ sơ\n"
        "  plan.yaml “hai_long >= 50”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n"
        "R112 so-a.yaml 18:7 /tasks/NV1.1/indicators/hai_lonh: Nhiệm vụ NV1.1 không có chỉ tiêu “hai_lonh”; có phải là "
        "“hai_long”? | "
        "Task NV1.1 has no indicator “hai_lonh”; did you mean “hai_long”?\n"
        "  fix: hai_long\n");
}

TEST_CASE("rules of the plan: a bad value silences the rule") {
  World world;
  world.edit(kReport, "      ho_so_truc_tuyen: 500", "      ho_so_truc_tuyen: nhieu");
  CHECK(world.findings() ==
        "V202 so-a.yaml 16:25 /tasks/NV1.1/indicators/ho_so_truc_tuyen: “nhieu” không phải một số nguyên không âm: chỉ ghi chữ số, ví dụ 1200 | "
        "“nhieu” is not a whole number, 0 or more: write digits only, as in 1200\n");
}

TEST_CASE("rules of the plan: progress and a truth are values too") {
  World world;
  world.edit(kPlan, "    check: ho_so_truc_tuyen <= ho_so\n", "    check: cong_khai implies progress > 70\n");
  CHECK(world.findings() ==
        "C305 reports/mau/2026-09/so-a.yaml 15:18 /tasks/NV1.1/indicators/cong_khai: Số hồ sơ trực tuyến không được "
        "lớn hơn tổng số hồ sơ (cong_khai = yes, progress = 45) – quy tắc truc-tuyen-khong-vuot-tong | "
        "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ (cong_khai = yes, progress = 45) – rule "
        "truc-tuyen-khong-vuot-tong\n"
        "  reports/mau/2026-09/so-a.yaml 15:18: cong_khai = yes | "
        "cong_khai = yes\n"
        "  reports/mau/2026-09/so-a.yaml 8:15: progress = 45 | "
        "progress = 45\n"
        "  plan.yaml “cong_khai implies progress > 70”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n"
        "C305 so-a.yaml 19:18 /tasks/NV1.1/indicators/cong_khai: Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ "
        "(cong_khai = yes, progress = 60) – quy tắc truc-tuyen-khong-vuot-tong | "
        "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ (cong_khai = yes, progress = 60) – rule "
        "truc-tuyen-khong-vuot-tong\n"
        "  so-a.yaml 19:18: cong_khai = yes | "
        "cong_khai = yes\n"
        "  so-a.yaml 10:15: progress = 60 | "
        "progress = 60\n"
        "  plan.yaml “cong_khai implies progress > 70”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n");
}

TEST_CASE("rules of the plan: a division by zero") {
  World world;
  world.edit(kReport, "      ho_so: 1200\n      ho_so_truc_tuyen: 500", "      ho_so: 0\n      ho_so_truc_tuyen: 0");
  CHECK(world.findings() ==
        "C307? so-a.yaml 17:17 /tasks/NV1.1/indicators/kinh_phi: Quy tắc kinh-phi-mot-ho-so phải chia cho 0 với số "
        "liệu này (kinh_phi = 450.25, ho_so = 0) | "
        "Rule kinh-phi-mot-ho-so divides by 0 with these figures (kinh_phi = 450.25, ho_so = 0)\n"
        "  so-a.yaml 17:17: kinh_phi = 450.25 | "
        "kinh_phi = 450.25\n"
        "  so-a.yaml 15:14: ho_so = 0 | "
        "ho_so = 0\n"
        "  plan.yaml “kinh_phi / ho_so <= 2”: quy tắc của kế hoạch ghi tại đây | "
        "the plan sets the rule here\n");
}
