#include "check/past_figures.hpp"

#include <algorithm>

namespace check {

std::vector<Given> given_values(const Judged& judged) {
  std::vector<Given> out;
  if (judged.entry == nullptr) return out;
  for (const model::IndicatorValue& value : judged.task->indicators) {
    const model::Indicator* const indicator = value.value.good() ? judged.entry->find(value.id.value) : nullptr;
    if (indicator != nullptr && indicator->type.good() && !indicator->is_ratio()) out.push_back({indicator, &value});
  }
  return out;
}

const model::IndicatorValue* value_in(const model::TaskReport& task, std::string_view indicator) {
  const model::IndicatorValue* const value = task.find(indicator);
  return value != nullptr && value->value.good() ? value : nullptr;
}

std::optional<Floor> fallen_below(const ReportContext& context, const Judged& judged, const Given& given) {
  const model::Indicator& indicator = *given.indicator;
  const bool bound = indicator.monotonic.good() && *indicator.monotonic && indicator.time.value == model::TimeKind::stock;
  if (!bound) return std::nullopt;
  const std::string& id = given.value->id.value;
  Floor floor;
  floor.words = last_words(context, judged, [&](const model::TaskReport& task) { return value_in(task, id) != nullptr; });
  if (floor.words.empty()) return std::nullopt;
  const bool adds_up = indicator.across_units.value == model::AcrossUnits::sum;
  bool first = true;
  for (const Word& word : floor.words) {
    const model::Decimal& then = *value_in(*word.task, id)->value;
    if (first || (!adds_up && then < floor.value)) {
      floor.value = then;
    } else if (adds_up) {
      floor.value += then;
    }
    first = false;
  }
  return *given.value->value < floor.value ? std::optional(std::move(floor)) : std::nullopt;
}

}  // namespace check
