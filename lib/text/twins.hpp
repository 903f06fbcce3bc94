#pragma once
/// Letters of other scripts that look like Latin ones, within words that are Latin otherwise.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

struct TwinWord {
  std::size_t begin = 0;  ///< Bytes [begin, end) of the text.
  std::size_t end = 0;
  std::string latin;    ///< The word with Latin letters only.
  char32_t letter = 0;  ///< The first that is not what it looks like,
  char32_t twin = 0;    ///< and what it looks like.
};

/// Words that mix Latin letters with Cyrillic or Greek ones, each of which has a Latin twin; and Vietnamese words with the
/// eth of Icelandic (`Ðảng`), as old converters left it. `Москва`, `kΩ` and `μm` are honest.
[[nodiscard]] std::vector<TwinWord> twin_words(std::string_view text);

}  // namespace text
