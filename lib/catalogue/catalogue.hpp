#pragma once
/// Every kind of finding that the tool can make, whichever room makes it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/rule_info.hpp"

namespace catalogue {

/// By code.
[[nodiscard]] std::span<const diag::RuleInfo* const> all();

/// By code or name, capitals aside; null where there is none.
[[nodiscard]] const diag::RuleInfo* find(std::string_view code_or_name);

/// The codes that a word of `--select` stands for: a code, a name, or what codes begin with (`H`, `T4`), capitals aside.
[[nodiscard]] std::vector<std::string_view> codes(std::string_view word);

/// Every code and name, for the nearest to a mistyped one.
[[nodiscard]] std::vector<std::string> names();

/// The first letter of a code, and what it says.
struct Family {
  char letter = '\0';
  text::Wording title;
};
/// In the order in which a file meets them: from its bytes to the workspace it is in.
[[nodiscard]] std::span<const Family> families();

}  // namespace catalogue
