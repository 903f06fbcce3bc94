#include "check/consistency.hpp"
#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_completed_without_date(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (!surely_completed(task) || !task.completed_on.absent()) continue;
    add(bag, kCompletedWithoutDate, context, {task.status.at, judged.pointer + "/status", "completed"},
        say("Nhiệm vụ {} báo hoàn thành thì phải ghi ngày hoàn thành ở “completed_on”",
            "Task {} is completed; give the day in “completed_on”", task.id.value));
  }
}

}  // namespace

const Rule kCompletedWithoutDate = {
    .info = {.code = "C303",
             .name = "completed-without-date",
             .severity = diag::Severity::error,
             .summary = {"Báo hoàn thành mà không ghi ngày hoàn thành", "Completed, with no day of completion"},
             .why = {"Không có ngày hoàn thành thì không biết nhiệm vụ xong trong hạn hay quá hạn. Hãy ghi “completed_on: "
                     "YYYY-MM-DD”, thường là ngày ban hành sản phẩm.",
                     "Without the day nobody can tell whether the task was done on time or late. Write “completed_on: "
                     "YYYY-MM-DD”, mostly the day on which its product was issued."},
             .example = {"reports/mau/2026-10/van-phong.yaml", "    progress: 100\n    completed_on: 2026-10-08",
                         "    progress: 100"}},
    .on_report = find_completed_without_date};

}  // namespace check
