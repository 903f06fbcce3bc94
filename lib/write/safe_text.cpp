#include "write/safe_text.hpp"

#include <optional>

#include "text/utf8.hpp"

namespace writer {

namespace {

bool is_bidi_control(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_line_end(char32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

}  // namespace

std::string safe_text(std::string_view raw) {
  constexpr char32_t kByteOrder = 0xFEFF;
  std::string out;
  out.reserve(raw.size());
  std::size_t kept = 0;  // from there on everything stays as it is: nearly always the whole text
  for (std::size_t i = 0; i < raw.size();) {
    const text::CodePoint point = text::decode(raw, i);
    const bool crlf = point.value == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n';
    const std::size_t next = i + (crlf ? 2 : point.bytes);
    std::optional<std::string_view> instead;
    if (!point.valid) {
      instead = "\uFFFD";
    } else if (is_line_end(point.value)) {
      instead = "\n";
    } else if (point.value == '\t') {
      instead = " ";
    } else if (text::is_control(point.value) || is_bidi_control(point.value) || point.value == kByteOrder) {
      instead = "";
    }
    if (instead) {
      out.append(raw, kept, i - kept).append(*instead);
      kept = next;
    }
    i = next;
  }
  return out.append(raw, kept);
}

}  // namespace writer
