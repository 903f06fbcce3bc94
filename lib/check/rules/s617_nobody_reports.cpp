#include <algorithm>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

bool is_known(const model::Units& units, const model::UnitRef& ref) {
  return ref.is_group ? units.find_group(ref.id.value) != nullptr : units.find(ref.id.value).has_value();
}

void find_nobody_reports(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr || context.units == nullptr || !context.units->units_readable) return;
  const model::Plan& plan = *context.plan;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const model::PlanEntry& entry = plan.entries[i];
    const auto& refs = entry.reporters();
    // An unknown reference has its finding already.
    const bool all_known =
        std::all_of(refs.begin(), refs.end(), [&](const auto& ref) { return is_known(*context.units, ref); });
    if (!all_known || !have_lives(refs, *context.units) || !nobody_ever(refs, plan, *context.units)) continue;
    std::string names;
    for (const model::UnitRef& ref : refs) names += (names.empty() ? "" : ", ") + ref.to_string();
    const std::string_view field = entry.report.empty() ? "lead" : "report";
    add(bag, kNobodyReports,
        {plan.source, {refs.front().id.at.begin, refs.back().id.at.end}, pointer_to("assignments", i, field), names},
        say("Nhiệm vụ “{}” giao “{}” báo cáo, nhưng không đơn vị nào trong đó hoạt động vào kỳ nào của kế hoạch ({} – {})",
            "Task “{}” is to be reported by “{}”, but none of these is active in any period of the plan ({} – {})",
            shown(entry.task.value), shown(names), plan.effective_from->to_string(), plan.effective_to->to_string()));
  }
}

}  // namespace

const Rule kNobodyReports = {
    .info = {.code = "S617",
             .name = "nobody-reports",
             .severity = diag::Severity::error,
             .summary = {"Không đơn vị nào phải báo cáo một nhiệm vụ", "No unit ever reports on a task"},
             .why = {"Đơn vị được giao báo cáo đã kết thúc hoạt động trước khi kế hoạch có hiệu lực và không có đơn vị kế thừa, hoặc nhóm "
                     "được giao không có đơn vị nào. Nhiệm vụ có trong kế hoạch mà không kỳ nào có báo cáo. Giao cho đơn vị khác, hoặc "
                     "ghi “successor” cho đơn vị đã kết thúc.",
                     "The units that should report ended before the plan took effect and have no successor, or the group has no unit in "
                     "it. The task stands in the plan, but no period will have a report on it. Assign another unit, or name the "
                     "“successor” of the one that ended."},
             .example = {"units.yaml", "    active: {to: 2026-08}", "    active: {to: 2026-07}"}},
    .on_catalogue = find_nobody_reports};

}  // namespace check
