#include <optional>
#include <set>
#include <string>

#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

void find_missing_indicator(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    const model::TaskReport& task = *judged.task;
    if (judged.entry == nullptr || task.indicators_state == model::FieldState::bad) continue;
    const text::Span at = task.indicators_key == text::Span{} ? task.id.at : task.indicators_key;
    std::optional<std::set<std::string>> misspelt;  // found when first asked for: most reports lack nothing
    for (const model::Indicator& indicator : judged.entry->indicators) {
      const bool asked = indicator.id.good() && !indicator.is_ratio() && indicator.required.good() && indicator.required.value;
      const std::string& id = indicator.id.value;
      if (!asked || task.find(id) != nullptr) continue;
      if (!misspelt) misspelt = MeantIndicators(judged).misspelt();
      if (misspelt->contains(id)) continue;
      diag::Diagnostic& finding =
          add(bag, kMissingIndicator, context, {at, judged.pointer + "/indicators", id},
              say("Nhiệm vụ {0} thiếu chỉ tiêu bắt buộc “{1}” ({2}); chưa có số liệu thì ghi {1}: {{missing: lý do}}",
                  "Task {0} lacks the required indicator “{1}” ({2}); if it is not known, write {1}: {{missing: reason}}",
                  task.id.value, id, shown(indicator.name.value)));
      relate(finding, context.schema->plan->source, indicator.id.at,
             say("kế hoạch yêu cầu chỉ tiêu tại đây", "the plan asks for it here"));
    }
  }
}

}  // namespace

const Rule kMissingIndicator = {
    .info = {.code = "R113",
             .name = "missing-indicator",
             .severity = diag::Severity::error,
             .summary = {"Thiếu chỉ tiêu bắt buộc mà không nêu lý do", "A required indicator is absent and no reason is given"},
             .why = {"Bỏ trống thì không biết là bằng 0 hay chưa có số, và tổng của tỉnh sẽ thiếu mà không ai hay. Hãy ghi số liệu "
                     "(bằng 0 thì ghi 0), hoặc “missing:” kèm lý do: khi đó tổng hợp sẽ nói rõ bao nhiêu đơn vị chưa có số.",
                     "An empty place may mean nought or not known, and the total would lack it in silence. Give the figure (0 is "
                     "0), or “missing:” with the reason: then the summary tells how many units had no figure."},
             .example = {"reports/mau/2026-10/so-a.yaml", "      ho_so: 1200\n      ho_so_truc_tuyen: 500", "      ho_so: 1200"}},
    .on_report = find_missing_indicator};

}  // namespace check
