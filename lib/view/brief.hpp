#pragma once
/// The page that a leader reads first: what changed, what is late, what needs a decision.

#include "view/annex.hpp"

namespace view {

/// One page of it, however many units and tasks there are: where there is more, it is said how much.
[[nodiscard]] Section brief(const AnnexInput& input);

}  // namespace view
