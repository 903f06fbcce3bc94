#include "check/coverage_sentences.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace check {

namespace {

/// From this length on a line that stops before a small letter was broken by an editor, not by its author.
constexpr std::size_t kLongLine = 60;

template <std::size_t N>
bool any_of(const std::array<std::string_view, N>& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

constexpr std::array<std::string_view, 4> kStops = {".", "!", "?", "…"};
constexpr std::array<std::string_view, 9> kClosers = {"\"", "'", "”", "’", "»", ")", "]", "}", "*"};
constexpr std::array<std::string_view, 10> kBullets = {"-", "–", "—", "−", "+", "*", "•", "·", "▪", "#"};
constexpr std::array<std::string_view, 6> kDivisions = {"Điều", "Khoản", "Mục", "Chương", "Phần", "Điểm"};

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<SentenceRange> run() {
    start_line(0);
    for (std::size_t i = begin_; i < tokens_.size(); i = std::max(i + 1, begin_)) {
      if (!is_gap(i)) continue;
      if (ends_line(i)) {
        finish(i);
        start_line(i + 1);
      } else if (ends_sentence(i)) {
        finish(i);
        with_marker_ = begin_ = i + 1;
      }
    }
    finish(tokens_.size());
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_gap(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::gap; }
  [[nodiscard]] bool is_word(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::word; }
  [[nodiscard]] std::string_view raw(std::size_t i) const {
    if (i >= tokens_.size()) return {};
    return text_.substr(tokens_[i].at.begin, tokens_[i].at.end - tokens_[i].at.begin);
  }

  [[nodiscard]] bool begins_small(std::size_t i) const {
    if (!is_word(i)) return false;
    const std::string word = text::nfc(raw(i));
    std::string first;
    text::append_utf8(first, text::decode(word, 0).value);
    // A small letter is its own folding; a digit is too, but begins a sentence as well as a capital does.
    return text::fold_case(first) == first && (first[0] < '0' || first[0] > '9');
  }

  /// Blank lines always end a sentence, one line end unless the line runs on.
  [[nodiscard]] bool ends_line(std::size_t i) const {
    const std::string_view gap = raw(i);
    const std::size_t first = gap.find_first_of("\r\n");
    if (first == std::string_view::npos) return false;
    std::size_t ends = 0;
    for (std::size_t at = 0; at < gap.size(); ++at) {
      if (gap[at] == '\n' || (gap[at] == '\r' && gap.substr(at, 2) != "\r\n")) ++ends;
    }
    if (ends > 1 || !begins_small(i + 1) || marker_end(i + 1) != i + 1) return true;
    const std::string_view before = text_.substr(0, tokens_[i].at.begin);
    const std::size_t line = before.find_last_of("\r\n");
    return text::count_code_points(line == std::string_view::npos ? before : before.substr(line + 1)) < kLongLine;
  }

  [[nodiscard]] bool ends_sentence(std::size_t i) const {
    if (begins_small(i + 1)) return false;
    std::size_t last = i;
    while (last > begin_ && any_of(kClosers, raw(last - 1))) --last;
    return last > begin_ && any_of(kStops, raw(last - 1));
  }

  void start_line(std::size_t i) {
    with_marker_ = begin_ = i;
    for (std::size_t next = marker_end(begin_); next != begin_; next = marker_end(begin_)) begin_ = next;
  }

  /// Past the marker and its gap, where one begins at `i`; else `i`.
  [[nodiscard]] std::size_t marker_end(std::size_t i) const {
    std::size_t at = i;
    if (any_of(kBullets, raw(at))) {
      while (raw(at + 1) == raw(at)) ++at;
      return is_gap(at + 1) ? at + 2 : i;
    }
    if (any_of(kDivisions, text::nfc(raw(at))) && is_gap(at + 1) && is_ordinal(at + 2)) {
      const std::size_t after = numbered(at + 2);
      const bool closed = raw(after) == "." || raw(after) == ":";
      if (closed && is_gap(after + 1)) return after + 2;
      return after >= tokens_.size() || raw(after).find_first_of("\r\n") != std::string_view::npos ? after : i;
    }
    const std::size_t opened = raw(at) == "(" ? at + 1 : at;
    if (!is_ordinal(opened)) return i;
    const std::size_t after = numbered(opened);
    const bool closed = raw(after) == ")" || (opened == at && (raw(after) == "." || raw(after) == "/"));
    if (closed && is_gap(after + 1)) return after + 2;
    return opened == at && after > opened + 1 && is_gap(after) ? after + 1 : i;
  }

  /// One or two digits (1.200 is a figure, 2017 a year), a Roman number, or one letter.
  [[nodiscard]] bool is_ordinal(std::size_t i) const {
    constexpr std::size_t kDigits = 2;
    constexpr std::size_t kRoman = 5;
    if (!is_word(i)) return false;
    const std::string_view word = raw(i);
    if (text::count_code_points(text::nfc(word)) == 1) return true;
    return (word.size() <= kDigits && word.find_first_not_of("0123456789") == std::string_view::npos) ||
           (word.size() <= kRoman && word.find_first_not_of("IVXLC") == std::string_view::npos);
  }

  /// Past `1.2.3`, without the last stop.
  [[nodiscard]] std::size_t numbered(std::size_t i) const {
    std::size_t after = i + 1;
    while (raw(after) == "." && is_ordinal(after + 1)) after += 2;
    return after;
  }

  void finish(std::size_t end) {
    while (end > begin_ && is_gap(end - 1)) --end;
    for (std::size_t i = begin_; i < end; ++i) {
      if (!is_word(i)) continue;
      out_.push_back({with_marker_, begin_, end});
      return;
    }
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<SentenceRange> out_;
  std::size_t with_marker_ = 0;
  std::size_t begin_ = 0;
};

}  // namespace

std::vector<SentenceRange> sentences_of(std::string_view text, const std::vector<Token>& tokens) {
  return Cutter(text, tokens).run();
}

}  // namespace check
