#pragma once
/// Marks at the start of a line that a person takes for a list's dash and YAML does not: `–`, `•`, `-x`.

#include <cstddef>
#include <optional>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

/// Bytes of such a mark and the spaces after it at the start of `words`; 0 where there is none.
[[nodiscard]] std::size_t bullet_length(std::string_view words);

/// Y010 for the mark of that length at `at`.
[[nodiscard]] diag::Diagnostic bullet(const text::SourcePtr& source, std::uint32_t at, std::size_t length);

/// The same for a plain text, or the first key of a map, that was meant to be a list; its fix mends every line.
[[nodiscard]] std::optional<diag::Diagnostic> bulleted(const text::SourcePtr& source, const Node& value);

}  // namespace yaml
