#include "check/document_number.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace check {

namespace {

constexpr std::size_t kMostDigits = 6;
constexpr std::size_t kYearDigits = 4;

/// The letters of one word: `TTg`, `ThU` and `Viettel` are words of a number, `UBNDtỉnh` is two that ran together.
class Letters {
 public:
  void take(std::string_view letter, char32_t value) {
    const bool is_capital = text::fold_case(letter) != letter;
    const bool is_small = !is_capital && text::is_letter_or_digit(value) && (value < '0' || value > '9');
    capitals_ += is_capital ? 1U : 0U;
    run_ = is_small ? run_ + 1 : 0;
    longest_run_ = std::max(longest_run_, run_);
    has_small_vietnamese_ = has_small_vietnamese_ || (is_small && value >= 0x80);
  }
  [[nodiscard]] std::size_t capitals() const { return capitals_; }
  [[nodiscard]] bool is_glued() const { return capitals_ > 1 && (has_small_vietnamese_ || longest_run_ > kMostSmall); }

 private:
  static constexpr std::size_t kMostSmall = 2;
  std::size_t capitals_ = 0;
  std::size_t run_ = 0;
  std::size_t longest_run_ = 0;
  bool has_small_vietnamese_ = false;
};

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
    Letters seen;
    while (!done()) {
      const text::CodePoint next = text::decode(rest_, 0);
      if (!text::is_letter_or_digit(next.value) && next.value != '.' && next.value != '&') break;
      seen.take(rest_.substr(0, next.bytes), next.value);
      if (seen.capitals() == 0) return false;
      rest_.remove_prefix(next.bytes);
    }
    return seen.capitals() > 0 && !seen.is_glued();
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
  // A space goes where a mark or the end is next to it: between two words it may be all that tells them apart.
  enum class Gap { none, open } gap = Gap::none;
  const auto is_mark = [](char c) { return c == '-' || c == '/'; };
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const bool dash = text::is_dash(point.value);
    const std::string_view letter = dash ? "-" : text.substr(at, point.bytes);
    at += point.bytes;
    if (!dash && text::is_space(point.value)) {
      gap = Gap::open;
      continue;
    }
    if (gap == Gap::open && !plain.empty() && !is_mark(plain.back()) && !is_mark(letter.front())) plain += ' ';
    gap = Gap::none;
    plain += letter;
  }
  for (const std::string_view word : {"Số:", "số:", "Số", "số"}) {
    if (!plain.starts_with(word)) continue;
    plain.erase(0, word.size());
    plain.erase(0, plain.find_first_not_of(' '));
    break;
  }
  return plain != text && is_document_number(plain) ? std::optional(plain) : std::nullopt;
}

}  // namespace check
