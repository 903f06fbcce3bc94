#include <algorithm>

#include "check/finding.hpp"
#include "check/past.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

using text::say;

/// Where units were merged, the one that was least far: their heir may count as it likes, but not less than any of them.
const Word* least_far(const std::vector<Word>& words) {
  const auto farther = [](const Word& a, const Word& b) { return *a.task->progress < *b.task->progress; };
  const auto found = std::min_element(words.begin(), words.end(), farther);
  return found == words.end() ? nullptr : &*found;
}

void find_progress_fell(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (!task.progress.good()) continue;
    const std::vector<Word> words =
        last_words(context, judged, [](const model::TaskReport& then) { return then.progress.good(); });
    const Word* const last = least_far(words);
    if (last == nullptr || *task.progress >= *last->task->progress) continue;
    // From 100 down it is reopened, which is a finding of its own.
    const auto& status = last->task->status;
    if (status.good() && *status == model::Status::completed) continue;
    const std::string now = task.progress->to_string();
    diag::Diagnostic& finding =
        add(bag, kProgressFell, context, {task.progress.at, judged.pointer + "/progress", now},
            say("Tiến độ nhiệm vụ {} giảm còn {}, kỳ {} là {}", "The progress of task {0} fell to {1}; in {2} it was {3}",
                task.id.value, now, last->report->period->to_string(), last->task->progress->to_string()));
    relate(finding, last->report->source, last->task->progress.at, say("tiến độ kỳ trước ở đây", "the progress before is here"));
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
    .on_report = find_progress_fell};

}  // namespace check
