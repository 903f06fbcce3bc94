#pragma once
/// What YAML reads without a word, and its writer did not mean.

#include <optional>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

/// Y011: ` #` directly followed by a letter cuts a plain value, an empty one too.
[[nodiscard]] std::optional<diag::Diagnostic> comment_cut(const text::SourcePtr& source, const Node& value);

/// Y012: lines with a list's dash, run together into one plain value.
[[nodiscard]] std::optional<diag::Diagnostic> joined_items(const text::SourcePtr& source, const Node& value);

}  // namespace yaml
