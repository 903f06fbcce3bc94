#include "check/catalogue.hpp"
#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_unknown_unit(const ReportContext& context, diag::Bag& bag) {
  const model::Field<std::string>& field = context.report->unit;
  const model::Units* const units = units_of(context);
  if (!field.good() || units == nullptr || units->find(field.value)) return;
  const auto meant = units->meant_by(field.value);
  const std::string quoted = shown(field.value);
  diag::Diagnostic& finding = add(bag, kUnknownUnit, context, {field.at, "/unit", field.value},
      meant ? say("Không có đơn vị “{}”; có phải là “{}” ({})?", "There is no unit “{}”; did you mean “{}” ({})?", quoted,
                  (*units)[meant->unit].id.value, shown((*units)[meant->unit].display()))
            : say("Không có đơn vị “{}” trong danh sách đơn vị", "There is no unit “{}” in the list of units", quoted));
  if (meant) offer_id(finding, field.value, (*units)[meant->unit].id.value, ids_of(units->units));
}

}  // namespace

const Rule kUnknownUnit = {
    .info = {.code = "R107",
             .name = "unknown-unit",
             .severity = diag::Severity::error,
             .summary = {"Mã đơn vị không có trong danh sách", "A unit that is not in the list"},
             .why = {"Mã đơn vị cho biết báo cáo của ai, đơn vị đó được giao gì và đã nộp chưa. Hãy ghi đúng mã trong tệp danh "
                     "sách đơn vị (trường “id”), không ghi tên đầy đủ.",
                     "The unit's id tells whose report it is, what was assigned to it and whether it has handed in. Write the "
                     "“id” of the list of units, not the unit's full name."},
             .example = {"reports/mau/2026-10/so-a.yaml", "unit: so-a", "unit: so_a"}},
    .on_report = find_unknown_unit};

}  // namespace check
