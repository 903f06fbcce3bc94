#pragma once
/// The lines that may stand before a document.

#include <cstddef>

#include "diag/diagnostic.hpp"

namespace yaml {

/// Refuses `%TAG` at the head of a file: tags are not used, and libyaml compares every pair of such lines.
[[nodiscard]] bool admit_directives(const text::SourcePtr& source, std::size_t start, diag::Bag& bag);

}  // namespace yaml
