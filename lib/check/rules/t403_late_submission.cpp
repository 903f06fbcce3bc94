#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_late_submission(const ReportContext& context, diag::Bag& bag) {
  const auto unit = answering_unit(context);
  const model::Field<model::Date>& submitted = context.report->submitted;
  if (!unit || !submitted.good()) return;
  const model::Date due = context.schema->due_of(*unit);
  if (*submitted <= due) return;
  add(bag, kLateSubmission, context, {submitted.at, "/submitted", model::to_iso(*submitted)},
      say("Báo cáo nộp ngày {}, muộn {} so với hạn {}", "Handed in on {}, {} after it was due on {}", model::in_words(*submitted),
          days(model::days_between(due, *submitted)), model::in_words(due)));
}

}  // namespace

const Rule kLateSubmission = {
    .info = {.code = "T403",
             .name = "late-submission",
             .severity = diag::Severity::warning,
             .summary = {"Báo cáo nộp muộn", "A report handed in late"},
             .why = {"Báo cáo muộn vẫn được tổng hợp, nhưng đơn vị bị tính là nộp muộn trong bảng tình hình báo cáo. Hạn nộp tính theo "
                     "ngày làm việc sau ngày chốt số liệu, theo lịch nghỉ của không gian làm việc.",
                     "A late report still counts, but its unit is listed as late. The due date is reckoned in working days after "
                     "the window closes, by the workspace's calendar of holidays."},
             .example = {"reports/mau/2026-10/so-a.yaml", "submitted: 2026-10-16", "submitted: 2026-10-22"},
             .source = {"Nghị định 09/2019/NĐ-CP, điều 13", "Decree 09/2019/NĐ-CP, article 13"}},
    .on_report = find_late_submission};

}  // namespace check
