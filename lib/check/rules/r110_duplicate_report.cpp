#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_duplicate_report(const ReportContext& context, diag::Bag& bag) {
  const model::Report& report = *context.report;
  if (context.twin == nullptr || !in_its_place(context)) return;
  diag::Diagnostic& finding =
      add(bag, kDuplicateReport, context, {report.unit.at, "/unit", report.unit.value},
          say("Đơn vị “{}” đã có báo cáo kỳ {} ở tệp {}; chỉ giữ một tệp",
              "Unit “{}” already has a report for {} in {}; keep one of the files", shown(report.unit.value),
              report.period->to_string(), shown(context.twin->source->path())));
  relate(finding, context.twin->source, context.twin->unit.at, say("báo cáo kia ở đây", "the other report is here"));
}

}  // namespace

const Rule kDuplicateReport = {
    .info = {.code = "R110",
             .name = "duplicate-report",
             .severity = diag::Severity::error,
             .summary = {"Hai báo cáo cùng đơn vị, chỉ thị và kỳ", "Two reports of one unit, directive and period"},
             .why = {"Một đơn vị chỉ có một báo cáo mỗi kỳ; có hai tệp thì không biết tệp nào là bản cuối, và cộng cả hai là "
                     "tính hai lần. Hãy giữ bản đúng và xóa hoặc chuyển bản kia ra khỏi thư mục báo cáo.",
                     "A unit has one report a period. With two files nobody can tell which one counts, and adding both would "
                     "count twice. Keep the right one and take the other out of the folder of reports."},
             .example = {"reports/mau/2026-10/so-b.yml", "",
                         "directive: mau\n"
                         "unit: so-b\n"
                         "period: 2026-10\n"
                         "submitted: 2026-10-15\n"
                         "tasks:\n"
                         "  NV1.2b:\n"
                         "    status: in_progress\n"
                         "    progress: 50\n"
                         "    result: Đã mở ba lớp cho cán bộ cấp xã.\n"
                         "    indicators:\n"
                         "      lop: 3\n"}},
    .on_report = find_duplicate_report};

}  // namespace check
