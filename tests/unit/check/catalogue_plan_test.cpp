#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("catalogue, plan: an entry for a task that is not there") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "  - task: NV2.2\n",
                 "  - task: NV2.9\n");
  CHECK(changed.lines() ==
        Lines{"S601 error plan.yaml:82:11-16 /assignments/4/task",
              "Chỉ thị mau không có nhiệm vụ “NV2.9”; có phải “NV2.2”?",
              "Directive mau has no task “NV2.9”; did you mean “NV2.2”?"});
}

TEST_CASE("catalogue, plan: a unit that is not listed, and a group") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    support: [so-b]",
                 "    support: [so-bb, group:soo]");
  CHECK(changed.lines() ==
        Lines{"S602 error plan.yaml:14:15-20 /assignments/0/support",
              "Danh mục đơn vị không có “so-bb”; có phải “so-b”?",
              "The list of units has no “so-bb”; did you mean “so-b”?",
              "S603 error plan.yaml:14:28-31 /assignments/0/support",
              "Danh mục đơn vị không có nhóm “soo”; có phải “so”?",
              "The list of units has no group “soo”; did you mean “so”?"});
}

TEST_CASE("catalogue, plan: a group without its prefix") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    support: [so-b]",
                 "    support: [so]");
  CHECK(changed.lines() ==
        Lines{"S602 error plan.yaml:14:15-17 /assignments/0/support",
              "Danh mục đơn vị không có “so”; nhóm thì ghi “group:so”",
              "The list of units has no “so”; a group is written “group:so”"});
}

TEST_CASE("catalogue, plan: a due date for a group that is not listed") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "groups: {huyen: 5}",
                 "groups: {huyn: 5}");
  CHECK(changed.lines() ==
        Lines{"S603 error plan.yaml:10:35-39 /reporting/due/groups/huyn",
              "Danh mục đơn vị không có nhóm “huyn”; có phải “huyen”?",
              "The list of units has no group “huyn”; did you mean “huyen”?"});
}

TEST_CASE("catalogue, plan: a group without units") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    support: [so-b]",
                 "    support: [group:doan-the]");
  CHECK(changed.lines() ==
        Lines{"S621 warning plan.yaml:14:21-29 /assignments/0/support",
              "Nhóm “doan-the” không có đơn vị nào",
              "Group “doan-the” has no units"});
}

TEST_CASE("catalogue, plan: an entry reported by nobody: the group’s emptiness is not told twice") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    lead: ban-cu",
                 "    lead: group:doan-the");
  CHECK(changed.lines() ==
        Lines{"S617 error plan.yaml:83:17-25 /assignments/4/lead",
              "Nhiệm vụ “NV2.2” giao “group:doan-the” báo cáo, nhưng không đơn vị nào trong đó hoạt động vào "
              "kỳ nào của kế hoạch (2026-08 – 2026-12)",
              "Task “NV2.2” is to be reported by “group:doan-the”, but none of these is active in any period "
              "of the plan (2026-08 – 2026-12)"});
}

TEST_CASE("catalogue, plan: one task twice") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    product: Công văn triển khai",
                 "    product: Công văn triển khai\n  - task: NV2.1\n    lead: so-b");
  CHECK(changed.lines() ==
        Lines{"S608 error plan.yaml:82:11-16 /assignments/4/task",
              "Nhiệm vụ “NV2.1” đã được giao ở trên; gộp hai mục làm một, hoặc sửa mã nhiệm vụ",
              "Task “NV2.1” is assigned above already; merge the two entries, or correct the id",
              "  plan.yaml:78:11-16 Giao lần đầu ở đây | First assigned here"});
}

TEST_CASE("catalogue, plan: a task with parts") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "  - task: NV2.1\n",
                 "  - task: NV1.2\n    lead: so-a\n  - task: NV2.1\n");
  CHECK(changed.lines() ==
        Lines{"S616 error plan.yaml:78:11-16 /assignments/3/task",
              "Nhiệm vụ “NV1.2” được chia phần, nên phải giao từng phần: NV1.2a, NV1.2b",
              "Task “NV1.2” has parts, so the parts are assigned: NV1.2a, NV1.2b",
              "  directive.yaml:18:13-18 Nhiệm vụ được chia phần ở đây | The task is cut here"});
}

TEST_CASE("catalogue, plan: one indicator twice") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "      - id: kinh_phi\n",
                 "      - id: hai_long\n");
  CHECK(changed.lines() ==
        Lines{"S604 error plan.yaml:44:13-21 /assignments/0/indicators/3/id",
              "Mã chỉ tiêu “hai_long” đã dùng rồi; mỗi mã chỉ dùng một lần",
              "The id “hai_long” of an indicator is taken already; each is used once",
              "  plan.yaml:38:13-21 Dùng lần đầu ở đây | First used here"});
}

