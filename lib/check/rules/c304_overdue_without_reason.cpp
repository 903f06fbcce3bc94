#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

bool is_open(model::Status status) {
  // A paused task owes its reason anyway.
  return status == model::Status::not_started || status == model::Status::in_progress;
}

void find_overdue_without_reason(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (judged.entry == nullptr || !judged.entry->deadline.good() || !task.status.good() || !task.reason.absent()) continue;
    const model::Date deadline = *judged.entry->deadline;
    if (!is_open(*task.status) || context.as_of <= deadline) continue;
    diag::Diagnostic& finding =
        add(bag, kOverdueWithoutReason, context,
            {task.status.at, judged.pointer + "/status", std::string(status_name(*task.status))},
            say("Nhiệm vụ {} quá hạn {} (hạn {}, ngày chốt {}) thì phải nêu lý do ở “reason”",
                "Task {} is {} overdue (deadline {}, as of {}); say why in “reason”", task.id.value,
                days(model::days_between(deadline, context.as_of)), model::in_words(deadline), model::in_words(context.as_of)));
    relate(finding, context.schema->plan->source, judged.entry->deadline.at,
           say("kế hoạch ghi hạn tại đây", "the plan sets the deadline here"));
  }
}

}  // namespace

const Rule kOverdueWithoutReason = {
    .info = {.code = "C304",
             .name = "overdue-without-reason",
             .severity = diag::Severity::error,
             .summary = {"Nhiệm vụ quá hạn mà không nêu lý do", "An overdue task without a reason"},
             .why = {"Danh sách quá hạn được đọc tại cuộc họp kèm lý do của từng đơn vị. Hãy ghi vì sao chậm và bao giờ xong vào "
                     "“reason”. Quá hạn được xét theo ngày chốt của kỳ, không theo đồng hồ máy tính.",
                     "The list of overdue tasks is read out at the meeting with each unit's reason. Say in “reason” why it is late "
                     "and when it will be done. Lateness is judged by the period's as-of date, never by the clock."},
             .example = {"reports/mau/2026-10/so-a.yaml",
                         "    result: Gói thầu thiết bị đã mở thầu, đang đánh giá.\n"
                         "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
                         "    result: Gói thầu thiết bị đã mở thầu, đang đánh giá."},
             .may_be_lowered = true},
    .on_report = find_overdue_without_reason};

}  // namespace check
