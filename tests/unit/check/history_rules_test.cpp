/// The rules that hold a report against the unit's earlier ones, on half a year of reports and on merged units.

#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using check_test::World;

std::string file(const std::string& month) { return "reports/mau/" + month + "/so-a.yaml"; }
const std::string kJuly = file("2026-07");
constexpr const char* kLast = "      ho_so: 405\n";
constexpr const char* kJuneText =
    "Kết nối thêm 6 xã; việc cấp chứng thư số cho lãnh đạo các xã còn chậm do phải đối chiếu lại danh sách.";
constexpr const char* kJulyText =
    "Lãnh đạo 52 xã ký số được trên hệ thống; hồ sơ đất đai liên thông với văn phòng đăng ký từ giữa kỳ.";

World year() { return World("year"); }
World july_says(std::string_view text) {
  World world = year();
  world.edit(kJuly, kJulyText, text);
  return world;
}

/// Sở cũ 1 and Sở cũ 2 report up to June and are merged into Sở A.
World merged(std::string_view first, std::string_view second) {
  World world = year();
  world.edit("units.yaml", "    group: so\n",
             "    group: so\n    active: {from: 2026-07}\n"
             "  - {id: cu-1, name: Sở cũ 1, group: so, active: {to: 2026-06}, successor: so-a}\n"
             "  - {id: cu-2, name: Sở cũ 2, group: so, active: {to: 2026-06}, successor: so-a}\n");
  world.edit("plan.yaml", "    lead: so-a\n", "    lead: [cu-1, cu-2]\n");
  for (const char* month : {"2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"}) world.remove(file(month));
  const auto june = [&](const std::string& unit, std::string_view said) {
    world.edit("reports/mau/2026-06/" + unit + ".yaml", "",
               "directive: mau\nunit: " + unit + "\nperiod: 2026-06\nsubmitted: 2026-06-16\ntasks:\n  NV1:\n" + std::string(said));
  };
  june("cu-1", first);
  june("cu-2", second);
  return world;
}

constexpr const char* kDone =
    "    status: completed\n    progress: 100\n    completed_on: 2026-06-10\n    result: Xong.\n"
    "    evidence: [{number: 1/BC-SC, date: 2026-06-10, title: Báo cáo}]\n    indicators: {ho_so: 5, xa_ket_noi: 30}\n";
constexpr const char* kHalf =
    "    status: in_progress\n    progress: 50\n    result: Đang làm.\n    indicators: {ho_so: 5, xa_ket_noi: 20}\n";
constexpr const char* kFar =
    "    status: in_progress\n    progress: 80\n    result: Đang làm.\n    indicators: {ho_so: 5, xa_ket_noi: 30}\n";

}  // namespace

TEST_CASE("copied text: word for word") {
  CHECK(july_says(kJuneText).findings() ==
        "T404 reports/mau/2026-07/so-a.yaml 9:13 /tasks/NV1/result: “result” của nhiệm vụ NV1 chép lại lời của kỳ 2026-06; hãy "
        "ghi việc của kỳ này | “result” of task NV1 is copied from 2026-06; tell what is new in this period\n"
        "  reports/mau/2026-06/so-a.yaml 9:13: lời của kỳ trước ở đây | the words before are here\n");
}

TEST_CASE("copied text: capitals, white space, punctuation and figures do not hide it") {
  const std::string found =
      july_says("|\n      KẾT NỐI thêm 12 xã,   việc cấp chứng thư số\n      cho lãnh đạo các xã còn chậm – do phải đối chiếu lại "
                "danh sách").findings();
  CHECK(found.starts_with("T404 reports/mau/2026-07/so-a.yaml 9:13 /tasks/NV1/result: “result” của nhiệm vụ NV1 chép lại lời của "
                          "kỳ 2026-06; hãy ghi việc của kỳ này |"));
}

