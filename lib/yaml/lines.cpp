#include "yaml/lines.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace yaml {

namespace {

constexpr std::size_t kShown = 60;

bool is_id_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_id_part(char c) { return is_id_start(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

}  // namespace

std::size_t text_begin(std::string_view bytes) {
  return bytes.starts_with(text::kByteOrderMark) ? text::kByteOrderMark.size() : 0;
}

text::Span line_around(std::string_view bytes, std::size_t offset) {
  const std::size_t first = text_begin(bytes);
  offset = std::clamp(offset, first, bytes.size());
  std::size_t begin = offset;
  while (begin > first && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') --begin;
  const std::size_t end = std::min(bytes.find_first_of("\r\n", offset), bytes.size());
  return make_span(begin, end);
}

std::optional<text::Span> line_above(std::string_view bytes, text::Span line) {
  if (line.begin == 0) return std::nullopt;
  const bool pair = bytes.substr(0, line.begin).ends_with("\r\n");
  const text::Span above = line_around(bytes, line.begin - (pair ? 2U : 1U));
  return above.begin < line.begin ? std::optional(above) : std::nullopt;
}

std::uint32_t next_line(std::string_view bytes, text::Span line) {
  std::size_t at = line.end;
  if (at < bytes.size() && bytes[at] == '\r') ++at;
  if (at < bytes.size() && bytes[at] == '\n') ++at;
  return static_cast<std::uint32_t>(at);
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

std::size_t find_hidden_break(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view mark : kHiddenBreaks) first = std::min(first, text.find(mark));
  return first;
}

std::size_t id_length(std::string_view text) {
  if (text.empty() || !is_id_start(text.front())) return 0;
  const auto* const end = std::find_if_not(text.begin(), text.end(), is_id_part);
  return static_cast<std::size_t>(end - text.begin());
}

bool are_numbered_alike(std::string_view a, std::string_view b) {
  const auto letters = static_cast<std::size_t>(std::find_if(a.begin(), a.end(), text::is_ascii_digit) - a.begin());
  if (letters == 0 || letters == a.size() || letters >= b.size()) return false;
  return a.substr(0, letters) == b.substr(0, letters) && text::is_ascii_digit(b[letters]) && id_length(a) == a.size() && id_length(b) == b.size();
}

bool is_false_space(char32_t c) {
  const bool zero_width = c == 0xFEFF || (c >= 0x200B && c <= 0x200D) || c == 0x2060;
  return zero_width || (c > 0x7F && text::is_space(c) && c != 0x85 && c != 0x2028 && c != 0x2029);
}

std::size_t false_space_length(std::string_view text) {
  std::size_t at = 0;
  bool found = false;
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (is_false_space(point.value)) {
      found = true;
    } else if (!is_blank(text[at])) {
      break;
    }
    at += point.bytes;
  }
  return found ? at : 0;
}

std::string name_of(char32_t c) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)); }

std::string excerpt(std::string_view text) {
  constexpr std::size_t kEnough = 1024;  // A line may be megabytes long; more than enough for any 60 columns.
  text = text::trim(text);
  std::size_t end = std::min(text.size(), kEnough);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text::shorten(text::printable(text.substr(0, end)), kShown);
}

}  // namespace yaml
