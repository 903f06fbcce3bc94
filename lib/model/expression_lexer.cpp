#include "model/expression_lexer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.hpp"

namespace model {

namespace {

using text::say;
using Pair = std::pair<std::string_view, std::string_view>;

/// Longer signs before their beginnings.
constexpr std::array<std::string_view, 13> kSigns = {"<=", ">=", "==", "!=", "+", "-", "*",
                                                     "/",  "<",  ">",  "(",  ")", ","};

/// What people write, and what it is called here. Those that begin like a sign of the language are looked for first.
constexpr std::array<Pair, 20> kWrongSigns = {{{"<>", "!="}, {"=<", "<="},       {"->", "implies"}, {"**", "*"},
                                               {"≤", "<="},  {"≥", ">="},        {"≠", "!="},       {"&&", "and"},
                                               {"||", "or"}, {"→", "implies"},   {"⇒", "implies"},  {"×", "*"},
                                               {"÷", "/"},   {"−", "-"},         {"–", "-"},        {":", "/"},
                                               {"&", "and"}, {"|", "or"},        {"!", "not"},      {";", ","}}};

constexpr std::array<Pair, 16> kWrongWords = {{{"va", "and"},       {"and", "and"},   {"hoac", "or"},   {"or", "or"},
                                               {"khong", "not"},    {"not", "not"},   {"then", "implies"}, {"keo", "implies"},
                                               {"implies", "implies"}, {"thi", "implies"}, {"dung", "true"}, {"true", "true"},
                                               {"sai", "false"},    {"false", "false"}, {"co", "yes"},  {"yes", "yes"}}};

text::Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Past the run of letters, digits and `_` (of any script: a name with a Vietnamese letter is one wrong name).
std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (!point.valid || (point.value != '_' && !text::is_letter_or_digit(point.value))) break;
    at += point.bytes;
  }
  return at;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::variant<std::vector<Token>, ExpressionError> run() {
    while (skip_space(), at_ < text_.size()) {
      if (auto error = next()) return std::move(*error);
    }
    tokens_.push_back({TokenKind::end, {}, span(at_, at_)});
    return std::move(tokens_);
  }

 private:
  void skip_space() {
    while (at_ < text_.size()) {
      const text::CodePoint point = text::decode(text_, at_);
      if (!text::is_space(point.value)) return;
      at_ += point.bytes;
    }
  }

  void push(TokenKind kind, std::size_t end) {
    tokens_.push_back({kind, text_.substr(at_, end - at_), span(at_, end)});
    at_ = end;
  }

  std::optional<ExpressionError> next() {
    if (text::is_ascii_digit(text_[at_])) return number();
    const std::size_t end = end_of_word(text_, at_);
    return end > at_ ? word(end) : sign();
  }

  std::optional<ExpressionError> number() {
    std::size_t end = at_;
    while (end < text_.size() && text::is_ascii_digit(text_[end])) ++end;
    if (end + 1 < text_.size() && text_[end] == '.' && text::is_ascii_digit(text_[end + 1])) {
      ++end;
      while (end < text_.size() && text::is_ascii_digit(text_[end])) ++end;
    }
    const bool runs_on = end < text_.size() && (text_[end] == '.' || text_[end] == '%' || end_of_word(text_, end) > end);
    if (!runs_on) {
      push(TokenKind::number, end);
      return std::nullopt;
    }
    std::size_t last = end;
    while (last < text_.size() && (text_[last] == '.' || text_[last] == '%' || end_of_word(text_, last) > last)) {
      last = std::max(last + 1, end_of_word(text_, last));
    }
    return ExpressionError{span(at_, last),
                           say("“{}” không phải là số: chỉ viết chữ số và dấu chấm thập phân, như 12 hoặc 12.5",
                               "“{}” is not a number: write digits and a decimal point only, like 12 or 12.5",
                               quotable(text_.substr(at_, last - at_)))};
  }

  std::optional<ExpressionError> word(std::size_t end) {
    const std::string_view written = text_.substr(at_, end - at_);
    if (end >= text_.size() || text_[end] != '.') {
      push(TokenKind::word, end);
      return std::nullopt;
    }
    const std::size_t name_end = end_of_word(text_, end + 1);
    if (written == "prev" && name_end > end + 1) {
      tokens_.push_back({TokenKind::previous, text_.substr(end + 1, name_end - end - 1), span(at_, name_end)});
      at_ = name_end;
      return std::nullopt;
    }
    if (written == "prev") {
      return ExpressionError{span(at_, end + 1), say("Sau “prev.” phải là tên một chỉ tiêu, như prev.ho_so",
                                                     "“prev.” must be followed by the name of an indicator, like prev.ho_so")};
    }
    return ExpressionError{span(at_, std::max(name_end, end + 1)),
                           say("Không hiểu “{}”: dấu chấm chỉ đứng sau “prev” (giá trị kỳ trước) hoặc trong số thập phân",
                               "“{}” is not understood: a point stands only after “prev” (the period before) or in a decimal",
                               quotable(text_.substr(at_, std::max(name_end, end + 1) - at_)))};
  }

  std::optional<ExpressionError> sign() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("=>")) {
      return ExpressionError{span(at_, at_ + 2),
                             say("Không có dấu “=>”: viết “>=” nếu muốn nói lớn hơn hoặc bằng, “implies” nếu muốn nói kéo theo",
                                 "There is no “=>”: write “>=” for at least, “implies” for if … then")};
    }
    for (const auto& [wrong, right] : kWrongSigns) {
      // `!` alone is wrong, `!=` is right.
      if (rest.starts_with(wrong) && !rest.starts_with("!=")) return wrong_sign(wrong, right);
    }
    for (const std::string_view known : kSigns) {
      if (rest.starts_with(known)) {
        push(TokenKind::sign, at_ + known.size());
        return std::nullopt;
      }
    }
    if (rest.front() == '=') return wrong_sign("=", "==");
    const std::size_t bytes = text::decode(text_, at_).bytes;
    return ExpressionError{span(at_, at_ + bytes),
                           say("Không hiểu ký tự “{0}”; chỉ dùng tên chỉ tiêu, số, + - * / ( ), phép so sánh và and, or, not, implies",
                               "“{0}” is not understood; use names of indicators, numbers, + - * / ( ), comparisons and and, or, not, implies",
                               quotable(rest.substr(0, bytes)))};
  }

  [[nodiscard]] ExpressionError wrong_sign(std::string_view wrong, std::string_view right) const {
    return {span(at_, at_ + wrong.size()),
            say("Không có dấu “{}” trong biểu thức kiểm tra; hãy viết “{}”", "There is no “{}” in a check; write “{}”", wrong, right)};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::variant<std::vector<Token>, ExpressionError> tokenize(std::string_view text) { return Lexer(text).run(); }

std::optional<std::string_view> right_word(std::string_view word) {
  const std::string folded = text::fold_marks(word);
  const auto* const found = std::find_if(kWrongWords.begin(), kWrongWords.end(),
                                         [&](const Pair& pair) { return pair.first == folded; });
  return found == kWrongWords.end() ? std::nullopt : std::optional(found->second);
}

std::string quotable(std::string_view text) {
  constexpr std::size_t kColumns = 60;
  return text::shorten(text::printable(text), kColumns);
}

}  // namespace model