TEST_CASE("copied text: a word changed here and there is a near copy, half of it new is not") {
  CHECK(july_says("Kết nối thêm 6 xã; việc cấp chứng thư số cho lãnh đạo các xã vẫn chậm do phải đối chiếu lại hồ sơ.").findings() ==
        "T404 reports/mau/2026-07/so-a.yaml 9:13 /tasks/NV1/result: “result” của nhiệm vụ NV1 gần như chép lại lời của kỳ 2026-06 "
        "(giống 70%); hãy ghi việc của kỳ này | “result” of task NV1 is nearly copied from 2026-06 (70% alike); tell what is new "
        "in this period\n"
        "  reports/mau/2026-06/so-a.yaml 9:13: lời của kỳ trước ở đây | the words before are here\n");
  CHECK(july_says("Kết nối thêm 6 xã; việc cấp chứng thư số cho lãnh đạo các xã đã xong, hệ thống chạy ổn định từ đầu kỳ.")
            .findings()
            .empty());
}

TEST_CASE("copied text: a short text is honest, however often it is said") {
  World world = july_says("Tiếp tục thực hiện theo kế hoạch.");
  world.edit(file("2026-06"), kJuneText, "Tiếp tục thực hiện theo kế hoạch.");
  CHECK(world.findings().empty());
}

TEST_CASE("copied text: of a task that is done, cancelled or paused nothing new is asked") {
  for (const char* status : {"    status: paused\n    reason: Chờ vốn.", "    status: cancelled\n    reason: Không còn phù hợp."}) {
    World world = july_says(kJuneText);
    world.edit(kJuly, "    status: in_progress", status);
    CHECK(world.findings().empty());
  }
}

TEST_CASE("copied text: other prose that was copied with it is named in the same finding") {
  World world = july_says(kJuneText);
  const std::string next = "    next: Kết nối các xã còn lại, nghiệm thu phần mềm trung gian và bàn giao cho phòng chuyên môn.\n";
  world.edit(kJuly, "    indicators:\n", next + "    indicators:\n");
  world.edit(file("2026-06"), "    indicators:\n", next + "    indicators:\n");
  CHECK(world.findings() ==
        "T404 reports/mau/2026-07/so-a.yaml 9:13 /tasks/NV1/result: “result” của nhiệm vụ NV1 chép lại lời của kỳ 2026-06; hãy "
        "ghi việc của kỳ này | “result” of task NV1 is copied from 2026-06; tell what is new in this period\n"
        "  reports/mau/2026-06/so-a.yaml 9:13: lời của kỳ trước ở đây | the words before are here\n"
        "  reports/mau/2026-07/so-a.yaml 10:11: “next” cũng vậy | so is “next”\n");
}

TEST_CASE("stalled: three periods at the same progress") {
  World world = year();
  world.edit(kJuly, "    progress: 60", "    progress: 50");
  CHECK(world.findings() ==
        "T405 reports/mau/2026-07/so-a.yaml 8:15 /tasks/NV1/progress: Tiến độ nhiệm vụ NV1 vẫn là 50 qua ba kỳ báo cáo liền "
        "(2026-05, 2026-06 và kỳ này); hãy cập nhật, hoặc nêu vướng mắc ở “difficulties” | Task NV1 has stood at 50 for three "
        "periods (2026-05, 2026-06 and this one); bring it up to date, or say in “difficulties” what holds it up\n"
        "  reports/mau/2026-06/so-a.yaml 8:15: tiến độ kỳ 2026-06 | the progress in 2026-06\n"
        "  reports/mau/2026-05/so-a.yaml 8:15: tiến độ kỳ 2026-05 | the progress in 2026-05\n");
}

TEST_CASE("stalled: not a standing task, nor one that was at rest in between") {
  World standing = year();
  standing.edit(kJuly, "    progress: 60", "    progress: 50");
  standing.edit("plan.yaml", "    deadline: 2026-12-31", "    deadline: none");
  CHECK(standing.findings().empty());
  World rested = year();
  rested.edit(kJuly, "    progress: 60", "    progress: 50");
  rested.edit(file("2026-06"), "    status: in_progress", "    status: paused\n    reason: Chờ vốn.");
  CHECK(rested.findings().empty());
}

TEST_CASE("outlier: a nought too many") {
  World world = year();
  world.edit(kJuly, "      ho_so: 415", "      ho_so: 4150");
  CHECK(world.findings() ==
        "T406 reports/mau/2026-07/so-a.yaml 11:14 /tasks/NV1/indicators/ho_so: ho_so = 4150 khác hẳn 6 kỳ trước của đơn vị (từ 385 "
        "đến 432, trung vị 407.5); hãy kiểm tra lại số | ho_so = 4150 is far from the unit's own 6 periods before (385 to 432, median "
        "407.5); look at the figure again\n"
        "  reports/mau/2026-03/so-a.yaml 11:14: giá trị gần nhất với số này: 432, kỳ 2026-03 | the nearest to it: 432, in 2026-03\n"
        "  reports/mau/2026-06/so-a.yaml 11:14: kỳ trước: 405 | the period before: 405\n");
}

