#pragma once
/// Words and signs of the check language, and what was meant by those that are not of it.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/expression.hpp"

namespace model {

enum class TokenKind { end, number, word, previous, sign };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;  ///< As written; of `prev.NAME` only the NAME.
  text::Span at;
};

/// The last token is the end. An unknown sign or a malformed number ends it with an error.
[[nodiscard]] std::variant<std::vector<Token>, ExpressionError> tokenize(std::string_view text);

/// `and` for `và`, `AND` or `&&`; null where the word is nothing like one of the language.
[[nodiscard]] std::optional<std::string_view> right_word(std::string_view word);

/// As a message quotes it: printable, and no longer than a line allows.
[[nodiscard]] std::string quotable(std::string_view text);

}  // namespace model
