#include "check/consistency.hpp"
#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_completed_without_evidence(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (!surely_completed(task) || !task.evidence.empty() || task.evidence_state == model::FieldState::bad) continue;
    add(bag, kCompletedWithoutEvidence, context, {task.status.at, judged.pointer + "/status", "completed"},
        say("Nhiệm vụ {} báo hoàn thành nhưng không có văn bản minh chứng ở “evidence”",
            "Task {} is completed, but no document under “evidence” shows it", task.id.value));
  }
}

}  // namespace

const Rule kCompletedWithoutEvidence = {
    .info = {.code = "C301",
             .name = "completed-without-evidence",
             .severity = diag::Severity::warning,
             .summary = {"Báo hoàn thành mà không có minh chứng", "Completed, with no evidence"},
             .why = {"“Hoàn thành” là kết luận mà cuộc họp sẽ dựa vào, nên cần sản phẩm hoặc văn bản kèm theo. Hãy ghi số, ngày và "
                     "tên văn bản đã ban hành vào “evidence”.",
                     "“Completed” is what the meeting will rely on, so a product or a document should stand behind it. Give its "
                     "number, date and title under “evidence”."},
             .example = {"reports/mau/2026-10/van-phong.yaml",
                         "    result: Đã phổ biến đến toàn bộ chi bộ trực thuộc.\n"
                         "    evidence:\n"
                         "      - {number: 45-CV/VPTU, date: 2026-10-08, title: Công văn triển khai}",
                         "    result: Đã phổ biến đến toàn bộ chi bộ trực thuộc."}},
    .on_report = find_completed_without_evidence};

}  // namespace check
