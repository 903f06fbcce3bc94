#include <algorithm>
#include <string>
#include <string_view>

#include "text/utf8.hpp"
#include "write/markdown.hpp"
#include "write/safe_text.hpp"

namespace writer {

namespace {

/// Part of a word: an ASCII letter or digit, or a byte of any other letter.
bool is_word(char c) {
  return text::is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\0'; }

/// `&lt;` or `&#60;` from here on; `TT&TT` is no entity.
bool opens_entity(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (text[end] == '#' || (is_word(text[end]) && static_cast<unsigned char>(text[end]) < 0x80))) ++end;
  return end > 1 && end < text.size() && text[end] == ';';
}

/// One character of a text with its neighbours; NUL stands for an end.
struct Spot {
  char previous;
  char here;
  char next;
  bool opens;    ///< First of its line.
  bool numbers;  ///< Only digits stand before it on its line: a list's number.
};

/// `1.234` and `Xong.` need no backslash; `www.x`, and `1. x` at a line's start, do.
bool is_harmless_point(const Spot& spot) {
  if (text::is_ascii_digit(spot.previous) && text::is_ascii_digit(spot.next)) return true;
  return is_blank(spot.next) && !is_blank(spot.previous) && !spot.numbers;
}

std::string_view entity(char c) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '|':
      return "&#124;";
    default:
      return {};
  }
}

bool needs_backslash(const Spot& spot) {
  switch (spot.here) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '{':
    case '}':
    case '[':
    case ']':
    case '#':
    case '!':
    case '~':
    case '$':
    case '^':
      return true;
    case '+':
    case '=':
    case '-':
      return spot.opens;
    case '.':
      return !is_harmless_point(spot);
    case ')':
      return spot.numbers;
    default:
      return false;
  }
}

void append_spot(std::string& out, const Spot& spot) {
  if (spot.here == '\n') {
    out += "<br>";
  } else if (spot.here == ':') {
    // `Tỷ lệ: 5` is harmless; `http://`, `:smile:` are not.
    const bool harmless = is_word(spot.previous) && is_blank(spot.next);
    out += harmless ? ":" : "&#58;";
  } else if (spot.here == '@' && !is_blank(spot.next)) {
    // Addresses and mentions are looked for after escapes are read; only a tag between keeps them apart.
    out += "@<!-- -->";
  } else if (const std::string_view escaped = entity(spot.here); !escaped.empty()) {
    out += escaped;
  } else {
    if (needs_backslash(spot)) out += '\\';
    out += spot.here;
  }
}

}  // namespace

std::string markdown_text(std::string_view raw, MarkdownPlace place) {
  const std::string safe = safe_text(raw);
  const std::string_view text = text::trim(safe);
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool at_start = place == MarkdownPlace::line_start;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '&') {
      out += opens_entity(text.substr(i)) ? "&amp;" : "&";
      continue;
    }
    append_spot(out, {i > 0 ? text[i - 1] : '\0', text[i], i + 1 < text.size() ? text[i + 1] : '\0',
                 at_start && i == 0, at_start && i > 0 && i == digits});
  }
  return out;
}

}  // namespace writer
