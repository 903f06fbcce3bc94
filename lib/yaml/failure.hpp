#pragma once
/// Why the parser gave up, told so that a clerk can mend it.

#include <optional>
#include <vector>

#include "diag/diagnostic.hpp"
#include "yaml/events.hpp"
#include "yaml/node.hpp"

namespace yaml {

/// What was read before the failure.
struct Trail {
  struct Scalar {
    text::Span at;
    Style style = Style::plain;
  };
  std::optional<Scalar> last;
  std::vector<text::Span> prose;      ///< Block texts, and quoted ones.
  std::optional<std::uint32_t> root;  ///< Where the content begins.
};

/// One finding, at the most helpful place: Y010 where a look-alike explains it, else Y002, Y004, Y005 or
/// Y008.
[[nodiscard]] diag::Diagnostic explain(const text::SourcePtr& source, const Failure& failure,
                                       const Trail& trail);

/// The findings that events and failures share.
[[nodiscard]] diag::Diagnostic anchor_or_alias(const text::SourcePtr& source, std::uint32_t at);
[[nodiscard]] diag::Diagnostic explicit_tag(const text::SourcePtr& source, std::uint32_t at);
[[nodiscard]] diag::Diagnostic second_document(const text::SourcePtr& source, std::uint32_t at,
                                               std::optional<std::uint32_t> root);
/// `key` is indented like a field of `above`, whose neighbour it is.
[[nodiscard]] diag::Diagnostic key_too_deep(const text::SourcePtr& source, const Node& key, const Node& above);
[[nodiscard]] diag::Diagnostic syntax_error(const text::SourcePtr& source, text::Span at,
                                            const text::Localized& advice);

}  // namespace yaml
