#include <algorithm>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

void find_rule_at_unknown_name(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr) return;
  const model::Plan& plan = *context.plan;
  for (std::size_t i = 0; i < plan.rules.size(); ++i) {
    const model::PlanRule& rule = plan.rules[i];
    const model::PlanEntry* entry = rule.task.good() ? plan.find(*rule.task) : nullptr;
    if (!rule.at_name.good() || entry == nullptr) continue;
    if (!knows_indicators(*entry)) continue;
    std::vector<std::string> names{"progress"};
    for (const model::Indicator& indicator : entry->indicators) {
      if (!indicator.is_ratio()) names.push_back(*indicator.id);
    }
    const std::string& name = *rule.at_name;
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    add(bag, kRuleAtUnknownName, {plan.source, rule.at_name.at, pointer_to("rules", i, "at"), name},
        say("Nhiệm vụ {} không có chỉ tiêu “{}” được báo cáo{}", "Task {} has no reported indicator “{}”{}", shown(*rule.task),
            shown(name), or_nearest(name, names)));
  }
}

}  // namespace

const Rule kRuleAtUnknownName = {
    .info = {.code = "S620",
             .name = "rule-at-unknown-name",
             .severity = diag::Severity::error,
             .summary = {"“at” của một quy tắc không phải chỉ tiêu được báo cáo", "The “at” of a rule is no reported indicator"},
             .why = {"“at” cho biết khi quy tắc bị vi phạm thì chỉ vào số nào trong báo cáo. Tên phải là mã một chỉ tiêu được báo cáo "
                     "của nhiệm vụ đó (tỷ lệ thì không nhập), hoặc progress.",
                     "“at” says at which figure of the report a violation points. It is the id of an indicator that is reported for "
                     "that task (a ratio is not), or progress."},
             .example = {"plan.yaml", "    at: kinh_phi", "    at: kinh_phii"}},
    .on_catalogue = find_rule_at_unknown_name};

}  // namespace check
