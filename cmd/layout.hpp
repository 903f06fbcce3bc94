#pragma once
/// Text laid out for a terminal of 80 columns.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cmd {

inline constexpr std::size_t kTerminalWidth = 80;

[[nodiscard]] std::string spaces(std::size_t count);
/// `words` from column `column` (already reached on the first line) on, broken at spaces; line ends are kept.
[[nodiscard]] std::string wrapped(std::string_view words, std::size_t column);

/// A name and what it is; two columns, the right one wrapped. A long left side stands on a line of its own.
struct Line {
  std::string left;
  std::string right;
};
[[nodiscard]] std::string columns(const std::vector<Line>& lines);

/// `words` on every line behind `indent` blanks.
[[nodiscard]] std::string indented(std::string_view words, std::size_t indent);

}  // namespace cmd
