#pragma once
/// Spaces for what else lines begin with: tabs, at a width that keeps the file's structure, and false spaces.

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace yaml {

/// `at` is the indentation of a line that has a tab in it. With that line all those are mended that begin with a tab. Safe
/// where the widths at which the file can be read give one reading, and no line may have been meant for a deeper level.
/// Null where there are more such lines than a report has.
[[nodiscard]] std::optional<diag::Fix> retab(const text::SourcePtr& source, text::Span at);

/// For every line that begins with a false space. Safe where the file can be read then: they are as broad as true ones. Null
/// where there are no such lines, or more than a report has.
[[nodiscard]] std::optional<diag::Fix> respace(const text::SourcePtr& source);
/// For a run of spaces with false ones among them, as many as are seen.
[[nodiscard]] std::string ordinary_spaces(std::string_view run);

}  // namespace yaml
