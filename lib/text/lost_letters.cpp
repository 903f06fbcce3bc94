#include "text/lost_letters.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace text {

namespace {

constexpr std::size_t kLeast = 3;

bool is_letter(char32_t c) { return is_letter_or_digit(c) && (c < '0' || c > '9'); }

bool has_lost_one(std::string_view word) {
  if (word.find_first_of("/=&@\\_<>[]{}()*|%#$+^:") != std::string_view::npos) return false;
  bool after_letter = false;
  bool asked = false;  // A question mark behind a letter, just before.
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = decode(word, i);
    const bool letter = is_letter(point.value);
    if (letter && asked) return true;
    asked = word[i] == '?' && after_letter;
    after_letter = letter;
    i += point.bytes;
  }
  return false;
}

}  // namespace

std::vector<AskedWord> asked_words(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  std::vector<AskedWord> out;
  for (std::size_t at = text.find('?'); at != std::string_view::npos;) {
    const std::size_t before = text.find_last_of(kSpaces, at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    if (has_lost_one(text.substr(begin, end - begin))) out.push_back({begin, end});
    at = text.find('?', end);
  }
  if (out.size() < kLeast) out.clear();
  return out;
}

}  // namespace text
