#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_missing_reason(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (!task.status.good() || !task.reason.absent()) continue;
    if (task.status.value != model::Status::paused && task.status.value != model::Status::cancelled) continue;
    const auto status = status_name(task.status.value);
    add(bag, kMissingReason, context, {task.status.at, judged.pointer + "/status", std::string(status)},
        say("Nhiệm vụ {} ghi “{}” thì phải nêu lý do ở “reason”", "Task {} is “{}”; say why in “reason”", task.id.value, status));
  }
}

}  // namespace

const Rule kMissingReason = {
    .info = {.code = "V208",
             .name = "missing-reason",
             .severity = diag::Severity::error,
             .summary = {"Tạm dừng hoặc hủy nhiệm vụ mà không nêu lý do", "A task paused or cancelled without a reason"},
             .why = {"Nhiệm vụ do cấp trên giao; đơn vị dừng hoặc bỏ thì phải giải trình. Hãy ghi lý do và văn bản cho phép, nếu có, "
                     "vào trường “reason”.",
                     "The task was set by those above; a unit that stops it owes them the reason. Give it in “reason”, with the "
                     "document that allows it where there is one."},
             .example = {"reports/mau/2026-10/so-a.yaml", "    status: in_progress\n    progress: 60",
                         "    status: paused\n    progress: 60"},
             .may_be_lowered = true},
    .on_report = find_missing_reason};

}  // namespace check
