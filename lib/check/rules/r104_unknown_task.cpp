#include <optional>

#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_unknown_task(const ReportContext& context, diag::Bag& bag) {
  if (context.schema == nullptr || !in_its_place(context)) return;
  if (context.unit && !answering_unit(context)) return;
  std::optional<MeantTasks> tasks;  // made when first asked for: most reports have no such id
  for (const model::TaskReport& task : context.report->tasks) {
    const std::string& id = task.id.value;
    if (context.schema->directive->find_task(id) != nullptr) continue;
    const std::string& directive = context.schema->directive->id.value;
    if (!tasks) tasks.emplace(context);
    const auto meant = tasks->of_unknown(id);
    auto message = meant ? say("Chỉ thị {} không có nhiệm vụ “{}”; có phải là “{}”?",
                               "Directive {} has no task “{}”; did you mean “{}”?", directive, shown(id), *meant)
                         : say("Chỉ thị {} không có nhiệm vụ “{}”", "Directive {} has no task “{}”", directive, shown(id));
    diag::Diagnostic& finding =
        add(bag, kUnknownTask, context, {task.id.at, diag::pointer_join("/tasks", id), id}, std::move(message));
    if (meant && context.report->find(*meant) == nullptr) offer_id(finding, id, *meant, tasks->ids());
  }
}

}  // namespace

const Rule kUnknownTask = {
    .info = {.code = "R104",
             .name = "unknown-task",
             .severity = diag::Severity::error,
             .summary = {"Mã nhiệm vụ không có trong chỉ thị", "A task id that is not in the directive"},
             .why = {"Số liệu được cộng theo mã nhiệm vụ của chỉ thị. Một mã không có trong chỉ thị thì không thuộc dòng nào "
                     "của phụ lục, kết quả ghi ở đó sẽ bị bỏ rơi. Hãy dùng đúng mã đã giao; “tiendo new” lập sẵn báo cáo với các mã ấy.",
                     "Figures add up by the directive's task ids. An id that is not in the directive belongs to no row of "
                     "the annex, and what is reported under it would be lost. Use the id as assigned; “tiendo new” prepares a "
                     "report that has them."},
             .example = {"reports/mau/2026-10/so-a.yaml", "  NV1.2a:\n    status: in_progress", "  NV1.2x:\n    status: in_progress"}},
    .on_report = find_unknown_task};

}  // namespace check
