#include "check/consistency.hpp"
#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_date_without_completion(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (!task.completed_on.good() || !task.status.good() || *task.status == model::Status::completed) continue;
    // With progress 100 too, it is the status that is wrong, and was told.
    if (status_contradicts_progress(task)) continue;
    diag::Diagnostic& finding =
        add(bag, kDateWithoutCompletion, context,
            {task.completed_on.at, judged.pointer + "/completed_on", model::to_iso(*task.completed_on)},
            say("Nhiệm vụ {} có ngày hoàn thành {} nhưng trạng thái là “{}”", "Task {} has a day of completion, {}, but is “{}”",
                task.id.value, model::in_words(*task.completed_on), status_name(*task.status)));
    relate(finding, context.report->source, task.status.at, say("trạng thái ghi tại đây", "the status is here"));
  }
}

}  // namespace

const Rule kDateWithoutCompletion = {
    .info = {.code = "C306",
             .name = "date-without-completion",
             .severity = diag::Severity::warning,
             .summary = {"Có ngày hoàn thành nhưng chưa hoàn thành", "A day of completion, but not completed"},
             .why = {"Ngày hoàn thành chỉ có nghĩa khi nhiệm vụ đã hoàn thành; ghi ngày dự kiến vào đây sẽ bị hiểu nhầm. Hãy đổi "
                     "trạng thái thành “completed” với tiến độ 100, hoặc bỏ ngày và ghi dự kiến vào “next”.",
                     "The day means something only when the task is completed; a day that is merely planned would be misread. Set "
                     "the status to “completed” and the progress to 100, or take the day out and put the plan into “next”."},
             .example = {"reports/mau/2026-10/so-a.yaml", "    progress: 60", "    progress: 60\n    completed_on: 2026-10-01"}},
    .on_report = find_date_without_completion};

}  // namespace check
