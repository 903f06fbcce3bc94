#include "yaml/retab.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.hpp"
#include "yaml/events.hpp"
#include "yaml/lines.hpp"
#include "yaml/parse.hpp"

namespace yaml {

namespace {

constexpr std::array<std::size_t, 3> kWidths = {2, 4, 8};
/// More lines with tabs than a report has lines.
constexpr std::size_t kMostLines = 5000;

/// Where the indentation with its tabs stands; of a blank line all of it.
std::vector<text::Span> indents_with_tabs(std::string_view bytes, text::Span asked) {
  std::vector<text::Span> out;
  const std::uint32_t asked_line = line_around(bytes, asked.begin).begin;
  for (text::Span line = line_around(bytes, 0);; line = line_around(bytes, next_line(bytes, line))) {
    if (line.begin < line.end && (bytes[line.begin] == '\t' || line.begin == asked_line)) {
      const std::size_t end = std::min<std::size_t>(bytes.find_first_not_of(" \t", line.begin), line.end);
      out.push_back(make_span(line.begin, end));
    }
    if (line.end >= bytes.size() || out.size() > kMostLines) return out;
  }
}

bool is_blank_line(std::string_view bytes, text::Span indent) {
  return indent.end == bytes.size() || bytes[indent.end] == '\n' || bytes[indent.end] == '\r';
}

/// A tab goes to the next multiple of the width, as in an editor.
std::string expanded(std::string_view indent, std::size_t width) {
  std::size_t column = 0;
  for (const char c : indent) column = c == '\t' ? (column / width + 1) * width : column + 1;
  return std::string(column, ' ');
}

/// With the space behind a field's colon, and the colon itself, that other fixes put there: a mistake of that kind says nothing
/// of how deep a line belongs.
std::string with_ordinary_colons(std::string_view bytes) {
  constexpr std::string_view kWideColon = "：";
  std::string out;
  out.reserve(bytes.size());
  for (text::Span line = line_around(bytes, 0);; line = line_around(bytes, next_line(bytes, line))) {
    const std::size_t name = std::min<std::size_t>(bytes.find_first_not_of(" -", line.begin), line.end);
    const std::size_t colon = name + id_length(bytes.substr(name, line.end - name));
    const std::string_view rest = bytes.substr(colon, line.end - colon);
    const bool is_wide = colon > name && rest.starts_with(kWideColon);
    const bool is_bare = colon > name && rest.size() > 1 && rest.front() == ':' && !is_blank(rest[1]) && !rest.starts_with("://");
    out.append(bytes, line.begin, colon - line.begin);
    if (is_wide || is_bare) out += ": ";
    out += rest.substr(is_wide ? kWideColon.size() : is_bare ? 1 : 0);
    const std::uint32_t next = next_line(bytes, line);
    out.append(bytes, line.end, next - line.end);
    if (line.end >= bytes.size()) return out;
  }
}

/// How far libyaml comes, and what it has told by then.
struct Reading {
  std::string told;
  std::uint32_t end = 0;
  bool whole = false;
};

Reading read_with_tabs(std::string_view bytes) {
  EventReader reader(bytes, text_begin(bytes));
  Reading out;
  int depth = 0;
  for (std::size_t nodes = 0; nodes < kMaxNodes && depth <= kMaxDepth; ++nodes) {
    const auto event = reader.next();
    if (!event) {
      out.end = reader.failure().at;
      return out;
    }
    if (event->kind == EventKind::stream_end) {
      out.whole = true;
      return out;
    }
    depth += event->kind == EventKind::map_start || event->kind == EventKind::seq_start ? 1 : 0;
    depth -= event->kind == EventKind::map_end || event->kind == EventKind::seq_end ? 1 : 0;
    out.end = event->at.end;
    out.told += static_cast<char>('a' + static_cast<int>(event->kind));
    out.told += event->value;
    out.told += '\0';
  }
  return out;
}

/// With the edits, in the order in which they stand.
std::string edited(std::string_view bytes, const std::vector<diag::Edit>& edits) {
  std::string out;
  std::size_t done = 0;
  for (const diag::Edit& edit : edits) {
    out.append(bytes, done, edit.at.begin - done).append(edit.text);
    done = edit.at.end;
  }
  return out.append(bytes, done);
}

enum class Indented { by_spaces, by_tabs };

/// A line by what others can line up with: its first letter, and that behind its dashes.
struct Columns {
  std::size_t indent = 0;
  std::size_t content = 0;
  Indented by = Indented::by_spaces;
  bool opens = false;  ///< What follows belongs into it.
};

Columns columns_of(std::string_view line, Indented by) {
  Columns out;
  out.indent = std::min(line.find_first_not_of(' '), line.size());
  out.content = out.indent;
  while (line.substr(out.content).starts_with("- ")) {
    out.content = std::min(line.find_first_not_of(' ', out.content + 2), line.size());
  }
  const std::string_view words = text::trim(line);
  out.opens = words.ends_with(':') || words.ends_with('|') || words.ends_with('>') || words.ends_with("|-") || words.ends_with(">-");
  out.by = by;
  return out;
}

/// How a line that was mended fits what stands above it.
enum class Fit : std::uint8_t {
  nowhere,
  level,    ///< Into a level that lines with spaces have opened: perhaps one too high.
  certain,  ///< Below the line above, or as deep as that, or by tabs alone.
};

Fit fit_of(const Columns& line, const Columns& above, const std::vector<Columns>& open) {
  const bool below = line.indent > above.content;
  if (above.opens ? below : line.indent == above.content) return Fit::certain;
  if (below) return above.by == Indented::by_tabs ? Fit::certain : Fit::nowhere;
  const auto level = std::find_if(open.rbegin(), open.rend(), [&](const Columns& each) {
    return each.indent == line.indent || each.content == line.indent;
  });
  if (level == open.rend()) return Fit::nowhere;
  return level->by == Indented::by_tabs ? Fit::certain : Fit::level;
}

struct Candidate {
  std::string bytes;  ///< As they are read.
  std::vector<diag::Edit> edits;
  std::size_t width = 0;
  std::uint32_t reached = 0;  ///< The line; of the whole file one past the last.
  std::size_t fit = 0;
  Fit worst = Fit::certain;
  Reading reading;
};

void judge(Candidate& candidate, const std::vector<std::uint32_t>& mended_lines) {
  const std::string_view bytes = candidate.bytes;
  Columns above;
  std::vector<Columns> open;
  auto mended = mended_lines.begin();
  std::uint32_t number = 0;
  for (text::Span line = line_around(bytes, 0);; line = line_around(bytes, next_line(bytes, line))) {
    ++number;
    const bool is_mended = mended != mended_lines.end() && *mended == number;
    if (is_mended) ++mended;
    if (candidate.reading.whole || candidate.reading.end >= line.begin) candidate.reached = number;
    const std::string_view words = bytes.substr(line.begin, line.end - line.begin);
    const std::size_t first = words.find_first_not_of(' ');
    if (first != std::string_view::npos && words[first] != '#') {
      const Columns columns = columns_of(words, is_mended ? Indented::by_tabs : Indented::by_spaces);
      while (!open.empty() && open.back().indent > columns.indent) open.pop_back();
      if (is_mended) {
        const Fit fit = fit_of(columns, above, open);
        candidate.fit += static_cast<std::size_t>(fit);
        candidate.worst = std::min(candidate.worst, fit);
      }
      open.push_back(columns);
      above = columns;
    }
    if (line.end >= bytes.size()) break;
  }
  if (candidate.reading.whole) ++candidate.reached;
}

Candidate candidate_of(std::string_view bytes, const std::vector<text::Span>& indents, std::size_t width) {
  Candidate out;
  out.width = width;
  for (const text::Span indent : indents) {
    const std::string_view tabs = bytes.substr(indent.begin, indent.end - indent.begin);
    out.edits.push_back({indent, is_blank_line(bytes, indent) ? std::string() : expanded(tabs, width)});
  }
  out.bytes = with_ordinary_colons(edited(bytes, out.edits));
  out.reading = read_with_tabs(out.bytes);
  return out;
}

bool is_better(const Candidate& a, const Candidate& b) {
  return std::pair(a.reached, a.fit) > std::pair(b.reached, b.fit);
}

}  // namespace

std::optional<diag::Fix> retab(const text::SourcePtr& source, text::Span at) {
  const std::string_view bytes = source->bytes();
  const std::vector<text::Span> indents = indents_with_tabs(bytes, at);
  if (indents.size() > kMostLines) return std::nullopt;
  std::vector<std::uint32_t> lines;
  lines.reserve(indents.size());
  for (const text::Span indent : indents) lines.push_back(source->position(indent.begin).line);

  std::optional<Candidate> best;
  std::optional<std::string> told;
  std::size_t readable = 0;
  bool is_one_reading = true;
  for (const std::size_t width : kWidths) {
    Candidate candidate = candidate_of(bytes, indents, width);
    judge(candidate, lines);
    if (candidate.reading.whole) {
      ++readable;
      is_one_reading = is_one_reading && (!told || *told == candidate.reading.told);
      told = candidate.reading.told;
    }
    if (!best || is_better(candidate, *best)) best = std::move(candidate);
  }
  const bool is_certain = readable > 0 && is_one_reading && (readable == kWidths.size() || best->worst == Fit::certain);
  const auto description = indents.size() == 1
                               ? text::say("thay mỗi tab bằng {} dấu cách", "replace each tab by {} spaces", best->width)
                               : text::say("thay mỗi tab đầu dòng bằng {} dấu cách, ở {} dòng",
                                           "replace each tab that a line begins with by {} spaces, in {} lines", best->width,
                                           indents.size());
  return diag::Fix{description, std::move(best->edits), is_certain ? diag::Safety::safe : diag::Safety::unsafe};
}

std::string ordinary_spaces(std::string_view run) {
  std::string spaces;
  for (std::size_t i = 0; i < run.size();) {
    const text::CodePoint point = text::decode(run, i);
    spaces.append(text::display_width(point.value) > 0 || is_blank(run[i]) ? 1 : 0, ' ');
    i += point.bytes;
  }
  return spaces;
}

std::optional<diag::Fix> respace(const text::SourcePtr& source) {
  const std::string_view bytes = source->bytes();
  std::vector<diag::Edit> edits;
  for (text::Span line = line_around(bytes, 0);; line = line_around(bytes, next_line(bytes, line))) {
    const std::string_view words = bytes.substr(line.begin, line.end - line.begin);
    const std::size_t run = false_space_length(words);
    const bool is_blank_line = run == words.size();
    if (run > 0 && (is_blank_line || !words.starts_with(' '))) {
      edits.push_back({make_span(line.begin, line.begin + run), is_blank_line ? std::string() : ordinary_spaces(words.substr(0, run))});
    }
    if (edits.size() > kMostLines) return std::nullopt;
    if (line.end >= bytes.size()) break;
  }
  if (edits.empty()) return std::nullopt;
  const auto description = edits.size() == 1 ? text::say("thay bằng dấu cách thường", "replace by ordinary spaces")
                                             : text::say("thay bằng dấu cách thường, ở đầu {} dòng",
                                                         "replace by ordinary spaces, at the beginning of {} lines", edits.size());
  const diag::Safety safety = read_with_tabs(with_ordinary_colons(edited(bytes, edits))).whole ? diag::Safety::safe : diag::Safety::unsafe;
  return diag::Fix{description, std::move(edits), safety};
}

}  // namespace yaml
