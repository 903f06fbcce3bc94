#pragma once
/// The wording of each look-alike, with its fix.

#include <optional>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

/// `at` is the `：` itself.
[[nodiscard]] diag::Diagnostic full_width_colon(const text::SourcePtr& source, std::uint32_t at);
[[nodiscard]] diag::Diagnostic full_width_comma(const text::SourcePtr& source, std::uint32_t at);
/// `at` is the colon that has no space after it.
[[nodiscard]] diag::Diagnostic missing_space(const text::SourcePtr& source, std::uint32_t at);
/// The same of a field in a flow map, whose colon is at `at`.
[[nodiscard]] diag::Diagnostic missing_space_in_flow(const text::SourcePtr& source, const Node& key, std::uint32_t at);
/// `at` is from the opening quote to past the closing one, or the opening quote alone.
[[nodiscard]] diag::Diagnostic curly_quotes(const text::SourcePtr& source, text::Span at);
/// `at` is the indentation of a line, from its first tab on.
[[nodiscard]] diag::Diagnostic tab_indent(const text::SourcePtr& source, text::Span at);
/// `at` is a line of white space with a tab in it.
[[nodiscard]] diag::Diagnostic blank_tab(const text::SourcePtr& source, text::Span at);
/// `at` is a line of spaces with false ones among them: with a fix for all such lines.
[[nodiscard]] diag::Diagnostic blank_space(const text::SourcePtr& source, text::Span at);
/// `at` is a run of spaces with false ones among them.
[[nodiscard]] diag::Diagnostic false_space(const text::SourcePtr& source, text::Span at);
/// The same where it is the indentation of a line that nothing can be made of: with a fix for all lines that begin so.
[[nodiscard]] diag::Diagnostic false_indent(const text::SourcePtr& source, text::Span at);
/// The same between a field's colon and its value, where it can only be a slip.
[[nodiscard]] diag::Diagnostic space_after_colon(const text::SourcePtr& source, text::Span at);

}  // namespace yaml
