#include <set>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

/// Two entries of one task: the second was perhaps meant for the one that has none.
bool has_duplicates(const model::Plan& plan) {
  std::set<std::string_view> seen;
  for (const model::PlanEntry& entry : plan.entries) {
    if (!seen.insert(*entry.task).second) return true;
  }
  return false;
}

void find_task_without_assignment(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr || context.directive == nullptr || !knows_tasks(*context.directive)) return;
  const model::Directive& directive = *context.directive;
  const model::Plan& plan = *context.plan;
  if (!entries_all_known(plan, directive) || has_duplicates(plan)) return;
  const auto look_at = [&](const model::Task& leaf, std::string pointer) {
    if (!leaf.id.good() || plan.find(*leaf.id) != nullptr) return;
    add(bag, kTaskWithoutAssignment, {directive.source, leaf.id.at, std::move(pointer), *leaf.id},
        say("Kế hoạch {} không giao nhiệm vụ “{}” ({}) cho ai", "Plan {} assigns task “{}” ({}) to nobody", plan.id.value,
            shown(*leaf.id), shown(leaf.title.value)));
  };
  for (std::size_t s = 0; s < directive.sections.size(); ++s) {
    const auto& tasks = directive.sections[s].tasks;
    for (std::size_t t = 0; t < tasks.size(); ++t) {
      const std::string at = pointer_to({"sections", std::to_string(s), "tasks", std::to_string(t)});
      // A task with parts that is assigned whole has its own finding, and its parts are not forgotten.
      if (tasks[t].id.good() && plan.find(*tasks[t].id) != nullptr) continue;
      if (tasks[t].parts.empty()) look_at(tasks[t], at + "/id");
      for (std::size_t p = 0; p < tasks[t].parts.size(); ++p) look_at(tasks[t].parts[p], at + pointer_to("parts", p, "id"));
    }
  }
}

}  // namespace

const Rule kTaskWithoutAssignment = {
    .info = {.code = "S609",
             .name = "task-without-assignment",
             .severity = diag::Severity::warning,
             .summary = {"Một nhiệm vụ của chỉ thị không được kế hoạch giao cho ai", "A task of the directive is assigned to nobody"},
             .why = {"Nhiệm vụ không có trong kế hoạch thì không đơn vị nào báo cáo, và bảng tổng hợp không có dòng nào cho thấy nó còn "
                     "đó. Thêm một mục vào “assignments”; việc thường xuyên thì ghi “deadline: none”.",
                     "No unit reports on a task that the plan leaves out, and no row of the tables shows that it is still there. Add "
                     "an entry under “assignments”; a standing task has “deadline: none”."},
             .example = {"plan.yaml",
                         "    product: Công văn triển khai\n  - task: NV2.2\n    lead: ban-cu\n    deadline: 2026-08-31\n"
                         "    product: Báo cáo sơ kết",
                         "    product: Công văn triển khai"}},
    .on_catalogue = find_task_without_assignment};

}  // namespace check
