#pragma once
/// The JSON Schema of one unit's report of one period: which tasks, indicators, limits and reasons it must have.

#include "model/schema.hpp"
#include "view/data.hpp"

namespace view {

/// The schema of all reports, made narrow: `general` is that of schemas/report.schema.json. What neither can say is
/// listed in the README.
[[nodiscard]] Data report_schema(const model::Schema& schema, model::UnitIndex unit, Data general);

}  // namespace view
