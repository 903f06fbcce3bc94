#pragma once
/// A path as Windows writes it within double quotes, of which the escapes eat the letters: `"D:\Nam\temp"`.

#include <optional>
#include <string>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

struct EscapedPath {
  diag::Diagnostic finding;
  std::string meant;  ///< The text as it stands between the quotes.
};
/// Y014; null where the escapes can be meant.
[[nodiscard]] std::optional<EscapedPath> escaped_path(const text::SourcePtr& source, const Node& scalar);

}  // namespace yaml
