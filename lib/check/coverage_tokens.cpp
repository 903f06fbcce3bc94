#include "check/coverage_tokens.hpp"

#include "text/utf8.hpp"

namespace check {

namespace {

/// A mark that belongs to the letter before it: it takes no column and is neither control nor invisible.
bool is_combining(char32_t c) {
  return c >= 0x300 && !text::is_space(c) && !text::is_control(c) && !text::is_invisible(c) &&
         text::display_width(c) == 0;
}

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text) {}

  template <class Number>
  std::vector<Token> run(Number&& number) {
    if (text_.starts_with(text::kByteOrderMark)) at_ = text::kByteOrderMark.size();
    while (at_ < text_.size()) {
      const text::CodePoint point = text::decode(text_, at_);
      if (text::is_space(point.value)) {
        add_gap(point.bytes);
      } else if (text::is_invisible(point.value)) {
        at_ += point.bytes;
      } else if (text_.substr(at_).starts_with("**")) {
        at_ += 2;
      } else {
        const TokenKind kind = text::is_letter_or_digit(point.value) ? TokenKind::word : TokenKind::mark;
        const std::string value = take(kind);
        out_.push_back({number(text::nfc(value)), kind, {offset(begin_), offset(at_)}});
      }
    }
    if (!out_.empty() && out_.back().kind == TokenKind::gap) out_.pop_back();
    return std::move(out_);
  }

 private:
  static std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

  void add_gap(std::uint32_t bytes) {
    const text::Span span{offset(at_), offset(at_ + bytes)};
    at_ += bytes;
    if (out_.empty()) return;
    if (out_.back().kind == TokenKind::gap) {
      out_.back().at.end = span.end;
    } else {
      out_.push_back({Vocabulary::kGap, TokenKind::gap, span});
    }
  }

  /// One word, or one mark with what combines with it; invisible characters inside are left out of it.
  std::string take(TokenKind kind) {
    std::string value;
    begin_ = at_;
    for (bool first = true; at_ < text_.size(); first = false) {
      const text::CodePoint point = text::decode(text_, at_);
      const bool letter = kind == TokenKind::word && text::is_letter_or_digit(point.value);
      const bool unseen = text::is_invisible(point.value);
      if (!first && !letter && !unseen && !is_combining(point.value)) break;
      if (!unseen) value.append(text_, at_, point.bytes);
      at_ += point.bytes;
    }
    return value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<Token> out_;
};

}  // namespace

std::uint32_t Vocabulary::number_of(std::string_view word) {
  const auto found = numbers_.find(word);
  if (found != numbers_.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(numbers_.size() + 1);
  numbers_.emplace(word, number);
  return number;
}

std::uint32_t Vocabulary::find(std::string_view word) const {
  const auto found = numbers_.find(word);
  return found == numbers_.end() ? kUnknown : found->second;
}

std::vector<Token> tokens_of(std::string_view text, Vocabulary& vocabulary) {
  return Tokeniser(text).run([&](const std::string& word) { return vocabulary.number_of(word); });
}

std::vector<Token> tokens_of(std::string_view text, const Vocabulary& vocabulary) {
  return Tokeniser(text).run([&](const std::string& word) { return vocabulary.find(word); });
}

}  // namespace check
