#include "view/brief.hpp"

#include <doctest/doctest.h>

#include "unit/view/office.hpp"
#include "view/check.hpp"

namespace {

using world::good;

/// Every list with its title above it; what is said of an empty one in brackets.
std::string said(const view::Section& section) {
  std::string out;
  for (const view::Points& each : section.points) {
    out += each.title + "\n";
    if (each.items.empty()) out += "[" + each.none + "]\n";
    for (const std::string& item : each.items) out += (each.marker == view::Marker::number ? "# " : "- ") + item + "\n";
  }
  return out;
}

/// Of one list alone.
std::string said(const view::Section& section, std::size_t list) {
  view::Section one;
  one.points = {section.points.at(list)};
  return said(one);
}

/// Eight units with eight tasks each, followed up in September and October; the unit `a` speaks for all, as its reports say.
class Offices {
 public:
  Offices() {
    for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"}) world.unit(id);
    world.section("S1");
    for (int i = 1; i <= 8; ++i) {
      world.task("NV" + std::to_string(i), {"a", "b", "c", "d", "e", "f", "g", "h"}, i % 2 == 0 ? "2026-10-01" : "2026-09-10");
    }
  }

  /// All units say the same of all tasks.
  void say(const std::string& period, const std::string& submitted, model::Status status) {
    for (const model::Unit& unit : world.units.units) {
      model::Report& report = world.report(unit.id.value, period, submitted);
      for (const model::PlanEntry& entry : world.plan.entries) {
        model::TaskReport& task = world::says(report, entry.task.value, status, status == model::Status::completed ? "100" : "50");
        if (status == model::Status::completed) task.completed_on = good(world::day("2026-09-05"));
      }
    }
  }

  view::Section brief() {
    before_schema = world.schema("2026-09");
    schema = world.schema("2026-10");
    past = {aggregate::summarise(world.input(before_schema, world::day("2026-09-17")))};
    now = aggregate::summarise(world.input(schema, world::day("2026-10-19")));
    view::AnnexInput input{&now, {}, "Mẫu"};
    input.past = past;
    return view::brief(input);
  }

  world::World world;

 private:
  model::Schema before_schema;
  model::Schema schema;
  std::vector<aggregate::Summary> past;
  aggregate::Summary now;
};

}  // namespace

TEST_CASE("brief: a first period has nothing to be compared with") {
  const office::Office office;
  CHECK(said(view::brief(office.input())) == R"(Kết quả chung
- Đơn vị đã gửi báo cáo: 66,7% (2/3).
- Trong đó gửi đúng hạn: 33,3% (1/3).
- Nhiệm vụ đã hoàn thành: 25,0% (1/4).
- Nhiệm vụ quá hạn, chưa hoàn thành: 25,0% (1/4).
- Nhiệm vụ chưa có báo cáo hợp lệ: 25,0% (1/4).
Thay đổi so với kỳ trước
[Chưa có kỳ trước để so sánh.]
Đang chậm
- NV2. Nhiệm vụ NV2: quá hạn 19 ngày (thời hạn 30/09/2026), SA.
- Nhiệm vụ quá hạn theo thời gian: đến 30 ngày 1; từ 31 đến 90 ngày 0; từ 91 đến 120 ngày 0; trên 120 ngày 0.
- 1 đơn vị chưa gửi báo cáo: Đơn vị huyen-x.
- 1 đơn vị gửi báo cáo trễ hạn: Đơn vị so-b.
Việc cần quyết định
# Nhiệm vụ NV2. Nhiệm vụ NV2 quá hạn 19 ngày (SA).
# Kiến nghị với Đơn vị so-b: Phối hợp tập huấn (SA).
# Đôn đốc đơn vị chưa gửi báo cáo (Đơn vị huyen-x).
# Chỉ tiêu Tên ho_so mới đạt 13,3% mục tiêu (lũy kế 1.200 / mục tiêu 9.000 hồ sơ).
# Kiến nghị: Bổ sung kinh phí (SA).
)");
}

