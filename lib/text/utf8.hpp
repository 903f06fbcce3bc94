#pragma once
/// UTF-8: validity, code points, normal forms, display width, and text made safe for a terminal.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace text {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// One decoded code point and how many bytes it took. An invalid byte decodes as U+FFFD, one byte.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 1;
  bool valid = true;
};
namespace detail {
/// Of a byte that is no ASCII.
[[nodiscard]] CodePoint decode_long(std::string_view text, std::size_t offset);
}
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first < 0x80 ? CodePoint{first, 1, true} : detail::decode_long(text, offset);
}
[[nodiscard]] bool is_ascii(std::string_view text);
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
void append_utf8(std::string& out, char32_t code_point);

/// Offset of the first byte that is not UTF-8 (overlong forms, surrogates and values past U+10FFFF included).
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// Length as Excel counts it.
[[nodiscard]] std::size_t count_utf16(std::string_view text);

/// Normal Form C. Text that is not UTF-8 comes back unchanged.
[[nodiscard]] std::string nfc(std::string_view text);
/// Lower case and without marks (đ → d): for comparing what a clerk typed with a name that was meant.
[[nodiscard]] std::string fold_marks(std::string_view text);
/// Full case folding after NFC: equal names are one name to a file system or to Excel.
[[nodiscard]] std::string fold_case(std::string_view text);
/// NFC, every run of white space (NBSP included) one space, none at the ends.
[[nodiscard]] std::string fold_space(std::string_view text);
/// Capitals, letter by letter, for the heads of official documents.
[[nodiscard]] std::string upper_case(std::string_view text);
[[nodiscard]] bool is_space(char32_t code_point);
[[nodiscard]] bool is_letter_or_digit(char32_t code_point);
/// Hyphens, dashes and the minus sign that a word processor writes for `-`.
[[nodiscard]] bool is_dash(char32_t code_point);
/// No white space at the ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Columns that the text takes on a terminal; a combining mark takes none, a full-width letter two.
[[nodiscard]] std::size_t display_width(std::string_view text);
[[nodiscard]] std::size_t display_width(char32_t code_point);
/// The longest beginning no wider than `columns`, with `…` where something was cut.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t columns);
/// Controls, bidi and invisible characters written as `\u{202E}`, line ends and tabs as `\n`, `\t`: nothing
/// in a report can steer the reader's terminal.
[[nodiscard]] std::string printable(std::string_view text);
/// Bidi controls, zero-width and soft hyphen: seen by no reader, obeyed by every program.
[[nodiscard]] bool is_invisible(char32_t code_point);
/// C0 but tab, LF and CR; DEL; C1; noncharacters.
[[nodiscard]] bool is_control(char32_t code_point);

}  // namespace text
