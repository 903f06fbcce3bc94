#pragma once
/// A text as a scalar within quotes.

#include <string>
#include <string_view>

namespace yaml {

/// In single quotes, in which only these are doubled.
[[nodiscard]] std::string single_quoted(std::string_view text);
/// In double quotes; in single ones where it holds what those would read as a code.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace yaml
