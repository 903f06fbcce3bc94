#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

std::string ids_of_parts(const model::Task& task) {
  std::string out;
  for (const std::string& part : ids_of(task.parts)) {
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

void find_task_with_parts_assigned(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr || context.directive == nullptr) return;
  const model::Plan& plan = *context.plan;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const auto& id = plan.entries[i].task;
    const model::Task* task = id.good() ? context.directive->find_task(*id) : nullptr;
    if (task == nullptr || task->parts.empty()) continue;
    auto& finding = add(bag, kTaskWithPartsAssigned, {plan.source, id.at, pointer_to("assignments", i, "task"), *id},
                        say("Nhiệm vụ “{}” được chia phần, nên phải giao từng phần: {}",
                            "Task “{}” has parts, so the parts are assigned: {}", shown(*id), shown(ids_of_parts(*task))));
    relate(finding, context.directive->source, task->id.at, say("Nhiệm vụ được chia phần ở đây", "The task is cut here"));
  }
}

}  // namespace

const Rule kTaskWithPartsAssigned = {
    .info = {.code = "S616",
             .name = "task-with-parts-assigned",
             .severity = diag::Severity::error,
             .summary = {"Giao cả nhiệm vụ trong khi nhiệm vụ đã chia phần", "A task is assigned whole though it has parts"},
             .why = {"Nhiệm vụ đã chia phần thì từng phần mang việc giao, thời hạn và số liệu. Giao thêm cả nhiệm vụ thì một việc bị đếm "
                     "hai lần; giao cả nhiệm vụ thay cho phần thì không ai báo cáo các phần. Thay mục này bằng một mục cho mỗi phần.",
                     "Where a task has parts, the parts carry assignments, deadlines and figures. The whole assigned besides would "
                     "count the work twice; the whole instead of the parts would leave the parts without a report. Replace the entry "
                     "by one for each part."},
             .example = {"plan.yaml", "  - task: NV2.1\n", "  - task: NV1.2\n    lead: so-a\n  - task: NV2.1\n"}},
    .on_catalogue = find_task_with_parts_assigned};

}  // namespace check
