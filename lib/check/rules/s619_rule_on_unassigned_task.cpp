#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

std::vector<std::string> assigned(const model::Plan& plan) {
  std::vector<std::string> out;
  for (const model::PlanEntry& entry : plan.entries) {
    if (entry.task.good()) out.push_back(*entry.task);
  }
  return out;
}

void find_rule_on_unassigned_task(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr || !context.plan->entries_readable) return;
  const model::Plan& plan = *context.plan;
  // A mistyped entry may be the very one that the rule means.
  if (context.directive != nullptr && !entries_all_known(plan, *context.directive)) return;
  for (std::size_t i = 0; i < plan.rules.size(); ++i) {
    const auto& task = plan.rules[i].task;
    if (!task.good() || plan.find(*task) != nullptr) continue;
    add(bag, kRuleOnUnassignedTask, {plan.source, task.at, pointer_to("rules", i, "task"), *task},
        say("Quy tắc “{}” nói về nhiệm vụ “{}” mà kế hoạch không giao{}",
            "Rule “{}” is about task “{}”, which the plan does not assign{}", shown(plan.rules[i].id.value), shown(*task),
            or_nearest(*task, assigned(plan))));
  }
}

}  // namespace

const Rule kRuleOnUnassignedTask = {
    .info = {.code = "S619",
             .name = "rule-on-unassigned-task",
             .severity = diag::Severity::error,
             .summary = {"Quy tắc nói về một nhiệm vụ mà kế hoạch không giao", "A rule is about a task that the plan does not assign"},
             .why = {"Quy tắc so các chỉ tiêu của một nhiệm vụ trong cùng kế hoạch. Nhiệm vụ không có trong “assignments” thì quy tắc "
                     "không bao giờ được kiểm tra, mà ai cũng tưởng là có. Sửa mã nhiệm vụ hoặc bỏ quy tắc.",
                     "A rule compares the indicators of one task of the same plan. Where “assignments” does not have the task, the rule "
                     "is never run, though everybody thinks it is. Correct the id of the task or remove the rule."},
             .example = {"plan.yaml", "    task: NV1.1\n    check: ho_so_truc_tuyen <= ho_so",
                         "    task: NV1.9\n    check: ho_so_truc_tuyen <= ho_so"}},
    .on_catalogue = find_rule_on_unassigned_task};

}  // namespace check
