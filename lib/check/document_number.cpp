#include "check/document_number.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace check {

namespace {

constexpr std::size_t kMostDigits = 6;
constexpr std::size_t kYearDigits = 4;

/// Reads a number from left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }

  std::size_t digits() {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    rest_.remove_prefix(count);
    return count;
  }

  bool sign(char wanted) {
    if (done() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// `12a/TB-VP`: a number put in between two others.
  void small_letter() {
    if (!done() && rest_.front() >= 'a' && rest_.front() <= 'z') rest_.remove_prefix(1);
  }

  /// A kind or an office: begins with a capital, also a Vietnamese one.
  bool word() {
    if (done()) return false;
    const text::CodePoint first = text::decode(rest_, 0);
    const std::string_view letter = rest_.substr(0, first.bytes);
    if (!text::is_letter_or_digit(first.value) || text::fold_case(letter) == letter) return false;
    while (!done()) {
      const text::CodePoint next = text::decode(rest_, 0);
      if (!text::is_letter_or_digit(next.value) && next.value != '.' && next.value != '&') break;
      rest_.remove_prefix(next.bytes);
    }
    return true;
  }

  /// Words with hyphens between them; how many, 0 where it is none.
  std::size_t words() {
    std::size_t count = 0;
    do {
      if (!word()) return 0;
      ++count;
    } while (sign('-'));
    return count;
  }

  /// `2019/` after the number.
  bool year() {
    const Reader before = *this;
    if (digits() == kYearDigits && sign('/')) return true;
    *this = before;
    return false;
  }

 private:
  std::string_view rest_;
};

}  // namespace

bool is_document_number(std::string_view text) {
  Reader reader(text);
  const std::size_t digits = reader.digits();
  if (digits == 0 || digits > kMostDigits) return false;
  reader.small_letter();
  if (reader.sign('-')) return reader.word() && reader.sign('/') && reader.words() >= 1 && reader.done();
  if (!reader.sign('/')) return false;
  // A law of the National Assembly has a year and one word: 44/2019/QH14.
  const std::size_t least = reader.year() ? 1 : 2;
  return reader.words() >= least && reader.done();
}

std::optional<std::string> mended_document_number(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    constexpr std::u32string_view kDashes = U"\u2010\u2011\u2012\u2013\u2014\u2212";
    if (kDashes.find(point.value) != std::u32string_view::npos) {
      plain += '-';
    } else if (!text::is_space(point.value)) {
      plain += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  for (const std::string_view word : {"Số:", "số:", "Số", "số"}) {
    if (plain.starts_with(word)) {
      plain.erase(0, word.size());
      break;
    }
  }
  return plain != text && is_document_number(plain) ? std::optional(plain) : std::nullopt;
}

}  // namespace check
