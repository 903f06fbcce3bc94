#include "text/prose.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace text {

namespace {

// FNV-1a over code points: the same on every machine.
constexpr std::uint64_t kBasis = 0xcbf29ce484222325U;
constexpr std::uint64_t kPrime = 0x100000001b3U;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * kPrime; }

bool is_digit(char32_t point) { return point >= '0' && point <= '9'; }

char32_t lower_letter(char32_t point) {
  const bool letter = is_letter_or_digit(point) && !is_digit(point);
  return letter ? static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point))) : 0;
}

/// Every letter in lower case; 0 is none. A page of prose is looked up faster than it is asked about.
class Letters {
 public:
  Letters() {
    for (char32_t point = 0; point < table_.size(); ++point) table_[point] = lower_letter(point);
  }
  [[nodiscard]] char32_t operator[](char32_t point) const {
    return point < table_.size() ? table_[point] : lower_letter(point);
  }

 private:
  std::array<char32_t, 0x2000> table_{};  ///< Latin with all its marks, Greek, Cyrillic.
};

enum class Kind { space, letter, digit };

/// Calls `take` with the hash of every word; of a run of numbers once, with 0.
template <class Take>
void each_word(std::string_view text, const Take& take) {
  static const Letters kLetters;
  std::uint64_t word = kBasis;
  Kind open = Kind::space;
  bool after_number = false;
  const auto close = [&] {
    if (open == Kind::letter) take(word);
    if (open == Kind::digit && !after_number) take(std::uint64_t{0});
    if (open != Kind::space) after_number = open == Kind::digit;
    word = kBasis;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1, true} : decode(text, at);
    at += point.bytes;
    const char32_t letter = kLetters[point.value];
    Kind kind = letter == 0 ? Kind::space : Kind::letter;
    if (is_digit(point.value)) kind = Kind::digit;
    if (kind != open) close();
    open = kind;
    if (kind == Kind::letter) word = mixed(word, letter);
  }
  close();
}

/// The first byte of a combining mark: only then may the text be in another normal form.
bool has_marks(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c == '\xCC' || c == '\xCD'; });
}

}  // namespace

Prose::Prose(std::string_view text) {
  std::uint64_t before = 0;
  const auto take = [&](std::uint64_t word) {
    if (words_ > 0) pairs_.push_back(mixed(mixed(kBasis, before), word));
    before = word;
    ++words_;
  };
  if (has_marks(text)) {
    each_word(nfc(text), take);
  } else {
    each_word(text, take);
  }
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

int Prose::likeness(const Prose& other) const {
  std::size_t both = 0;
  auto a = pairs_.begin();
  auto b = other.pairs_.begin();
  while (a != pairs_.end() && b != other.pairs_.end()) {
    if (*a == *b) ++both;
    const bool forward_a = *a <= *b;
    const bool forward_b = *b <= *a;
    if (forward_a) ++a;
    if (forward_b) ++b;
  }
  const std::size_t either = pairs_.size() + other.pairs_.size() - both;
  return either == 0 ? 0 : static_cast<int>(both * 100 / either);
}

}  // namespace text
