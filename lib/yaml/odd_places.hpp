#pragma once
/// One quick pass over a file for characters that deserve a second look: in clean text there is none.

#include <cstdint>
#include <string_view>
#include <vector>

namespace yaml {

/// Offsets, ascending. What is not among them is ASCII, a letter of Vietnamese where one is expected, or a common sign.
[[nodiscard]] std::vector<std::uint32_t> odd_places(std::string_view bytes);

}  // namespace yaml
