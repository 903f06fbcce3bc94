#pragma once
/// Look-alikes found in the bytes: what a line was meant to be, before YAML's own darker message.

#include <optional>
#include <span>
#include <string>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

/// The lines where a failure of the parser may have its cause.
struct Window {
  text::Span lines;         ///< From the first byte of the first line to the end of the last.
  std::uint32_t focus = 0;  ///< A place on the line that the parser could not make sense of.
  std::uint32_t problem = 0;
  enum class Inside { block, flow } inside = Inside::block;
};

/// The first look-alike in the window; lines within `prose` (block and quoted text) are passed over.
[[nodiscard]] std::optional<diag::Diagnostic> suspect_in(const text::SourcePtr& source, const Window& window,
                                                         std::span<const text::Span> prose);

/// A plain scalar that swallowed a line which was meant to be a field.
[[nodiscard]] std::optional<diag::Diagnostic> swallowed_field(const text::SourcePtr& source,
                                                              const Node& scalar);

/// A key that begins with a false space or a curly quote, or holds a full-width colon.
struct KeySuspect {
  diag::Diagnostic finding;
  std::optional<std::string> meant;  ///< Where it is certain and the rest of the tree is as it was meant.
};
[[nodiscard]] std::optional<KeySuspect> suspect_key(const text::SourcePtr& source, const Node& key);

/// A field of a flow map whose colon lacks its space, `{missing:chưa chốt}`, and the entry that was meant.
struct EntrySuspect {
  diag::Diagnostic finding;
  Entry meant;
};
[[nodiscard]] std::optional<EntrySuspect> suspect_flow_entry(const text::SourcePtr& source, const Entry& entry);

/// A plain text in a flow list or map that a comma cut within its curly quotes: `[“a, b”]`.
[[nodiscard]] std::optional<diag::Diagnostic> suspect_cut_quote(const text::SourcePtr& source,
                                                                const Node& scalar);

/// A line separator (NEL, LS, PS) at which YAML 1.1 begins a new line and no editor does.
[[nodiscard]] diag::Diagnostic hidden_line_break(const text::SourcePtr& source, std::uint32_t at);

}  // namespace yaml
