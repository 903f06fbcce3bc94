#include <array>
#include <string_view>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/lines.hpp"
#include "yaml/suspect.hpp"
#include "yaml/suspect_findings.hpp"

namespace yaml {

namespace {

constexpr std::array<std::string_view, 5> kCurlyQuotes = {"“", "”", "‘", "’", "„"};

bool begins_curly(std::string_view text) {
  for (const std::string_view quote : kCurlyQuotes) {
    if (text.starts_with(quote)) return true;
  }
  return false;
}

bool ends_curly(std::string_view text) {
  for (const std::string_view quote : kCurlyQuotes) {
    if (text.ends_with(quote)) return true;
  }
  return false;
}

/// The last line before that one that holds more than white space; empty where there is none.
std::string_view line_before(std::string_view bytes, text::Span line) {
  for (auto above = line_above(bytes, line); above; above = line_above(bytes, *above)) {
    const std::string_view words = bytes.substr(above->begin, above->end - above->begin);
    if (!text::trim(words).empty()) return words;
  }
  return {};
}

enum class Meant { sibling, indented, unknown };

/// Whether the false spaces before a key stand for indentation, or slipped in behind the indentation of a
/// sibling.
Meant meant_by_neighbour(std::string_view bytes, text::Span run) {
  const text::Span line = line_around(bytes, run.begin);
  const std::string_view above = line_before(bytes, line);
  const std::size_t real = run.begin - line.begin;
  const std::size_t all = real + text::display_width(bytes.substr(run.begin, run.end - run.begin));
  const std::size_t indent = indent_of(above);
  const bool opens = text::trim(above).ends_with(':');
  if (above.empty() || (indent == real && !opens)) return Meant::sibling;
  if (indent == all || (opens && all > indent)) return Meant::indented;
  return Meant::unknown;
}

KeySuspect leading_space(const text::SourcePtr& source, const Node& key, std::size_t length) {
  const text::Span run = make_span(key.at.begin, key.at.begin + length);
  KeySuspect out{false_space(source, run), std::nullopt};
  switch (meant_by_neighbour(source->bytes(), run)) {
    case Meant::sibling:
      out.finding.fix = diag::Fix{text::say("xóa ký tự này", "delete it"), {{run, ""}}, diag::Safety::safe};
      out.meant = std::string(text::trim(key.value.substr(length)));
      break;
    case Meant::indented:
      out.finding = false_indent(source, run);
      out.finding.fix->safety = diag::Safety::safe;
      break;
    case Meant::unknown:
      out.finding = false_indent(source, run);
      break;
  }
  return out;
}

/// A false space within a key or at its end.
std::optional<KeySuspect> inner_space(const text::SourcePtr& source, const Node& key) {
  std::string meant;
  std::optional<text::Span> first;
  for (std::size_t i = 0; i < key.value.size();) {
    const text::CodePoint point = text::decode(key.value, i);
    if (point.bytes > 1 && is_false_space(point.value)) {
      if (!first) first = make_span(key.at.begin + i, key.at.begin + i + point.bytes);
      meant += text::display_width(point.value) > 0 ? " " : "";
    } else {
      meant.append(key.value, i, point.bytes);
    }
    i += point.bytes;
  }
  if (!first) return std::nullopt;
  KeySuspect out{false_space(source, *first), std::string(text::trim(meant))};
  if (first->end == key.at.end) out.finding.fix->edits.front().text.clear();
  out.finding.fix->safety = diag::Safety::safe;
  return out;
}

/// Quotes that YAML took for part of a longer word.
std::string_view unquoted(std::string_view text) {
  const bool quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
  return quoted ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

std::optional<KeySuspect> suspect_key(const text::SourcePtr& source, const Node& key) {
  if (!key.is_plain() || text::is_ascii(key.value)) return std::nullopt;
  if (const std::size_t length = false_space_length(key.value); length > 0) {
    return leading_space(source, key, length);
  }
  if (const std::size_t at = key.value.find("："); at != std::string::npos) {
    return KeySuspect{full_width_colon(source, static_cast<std::uint32_t>(key.at.begin + at)), std::nullopt};
  }
  if (begins_curly(key.value)) {
    KeySuspect out{curly_quotes(source, key.at), std::nullopt};
    if (ends_curly(key.value) && out.finding.fix) {
      const std::size_t wide = kCurlyQuotes.front().size();
      out.meant = key.value.substr(wide, key.value.size() - 2 * wide);
    } else {
      out.finding.fix.reset();
    }
    return out;
  }
  // Behind a colon it is no part of the name: see suspect_flow_entry.
  const std::string_view rest = std::string_view(key.value).substr(id_length(key.value));
  return rest.starts_with(':') && false_space_length(rest.substr(1)) > 0 ? std::nullopt : inner_space(source, key);
}

std::optional<EntrySuspect> suspect_flow_entry(const text::SourcePtr& source, const Entry& entry) {
  const bool bare = entry.key.is_plain() && entry.value.is_plain() && entry.value.value.empty();
  const std::string_view written = entry.key.value;
  const std::size_t name = bare ? id_length(written) : 0;
  if (name == 0 || name + 1 >= written.size() || written[name] != ':' || written.substr(name).starts_with("://")) {
    return std::nullopt;
  }
  const auto colon = static_cast<std::uint32_t>(entry.key.at.begin + name);
  const std::size_t gap = false_space_length(written.substr(name + 1));
  const text::Span run = make_span(colon + 1, colon + 1 + gap);
  EntrySuspect out{gap > 0 ? space_after_colon(source, run) : missing_space_in_flow(source, entry.key, colon), entry};
  out.meant.key.value.resize(name);
  out.meant.key.at.end = colon;
  out.meant.value.at = make_span(run.end, entry.key.at.end);
  out.meant.value.value = unquoted(written.substr(name + 1 + gap));
  return out;
}

std::optional<diag::Diagnostic> suspect_cut_quote(const text::SourcePtr& source, const Node& scalar) {
  if (!scalar.is_plain()) return std::nullopt;
  const bool double_cut = scalar.value.starts_with("“") && scalar.value.find("”") == std::string::npos;
  const bool single_cut = scalar.value.starts_with("‘") && scalar.value.find("’") == std::string::npos;
  if (!double_cut && !single_cut) return std::nullopt;
  constexpr std::size_t kReach = 1000;
  std::string_view after = std::string_view(source->bytes()).substr(scalar.at.end, kReach);
  after = after.substr(0, after.find_first_of("\r\n"));
  const std::string_view closing = double_cut ? "”" : "’";
  const std::size_t end = after.find(closing);
  if (end == std::string_view::npos) return std::nullopt;
  return curly_quotes(source, make_span(scalar.at.begin, scalar.at.end + end + closing.size()));
}

}  // namespace yaml
