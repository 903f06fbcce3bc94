#pragma once
/// What is said of the mistakes that people make in a check, with what they may have meant.

#include <span>
#include <string>
#include <string_view>

#include "model/expression_lexer.hpp"

namespace model {

[[nodiscard]] text::Localized unknown_name_message(std::string_view name, std::span<const std::string> known);
[[nodiscard]] text::Localized unknown_function_message(std::string_view name, std::span<const std::string> known);
/// Of a token that stands where an operator or the end was expected; `written` is the whole of it.
[[nodiscard]] text::Localized left_over_message(const Token& token, std::string_view written);
[[nodiscard]] text::Localized comma_message();

}  // namespace model
