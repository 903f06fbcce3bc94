#pragma once
/// The annex that a run's figures make, as the workspace lays it out.

#include "session.hpp"
#include "view/document.hpp"

namespace cmd {

/// The run folded the periods before, too.
[[nodiscard]] view::Document annex_of(const PeriodRun& run, const PeriodFigures& figures);

}  // namespace cmd
