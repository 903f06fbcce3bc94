#pragma once
/// Characters that look like YAML's own, in values whose form is fixed: ids, dates, numbers, words of a list.

#include <optional>
#include <string>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

struct LookAlike {
  std::string found;     ///< The characters, as a person sees them: `“ ”`, `：`.
  std::string repaired;  ///< The value with the ordinary ones, curly quotes around it gone.
};

/// Null where the scalar has none. Only for typed values: in prose these characters are honest.
[[nodiscard]] std::optional<LookAlike> look_alike_scalar(const Node& node);

/// The finding Y010 for it, with a fix that keeps the value's own quotes; add what the value should have been
/// before.
[[nodiscard]] diag::Diagnostic look_alike_finding(const LookAlike& look, const Node& node,
                                                  const text::SourcePtr& source, std::string pointer);

}  // namespace yaml
