#pragma once
/// What libyaml takes and YAML does not: text that hides behind a quote or bracket.

#include <optional>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

/// A `#` directly behind a closing quote or bracket, a comma or a block's mark: libyaml drops the rest of the
/// line.
[[nodiscard]] std::optional<diag::Diagnostic> glued_comment(const text::SourcePtr& source, const Node& node);

/// A quoted text whose next lines are no deeper than the block around it, which begins at `block`: its
/// closing quote is probably that of another field.
[[nodiscard]] std::optional<diag::Diagnostic> shallow_continuation(const text::SourcePtr& source,
                                                                   const Node& quoted, std::uint32_t block);

}  // namespace yaml
