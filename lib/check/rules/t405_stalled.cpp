#include <algorithm>

#include "check/consistency.hpp"
#include "check/finding.hpp"
#include "check/past.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

using text::say;

/// With this one, three periods.
constexpr std::size_t kBefore = 2;

void find_stalled(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    // A standing task has no end to come nearer to.
    if (!is_under_way(task) || !task.progress.good() || judged.entry == nullptr || !judged.entry->deadline.good()) continue;
    const std::vector<Word> before = single_line(context, judged, kBefore);
    const bool stands = std::all_of(before.begin(), before.end(), [&](const Word& word) {
      return is_under_way(*word.task) && word.task->progress.good() && *word.task->progress == *task.progress;
    });
    if (before.size() < kBefore || !stands) continue;
    const std::string now = task.progress->to_string();
    diag::Diagnostic& finding =
        add(bag, kStalled, context, {task.progress.at, judged.pointer + "/progress", now},
            say("Tiến độ nhiệm vụ {} vẫn là {} qua ba kỳ báo cáo liền ({}, {} và kỳ này); hãy cập nhật, hoặc nêu vướng mắc ở “difficulties”",
                "Task {} has stood at {} for three periods ({}, {} and this one); bring it up to date, or say in “difficulties” what "
                "holds it up",
                task.id.value, now, before[1].report->period->to_string(), before[0].report->period->to_string()));
    for (const Word& word : before) {
      relate(finding, word.report->source, word.task->progress.at,
             say("tiến độ kỳ {}", "the progress in {}", word.report->period->to_string()));
    }
  }
}

}  // namespace

const Rule kStalled = {
    .info = {.code = "T405",
             .name = "stalled",
             .severity = diag::Severity::warning,
             .summary = {"Ba kỳ liền không có tiến triển", "No progress for three periods"},
             .why = {"Tiến độ đứng yên ba kỳ thì hoặc việc đang vướng, hoặc số không ai cập nhật; cả hai đều cần cấp trên biết trước khi quá "
                     "hạn. Nhiệm vụ thường xuyên, không có thời hạn, và nhiệm vụ tạm dừng thì không xét.",
                     "Where progress has stood still for three periods the work is stuck, or nobody has brought the figure up to date; "
                     "either should be known before the deadline has passed. Standing tasks, which have no deadline, and paused ones are "
                     "left alone."},
             .example = {"reports/mau/2026-07/so-a.yaml", "    progress: 60", "    progress: 50", "year"}},
    .on_report = find_stalled};

}  // namespace check
