#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_nothing_assigned(const ReportContext& context, diag::Bag& bag) {
  if (context.schema == nullptr || !context.unit || !in_its_place(context)) return;
  const model::Unit& unit = (*context.schema->units)[*context.unit];
  if (!unit.active_in(context.schema->period) || !context.schema->of_unit(*context.unit).empty()) return;
  add(bag, kNothingAssigned, context, {context.report->unit.at, "/unit", context.report->unit.value},
      say("Kế hoạch {} không giao nhiệm vụ nào cho {} trong kỳ {}", "Plan {} assigns nothing to {} in {}",
          context.schema->plan->id.value, named(unit), context.schema->period.to_string()));
}

}  // namespace

const Rule kNothingAssigned = {
    .info = {.code = "R115",
             .name = "nothing-assigned",
             .severity = diag::Severity::error,
             .summary = {"Đơn vị không được giao nhiệm vụ nào trong kỳ", "A unit that the plan asks nothing of"},
             .why = {"Đơn vị không có nhiệm vụ thì không nợ báo cáo, và báo cáo của đơn vị không vào bảng nào. Có thể đã ghi nhầm "
                     "mã đơn vị hoặc chỉ thị; nếu đơn vị phải báo cáo thì thêm vào mục “report” của kế hoạch.",
                     "A unit without tasks owes no report, and what it reports goes into no table. Perhaps the unit or the "
                     "directive is mistaken; if the unit must report, add it to “report” in the plan."},
             .example = {"reports/mau/2026-10/truong-y.yaml", "",
                         "directive: mau\n"
                         "unit: truong-y\n"
                         "period: 2026-10\n"
                         "submitted: 2026-10-15\n"
                         "tasks:\n"
                         "  NV1.2b:\n"
                         "    status: in_progress\n"
                         "    progress: 50\n"
                         "    result: Đã mở ba lớp cho cán bộ cấp xã.\n"}},
    .on_report = find_nothing_assigned};

}  // namespace check
