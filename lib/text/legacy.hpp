#pragma once
/// Vietnamese that was written for an old font or code page and pasted as if its bytes were Latin-1 or CP1252.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A stretch of a text that is no language as it stands, and whole Vietnamese as a code page reads it.
struct LegacyReading {
  std::string_view code_page;  ///< As people call it: `TCVN3 (ABC)`.
  std::size_t begin = 0;       ///< Bytes [begin, end) of the text.
  std::size_t end = 0;
  std::string reading;
};

/// The stretches between words that only Unicode can write. A reading is given only where nearly every word that it changes
/// becomes a Vietnamese syllable and was none before: French, German or a formula decode to nothing of the kind.
[[nodiscard]] std::vector<LegacyReading> legacy_readings(std::string_view text);

}  // namespace text
