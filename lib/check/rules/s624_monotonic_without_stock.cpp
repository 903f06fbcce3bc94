#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

bool is_flow(const model::Indicator& indicator) {
  return !indicator.is_ratio() && indicator.time.good() && *indicator.time == model::TimeKind::flow;
}

void judge(const model::Plan& plan, const model::Indicator& indicator, std::string pointer, diag::Bag& bag) {
  if (!indicator.monotonic.good() || !*indicator.monotonic || !indicator.type.good()) return;
  const CatalogueSpot spot{plan.source, indicator.monotonic.at, std::move(pointer), "yes"};
  if (indicator.is_ratio()) {
    auto& finding = add(bag, kMonotonicWithoutStock, spot,
                        say("“monotonic” không dùng cho tỷ lệ: tỷ lệ do máy tính, đơn vị không báo cáo",
                            "“monotonic” says nothing of a ratio, which is computed and not reported"));
    relate(finding, plan.source, indicator.type.at, say("chỉ tiêu là tỷ lệ", "the indicator is a ratio"));
  } else if (is_flow(indicator)) {
    auto& finding = add(bag, kMonotonicWithoutStock, spot,
                        say("“monotonic” chỉ dùng cho số thời điểm; thêm “time: stock”, hoặc bỏ “monotonic”",
                            "“monotonic” is for a stock only; add “time: stock”, or leave “monotonic” out"));
    if (indicator.time.key != text::Span{}) {
      relate(finding, plan.source, indicator.time.at, say("chỉ tiêu là số phát sinh trong kỳ", "the indicator is a flow"));
    }
  }
}

void find_monotonic_without_stock(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr) return;
  const model::Plan& plan = *context.plan;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const std::string list = pointer_to({"assignments", std::to_string(i), "indicators"});
    for (std::size_t k = 0; k < plan.entries[i].indicators.size(); ++k) {
      judge(plan, plan.entries[i].indicators[k], list + pointer_to({std::to_string(k), "monotonic"}), bag);
    }
  }
}

}  // namespace

const Rule kMonotonicWithoutStock = {
    .info = {.code = "S624",
             .name = "monotonic-without-stock",
             .severity = diag::Severity::error,
             .summary = {"“monotonic” ở một chỉ tiêu không phải số thời điểm", "“monotonic” on an indicator that is no stock"},
             .why = {"“monotonic: yes” nói rằng số có đến ngày chốt chỉ được giữ nguyên hoặc tăng. Số phát sinh trong kỳ lên xuống là "
                     "thường, còn tỷ lệ thì không ai báo cáo; ghi ở đó thì quy định không bao giờ được xét, hoặc bắt oan đơn vị.",
                     "“monotonic: yes” says that what there is at the cut-off may stay or grow, but not shrink. A flow goes up and down by "
                     "nature, and a ratio is reported by nobody: there the word would never be heeded, or would blame units for nothing."},
             .example = {"plan.yaml", "        max: 100000\n", "        max: 100000\n        monotonic: yes\n"}},
    .on_catalogue = find_monotonic_without_stock};

}  // namespace check
