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
    if (last == nullptr || !task.status.good() || *task.status == model::Status::completed) continue;
    const model::TaskReport& then = *last->find(task.id.value);
    if (!then.status.good() || *then.status != model::Status::completed) continue;
    const auto status = status_name(*task.status);
    diag::Diagnostic& finding =
        add(bag, kReopened, context, {task.status.at, judged.pointer + "/status", std::string(status)},
            say("Nhiệm vụ {} đã báo hoàn thành ở kỳ {}, nay lại ghi “{}”", "Task {} was completed in {} and is “{}” now",
                task.id.value, last->period->to_string(), status));
    relate(finding, last->source, then.status.at, say("kỳ trước báo hoàn thành tại đây", "it was completed here"));
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
    .on_report = find};

}  // namespace check