TEST_CASE("catalogue, plan: one rule twice") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "  - id: kinh-phi-khong-giam",
                 "  - id: truc-tuyen-khong-vuot-tong");
  CHECK(changed.lines() ==
        Lines{"S604 error plan.yaml:92:9-35 /rules/1/id",
              "Mã quy tắc “truc-tuyen-khong-vuot-tong” đã dùng rồi; mỗi mã chỉ dùng một lần",
              "The id “truc-tuyen-khong-vuot-tong” of a rule is taken already; each is used once",
              "  plan.yaml:87:9-35 Dùng lần đầu ở đây | First used here"});
}

TEST_CASE("catalogue, plan: a ratio of what is not there") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "numerator: ho_so_truc_tuyen",
                 "numerator: ho_so_truc_tuyn");
  CHECK(changed.lines() ==
        Lines{"S611 error plan.yaml:60:20-35 /assignments/0/indicators/5/numerator",
              "Nhiệm vụ NV1.1 không có chỉ tiêu “ho_so_truc_tuyn”; có phải “ho_so_truc_tuyen”?",
              "Task NV1.1 has no indicator “ho_so_truc_tuyn”; did you mean “ho_so_truc_tuyen”?"});
}

TEST_CASE("catalogue, plan: a ratio of itself") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "numerator: ho_so_truc_tuyen",
                 "numerator: ti_le_truc_tuyen");
  CHECK(changed.lines() ==
        Lines{"S611 error plan.yaml:60:20-36 /assignments/0/indicators/5/numerator",
              "“ti_le_truc_tuyen” cũng là một tỷ lệ; tử số và mẫu số phải là chỉ tiêu được báo cáo",
              "“ti_le_truc_tuyen” is a ratio itself; numerator and denominator must be reported indicators"});
}

TEST_CASE("catalogue, plan: a ratio of yes and no") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "numerator: ho_so_truc_tuyen",
                 "numerator: cong_khai");
  CHECK(changed.lines() ==
        Lines{"S611 error plan.yaml:60:20-29 /assignments/0/indicators/5/numerator",
              "“cong_khai” là chỉ tiêu có/không, không chia được; tử số và mẫu số phải là số",
              "“cong_khai” is a yes or no and cannot be divided; numerator and denominator must be numbers"});
}

TEST_CASE("catalogue, plan: a ratio of one thing to the same") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "numerator: ho_so_truc_tuyen",
                 "numerator: ho_so");
  CHECK(changed.lines() ==
        Lines{"S611 error plan.yaml:61:22-27 /assignments/0/indicators/5/denominator",
              "Tỷ lệ chia “ho_so” cho chính nó; mẫu số phải là một chỉ tiêu khác",
              "The ratio divides “ho_so” by itself; the denominator must be another indicator"});
}

TEST_CASE("catalogue, plan: a ratio times nothing") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "scale: 100",
                 "scale: 0");
  CHECK(changed.lines() ==
        Lines{"S611 error plan.yaml:62:16-17 /assignments/0/indicators/5/scale",
              "Tỷ lệ nhân với 0 thì luôn bằng 0; ghi 100 cho phần trăm, hoặc bỏ “scale”",
              "A ratio times 0 is always 0; write 100 for per cent, or leave “scale” out"});
}

TEST_CASE("catalogue, plan: a minimum over the maximum") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "        min: 0\n        max: 100000",
                 "        min: 20\n        max: 10");
  CHECK(changed.lines() ==
        Lines{"S615 error plan.yaml:28:14-16 /assignments/0/indicators/0/max",
              "Giá trị lớn nhất 10 nhỏ hơn giá trị nhỏ nhất 20",
              "The maximum 10 is less than the minimum 20",
              "  plan.yaml:27:14-16 Giá trị nhỏ nhất ở đây | The minimum is here"});
}

TEST_CASE("catalogue, plan: a baseline under the minimum") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "        min: 0\n        max: 100000",
                 "        min: 2000\n        max: 10000");
  CHECK(changed.lines() ==
        Lines{"S615 error plan.yaml:29:27-31 /assignments/0/indicators/0/baseline/value",
              "Số gốc 1200 nhỏ hơn giá trị nhỏ nhất 2000",
              "The baseline 1200 is below the minimum 2000",
              "  plan.yaml:27:14-18 Giới hạn ở đây | The limit is here"});
}

