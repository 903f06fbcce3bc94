#include <algorithm>

#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

/// Another id of the report stands for it and has its own finding: a misspelling, another unit's task a slip
/// away, or the task that it is a part of.
bool stands_under_another_id(const ReportContext& context, const std::string& missing) {
  return std::any_of(context.report->tasks.begin(), context.report->tasks.end(), [&](const model::TaskReport& task) {
    const model::Task* const known = context.schema->directive->find_task(task.id.value);
    if (known == nullptr) return meant_task(context, task.id.value) == missing;
    const bool assigned = context.schema->find(task.id.value, *context.unit) != nullptr;
    if (!assigned && known->parts.empty()) return owed_instead(context, task.id.value) == missing;
    return std::any_of(known->parts.begin(), known->parts.end(),
                       [&](const model::Task& part) { return part.id.value == missing; });
  });
}

void find(const ReportContext& context, diag::Bag& bag) {
  const auto unit = answering_unit(context);
  if (!unit || !context.report->tasks_readable) return;
  for (const model::Assignment* assignment : context.schema->of_unit(*unit)) {
    const std::string& id = assignment->task->id.value;
    if (context.report->find(id) != nullptr || stands_under_another_id(context, id)) continue;
    diag::Diagnostic& finding =
        add(bag, kMissingTask, context, {context.report->tasks_key, "/tasks", id},
            say("Thiếu nhiệm vụ được giao “{}” ({}); không có tin mới thì vẫn ghi trạng thái",
                "Assigned task “{}” ({}) is missing; without news it still needs its status", id,
                shown(assignment->task->title.value)));
    relate(finding, context.schema->plan->source, assignment->entry->task.at,
           say("kế hoạch giao nhiệm vụ tại đây", "the plan assigns the task here"));
  }
}

}  // namespace

const Rule kMissingTask = {
    .info = {.code = "R106",
             .name = "missing-task",
             .severity = diag::Severity::error,
             .summary = {"Nhiệm vụ được giao không có trong báo cáo", "An assigned task that the report leaves out"},
             .why = {"Nhiệm vụ không được nhắc tới thì không biết là chưa làm hay quên ghi, và sẽ bị tính là chưa báo cáo. Mỗi "
                     "nhiệm vụ được giao đều phải có mặt, dù không có tin mới: ghi trạng thái và tiến độ hiện tại.",
                     "Of a task that is not mentioned nobody knows whether nothing was done or nothing was written, and it "
                     "counts as not reported. Every assigned task stands in the report, with its status and progress, "
                     "news or not."},
             .example = {"reports/mau/2026-10/so-a.yaml",
                         "    next: Mở rộng thanh toán trực tuyến.\n"
                         "  NV1.2a:\n"
                         "    status: in_progress\n"
                         "    progress: 70\n"
                         "    result: Gói thầu thiết bị đã mở thầu, đang đánh giá.\n"
                         "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
                         "    next: Mở rộng thanh toán trực tuyến."}},
    .on_report = find};

}  // namespace check
