#pragma once
/// libyaml's problems in plain words that say what to do.

#include "diag/diagnostic.hpp"
#include "yaml/events.hpp"
#include "yaml/failure.hpp"

namespace yaml {

/// The finding Y002 for a failure that nothing else explains.
[[nodiscard]] diag::Diagnostic advise(const text::SourcePtr& source, const Failure& failure,
                                      const Trail& trail);

}  // namespace yaml
