#pragma once
/// The parts that every form of data about figures shares.

#include "aggregate/summary.hpp"
#include "view/data.hpp"

namespace view {

/// `assignments` and all eight classes.
[[nodiscard]] Data classes_data(const aggregate::ClassCounts& counts);
/// Counts and rates, without the units.
[[nodiscard]] Data::Object reporting_data(const aggregate::Reporting& reporting);
/// Path and SHA-256 of each input.
[[nodiscard]] Data sources_data(const std::vector<aggregate::Source>& sources);

}  // namespace view
