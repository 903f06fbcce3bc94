#include "model/expression_wording.hpp"

#include "text/nearest.hpp"

namespace model {

using text::say;

namespace {

text::Localized wrong_word_message(std::string_view word, std::string_view right) {
  return say("Không có chữ “{}” trong biểu thức kiểm tra; hãy viết “{}”", "There is no “{}” in a check; write “{}”",
             quotable(word), right);
}

std::string listed(std::span<const std::string> names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return quotable(all);
}

}  // namespace

text::Localized unknown_name_message(std::string_view name, std::span<const std::string> known) {
  if (const auto meant = text::nearest(name, known)) {
    return say("Không có chỉ tiêu “{}”; có phải là “{}”?", "There is no indicator “{}”; did you mean “{}”?",
               quotable(name), *meant);
  }
  if (const auto right = right_word(name)) return wrong_word_message(name, *right);
  return say("Không có chỉ tiêu “{}”; dùng được: {}", "There is no indicator “{}”; known are: {}", quotable(name),
             listed(known));
}

text::Localized unknown_function_message(std::string_view name, std::span<const std::string> known) {
  if (const auto meant = text::nearest(name, known)) {
    return say("Không có hàm “{}”; có phải là “{}”?", "There is no function “{}”; did you mean “{}”?", quotable(name),
               *meant);
  }
  return say("Không có hàm “{}”; dùng được: {}", "There is no function “{}”; known are: {}", quotable(name),
             listed(known));
}

text::Localized left_over_message(const Token& token, std::string_view written) {
  if (token.kind == TokenKind::sign && token.text == ",") return comma_message();
  if (token.kind == TokenKind::sign && token.text == ")") {
    return say("Thừa “)”: không có “(” nào mở cho nó", "This “)” closes nothing: there is no “(” for it");
  }
  const auto right = token.kind == TokenKind::word ? right_word(token.text) : std::nullopt;
  if (right && *right != token.text) return wrong_word_message(token.text, *right);
  return say("Thiếu phép tính hoặc từ nối (and, or, …) trước “{}”", "An operator (and, or, …) is missing before “{}”",
             quotable(written));
}

text::Localized comma_message() {
  return say("Dấu “,” chỉ ngăn các tham số của hàm; số thập phân viết bằng dấu chấm, như 1.5",
             "A “,” only parts the arguments of a function; a decimal is written with a point, like 1.5");
}

}  // namespace model