TEST_CASE("outlier: a figure too small, and the nearest is the one just before") {
  World world = year();
  world.edit(kJuly, "      ho_so: 415", "      ho_so: 4");
  world.edit(file("2026-06"), kLast, "      ho_so: 380\n");
  CHECK(world.findings() ==
        "T406 reports/mau/2026-07/so-a.yaml 11:14 /tasks/NV1/indicators/ho_so: ho_so = 4 khác hẳn 6 kỳ trước của đơn vị (từ 380 đến "
        "432, trung vị 404); hãy kiểm tra lại số | ho_so = 4 is far from the unit's own 6 periods before (380 to 432, median 404); "
        "look at the figure again\n"
        "  reports/mau/2026-06/so-a.yaml 11:14: giá trị gần nhất với số này: 380, kỳ 2026-06 | the nearest to it: 380, in 2026-06\n");
}

TEST_CASE("outlier: quiet on a short or constant history, and on a common step") {
  World shorter = year();
  shorter.edit(kJuly, "      ho_so: 415", "      ho_so: 4150");
  shorter.edit(file("2026-02"), "      ho_so: 385", "      ho_so: {missing: Chưa chốt số liệu}");
  CHECK(shorter.findings().empty());

  World constant = year();
  constant.edit(kJuly, "      ho_so: 415", "      ho_so: 4150");
  for (const auto& [month, value] : {std::pair("2026-01", "410"), {"2026-02", "385"}, {"2026-03", "432"}, {"2026-04", "398"}}) {
    constant.edit(file(month), "      ho_so: " + std::string(value), "      ho_so: 405");
  }
  CHECK(constant.findings().empty());

  // Six values that hardly differ: a step of a fifth is nothing to look at, a doubling is.
  for (const auto& [value, quiet] : {std::pair("480", true), {"810", false}}) {
    World steady = year();
    steady.edit(kJuly, "      ho_so: 415", "      ho_so: " + std::string(value));
    for (const auto& [month, was, is] : {std::tuple("2026-01", "410", "403"), {"2026-02", "385", "404"}, {"2026-03", "432", "405"},
                                         {"2026-04", "398", "406"}, {"2026-05", "420", "407"}}) {
      steady.edit(file(month), "      ho_so: " + std::string(was), "      ho_so: " + std::string(is));
    }
    CHECK(steady.findings().empty() == quiet);
  }
}

TEST_CASE("stock: it must not shrink where the plan says so, and that is one finding") {
  World world = year();
  world.edit(kJuly, "      xa_ket_noi: 52", "      xa_ket_noi: 2");
  CHECK(world.findings() ==
        "T407 reports/mau/2026-07/so-a.yaml 12:19 /tasks/NV1/indicators/xa_ket_noi: xa_ket_noi giảm còn 2, kỳ 2026-06 là 46; theo kế "
        "hoạch, chỉ tiêu này không được giảm | xa_ket_noi fell to 2; in 2026-06 it was 46, and by the plan it must not shrink\n"
        "  reports/mau/2026-06/so-a.yaml 12:19: kỳ 2026-06: 46 | in 2026-06: 46\n"
        "  plan.yaml “true”: kế hoạch quy định tại đây | the plan says so here\n");
}

TEST_CASE("stock: the last known value counts where a period gave none; standing still is not shrinking") {
  World world = year();
  world.edit(file("2026-06"), "      xa_ket_noi: 46\n", "");
  world.edit(kJuly, "      xa_ket_noi: 52", "      xa_ket_noi: 39");
  CHECK(world.findings().starts_with("T407 reports/mau/2026-07/so-a.yaml 12:19 /tasks/NV1/indicators/xa_ket_noi: xa_ket_noi giảm còn "
                                     "39, kỳ 2026-05 là 40;"));
  World still = year();
  still.edit(kJuly, "      xa_ket_noi: 52", "      xa_ket_noi: 46");
  CHECK(still.findings().empty());
  World allowed = year();
  allowed.edit("plan.yaml", "        monotonic: true\n", "        monotonic: no\n");
  allowed.edit(kJuly, "      xa_ket_noi: 52", "      xa_ket_noi: 40");
  CHECK(allowed.findings().empty());
}

