#include <optional>
#include <set>
#include <string>
#include <utility>

#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

/// The tasks for which another id of the report stands and has its own finding: a misspelling, another unit's task a slip away, or
/// the task that it is a part of.
std::set<std::string> under_another_id(const ReportContext& context, model::UnitIndex unit) {
  const MeantTasks tasks(context);
  std::set<std::string> found;
  for (const model::TaskReport& task : context.report->tasks) {
    const model::Task* const known = context.schema->directive->find_task(task.id.value);
    std::optional<std::string> meant;
    if (known == nullptr) {
      meant = tasks.of_unknown(task.id.value);
    } else if (known->parts.empty() && context.schema->find(task.id.value, unit) == nullptr) {
      meant = tasks.of_not_assigned(task.id.value);
    } else {
      for (const model::Task& part : known->parts) found.insert(part.id.value);
    }
    if (meant) found.insert(*std::move(meant));
  }
  return found;
}

void find_missing_task(const ReportContext& context, diag::Bag& bag) {
  const auto unit = answering_unit(context);
  if (!unit || !context.report->tasks_readable) return;
  std::optional<std::set<std::string>> elsewhere;  // found when first asked for: most reports lack nothing
  for (const model::Assignment* assignment : context.schema->of_unit(*unit)) {
    const std::string& id = assignment->task->id.value;
    if (context.report->find(id) != nullptr) continue;
    if (!elsewhere) elsewhere = under_another_id(context, *unit);
    if (elsewhere->contains(id)) continue;
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
    .on_report = find_missing_task};

}  // namespace check
