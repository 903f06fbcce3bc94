#pragma once
/// The figures that a task gives, beside those that were given before.

#include <optional>
#include <string_view>
#include <vector>

#include "check/past.hpp"

namespace check {

/// A good value that the task gives, and its indicator.
struct Given {
  const model::Indicator* indicator = nullptr;
  const model::IndicatorValue* value = nullptr;
};
[[nodiscard]] std::vector<Given> given_values(const Judged& judged);

/// The good value of an indicator in an earlier word; null where there was none.
[[nodiscard]] const model::IndicatorValue* value_in(const model::TaskReport& task, std::string_view indicator);

/// What a stock must not fall below, and the words that say so: several where units were merged since.
struct Floor {
  model::Decimal value;
  std::vector<Word> words;
};
/// Set where the value is of a monotonic stock and lies below what was last known of it. The heir of merged units holds
/// what they held together where the stock adds up over units, else at least the least of them.
[[nodiscard]] std::optional<Floor> fallen_below(const ReportContext& context, const Judged& judged, const Given& given);

}  // namespace check
