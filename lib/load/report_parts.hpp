#pragma once
/// The lists and maps within a task of a report.

#include <vector>

#include "load/reader.hpp"
#include "model/plan.hpp"
#include "model/report.hpp"

namespace load {

/// `entry` is the plan's entry of the task, with the types and limits of its indicators; null where it is not known.
/// `plan` says which file a limit comes from.
[[nodiscard]] std::vector<model::IndicatorValue> read_indicators(const Value& map, const model::PlanEntry* entry,
                                                                 const model::Plan* plan);
void read_evidence(MapReader& in_task, model::TaskReport& task);
void read_proposals(MapReader& in_task, model::TaskReport& task, const model::Units* units);

}  // namespace load
