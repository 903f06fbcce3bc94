#pragma once
/// The task schema of a period as data: what each unit must report.

#include <optional>

#include "model/schema.hpp"
#include "view/data.hpp"

namespace view {

/// All units that owe a report, by rank, or one of them.
[[nodiscard]] Data schema_data(const model::Schema& schema, std::optional<model::UnitIndex> only);

}  // namespace view
