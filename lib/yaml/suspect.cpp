#include "yaml/suspect.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/bullets.hpp"
#include "yaml/lines.hpp"
#include "yaml/suspect_findings.hpp"

namespace yaml {

namespace {

using Found = std::optional<diag::Diagnostic>;

constexpr std::string_view kWideColon = "：";
constexpr std::string_view kWideComma = "，";
constexpr std::size_t kLongestKey = 40;

/// Words that stand before a colon without a space for good reason: our own references, and addresses.
bool is_prefix_word(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords = {"group",  "http", "https", "ftp",
                                                      "mailto", "tel",  "urn"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// What the place of a line lets us conclude.
enum class Trust {
  ids,     ///< Only an id before the mark is a field's name.
  any_key  ///< The parser itself missed a colon on this line.
};

struct ContentLine {
  std::string_view bytes;  ///< Of the whole file.
  text::Span at;
  std::uint32_t content = 0;  ///< Past indentation and list dashes.

  [[nodiscard]] std::string_view rest() const { return bytes.substr(content, at.end - content); }
};

ContentLine line_from(std::string_view bytes, text::Span at) {
  ContentLine line{bytes, at, at.begin};
  const auto is = [&](std::uint32_t i, char c) { return i < at.end && bytes[i] == c; };
  const auto skip = [&] {
    while (is(line.content, ' ') || is(line.content, '\t')) ++line.content;
  };
  skip();
  while (is(line.content, '-') && (is(line.content + 1, ' ') || is(line.content + 1, '\t'))) {
    ++line.content;
    skip();
  }
  return line;
}

/// A colon that YAML honours: before a space or at the end.
bool is_separator(std::string_view text, std::size_t at) {
  return text[at] == ':' && (at + 1 == text.size() || is_blank(text[at + 1]));
}

/// Past a quoted text that begins at `at`; `at` itself where none does or it does not end on the line.
std::size_t past_quoted(std::string_view rest, std::size_t at) {
  if (at >= rest.size() || (rest[at] != '"' && rest[at] != '\'')) return at;
  const std::size_t end = rest.find(rest[at], at + 1);
  return end == std::string_view::npos ? at : end + 1;
}

/// Length of what stands before the first colon, of whatever kind, if it can be a field's name.
std::size_t name_length(std::string_view rest, Trust trust) {
  if (const std::size_t quoted = past_quoted(rest, 0); quoted > 0) return quoted;
  const std::size_t id = id_length(rest);
  if (trust == Trust::ids || id == rest.size()) return id;
  const std::size_t ascii = rest.find(':');
  const std::size_t end = std::min({ascii, rest.find(kWideColon), rest.size()});
  const std::string_view name = rest.substr(0, end);
  const bool plain = name.find_first_of("{}[]\"'#,") == std::string_view::npos;
  return plain && !name.empty() && text::count_code_points(name) <= kLongestKey ? end : id;
}

Found suspect_colon(const text::SourcePtr& source, const ContentLine& line, Trust trust) {
  const std::string_view rest = line.rest();
  const std::size_t name = name_length(rest, trust);
  if (name == 0 || name >= rest.size()) return std::nullopt;
  const auto at = static_cast<std::uint32_t>(line.content + name);
  if (rest.substr(name).starts_with(kWideColon)) return full_width_colon(source, at);
  if (rest[name] != ':' || is_separator(rest, name) || rest.substr(name + 1).starts_with("//")) {
    return std::nullopt;
  }
  const std::string_view word = rest.substr(0, name);
  const bool digits = word.find_first_not_of("0123456789") == std::string_view::npos;
  if (digits || (trust == Trust::ids && is_prefix_word(word))) return std::nullopt;
  if (const std::size_t run = false_space_length(rest.substr(name + 1)); run > 0 && name + 1 + run < rest.size()) {
    return space_after_colon(source, make_span(at + 1, at + 1 + run));
  }
  return missing_space(source, at);
}

/// Where YAML stumbles, a few words of any language before `：` are a field's name that the line below was to follow.
Found suspect_wide_colon(const text::SourcePtr& source, const ContentLine& line) {
  const std::string_view rest = line.rest();
  const std::size_t words = name_length(rest, Trust::any_key);
  if (words == 0 || !rest.substr(words).starts_with(kWideColon)) return std::nullopt;
  return full_width_colon(source, static_cast<std::uint32_t>(line.content + words));
}

Found suspect_tab(const text::SourcePtr& source, const ContentLine& line, std::uint32_t problem) {
  const std::string_view all = line.bytes.substr(line.at.begin, line.at.end - line.at.begin);
  const std::size_t end = std::min(all.find_first_not_of(" \t"), all.size());
  const std::size_t tab = all.substr(0, end).find('\t');
  if (tab == std::string_view::npos || (end < all.size() && all[end] == '#')) return std::nullopt;
  if (end == all.size()) {
    return problem < line.at.begin || problem > line.at.end ? std::nullopt
                                                            : Found(blank_tab(source, line.at));
  }
  return tab_indent(source, make_span(line.at.begin + tab, line.at.begin + end));
}

Found suspect_indent(const text::SourcePtr& source, const ContentLine& line) {
  const std::size_t run = false_space_length(line.bytes.substr(line.at.begin, line.at.end - line.at.begin));
  if (run == 0) return std::nullopt;
  if (line.at.begin + run == line.at.end) return blank_space(source, line.at);
  std::size_t first = 0;
  while (line.bytes[line.at.begin + first] == ' ') ++first;
  return false_indent(source, make_span(line.at.begin + first, line.at.begin + run));
}

/// A value that begins with a curly quote; to be asked only of the line that the parser stumbled on.
Found suspect_value_quote(const text::SourcePtr& source, const ContentLine& line) {
  const std::string_view rest = line.rest();
  std::size_t value = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (!is_separator(rest, i)) continue;
    value = i + 1;
    break;
  }
  while (value < rest.size() && is_blank(rest[value])) ++value;
  for (const auto& [open, close] : {std::pair{"“", "”"}, std::pair{"‘", "’"}}) {
    const std::string_view opening = open;
    const std::string_view closing = close;
    if (!rest.substr(value).starts_with(opening)) continue;
    const std::string_view whole = text::trim(rest.substr(value));
    if (whole.size() <= opening.size() || !whole.ends_with(closing)) continue;
    return curly_quotes(source, make_span(line.content + value, line.content + value + whole.size()));
  }
  return std::nullopt;
}

/// `，` before what can only be the next field of a flow map, or `：` after such a field's name.
Found suspect_flow(const text::SourcePtr& source, const ContentLine& line) {
  const std::string_view rest = line.rest();
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (const std::size_t past = past_quoted(rest, i); past > i) {
      i = past - 1;
      continue;
    }
    const bool comma = rest.substr(i).starts_with(kWideComma);
    if (rest[i] == '{' || rest[i] == ',' || comma) {
      std::size_t next = i + (comma ? kWideComma.size() : 1);
      while (next < rest.size() && is_blank(rest[next])) ++next;
      const std::size_t id = id_length(rest.substr(next));
      const std::string_view after = rest.substr(next + id);
      const bool wide = after.starts_with(kWideColon);
      if (id > 0 && comma && (wide || after.starts_with(':'))) {
        return full_width_comma(source, static_cast<std::uint32_t>(line.content + i));
      }
      if (id > 0 && wide) {
        return full_width_colon(source, static_cast<std::uint32_t>(line.content + next + id));
      }
    }
  }
  return std::nullopt;
}

/// A list's dash that is none; what follows must be a field where the parser did not stumble on the line itself.
Found suspect_bullet(const text::SourcePtr& source, const ContentLine& line, Trust trust) {
  const std::string_view rest = line.rest();
  const std::size_t length = bullet_length(rest);
  if (length == 0) return std::nullopt;
  const std::string_view words = rest.substr(length);
  const std::size_t id = id_length(words);
  const bool field = id > 0 && id < words.size() && is_separator(words, id);
  return field || trust == Trust::any_key ? Found(bullet(source, line.content, length)) : std::nullopt;
}

Found suspect_line(const text::SourcePtr& source, const ContentLine& line, const Window& window) {
  const auto holds = [&](std::uint32_t place) { return place >= line.at.begin && place <= line.at.end; };
  const bool focus = holds(window.focus);
  if (auto found = suspect_indent(source, line)) return found;
  if (window.inside == Window::Inside::flow) return suspect_flow(source, line);
  if (auto found = suspect_tab(source, line, window.problem)) return found;
  if (auto found = suspect_bullet(source, line, focus ? Trust::any_key : Trust::ids)) return found;
  if (auto found = suspect_wide_colon(source, line)) return found;
  if (auto found = suspect_colon(source, line, focus ? Trust::any_key : Trust::ids)) return found;
  if (!focus && !holds(window.problem)) return std::nullopt;
  return suspect_value_quote(source, line);
}

/// A line within a plain text: only what can hardly be prose is taken for a field.
Found suspect_swallowed(const text::SourcePtr& source, const ContentLine& line) {
  if (line.content >= line.at.end) return std::nullopt;
  const std::string_view rest = line.rest();
  if (const std::size_t run = false_space_length(rest); run > 0 && run < rest.size()) {
    const std::string_view after = rest.substr(run);
    const std::string_view mark = after.substr(id_length(after));
    const bool field = mark.size() < after.size() && (mark.starts_with(':') || mark.starts_with(kWideColon));
    return field || after.starts_with("- ") ? suspect_indent(source, line) : std::nullopt;
  }
  const std::size_t id = id_length(rest);
  const bool lower =
      rest.substr(0, id).find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos;
  return lower || rest.substr(id).starts_with(kWideColon) ? suspect_colon(source, line, Trust::ids)
                                                          : std::nullopt;
}

bool within_any(std::span<const text::Span> spans, std::uint32_t place) {
  return std::any_of(spans.rbegin(), spans.rend(),
                     [&](const text::Span& span) { return place > span.begin && place < span.end; });
}

}  // namespace

std::optional<diag::Diagnostic> suspect_in(const text::SourcePtr& source, const Window& window,
                                           std::span<const text::Span> prose) {
  const std::string_view bytes = source->bytes();
  for (std::uint32_t at = window.lines.begin; at <= window.lines.end;) {
    const text::Span line = line_around(bytes, at);
    if (!within_any(prose, line.begin)) {
      const std::size_t hidden = find_hidden_break(bytes.substr(line.begin, line.end - line.begin));
      if (hidden != std::string_view::npos) {
        const auto place = static_cast<std::uint32_t>(line.begin + hidden);
        if (!within_any(prose, place)) return hidden_line_break(source, place);
      }
      if (auto found = suspect_line(source, line_from(bytes, line), window)) return found;
    }
    if (line.end >= bytes.size()) break;
    at = next_line(bytes, line);
  }
  return std::nullopt;
}

std::optional<diag::Diagnostic> swallowed_field(const text::SourcePtr& source, const Node& scalar) {
  // Only the scalar's own bytes are walked, and the spaces before it: a file may be one endless line.
  const std::string_view bytes = std::string_view(source->bytes()).substr(0, scalar.at.end);
  std::uint32_t indent = scalar.at.begin;
  while (indent > 0 && bytes[indent - 1] == ' ') --indent;
  const bool own_line = indent == 0 || bytes[indent - 1] == '\n' || bytes[indent - 1] == '\r';
  text::Span line =
      make_span(own_line ? indent : scalar.at.begin,
                std::min<std::size_t>(bytes.find_first_of("\r\n", scalar.at.begin), bytes.size()));
  if (own_line) {
    if (auto found = suspect_swallowed(source, line_from(bytes, line))) return found;
  }
  while (line.end < bytes.size()) {
    const std::uint32_t next = next_line(bytes, line);
    line = make_span(next, std::min(bytes.find_first_of("\r\n", next), bytes.size()));
    if (auto found = suspect_swallowed(source, line_from(bytes, line))) return found;
  }
  return std::nullopt;
}

}  // namespace yaml
