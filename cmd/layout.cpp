#include "layout.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace cmd {
namespace {

constexpr std::size_t kDefinitionIndent = 2;
constexpr std::size_t kWidestLeft = 24;

}  // namespace

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string wrapped(std::string_view words, std::size_t column) {
  std::string out;
  std::size_t at = column;
  bool fresh = true;
  std::size_t begin = 0;
  while (begin <= words.size()) {
    const std::size_t end = std::min(words.find_first_of(" \n", begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    const std::size_t width = text::display_width(word);
    if (!fresh && at + 1 + width > kTerminalWidth) {
      out += "\n" + spaces(column);
      at = column;
      fresh = true;
    }
    if (!fresh) out += ' ';
    at += width + (fresh ? 0 : 1);
    out += word;
    fresh = false;
    if (end < words.size() && words[end] == '\n') {
      out += "\n";
      // No blanks at the end of an empty line.
      if (end + 1 < words.size() && words[end + 1] != '\n') out += spaces(column);
      at = column;
      fresh = true;
    }
    begin = end + 1;
  }
  return out + "\n";
}

std::string columns(const std::vector<Line>& lines) {
  std::size_t widest = 0;
  for (const Line& line : lines) {
    const std::size_t width = text::display_width(line.left);
    if (width <= kWidestLeft) widest = std::max(widest, width);
  }
  const std::size_t column = kDefinitionIndent + widest + 2;
  std::string out;
  for (const Line& line : lines) {
    const std::size_t width = text::display_width(line.left);
    out += spaces(kDefinitionIndent) + line.left;
    out += width <= widest ? spaces(widest - width + 2) : "\n" + spaces(column);
    out += wrapped(line.right, column);
  }
  return out;
}

std::string indented(std::string_view words, std::size_t indent) {
  std::string out;
  while (!words.empty()) {
    const auto end = words.find('\n');
    const std::string_view line = words.substr(0, end);
    if (!line.empty()) out += spaces(indent);
    out += line;
    out += '\n';
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
  return out;
}

}  // namespace cmd
