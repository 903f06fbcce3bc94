#pragma once
/// Spaces for the tabs that lines begin with, of a width at which the file keeps its structure.

#include <optional>

#include "diag/diagnostic.hpp"

namespace yaml {

/// `at` is the indentation of a line that has a tab in it. With that line all those are mended that begin with a tab. Safe
/// where the widths at which the file can be read give one reading, and no line may have been meant for a deeper level.
/// Null where there are more such lines than a report has.
[[nodiscard]] std::optional<diag::Fix> retab(const text::SourcePtr& source, text::Span at);

}  // namespace yaml
