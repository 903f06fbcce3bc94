#pragma once
/// Several periods' figures as data for other programs.

#include "aggregate/trend.hpp"
#include "view/data.hpp"

namespace view {

/// How each period went and each indicator's series, `schema_version` 1 of a form of its own.
[[nodiscard]] Data trend_data(const aggregate::Trend& trend);

}  // namespace view
