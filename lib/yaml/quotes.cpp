#include "yaml/quotes.hpp"

namespace yaml {

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string in_quotes(std::string_view text) {
  if (text.find_first_of("\"\\") != std::string_view::npos) return single_quoted(text);
  return "\"" + std::string(text) + "\"";
}

}  // namespace yaml
