#include <algorithm>

#include "check/finding.hpp"
#include "check/past.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

using text::say;

bool is(const model::TaskReport& task, model::Status status) { return task.status.good() && *task.status == status; }

/// The word by which the task was done. Where units were merged, all of them must have closed it: what one had finished
/// and another not is not finished for their heir.
const Word* completion(const std::vector<Word>& words) {
  const auto completed = [](const Word& word) { return is(*word.task, model::Status::completed); };
  const auto closed = [&](const Word& word) { return completed(word) || is(*word.task, model::Status::cancelled); };
  if (!std::all_of(words.begin(), words.end(), closed)) return nullptr;
  const auto found = std::find_if(words.begin(), words.end(), completed);
  return found == words.end() ? nullptr : &*found;
}

void find_reopened(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (!task.status.good() || *task.status == model::Status::completed) continue;
    const std::vector<Word> words = last_words(context, judged);
    const Word* const last = completion(words);
    if (last == nullptr) continue;
    const auto status = status_name(*task.status);
    diag::Diagnostic& finding =
        add(bag, kReopened, context, {task.status.at, judged.pointer + "/status", std::string(status)},
            say("Nhiệm vụ {} đã báo hoàn thành ở kỳ {}, nay lại ghi “{}”", "Task {} was completed in {} and is “{}” now",
                task.id.value, last->report->period->to_string(), status));
    relate(finding, last->report->source, last->task->status.at,
           say("kỳ trước báo hoàn thành tại đây", "it was completed here"));
  }
}

}  // namespace

const Rule kReopened = {
    .info = {.code = "T402",
             .name = "reopened",
             .severity = diag::Severity::error,
             .summary = {"Kỳ trước đã hoàn thành, nay lại chưa", "Completed before, and not any more"},
             .why = {"Kết quả đã báo cáo lên trên không thể lặng lẽ rút lại. Nếu kỳ trước ghi nhầm thì sửa báo cáo kỳ trước; nếu nhiệm "
                     "vụ lặp lại thì ghi “completed” cho phần đã xong, phần mới đưa vào “next”.",
                     "What was reported upwards cannot be taken back in silence. If the report before was mistaken, mend that one; "
                     "if the work recurs, keep “completed” and put what is new into “next”."},
             .example = {"reports/mau/2026-09/so-a.yaml",
                         "  NV1.2a:\n    status: in_progress\n    progress: 55\n    result: Thẩm định xong phần thiết bị.",
                         "  NV1.2a:\n    status: completed\n    progress: 100\n    completed_on: 2026-09-10\n"
                         "    result: Thẩm định xong phần thiết bị.\n"
                         "    evidence:\n"
                         "      - {number: 12/QĐ-SA, date: 2026-09-10, title: Quyết định đầu tư}"},
             .may_be_lowered = true},
    .on_report = find_reopened};

}  // namespace check
