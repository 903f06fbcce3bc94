#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

text::Localized inactive_message(const model::Units& units, model::UnitIndex index, const model::Period& period) {
  const model::Unit& unit = units[index];
  const std::string name = named(unit);
  if (!unit.ended_before(period)) {
    return say("{} chỉ hoạt động từ kỳ {}, chưa phải báo cáo kỳ {}", "{} begins with {} and does not report for {} yet",
               name, unit.active_from->to_string(), period.to_string());
  }
  if (const auto heir = units.heir(index, period)) {
    return say("{} chỉ hoạt động đến hết kỳ {}; kỳ {} do {} báo cáo thay", "{} ended with {}; {} is reported on by {}",
               name, unit.active_to->to_string(), period.to_string(), named(units[*heir]));
  }
  return say("{} chỉ hoạt động đến hết kỳ {}, không báo cáo kỳ {}", "{} ended with {} and does not report for {}", name,
             unit.active_to->to_string(), period.to_string());
}

void find_inactive_unit(const ReportContext& context, diag::Bag& bag) {
  if (context.schema == nullptr || !context.unit || !in_its_place(context)) return;
  const model::Units& units = *context.schema->units;
  const model::Unit& unit = units[*context.unit];
  if (unit.active_in(context.schema->period)) return;
  diag::Diagnostic& finding =
      add(bag, kInactiveUnit, context, {context.report->unit.at, "/unit", context.report->unit.value},
          inactive_message(units, *context.unit, context.schema->period));
  relate(finding, units.source, unit.ended_before(context.schema->period) ? unit.active_to.at : unit.active_from.at,
         say("thời gian hoạt động ghi tại đây", "the unit's life is set here"));
}

}  // namespace

const Rule kInactiveUnit = {
    .info = {.code = "R111",
             .name = "inactive-unit",
             .severity = diag::Severity::error,
             .summary = {"Đơn vị chưa thành lập hoặc đã sáp nhập, giải thể trong kỳ này",
                         "A unit that does not exist in that period"},
             .why = {"Sau khi sáp nhập, nhiệm vụ và số liệu chuyển sang đơn vị kế thừa; báo cáo đứng tên đơn vị cũ sẽ không có "
                     "chỗ trong bảng tổng hợp. Hãy báo cáo bằng mã của đơn vị kế thừa, hoặc sửa thời gian “active” trong danh sách đơn vị.",
                     "After a merger the tasks and their history pass to the successor; a report in the old unit's name has no "
                     "place in any table. Report by the successor's id, or mend “active” in the list of units."},
             .example = {"reports/mau/2026-10/so-cu.yaml", "",
                         "directive: mau\n"
                         "unit: so-cu\n"
                         "period: 2026-10\n"
                         "submitted: 2026-10-15\n"
                         "tasks:\n"
                         "  NV1.2b:\n"
                         "    status: in_progress\n"
                         "    progress: 50\n"
                         "    result: Đã mở ba lớp cho cán bộ cấp xã.\n"}},
    .on_report = find_inactive_unit};

}  // namespace check
