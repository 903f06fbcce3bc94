#pragma once
/// One quick pass over a file for characters that deserve a second look: in clean text there is none.

#include <cstdint>
#include <string_view>
#include <vector>

namespace yaml {

/// What a place may be, the lesser first.
enum class Suspicion : std::uint8_t {
  none,
  old_page,  ///< Two vowels as in “toàn”, which is also how a text in VNI looks: right in every other respect.
  anything,
};

struct OddPlace {
  std::uint32_t at = 0;
  Suspicion suspicion = Suspicion::anything;
};

/// By offset. What is not among them is ASCII, a letter of Vietnamese where one is expected, or a common sign.
[[nodiscard]] std::vector<OddPlace> odd_places(std::string_view bytes);

}  // namespace yaml
