#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

/// Every task and part, those without an entry before all others: the slip is sooner one of them.
std::vector<std::string> candidates(const model::Directive& directive, const model::Plan& plan) {
  std::vector<std::string> open;
  std::vector<std::string> taken;
  for (const model::Task* task : directive.leaves()) {
    if (task->id.good()) (plan.find(*task->id) == nullptr ? open : taken).push_back(*task->id);
  }
  open.insert(open.end(), taken.begin(), taken.end());
  return open;
}

void find_unknown_task_in_plan(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr || context.directive == nullptr || !knows_tasks(*context.directive)) return;
  const model::Plan& plan = *context.plan;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const auto& task = plan.entries[i].task;
    if (!task.good() || context.directive->find_task(*task) != nullptr) continue;
    add(bag, kUnknownTaskInPlan, {plan.source, task.at, pointer_to("assignments", i, "task"), *task},
        say("Chỉ thị {} không có nhiệm vụ “{}”{}", "Directive {} has no task “{}”{}", context.directive->id.value,
            shown(*task), or_nearest(*task, candidates(*context.directive, plan))));
  }
}

}  // namespace

const Rule kUnknownTaskInPlan = {
    .info = {.code = "S601",
             .name = "unknown-task-in-plan",
             .severity = diag::Severity::error,
             .summary = {"Kế hoạch giao một nhiệm vụ không có trong chỉ thị",
                         "The plan assigns a task that the directive does not have"},
             .why = {"Kế hoạch cụ thể hóa chỉ thị, nên chỉ giao được nhiệm vụ mà chỉ thị đặt ra. Mã sai thì nhiệm vụ thật không "
                     "được giao cho ai, còn đơn vị bị giao một việc không có căn cứ. Dùng đúng mã trong danh mục của chỉ thị.",
                     "A plan carries out its directive, so it can assign only what the directive sets. Under a wrong id the real "
                     "task goes to nobody and a unit answers for what no text asks. Use the id of the directive's catalogue."},
             .example = {"plan.yaml", "  - task: NV2.2\n", "  - task: NV2.9\n"}},
    .on_catalogue = find_unknown_task_in_plan};

}  // namespace check
