#pragma once
/// Lines of a source by byte offset, and the words that a line may begin with.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/source.hpp"

namespace yaml {

/// Where the text begins: past a byte order mark.
[[nodiscard]] std::size_t text_begin(std::string_view bytes);
/// The line around an offset, without its end (LF, CRLF or CR), and without a byte order mark before the first.
[[nodiscard]] text::Span line_around(std::string_view bytes, std::size_t offset);
/// The line before that one; nothing before the first.
[[nodiscard]] std::optional<text::Span> line_above(std::string_view bytes, text::Span line);
/// Where the next line begins; the size of `bytes` where there is none.
[[nodiscard]] std::uint32_t next_line(std::string_view bytes, text::Span line);

[[nodiscard]] bool is_blank(char c);
/// Spaces at the start of a line.
[[nodiscard]] std::size_t indent_of(std::string_view line);
/// The separators of lines that only YAML 1.1 obeys: NEL, LS, PS.
inline constexpr std::string_view kHiddenBreaks[] = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
/// Where the first of them stands; npos where there is none.
[[nodiscard]] std::size_t find_hidden_break(std::string_view text);
/// Length of the id at the start of `text` (`status`, `NV1.2a`), 0 where there is none.
[[nodiscard]] std::size_t id_length(std::string_view text);
/// `NV1.1` and `NV2.1`: the same letters, then a figure.
[[nodiscard]] bool are_numbered_alike(std::string_view a, std::string_view b);
/// White space that YAML does not take for any: no-break, ideographic and typographic spaces, zero-width
/// marks.
[[nodiscard]] bool is_false_space(char32_t c);
/// Bytes of false spaces at the start, real ones among them counted too; 0 where the run has no false one.
[[nodiscard]] std::size_t false_space_length(std::string_view text);

/// `U+00A0`: a character that cannot be seen, for a message.
[[nodiscard]] std::string name_of(char32_t c);

/// Shown to a person: safe for a terminal, and short.
[[nodiscard]] std::string excerpt(std::string_view text);

inline text::Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace yaml
