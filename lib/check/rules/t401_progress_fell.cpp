#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    const model::Report* const last = judged.entry == nullptr ? nullptr : last_with(context, task.id.value);
    if (last == nullptr || !task.progress.good()) continue;
    const model::TaskReport& then = *last->find(task.id.value);
    // From 100 down it is reopened, which is a finding of its own.
    const bool was_done = then.status.good() && *then.status == model::Status::completed;
    if (was_done || !then.progress.good() || *task.progress >= *then.progress) continue;
    const std::string now = task.progress->to_string();
    diag::Diagnostic& finding =
        add(bag, kProgressFell, context, {task.progress.at, judged.pointer + "/progress", now},
            say("Tiến độ nhiệm vụ {} giảm còn {}, kỳ {} là {}", "The progress of task {0} fell to {1}; in {2} it was {3}",
                task.id.value, now, last->period->to_string(), then.progress->to_string()));
    relate(finding, last->source, then.progress.at, say("tiến độ kỳ trước ở đây", "the progress before is here"));
  }
}

}  // namespace

const Rule kProgressFell = {
    .info = {.code = "T401",
             .name = "progress-fell",
             .severity = diag::Severity::warning,
             .summary = {"Tiến độ thấp hơn kỳ trước", "Progress is lower than the period before"},
             .why = {"Việc đã làm thường không mất đi; tiến độ lùi hay là do gõ nhầm, hoặc kỳ trước báo quá. Nếu thật sự phải làm lại, "
                     "hãy giải thích ở “difficulties” hoặc “reason”.",
                     "Work done is seldom undone: a fall is mostly a slip, or the period before said too much. If work has to be "
                     "done again, say so in “difficulties” or “reason”."},
             .example = {"reports/mau/2026-10/so-a.yaml", "    progress: 60", "    progress: 40"}},
    .on_report = find};

}  // namespace check
