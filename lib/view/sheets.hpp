#pragma once
/// The sheets of the annex, one function each.

#include "view/annex.hpp"

namespace view {

[[nodiscard]] Section sheet_overview(const AnnexInput& input);
[[nodiscard]] Section sheet_tasks(const AnnexInput& input);
[[nodiscard]] Section sheet_units(const AnnexInput& input);
[[nodiscard]] Section sheet_indicators(const AnnexInput& input);
[[nodiscard]] Section sheet_obstacles(const AnnexInput& input);
[[nodiscard]] Section sheet_submissions(const AnnexInput& input);
[[nodiscard]] Section sheet_findings(const AnnexInput& input);
[[nodiscard]] Section sheet_sources(const AnnexInput& input);

}  // namespace view
