#pragma once
/// Letters that a change of encoding has replaced by question marks: `b?n giao m?t b?ng`.

#include <cstddef>
#include <string_view>
#include <vector>

namespace text {

/// A word with a question mark between its letters, by its place in the text.
struct AskedWord {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Empty where there are too few to be sure: one or two are slips of a finger. Addresses are no words.
[[nodiscard]] std::vector<AskedWord> asked_words(std::string_view text);

}  // namespace text