TEST_CASE("brief: where there is more than a page holds it says how much") {
  Offices offices;
  offices.say("2026-09", "2026-09-16", model::Status::in_progress);
  offices.say("2026-10", "2026-10-30", model::Status::in_progress);
  CHECK(said(offices.brief()) == R"(Kết quả chung
- Đơn vị đã gửi báo cáo: 100,0% (8/8); kỳ trước 100,0% (8/8).
- Trong đó gửi đúng hạn: 0,0% (0/8); kỳ trước 100,0% (8/8).
- Nhiệm vụ đã hoàn thành: 0,0% (0/64); kỳ trước 0,0% (0/64).
- Nhiệm vụ quá hạn, chưa hoàn thành: 100,0% (64/64); kỳ trước 50,0% (32/64).
- Nhiệm vụ chưa có báo cáo hợp lệ: 0,0% (0/64); kỳ trước 0,0% (0/64).
Thay đổi so với kỳ tháng 09/2026
- Mới quá hạn 32 nhiệm vụ giao: NV2. Nhiệm vụ NV2 (Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác); NV4. Nhiệm vụ NV4 (Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác); NV6. Nhiệm vụ NV6 (Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác); và 1 nhiệm vụ khác.
Đang chậm
- NV1. Nhiệm vụ NV1: quá hạn 39 ngày (thời hạn 10/09/2026), Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác.
- NV3. Nhiệm vụ NV3: quá hạn 39 ngày (thời hạn 10/09/2026), Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác.
- NV5. Nhiệm vụ NV5: quá hạn 39 ngày (thời hạn 10/09/2026), Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác.
- NV7. Nhiệm vụ NV7: quá hạn 39 ngày (thời hạn 10/09/2026), Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác.
- NV2. Nhiệm vụ NV2: quá hạn 18 ngày (thời hạn 01/10/2026), Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác.
- Và 3 nhiệm vụ khác đang quá hạn.
- Nhiệm vụ quá hạn theo thời gian: đến 30 ngày 32; từ 31 đến 90 ngày 32; từ 91 đến 120 ngày 0; trên 120 ngày 0.
- 8 đơn vị gửi báo cáo trễ hạn: Đơn vị a, Đơn vị b, Đơn vị c, Đơn vị d, Đơn vị e, Đơn vị f và 2 đơn vị khác.
Việc cần quyết định
# Nhiệm vụ NV1. Nhiệm vụ NV1 quá hạn, lâu nhất 39 ngày (8 đơn vị: Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác).
# Nhiệm vụ NV3. Nhiệm vụ NV3 quá hạn, lâu nhất 39 ngày (8 đơn vị: Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác).
# Nhiệm vụ NV5. Nhiệm vụ NV5 quá hạn, lâu nhất 39 ngày (8 đơn vị: Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác).
# Nhiệm vụ NV7. Nhiệm vụ NV7 quá hạn, lâu nhất 39 ngày (8 đơn vị: Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác).
# Nhiệm vụ NV2. Nhiệm vụ NV2 quá hạn, lâu nhất 18 ngày (8 đơn vị: Đơn vị a, Đơn vị b, Đơn vị c và 5 đơn vị khác).
)");
}

TEST_CASE("brief: nothing late, nothing to decide and nothing changed is said to be so") {
  Offices offices;
  offices.say("2026-09", "2026-09-16", model::Status::completed);
  offices.say("2026-10", "2026-10-16", model::Status::completed);
  const view::Section brief = offices.brief();
  CHECK(said(brief, 1) == "Thay đổi so với kỳ tháng 09/2026\n[Không có thay đổi.]\n");
  CHECK(said(brief, 2) == "Đang chậm\n[Không có nhiệm vụ quá hạn; mọi đơn vị đã gửi báo cáo đúng hạn.]\n");
  CHECK(said(brief, 3) == "Việc cần quyết định\n[Không có nhiệm vụ quá hạn, kiến nghị hay báo cáo thiếu nào.]\n");
}

