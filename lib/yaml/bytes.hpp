#pragma once
/// What a file's bytes must be before the parser sees one of them.

#include <cstddef>
#include <optional>

#include "diag/diagnostic.hpp"

namespace yaml {

/// Where the content begins, past a byte order mark; null after a finding that makes the bytes unreadable.
[[nodiscard]] std::optional<std::size_t> admit(const text::SourcePtr& source, diag::Bag& bag);

/// Warns of a file that does not end in a line end.
void check_final_newline(const text::SourcePtr& source, diag::Bag& bag);

}  // namespace yaml
