#pragma once
/// A text cut into sentences.

#include <string_view>
#include <vector>

#include "check/coverage_tokens.hpp"

namespace check {

/// Tokens [begin, end) are a sentence with at least one word, gaps at its ends aside.
struct SentenceRange {
  std::size_t with_marker = 0;  ///< Where its marker (`1.`, `a)`, `-`) begins, else `begin`.
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A sentence ends at `.`, `!`, `?` or `…` (closing quotes and brackets included) before white space, unless a small
/// letter follows; and at the end of a line, unless a long line runs on with a small letter. A section's number or a
/// list's mark at the head of a line belongs to no sentence.
[[nodiscard]] std::vector<SentenceRange> sentences_of(std::string_view text, const std::vector<Token>& tokens);

}  // namespace check
