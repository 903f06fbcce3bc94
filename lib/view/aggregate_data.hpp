#pragma once
/// A summary as data for other programs.

#include "aggregate/summary.hpp"
#include "view/data.hpp"
#include "view/records.hpp"

namespace view {

/// Everything that was counted, `schema_version` 1.
[[nodiscard]] Data aggregate_data(const aggregate::Summary& summary);

/// One row an assignment, in the order of the schema, with the place in the report that it was read from. The
/// summary must outlive the records.
[[nodiscard]] Records csv_assignments(const aggregate::Summary& summary);
/// One row an indicator. The summary must outlive the records.
[[nodiscard]] Records csv_indicators(const aggregate::Summary& summary);

}  // namespace view
