#include "check/finding.hpp"
#include "check/past_figures.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

using text::say;

text::Localized shrank_message(const Given& given, const Floor& floor) {
  const std::string& id = given.value->id.value;
  const std::string now = given.value->value->to_string();
  const std::string then = floor.value.to_string();
  if (floor.words.size() == 1) {
    return say("{} giảm còn {}, kỳ {} là {}; theo kế hoạch, chỉ tiêu này không được giảm",
               "{0} fell to {1}; in {2} it was {3}, and by the plan it must not shrink", id, now,
               floor.words.front().report->period->to_string(), then);
  }
  return say("{} giảm còn {}, các đơn vị trước khi sáp nhập có {}; theo kế hoạch, chỉ tiêu này không được giảm",
             "{0} fell to {1}; the units had {2} before they were merged, and by the plan it must not shrink", id, now, then);
}

void find_stock_shrank(const ReportContext& context, diag::Bag& bag) {
  if (context.history.empty()) return;
  for (const Judged& judged : judged_tasks(context)) {
    for (const Given& given : given_values(judged)) {
      const auto floor = fallen_below(context, judged, given);
      if (!floor) continue;
      const std::string& id = given.value->id.value;
      diag::Diagnostic& finding =
          add(bag, kStockShrank, context,
              {given.value->value.at, diag::pointer_join(judged.pointer + "/indicators", id), given.value->value->to_string()},
              shrank_message(given, *floor));
      for (const Word& word : floor->words) {
        const model::IndicatorValue* const then = value_in(*word.task, id);
        relate(finding, word.report->source, then->value.at,
               say("kỳ {}: {}", "in {}: {}", word.report->period->to_string(), then->value->to_string()));
      }
      relate(finding, context.schema->plan->source, given.indicator->monotonic.at,
             say("kế hoạch quy định tại đây", "the plan says so here"));
    }
  }
}

}  // namespace

const Rule kStockShrank = {
    .info = {.code = "T407",
             .name = "stock-shrank",
             .severity = diag::Severity::error,
             .summary = {"Số lũy kế giảm, trái với kế hoạch", "A stock shrank that must not"},
             .why = {"Có những số chỉ có thể giữ nguyên hoặc tăng: số xã đã kết nối, số cán bộ đã tập huấn. Kế hoạch ghi “monotonic: yes” cho "
                     "chỉ tiêu đó. Số giảm thì kỳ này hoặc kỳ trước đã sai; sai ở kỳ trước thì sửa báo cáo kỳ trước. Đơn vị nhận sáp nhập "
                     "phải giữ ít nhất tổng số của các đơn vị cũ.",
                     "Some figures can only stay or grow: communes connected, officials trained. The plan marks them “monotonic: yes”. Where "
                     "one fell, this period or the one before is wrong; if it was the one before, mend that report. The heir of merged "
                     "units holds at least what they held together."},
             .example = {"reports/mau/2026-07/so-a.yaml", "      xa_ket_noi: 52", "      xa_ket_noi: 25", "year"}},
    .on_report = find_stock_shrank};

}  // namespace check