TEST_CASE("brief: what was completed, opened again, moved, told, asked for and reached since the period before") {
  world::World world;
  world.unit("a");
  world.unit("b");
  world.section("S1");
  for (const char* id : {"NV1", "NV2", "NV3"}) world.task(id, {"a"}, "2026-12-31");
  model::Indicator indicator = world::indicator("ho_so", model::IndicatorType::count, model::TimeKind::flow, model::AcrossUnits::sum);
  indicator.target = good(world::number("100"));
  world.plan.entries[0].indicators.push_back(indicator);
  model::Plan old = world.plan;
  old.entries[1].deadline = good(world::day("2026-11-30"));
  old.entries[2].lead = {{{"b", {}}, false}};
  world.task("NV4", {"b"});

  model::Report& then = world.report("a", "2026-09", "2026-09-16");
  model::TaskReport& begun = world::says(then, "NV1", model::Status::in_progress, "60");
  world::gives(begun, "ho_so", "60");
  begun.proposals.push_back({{}, {}, good(std::string("Xin thêm vốn."))});
  world::says(then, "NV2", model::Status::completed, "100", "2026-09-01");
  model::Report& after = world.report("a", "2026-10", "2026-10-16");
  model::TaskReport& done = world::says(after, "NV1", model::Status::completed, "100", "2026-10-10");
  world::gives(done, "ho_so", "40");
  done.difficulties = good(std::string("Thiếu người."));
  done.proposals.push_back({{}, {}, good(std::string("Xin thêm người."))});
  world::says(after, "NV2", model::Status::in_progress, "90");

  const model::Schema before_schema = model::resolve(world.directive, old, world.units, world.calendar, world::period("2026-09"));
  const model::Schema schema = world.schema("2026-10");
  const std::vector<aggregate::Summary> past = {aggregate::summarise(world.input(before_schema, world::day("2026-09-17")))};
  const aggregate::Summary now = aggregate::summarise(world.input(schema, world::day("2026-10-19")));
  view::AnnexInput input{&now, {}, "Mẫu"};
  input.past = past;
  CHECK(said(view::brief(input), 1) == R"(Thay đổi so với kỳ tháng 09/2026
- Mới hoàn thành 1 nhiệm vụ giao: NV1. Nhiệm vụ NV1 (Đơn vị a).
- Mở lại 1 nhiệm vụ giao đã hoàn thành: NV2. Nhiệm vụ NV2 (Đơn vị a).
- Mới giao 2 nhiệm vụ: NV3. Nhiệm vụ NV3 (Đơn vị a); NV4. Nhiệm vụ NV4 (Đơn vị b).
- Không còn giao 1 nhiệm vụ: NV3. Nhiệm vụ NV3 (Đơn vị b).
- Thay đổi thời hạn của 1 nhiệm vụ: NV2. Nhiệm vụ NV2 (30/11/2026 → 31/12/2026).
- Mới đạt mục tiêu 1 chỉ tiêu: Tên ho_so.
- 1 khó khăn mới nêu; 1 kiến nghị mới; 1 kiến nghị không còn nêu lại.
)");
}

TEST_CASE("brief: of a target that is a limit, and of one whose year is over") {
  world::World world;
  world.unit("a");
  world.section("S1");
  world.task("NV1", {"a"});
  model::Indicator limit = world::indicator("ton", model::IndicatorType::count, model::TimeKind::stock, model::AcrossUnits::sum);
  limit.better = good(model::Better::lower);
  limit.target = good(world::number("2"));
  model::Indicator old = world::indicator("cu", model::IndicatorType::count, model::TimeKind::flow, model::AcrossUnits::sum);
  old.target = good(world::number("100"));
  old.target_by = good(world::period("2025-12"));
  world.plan.entries[0].indicators = {limit, old};
  model::TaskReport& task = world::says(world.report("a", "2026-10", "2026-10-16"), "NV1", model::Status::in_progress, "60");
  world::gives(task, "ton", "16");
  world::gives(task, "cu", "1");
  const model::Schema schema = world.schema("2026-10");
  const aggregate::Summary now = aggregate::summarise(world.input(schema, world::day("2026-10-19")));
  const view::AnnexInput input{&now, {}, "Mẫu"};
  CHECK(said(view::brief(input), 3) ==
        "Việc cần quyết định\n# Chỉ tiêu Tên ton còn cao hơn mục tiêu (lũy kế 16, mục tiêu không quá 2 hồ sơ).\n");
}

TEST_CASE("brief: the periods side by side, this one's figures those of the annexes") {
  Offices offices;
  offices.say("2026-09", "2026-09-16", model::Status::in_progress);
  offices.say("2026-10", "2026-10-16", model::Status::completed);
  const view::Table table = offices.brief().tables.at(0);
  REQUIRE(table.rows.size() == 2);
  CHECK(std::get<std::string>(table.rows[0].cells[0].content) == "T9/2026");
  CHECK(std::get<std::string>(table.rows[1].cells[0].content) == "T10/2026");
  CHECK(table.rows[0].cells[2].origin == nullptr);
  CHECK(table.rows[1].cells[2].origin->name == "completed");
  CHECK(view::figure_of(table.rows[0].cells[2]) == world::number("0"));
  CHECK(view::figure_of(table.rows[1].cells[2]) == world::number("64"));
  REQUIRE(table.chart);
  CHECK(table.chart->last_row == 1);
}
