#include "write/excerpt.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace writer {
namespace {

constexpr std::size_t kTab = 4;
constexpr std::string_view kCut = "…";

/// A code point as it is shown.
struct Piece {
  std::string shown;
  std::size_t width = 0;
  bool marked = false;
};

/// The bytes of the line around the place. A line of megabytes is not worth decoding for a hundred columns.
struct Window {
  std::string_view bytes;
  std::size_t begin = 0;  ///< Of `bytes`, within the line.
  bool cut_before = false;
  bool cut_after = false;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

Window window_around(std::string_view line, std::size_t place, std::size_t columns) {
  constexpr std::size_t kMostBytesAColumn = 8;
  const std::size_t reach = columns * kMostBytesAColumn;
  Window window;
  window.begin = place > reach ? place - reach : 0;
  while (window.begin > 0 && window.begin < line.size() && is_continuation(line[window.begin])) --window.begin;
  std::size_t end = std::min(line.size(), place + reach);
  while (end < line.size() && is_continuation(line[end])) ++end;
  window.bytes = line.substr(window.begin, end - window.begin);
  window.cut_before = window.begin > 0;
  window.cut_after = end < line.size();
  return window;
}

std::vector<Piece> pieces_of(const Window& window, std::size_t from, std::size_t to) {
  std::vector<Piece> pieces;
  std::size_t column = 0;
  for (std::size_t i = 0; i < window.bytes.size();) {
    const text::CodePoint point = text::decode(window.bytes, i);
    const std::size_t place = window.begin + i;
    Piece piece;
    piece.marked = place >= from && place < to;
    if (point.valid && point.value == '\t') {
      piece.shown = std::string(kTab - column % kTab, ' ');
    } else if (point.value >= ' ' && point.value <= '~') {
      piece.shown = window.bytes[i];  // most of any line, of which a file may have a hundred thousand findings
    } else {
      piece.shown = text::printable(window.bytes.substr(i, point.bytes));
    }
    piece.width = text::display_width(piece.shown);
    column += piece.width;
    pieces.push_back(std::move(piece));
    i += point.bytes;
  }
  return pieces;
}

/// The run of pieces [first, last) to show: the marked ones with some context, within the columns.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
};

Run choose_run(const std::vector<Piece>& pieces, std::size_t place, std::size_t columns) {
  std::size_t width = 0;
  for (const Piece& piece : pieces) width += piece.width;
  if (width <= columns) return {0, pieces.size()};
  const std::size_t room = columns - 2;  // a `…` at each end
  const std::size_t context = room / 3;
  Run run{place, place};
  std::size_t before = 0;
  while (run.first > 0 && before + pieces[run.first - 1].width <= context) before += pieces[--run.first].width;
  std::size_t taken = before;
  while (run.last < pieces.size() && taken + pieces[run.last].width <= room) taken += pieces[run.last++].width;
  while (run.first > 0 && taken + pieces[run.first - 1].width <= room) taken += pieces[--run.first].width;
  return run;
}

}  // namespace

Excerpt excerpt(const text::SourceFile& file, text::Span at, std::size_t columns) {
  const std::uint32_t number = file.position(at.begin).line;
  const std::string_view line = file.line(number);
  // A line that is not there, or is empty, still takes a mark.
  if (line.empty()) return {"", "^"};
  const std::size_t start = file.line_begin(number);
  const std::size_t from = std::min(at.begin > start ? at.begin - start : 0, line.size());
  const std::size_t to = std::min(at.end > start ? at.end - start : 0, line.size());
  const Window window = window_around(line, from, columns);
  const std::vector<Piece> pieces = pieces_of(window, from, to);
  auto place = static_cast<std::size_t>(
      std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.marked; }) - pieces.begin());
  if (place == pieces.size() && from < line.size()) {  // an empty span: the mark stands at its place
    place = text::count_code_points(window.bytes.substr(0, from - window.begin));
  }
  const Run run = choose_run(pieces, place, columns);
  Excerpt out;
  if (run.first > 0 || window.cut_before) {
    out.line += kCut;
    out.marks += ' ';
  }
  std::size_t marked = 0;
  for (std::size_t i = run.first; i < run.last; ++i) {
    out.line += pieces[i].shown;
    if (i < place) out.marks += std::string(pieces[i].width, ' ');
    if (pieces[i].marked) marked += pieces[i].width;
  }
  if (run.last < pieces.size() || window.cut_after) out.line += kCut;
  out.marks += std::string(std::max<std::size_t>(marked, 1), '^');
  return out;
}

}  // namespace writer
