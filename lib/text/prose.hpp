#pragma once
/// Prose as a set of word pairs, for telling how much of one text stands in another.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

/// A text as its reader hears it: white space, punctuation, capitals and normal form make no difference, and every
/// number or run of numbers (a date, 1.234,5) is one and the same word.
class Prose {
 public:
  explicit Prose(std::string_view text);

  [[nodiscard]] std::size_t words() const { return words_; }
  /// Of the pairs of neighbouring words that either text has, the part that both have, in percent, rounded down
  /// (Jaccard's index of 2-word shingles): 100 where the words are the same. A text of one word has no pairs, and is like
  /// nothing.
  [[nodiscard]] int likeness(const Prose& other) const;

 private:
  std::vector<std::uint64_t> pairs_;  ///< Hashes, sorted, each once.
  std::size_t words_ = 0;
};

}  // namespace text
