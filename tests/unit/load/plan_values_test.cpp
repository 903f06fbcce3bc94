#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using world::Catalogue;
using world::sample;

std::string refs(const std::vector<model::UnitRef>& list) {
  std::string out;
  for (const model::UnitRef& ref : list) out += (out.empty() ? "" : " ") + ref.to_string();
  return out;
}

TEST_CASE("load plan: the base plan, value by value") {
  Catalogue loaded(sample());
  loaded.judge();
  const model::Plan& plan = loaded.plan();
  CHECK(*plan.id == "mau-2026");
  CHECK(*plan.directive_path == "directive.yaml");
  CHECK(*plan.title == "Kế hoạch mẫu");
  CHECK(*plan.issuer == "Ủy ban nhân dân tỉnh");
  CHECK(plan.effective_from->to_string() == "2026-08");
  CHECK(plan.effective_to->to_string() == "2026-12");
  CHECK(*plan.frequency == model::Frequency::monthly);
  CHECK(plan.window.from_day == 15);
  CHECK(plan.window.to_day == 14);
  CHECK(plan.due.working_days == 3);
  CHECK(plan.due.groups == std::map<std::string, int>{{"huyen", 5}});
  REQUIRE(plan.due_groups.size() == 1);
  CHECK(plan.source->at(plan.due_groups[0].at) == "huyen");
  REQUIRE(plan.entries.size() == 5);

  const model::PlanEntry& entry = plan.entries[0];
  CHECK(*entry.task == "NV1.1");
  CHECK(refs(entry.lead) == "so-a");
  CHECK(refs(entry.support) == "so-b");
  CHECK(refs(entry.report) == "so-a group:huyen");
  CHECK(plan.source->at(entry.report[1].id.at) == "huyen");
  CHECK(model::to_iso(*entry.deadline) == "2026-12-31");
  CHECK(*entry.product == "Báo cáo hằng tháng");
  CHECK(plan.entries[2].deadline.absent());
  CHECK(refs(plan.entries[2].reporters()) == "so-b");
}

TEST_CASE("load plan: indicators, value by value, what is left out filled in") {
  Catalogue loaded(sample());
  loaded.change("plan.yaml", "        time: stock\n        across_units: mean\n", "");
  loaded.judge();
  const auto& indicators = loaded.plan().entries[0].indicators;
  REQUIRE(indicators.size() == 6);
  const model::Indicator& count = indicators[0];
  CHECK(*count.id == "ho_so");
  CHECK(*count.name == "Tổng số hồ sơ");
  CHECK(*count.unit == "hồ sơ");
  CHECK(*count.type == model::IndicatorType::count);
  CHECK(*count.time == model::TimeKind::flow);
  CHECK(*count.across_units == model::AcrossUnits::sum);
  CHECK(*count.better == model::Better::higher);
  CHECK(*count.required);
  CHECK(count.min->to_string() == "0");
  CHECK(count.max->to_string() == "100000");
  CHECK(count.baseline->to_string() == "1200");
  CHECK(count.baseline_as_of->to_string() == "2025-12");
  CHECK(count.target->to_string() == "9000");
  CHECK(count.target_by->to_string() == "2026-12");
  CHECK(*indicators[2].time == model::TimeKind::stock);
  CHECK(indicators[2].required.absent());
  const model::Indicator& percent = indicators[3];
  CHECK(*percent.type == model::IndicatorType::percent);
  CHECK(percent.time.good());
  CHECK(*percent.time == model::TimeKind::flow);
  CHECK(percent.across_units.good());
  CHECK(*percent.across_units == model::AcrossUnits::mean);
  CHECK(percent.better.absent());
  const model::Indicator& ratio = indicators[5];
  CHECK(ratio.is_ratio());
  CHECK(*ratio.numerator == "ho_so_truc_tuyen");
  CHECK(*ratio.denominator == "ho_so");
  CHECK(ratio.scale->to_string() == "100");
}

TEST_CASE("load plan: a target is written as its indicator is, a mean of counts with decimals, yes as 1") {
  Catalogue loaded(sample());
  loaded.change("plan.yaml", "        type: yes_no\n", "        type: yes_no\n        target: {value: yes, by: 2026-12}\n");
  loaded.change("plan.yaml", "        unit: lớp\n        type: count\n        time: flow\n        across_units: sum\n",
                "        unit: lớp\n        type: count\n        across_units: mean\n        target: {value: 2.5, by: 2026-12}\n");
  CHECK(loaded.judge().empty());
  CHECK(loaded.plan().entries[0].indicators[4].target->to_string() == "1");
  CHECK(loaded.plan().entries[2].indicators[0].target->to_string() == "2.5");
}

TEST_CASE("load plan: rules, parsed against the indicators of their task") {
  Catalogue loaded(sample());
  loaded.change("plan.yaml", "    at: kinh_phi\n", "    at: kinh_phi\n    missing: zero\n");
  loaded.judge();
  const auto& rules = loaded.plan().rules;
  REQUIRE(rules.size() == 2);
  CHECK(*rules[0].id == "truc-tuyen-khong-vuot-tong");
  CHECK(*rules[0].task == "NV1.1");
  CHECK(*rules[0].message == "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ");
  CHECK(*rules[0].severity == "error");
  CHECK(rules[0].missing.absent());
  REQUIRE(rules[0].expression);
  CHECK(model::operands(*rules[0].expression) == std::vector<std::string>{"ho_so_truc_tuyen", "ho_so"});
  CHECK(*rules[1].severity == "warning");
  CHECK(*rules[1].missing == model::Missing::zero);
  CHECK(*rules[1].at_name == "kinh_phi");
  REQUIRE(rules[1].expression);
}

TEST_CASE("load plan: what a plan may leave out") {
  Catalogue loaded(sample());
  loaded.change("plan.yaml", "  effective: {from: 2026-08, to: 2026-12}\n", "");
  loaded.change("plan.yaml", "  window: {from_day: 15, to_day: 14}\n  due: {working_days: 3, groups: {huyen: 5}}\n", "");
  CHECK(loaded.judge().empty());
  CHECK(loaded.plan().effective_from.absent());
  CHECK(loaded.plan().window.from_day == 15);
  CHECK(loaded.plan().window.to_day == 14);
  CHECK(loaded.plan().due.working_days == 3);
}

TEST_CASE("load plan: a deadline in words that mean none has a fix, others have not") {
  Catalogue loaded(sample());
  loaded.change("plan.yaml", "deadline: none", "deadline: thường xuyên");
  loaded.change("plan.yaml", "deadline: 2026-10-10", "deadline: sớm");
  const auto& findings = loaded.judge().findings();
  REQUIRE(findings.size() == 2);
  REQUIRE(findings[0].fix);
  CHECK(findings[0].fix->safety == diag::Safety::safe);
  REQUIRE(findings[0].fix->edits.size() == 1);
  CHECK(findings[0].fix->edits[0].text == "none");
  CHECK_FALSE(findings[1].fix);
}

}  // namespace
