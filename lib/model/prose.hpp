#pragma once
/// Whether two texts say the same, however they are spaced and capitalised.

#include <string_view>

namespace model {

/// NFC, white space and case folded.
[[nodiscard]] bool same_words(std::string_view one, std::string_view other);

}  // namespace model
