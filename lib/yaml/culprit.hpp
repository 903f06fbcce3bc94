#pragma once
/// The line that is to blame where the parser stumbles only over a later, innocent one.

#include <optional>

#include "diag/diagnostic.hpp"
#include "yaml/failure.hpp"

namespace yaml {

/// What Git leaves in a file that two people changed.
[[nodiscard]] std::optional<diag::Diagnostic> conflict_marker(const text::SourcePtr& source);

/// A title above the data, which is no `name: value`.
[[nodiscard]] std::optional<diag::Diagnostic> title_line(const text::SourcePtr& source, const Failure& failure, const Trail& trail);

/// A line with too little indentation, a text that goes on in a line with `: `.
[[nodiscard]] std::optional<diag::Diagnostic> culprit_above(const text::SourcePtr& source, const Failure& failure,
                                                            const Trail& trail);

}  // namespace yaml
