#include <optional>

#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

text::Localized unknown_indicator_message(const Judged& judged, const MeantIndicators& indicators, const std::string& id) {
  const std::string& task = judged.task->id.value;
  const model::Indicator* const known = judged.entry->find(id);
  if (known != nullptr) {
    return say("“{}” là chỉ tiêu tỷ lệ, do chương trình tự tính từ {} và {}; hãy bỏ dòng này",
               "“{}” is a ratio, computed from {} and {}; leave this line out", id, known->numerator.value,
               known->denominator.value);
  }
  if (const auto meant = indicators.of(id)) {
    return say("Nhiệm vụ {} không có chỉ tiêu “{}”; có phải là “{}”?", "Task {} has no indicator “{}”; did you mean “{}”?",
               task, shown(id), *meant);
  }
  std::string all;
  for (const model::Indicator& indicator : judged.entry->indicators) {
    if (indicator.id.good() && !indicator.is_ratio()) all += (all.empty() ? "" : ", ") + indicator.id.value;
  }
  if (all.empty()) {
    return say("Nhiệm vụ {} không có chỉ tiêu nào, kể cả “{}”", "Task {} has no indicators, “{}” included", task, shown(id));
  }
  return say("Nhiệm vụ {} không có chỉ tiêu “{}”; các chỉ tiêu là {}", "Task {} has no indicator “{}”; it has {}", task,
             shown(id), shown(all));
}

void find_unknown_indicator(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    if (judged.entry == nullptr) continue;
    std::optional<MeantIndicators> indicators;  // made when first asked for: most reports have no unknown id
    for (const model::IndicatorValue& given : judged.task->indicators) {
      const model::Indicator* const known = judged.entry->find(given.id.value);
      if (known != nullptr && !known->is_ratio()) continue;
      if (!indicators) indicators.emplace(judged);
      diag::Diagnostic& finding = add(
          bag, kUnknownIndicator, context,
          {given.id.at, diag::pointer_join(judged.pointer + "/indicators", given.id.value), given.id.value},
          unknown_indicator_message(judged, *indicators, given.id.value));
      const auto meant = known == nullptr ? indicators->of(given.id.value) : std::nullopt;
      if (meant && judged.task->find(*meant) == nullptr) offer_id(finding, given.id.value, *meant, indicators->ids());
      if (known != nullptr) {
        relate(finding, context.schema->plan->source, known->id.at, say("kế hoạch ghi chỉ tiêu tại đây", "the plan has it here"));
      }
    }
  }
}

}  // namespace

const Rule kUnknownIndicator = {
    .info = {.code = "R112",
             .name = "unknown-indicator",
             .severity = diag::Severity::error,
             .summary = {"Chỉ tiêu không có trong kế hoạch, hoặc là tỷ lệ tự tính",
                         "An indicator that the plan does not have, or a ratio, which is computed"},
             .why = {"Số liệu ghi dưới một mã mà kế hoạch không có thì không được cộng vào đâu. Chỉ tiêu tỷ lệ thì không báo cáo: "
                     "chương trình tính từ tổng của tử số và mẫu số, vì trung bình của các tỷ lệ là con số sai. Hãy dùng mã của kế hoạch.",
                     "A figure under an id that the plan does not have adds up to nothing. A ratio is never reported: it is "
                     "computed from the sums, for the mean of ratios is a wrong figure. Use the ids of the plan."},
             .example = {"reports/mau/2026-10/so-a.yaml", "      hai_long: 85.5", "      hai_lonh: 85.5"}},
    .on_report = find_unknown_indicator};

}  // namespace check
