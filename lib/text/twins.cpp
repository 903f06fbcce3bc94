#include "text/twins.hpp"

#include <optional>

#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace text {

namespace {

/// Pairs: the letter, its Latin twin.
constexpr std::u32string_view kTwins =
    U"АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝw"  // Cyrillic
    U"ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo";                              // Greek
constexpr std::u32string_view kEths = U"ÐĐðđƉĐ";

char32_t find_twin(std::u32string_view pairs, char32_t letter) {
  if (letter < 0x80) return 0;
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs[i] == letter) return pairs[i + 1];
  }
  return 0;
}

bool is_latin(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != U'×' && c != U'÷') ||
         (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

/// What holds the parts of `123/KH-UBND` together.
bool joins(char32_t c) { return c == '-' || c == '_' || c == '.' || c == '/' || c == '&'; }

/// `QÐ`, `HÐND`: capitals, too many consonants for a word.
bool looks_abbreviated(std::string_view word) {
  constexpr std::size_t kMostLetters = 6;
  return count_code_points(word) > 1 && count_code_points(word) <= kMostLetters && upper_case(word) == word;
}

/// The word with all letters of `pairs` exchanged; null where it has none.
std::optional<TwinWord> exchanged(std::string_view text, std::size_t begin, std::size_t end, std::u32string_view pairs) {
  TwinWord out{begin, end, {}, 0, 0};
  for (std::size_t i = begin; i < end;) {
    const CodePoint point = decode(text, i);
    const char32_t twin = find_twin(pairs, point.value);
    if (twin != 0 && out.twin == 0) {
      out.letter = point.value;
      out.twin = twin;
    }
    append_utf8(out.latin, twin != 0 ? twin : point.value);
    i += point.bytes;
  }
  return out.twin == 0 ? std::nullopt : std::optional(std::move(out));
}

/// A foreign letter without a twin makes the word foreign.
bool mixes_scripts(std::string_view word) {
  bool latin = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = decode(word, i);
    i += point.bytes;
    latin = latin || is_latin(point.value);
    const bool letter = point.value >= 0x80 && is_letter_or_digit(point.value);
    if (letter && !is_latin(point.value) && find_twin(kTwins, point.value) == 0) return false;
  }
  return latin;
}

/// Calls `see(begin, end)` for every run of letters, digits and what combines with them, and of what `also` names.
template <class Also, class See>
void each_run(std::string_view text, Also also, See see) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    const bool part = is_letter_or_digit(point.value) || is_combining(point.value) || also(point.value);
    if (!part) {
      if (i > begin) see(begin, i);
      begin = i + point.bytes;
    }
    i += point.bytes;
  }
  if (text.size() > begin) see(begin, text.size());
}

}  // namespace

std::vector<TwinWord> twin_words(std::string_view text) {
  std::vector<TwinWord> out;
  each_run(text, joins, [&](std::size_t begin, std::size_t end) {
    if (!mixes_scripts(text.substr(begin, end - begin))) return;
    if (auto word = exchanged(text, begin, end, kTwins)) out.push_back(*std::move(word));
  });
  each_run(text, [](char32_t) { return false; }, [&](std::size_t begin, std::size_t end) {
    auto word = exchanged(text, begin, end, kEths);
    if (!word || !(is_vietnamese_syllable(word->latin) || looks_abbreviated(word->latin))) return;
    out.push_back(*std::move(word));
  });
  return out;
}

}  // namespace text
