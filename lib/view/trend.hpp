#pragma once
/// A run of figures at a glance: ▁▃▅▇.

#include <optional>
#include <string>
#include <vector>

#include "model/decimal.hpp"

namespace view {

/// A block for each figure, as high as it stands between the least and the greatest of them; `·` where there is none.
/// Empty where fewer than two are known: one point has no trend.
[[nodiscard]] std::string trend(const std::vector<std::optional<model::Decimal>>& figures);

}  // namespace view
