#pragma once
/// The severities that a workspace gives to findings, held against what there is and what may be changed.

#include "diag/diagnostic.hpp"
#include "model/workspace.hpp"

namespace catalogue {

/// Adds a finding for each setting that cannot hold (W709, W710, W711), and leaves it out.
[[nodiscard]] diag::Severities severities(const model::Workspace& workspace, diag::Bag& bag);

}  // namespace catalogue