TEST_CASE("catalogue, plan: a target over the maximum") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "        across_units: mean",
                 "        across_units: mean\n        max: 90\n        target: {value: 95, by: 2026-12}");
  CHECK(changed.lines() ==
        Lines{"S615 error plan.yaml:51:25-27 /assignments/0/indicators/3/target/value",
              "Chỉ tiêu phải đạt 95 lớn hơn giá trị lớn nhất 90",
              "The target 95 is above the maximum 90",
              "  plan.yaml:50:14-16 Giới hạn ở đây | The limit is here"});
}

TEST_CASE("catalogue, plan: a target before its baseline") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "as_of: 2025-12",
                 "as_of: 2027-12");
  CHECK(changed.lines() ==
        Lines{"S615 error plan.yaml:30:35-42 /assignments/0/indicators/0/target/by",
              "Phải đạt vào “2026-12”, trước cả thời điểm của số gốc “2027-12”",
              "The target is due by “2026-12”, before the baseline as of “2027-12”",
              "  plan.yaml:29:40-47 Thời điểm của số gốc ở đây | The baseline's time is here"});
}

TEST_CASE("catalogue, plan: a plan that ends before it begins") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "effective: {from: 2026-08, to: 2026-12}",
                 "effective: {from: 2026-12, to: 2026-08}");
  CHECK(changed.lines() ==
        Lines{"S615 error plan.yaml:6:34-41 /plan/effective/to",
              "Kết thúc “2026-08” trước khi bắt đầu “2026-12”",
              "The end, “2026-08”, comes before the beginning, “2026-12”",
              "  plan.yaml:6:21-28 Bắt đầu ở đây | It begins here"});
}

TEST_CASE("catalogue, plan: a plan that holds no period") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "effective: {from: 2026-08, to: 2026-12}",
                 "effective: {from: 2026-08, to: 2026-08}");
  changed.change("plan.yaml", "frequency: monthly",
                 "frequency: quarterly");
  CHECK(changed.lines() ==
        Lines{"S615 error plan.yaml:6:34-41 /plan/effective/to",
              "Từ “2026-08” đến “2026-08” không có trọn một kỳ báo cáo nào (quarterly)",
              "From “2026-08” to “2026-08” there is no whole reporting period (quarterly)",
              "  plan.yaml:8:14-23 Tần suất báo cáo ở đây | The frequency is here"});
}

TEST_CASE("catalogue, plan: a rule on a task that has no entry") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    task: NV1.1\n    check: ho_so_truc_tuyen",
                 "    task: NV1.9\n    check: ho_so_truc_tuyen");
  CHECK(changed.lines() ==
        Lines{"S619 error plan.yaml:88:11-16 /rules/0/task",
              "Quy tắc “truc-tuyen-khong-vuot-tong” nói về nhiệm vụ “NV1.9” mà kế hoạch không giao; có phải "
              "“NV1.1”?",
              "Rule “truc-tuyen-khong-vuot-tong” is about task “NV1.9”, which the plan does not assign; did "
              "you mean “NV1.1”?"});
}

TEST_CASE("catalogue, plan: a rule that points at a ratio") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    at: kinh_phi",
                 "    at: ti_le_truc_tuyen");
  CHECK(changed.lines() ==
        Lines{"S620 error plan.yaml:97:9-25 /rules/1/at",
              "Nhiệm vụ NV1.1 không có chỉ tiêu “ti_le_truc_tuyen” được báo cáo; có phải “ho_so_truc_tuyen”?",
              "Task NV1.1 has no reported indicator “ti_le_truc_tuyen”; did you mean “ho_so_truc_tuyen”?"});
}

TEST_CASE("catalogue, plan: an indicator called like a function") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "      - id: ti_le_truc_tuyen",
                 "      - id: round");
  CHECK(changed.lines() ==
        Lines{"S623 error plan.yaml:56:13-18 /assignments/0/indicators/5/id",
              "“round” là từ của biểu thức kiểm tra, không đặt làm mã chỉ tiêu được; thêm một từ, như “round_1”",
              "“round” is a word of the language of checks and cannot be an indicator's id; add to it, as in "
              "“round_1”"});
}

TEST_CASE("catalogue, plan: a mistyped key of the indicators says nothing of what a rule points at") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    product: Báo cáo hằng tháng\n    indicators:", "    product: Báo cáo hằng tháng\n    chi_tieu:");
  CHECK(changed.lines() ==
        Lines{"R102 error plan.yaml:18:5-13 /assignments/0/chi_tieu",
              "Mẫu không có trường “chi_tieu”; trường đúng là “indicators”",
              "Unknown field “chi_tieu”; it is called “indicators”"});
}

}  // namespace
