#include "check/consistency.hpp"
#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

text::Localized mismatch_message(const model::TaskReport& task, const std::string& progress) {
  switch (*task.status) {
    case model::Status::completed:
      return say("Nhiệm vụ {} ghi “completed” nhưng tiến độ là {}; hoàn thành thì tiến độ phải là 100",
                 "Task {} is “completed”, but its progress is {}; completed means 100", task.id.value, progress);
    case model::Status::not_started:
      return say("Nhiệm vụ {} ghi “not_started” nhưng tiến độ là {}; chưa bắt đầu thì tiến độ phải là 0",
                 "Task {} is “not_started”, but its progress is {}; not started means 0", task.id.value, progress);
    default:
      return say("Nhiệm vụ {} có tiến độ {} nhưng trạng thái là “{}”; đã xong thì ghi “completed”",
                 "Task {} has progress {}, but is “{}”; what is done is “completed”", task.id.value, progress,
                 status_name(*task.status));
  }
}

void find_status_progress_mismatch(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (!status_contradicts_progress(task)) continue;
    const std::string progress = task.progress->to_string();
    diag::Diagnostic& finding =
        add(bag, kStatusProgressMismatch, context, {task.progress.at, judged.pointer + "/progress", progress},
            mismatch_message(task, progress));
    relate(finding, context.report->source, task.status.at, say("trạng thái ghi tại đây", "the status is here"));
  }
}

}  // namespace

const Rule kStatusProgressMismatch = {
    .info = {.code = "C302",
             .name = "status-progress-mismatch",
             .severity = diag::Severity::error,
             .summary = {"Trạng thái và tiến độ mâu thuẫn", "Status and progress contradict each other"},
             .why = {"Trạng thái quyết định nhiệm vụ vào cột nào, tiến độ quyết định con số trung bình; hai chỗ nói khác nhau thì "
                     "một chỗ sai. “completed” là 100, “not_started” là 0, và 100 nghĩa là “completed”. Hãy sửa chỗ sai.",
                     "The status decides the column of the task, the progress its share of the mean: where they differ, one is "
                     "wrong. “completed” is 100, “not_started” is 0, and 100 is “completed”. Mend the one that is wrong."},
             .example = {"reports/mau/2026-10/so-a.yaml", "    progress: 60", "    progress: 100"}},
    .on_report = find_status_progress_mismatch};

}  // namespace check
