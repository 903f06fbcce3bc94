#include "yaml/bullets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"
#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

/// Dashes and dots that a word processor puts before the items of a list.
bool is_mark(char32_t c) {
  static constexpr std::array<char32_t, 10> kMarks = {0x2015, 0x2022, 0x00B7, 0x2219, 0x25CF, 0x25CB, 0x25AA, 0x25A0, 0x25E6, 0x2023};
  // Symbol fonts leave theirs in the private use area.
  return text::is_dash(c) || std::find(kMarks.begin(), kMarks.end(), c) != kMarks.end() || (c >= 0xF000 && c <= 0xF0FF);
}

std::size_t spaces_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (!is_blank(text[at]) && !is_false_space(point.value)) break;
    at += point.bytes;
  }
  return at;
}

/// `-x`, but neither `--` nor a number.
bool is_glued_dash(std::string_view words) {
  return words.size() > 1 && words[0] == '-' && std::string_view("-0123456789.,").find(words[1]) == std::string_view::npos &&
         !is_blank(words[1]);
}

text::Localized message_of(std::string_view words, std::size_t length, const std::string& line) {
  const text::CodePoint mark = text::decode(words, 0);
  if (mark.value != '-') {
    return text::say("“{}” bắt đầu bằng “{}” (U+{:04X}), YAML không coi là gạch đầu dòng: hãy gõ dấu “-” thường và một dấu cách",
                     "“{}” begins with “{}” (U+{:04X}), which is no list dash to YAML: type an ordinary “-” and a space", line,
                     text::printable(words.substr(0, mark.bytes)), static_cast<std::uint32_t>(mark.value));
  }
  if (length == 1) {
    return text::say("“{}” thiếu dấu cách sau gạch đầu dòng: hãy viết “- ”", "“{}” has no space after the list's dash: write “- ”", line);
  }
  const text::CodePoint space = text::decode(words, words.find_first_not_of("- \t"));
  return text::say("“{}” có ký tự U+{:04X} trông như dấu cách sau gạch đầu dòng: hãy gõ lại bằng dấu cách thường",
                   "“{}” holds U+{:04X}, which looks like a space, after the list's dash: type an ordinary space", line,
                   static_cast<std::uint32_t>(space.value));
}

/// Every marked line becomes an item in the first one's column; what continues an item stands deeper.
std::vector<diag::Edit> edits_of(const text::SourcePtr& source, text::Span whole, std::size_t column) {
  constexpr std::size_t kStep = 2;
  const std::string_view bytes = std::string_view(source->bytes()).substr(0, whole.end);
  std::vector<diag::Edit> edits;
  for (text::Span at = line_around(bytes, whole.begin);;) {
    const std::string_view line = bytes.substr(at.begin, at.end - at.begin);
    const std::size_t indent = indent_of(line);
    if (const std::size_t length = bullet_length(line.substr(indent)); length > 0) {
      edits.push_back({make_span(at.begin, at.begin + indent + length), std::string(column, ' ') + "- "});
    } else if (indent < line.size() && indent <= column) {
      edits.push_back({make_span(at.begin, at.begin + indent), std::string(column + kStep, ' ')});
    }
    if (at.end >= bytes.size()) return edits;
    at = line_around(bytes, next_line(bytes, at));
  }
}

}  // namespace

std::size_t bullet_length(std::string_view words) {
  if (words.empty()) return 0;
  const text::CodePoint first = text::decode(words, 0);
  const std::size_t length = first.bytes + spaces_length(words.substr(first.bytes));
  if (length == words.size()) return 0;
  return is_mark(first.value) || is_glued_dash(words) || words.starts_with("+ ") ? length : 0;
}

diag::Diagnostic bullet(const text::SourcePtr& source, std::uint32_t at, std::size_t length) {
  const std::string_view words = std::string_view(source->bytes()).substr(at);
  const text::Span line = line_around(source->bytes(), at);
  auto out = make_finding(kLookAlike, source, make_span(at, at + length),
                          message_of(words, length, excerpt(source->at(make_span(at, line.end)))));
  out.fix = diag::Fix{text::say("viết gạch đầu dòng “- ”", "write the list's dash “- ”"), {{make_span(at, at + length), "- "}}, diag::Safety::safe};
  return out;
}

std::optional<diag::Diagnostic> bulleted(const text::SourcePtr& source, const Node& value) {
  const bool map = value.is_map() && !value.entries.empty() && value.entries.front().key.is_plain() && !source->at(value.at).starts_with('{');
  if (!map && !value.is_plain()) return std::nullopt;
  const std::string_view bytes = source->bytes();
  const std::size_t length = bullet_length(bytes.substr(value.at.begin, value.at.end - value.at.begin));
  const text::Span line = line_around(bytes, value.at.begin);
  const std::size_t column = value.at.begin - line.begin;
  if (length == 0 || indent_of(bytes.substr(line.begin, line.end - line.begin)) != column) return std::nullopt;
  auto out = bullet(source, value.at.begin, length);
  if (!map) out.fix->edits = edits_of(source, value.at, column);
  return out;
}

}  // namespace yaml
