#pragma once
/// A text as words, gaps and marks: what a quote and the directive are compared by.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace check {

enum class TokenKind : std::uint8_t { word, gap, mark };

/// A word is a run of letters and digits with their combining marks; a gap any run of white space; all else is a mark.
struct Token {
  std::uint32_t value = 0;  ///< The same for the same word, by `Vocabulary`.
  TokenKind kind = TokenKind::word;
  text::Span at;
};

/// Numbers for words: comparing two tokens is comparing two numbers.
class Vocabulary {
 public:
  static constexpr std::uint32_t kGap = 0;
  static constexpr std::uint32_t kUnknown = UINT32_MAX;

  std::uint32_t number_of(std::string_view word);
  /// kUnknown for a word that was never numbered.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

/// The tokens of a text, words in NFC, each with its bytes. Emphasis marks (`**`) and invisible characters are passed
/// over; white space at the ends is too. Learns every word.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text, Vocabulary& vocabulary);
/// The same of a quote; a word that the vocabulary lacks is kUnknown.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text, const Vocabulary& vocabulary);

}  // namespace check
