#include <algorithm>

#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

bool knows_directive(const ReportContext& context, const std::string& id) {
  return std::any_of(context.catalogue.begin(), context.catalogue.end(), [&](const CatalogueContext& known) {
    return known.directive != nullptr && known.directive->id.good() && known.directive->id.value == id;
  });
}

struct Said {
  text::Wording field;
  std::string_view pointer;
  text::Span at;
  std::string content;
  const std::string* place;
};

void compare(const ReportContext& context, diag::Bag& bag, const Said& said) {
  if (said.place->empty() || *said.place == said.content) return;
  add(bag, kPathMismatch, context, {said.at, std::string(said.pointer), said.content},
      say("Nội dung ghi {} “{}” nhưng tệp lại đặt ở chỗ của “{}”; hãy sửa nội dung hoặc chuyển tệp",
          "The content says {} “{}”, but the file stands in the place of “{}”; mend the content or move the file", said.field,
          shown(said.content), shown(*said.place)));
}

/// An unknown directive, unit or period has its own finding.
void find_path_mismatch(const ReportContext& context, diag::Bag& bag) {
  const model::Report& report = *context.report;
  const Placement& place = context.placement;
  if (report.directive.good() && knows_directive(context, report.directive.value)) {
    compare(context, bag, {{"chỉ thị", "directive"}, "/directive", report.directive.at, report.directive.value, &place.directive});
  }
  if (report.unit.good() && context.unit) {
    compare(context, bag, {{"đơn vị", "unit"}, "/unit", report.unit.at, report.unit.value, &place.unit});
  }
  if (report.period.good() && context.schema != nullptr) {
    compare(context, bag, {{"kỳ", "period"}, "/period", report.period.at, report.period->to_string(), &place.period});
  }
}

}  // namespace

const Rule kPathMismatch = {
    .info = {.code = "R109",
             .name = "path-mismatch",
             .severity = diag::Severity::error,
             .summary = {"Nội dung báo cáo khác với chỗ đặt tệp", "The content disagrees with the file's place"},
             .why = {"Thường là do chép tệp của kỳ trước hoặc của đơn vị khác rồi quên sửa phần đầu. Nếu không dừng lại, số liệu "
                     "sẽ ghi nhầm cho đơn vị hoặc kỳ khác. Hãy sửa phần đầu báo cáo, hoặc chuyển tệp về đúng chỗ.",
                     "Mostly a file copied from the period before or from another unit, its head not edited. Its figures would "
                     "count for the wrong unit or period. Edit the head of the report, or move the file to where it belongs."},
             .example = {"reports/mau/2026-10/so-a.yaml", "period: 2026-10", "period: 2026-09"}},
    .on_report = find_path_mismatch};

}  // namespace check
