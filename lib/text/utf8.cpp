#include "text/utf8.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <vector>

namespace text {

namespace {

int class_of(utf8proc_int32_t point) { return utf8proc_get_property(point)->combining_class; }

/// Marks that follow one another in the order of their classes, as both normal forms ask for. The library's own sorting takes time
/// by the square of their number, and a line can hold a million.
void order_marks(std::vector<utf8proc_int32_t>& points) {
  const auto is_mark = [](utf8proc_int32_t point) { return class_of(point) != 0; };
  const auto before = [](utf8proc_int32_t a, utf8proc_int32_t b) { return class_of(a) < class_of(b); };
  for (auto begin = points.begin(); begin != points.end();) {
    begin = std::find_if(begin, points.end(), is_mark);
    const auto end = std::find_if_not(begin, points.end(), is_mark);
    std::stable_sort(begin, end, before);
    begin = end;
  }
}

std::string map(std::string_view text, int options) {
  constexpr std::size_t kMostParts = 16;  // of one code point; four are the most today
  const auto chosen = static_cast<utf8proc_option_t>(options);
  std::vector<utf8proc_int32_t> points(text.size() + kMostParts);
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    if (!point.valid) return std::string(text);
    if (points.size() < used + kMostParts) points.resize(2 * points.size());
    int boundary = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point.value), points.data() + used, kMostParts, chosen,
                                               &boundary);
    if (count < 0 || count > static_cast<utf8proc_ssize_t>(kMostParts)) return std::string(text);
    used += static_cast<std::size_t>(count);
    i += point.bytes;
  }
  points.resize(used);
  order_marks(points);
  points.push_back(0);  // room for the end that the library writes
  const auto length = utf8proc_reencode(points.data(), static_cast<utf8proc_ssize_t>(used), chosen);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(points.data()), static_cast<std::size_t>(length)};
}

}  // namespace

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_dash(char32_t code_point) { return (code_point >= 0x2010 && code_point <= 0x2014) || code_point == 0x2212; }

CodePoint detail::decode_long(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(offset);
  const CodePoint bad{0xFFFD, 1, false};
  std::uint32_t length = 0;
  char32_t value = 0;
  if (first >= 0xC2 && first <= 0xDF) {
    length = 2;
    value = first & 0x1FU;
  } else if (first >= 0xE0 && first <= 0xEF) {
    length = 3;
    value = first & 0x0FU;
  } else if (first >= 0xF0 && first <= 0xF4) {
    length = 4;
    value = first & 0x07U;
  } else {
    return bad;
  }
  if (offset + length > text.size()) return bad;
  for (std::uint32_t i = 1; i < length; ++i) {
    const unsigned char next = byte(offset + i);
    if ((next & 0xC0U) != 0x80U) return bad;
    value = (value << 6U) | (next & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return bad;
  return {value, length, true};
}

void append_utf8(std::string& out, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    if (!point.valid) return i;
    i += point.bytes;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

std::size_t count_utf16(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) count += byte >= 0xF0 ? 2 : 1;
  }
  return count;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold_marks(std::string_view text) {
  constexpr std::string_view kStroke = "đ";  // a letter of its own in Unicode, without a decomposition
  std::string folded = map(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  std::size_t done = folded.find(kStroke);
  if (done == std::string::npos) return folded;
  std::string out(folded, 0, done);
  for (std::size_t at = done; at != std::string::npos; at = folded.find(kStroke, done)) {
    out.append(folded, done, at - done).append("d");
    done = at + kStroke.size();
  }
  return out.append(folded, done);
}

std::string fold_case(std::string_view text) {
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string upper_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    append_utf8(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(point.value))));
    i += point.bytes;
  }
  return out;
}

bool is_space(char32_t code_point) {
  return code_point == ' ' || (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x85 ||
         code_point == 0xA0 || code_point == 0x1680 || (code_point >= 0x2000 && code_point <= 0x200A) ||
         code_point == 0x2028 || code_point == 0x2029 || code_point == 0x202F || code_point == 0x205F ||
         code_point == 0x3000;
}

bool is_letter_or_digit(char32_t code_point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

std::string fold_space(std::string_view text) {
  const std::string normal = nfc(text);
  std::string out;
  out.reserve(normal.size());
  bool gap = false;
  for (std::size_t i = 0; i < normal.size();) {
    const CodePoint point = decode(normal, i);
    if (is_space(point.value)) {
      gap = true;
    } else {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out.append(normal, i, point.bytes);
    }
    i += point.bytes;
  }
  return out;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const CodePoint point = decode(text, begin);
    if (!is_space(point.value)) break;
    begin += point.bytes;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t previous = end - 1;
    while (previous > begin && (static_cast<unsigned char>(text[previous]) & 0xC0U) == 0x80U) --previous;
    if (!is_space(decode(text, previous).value)) break;
    end = previous;
  }
  return text.substr(begin, end - begin);
}

std::size_t display_width(char32_t code_point) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    width += display_width(point.value);
    i += point.bytes;
  }
  return width;
}

std::string shorten(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::string out;
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    const std::size_t more = display_width(point.value);
    if (width + more > columns - 1) break;
    width += more;
    out.append(text, i, point.bytes);
    i += point.bytes;
  }
  return out + "…";
}

bool is_invisible(char32_t code_point) {
  return code_point == 0xAD || code_point == 0x61C || code_point == 0x180E ||
         (code_point >= 0x200B && code_point <= 0x200F) || (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2060 && code_point <= 0x206F) || code_point == 0xFEFF ||
         (code_point >= 0xE0000 && code_point <= 0xE007F);
}

bool is_control(char32_t code_point) {
  const bool c0 = code_point < 0x20 && code_point != '\t' && code_point != '\n' && code_point != '\r';
  const bool c1 = code_point >= 0x7F && code_point <= 0x9F && code_point != 0x85;
  const bool nonchar = (code_point & 0xFFFEU) == 0xFFFEU || (code_point >= 0xFDD0 && code_point <= 0xFDEF);
  return c0 || c1 || nonchar;
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    if (!point.valid) {
      out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[i]));
    } else if (point.value == '\n') {
      out += "\\n";
    } else if (point.value == '\t') {
      out += "\\t";
    } else if (point.value == '\r') {
      out += "\\r";
    } else if (is_control(point.value) || is_invisible(point.value) || point.value == 0x85) {
      out += fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(point.value));
    } else {
      out.append(text, i, point.bytes);
    }
    i += point.bytes;
  }
  return out;
}

}  // namespace text
