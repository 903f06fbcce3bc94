#include "check/finding.hpp"
#include "check/rules.hpp"
#include "text/nearest.hpp"

namespace check {

namespace {

using text::say;

void find_unknown_directive(const ReportContext& context, diag::Bag& bag) {
  const model::Field<std::string>& field = context.report->directive;
  if (!field.good() || context.catalogue.empty()) return;
  std::vector<std::string> known;
  for (const CatalogueContext& catalogue : context.catalogue) {
    // One that could not be read may be the one that is meant.
    if (catalogue.directive == nullptr || !catalogue.directive->id.good()) return;
    if (catalogue.directive->id.value == field.value) return;
    known.push_back(catalogue.directive->id.value);
  }
  std::string all;
  for (const std::string& id : known) all += (all.empty() ? "" : ", ") + id;
  const auto meant = text::nearest(field.value, known);
  diag::Diagnostic& finding = add(bag, kUnknownDirective, context, {field.at, "/directive", field.value},
      meant ? say("Không có chỉ thị “{}”; có phải là “{}”?", "There is no directive “{}”; did you mean “{}”?",
                  shown(field.value), *meant)
            : say("Không có chỉ thị “{}”; các chỉ thị đang theo dõi: {}", "There is no directive “{}”; followed are: {}",
                  shown(field.value), shown(all)));
  if (meant) offer_id(finding, field.value, *meant, known);
}

}  // namespace

const Rule kUnknownDirective = {
    .info = {.code = "R114",
             .name = "unknown-directive",
             .severity = diag::Severity::error,
             .summary = {"Mã chỉ thị không thuộc không gian làm việc", "A directive that no plan of the workspace follows"},
             .why = {"Chỉ thị quyết định báo cáo phải trả lời những nhiệm vụ nào. Hãy ghi mã “id” của chỉ thị; nếu là chỉ thị mới thì "
                     "thêm kế hoạch của nó vào “plans” trong tiendo.yaml.",
                     "The directive decides which tasks a report answers. Write the directive's “id”; for a new one, add its "
                     "plan to “plans” in tiendo.yaml."},
             .example = {"reports/mau/2026-10/so-a.yaml", "directive: mau", "directive: mao"}},
    .on_report = find_unknown_directive};

}  // namespace check
