#pragma once
/// Summaries as data for other programs.

#include <vector>

#include "aggregate/summary.hpp"
#include "view/data.hpp"
#include "view/records.hpp"

namespace view {

/// Everything that was counted, `schema_version` 1.
[[nodiscard]] Data aggregate_data(const aggregate::Summary& summary);

/// One period's summary, or those of several in order of time. They must outlive the records.
using Summaries = std::vector<const aggregate::Summary*>;

/// One row an assignment, in the order of the schema, with the place in the report that it was read from.
[[nodiscard]] Records csv_assignments(Summaries summaries);
/// One row an indicator.
[[nodiscard]] Records csv_indicators(Summaries summaries);
/// One row a period: who reported, and how many assignments fall in each class.
[[nodiscard]] Records csv_periods(Summaries summaries);

}  // namespace view