TEST_CASE("merged units: their heir may be as far as the least of them, and reopens nothing that one left open") {
  CHECK(merged(kDone, kHalf).findings().empty());
  CHECK(merged(kHalf, kDone).findings().empty());
  World fell = merged(kFar, kDone);
  CHECK(fell.findings() ==
        "T401 reports/mau/2026-07/so-a.yaml 8:15 /tasks/NV1/progress: Tiến độ nhiệm vụ NV1 giảm còn 60, kỳ 2026-06 là 80 | The "
        "progress of task NV1 fell to 60; in 2026-06 it was 80\n"
        "  reports/mau/2026-06/cu-1.yaml 8:15: tiến độ kỳ trước ở đây | the progress before is here\n"
        "T407 reports/mau/2026-07/so-a.yaml 12:19 /tasks/NV1/indicators/xa_ket_noi: xa_ket_noi giảm còn 52, các đơn vị trước khi sáp "
        "nhập có 60; theo kế hoạch, chỉ tiêu này không được giảm | xa_ket_noi fell to 52; the units had 60 before they were merged, "
        "and by the plan it must not shrink\n"
        "  reports/mau/2026-06/cu-1.yaml 10:40: kỳ 2026-06: 30 | in 2026-06: 30\n"
        "  reports/mau/2026-06/cu-2.yaml 12:40: kỳ 2026-06: 30 | in 2026-06: 30\n"
        "  plan.yaml “true”: kế hoạch quy định tại đây | the plan says so here\n");
}

TEST_CASE("merged units: what all of them had done is reopened") {
  World world = merged(kDone, kDone);
  world.edit("plan.yaml", "        monotonic: true\n", "");
  CHECK(world.findings() ==
        "T402 reports/mau/2026-07/so-a.yaml 7:13 /tasks/NV1/status: Nhiệm vụ NV1 đã báo hoàn thành ở kỳ 2026-06, nay lại ghi "
        "“in_progress” | Task NV1 was completed in 2026-06 and is “in_progress” now\n"
        "  reports/mau/2026-06/cu-1.yaml 7:13: kỳ trước báo hoàn thành tại đây | it was completed here\n");
}

TEST_CASE("merged units: what the plan calls the period before is theirs together, where it adds up") {
  const auto with_rule = [](const std::string& check) {
    return merged(kFar, kHalf).edit("plan.yaml", "        monotonic: true\n",
                                    "rules:\n  - {id: khong-qua, task: NV1, check: \"" + check + "\", message: Tăng quá nhanh}\n");
  };
  CHECK(with_rule("xa_ket_noi <= prev.xa_ket_noi + 2").findings().empty());  // 52 ≤ 30 + 20 + 2
  CHECK(with_rule("xa_ket_noi <= prev.xa_ket_noi + 1").findings() ==
        "C305 reports/mau/2026-07/so-a.yaml 12:19 /tasks/NV1/indicators/xa_ket_noi: Tăng quá nhanh (xa_ket_noi = 52, "
        "prev.xa_ket_noi = 30, prev.xa_ket_noi = 20) – quy tắc khong-qua | Tăng quá nhanh (xa_ket_noi = 52, prev.xa_ket_noi = 30, "
        "prev.xa_ket_noi = 20) – rule khong-qua\n"
        "  reports/mau/2026-07/so-a.yaml 12:19: xa_ket_noi = 52 | xa_ket_noi = 52\n"
        "  reports/mau/2026-06/cu-1.yaml 10:40: prev.xa_ket_noi = 30 | prev.xa_ket_noi = 30\n"
        "  reports/mau/2026-06/cu-2.yaml 10:40: prev.xa_ket_noi = 20 | prev.xa_ket_noi = 20\n"
        "  plan.yaml “\"xa_ket_noi <= prev.xa_ket_noi + 1\"”: quy tắc của kế hoạch ghi tại đây | the plan sets the rule here\n");
  // The progress of several units does not add up: there is none to compare with.
  CHECK(with_rule("progress > prev.progress").findings().empty());
}
