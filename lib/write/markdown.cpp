#include "write/markdown.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "write/bars.hpp"
#include "write/cell_words.hpp"

namespace writer {

namespace {

std::string within(std::string_view text) { return markdown_text(text, MarkdownPlace::within); }

std::string_view delimiter(view::Align align) {
  switch (align) {
    case view::Align::left:
      return "---";
    case view::Align::centre:
      return ":-:";
    case view::Align::right:
      return "--:";
  }
  return "---";
}

std::string said(const view::Cell& cell) { return within(cell_words(cell)); }

/// More backticks than any run in the text, so that nothing in it ends the block.
std::string fence_for(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(std::max<std::size_t>(3, longest + 1), '`');
}

std::string strong(const std::string& text) { return text.empty() ? text : "**" + text + "**"; }

class MarkdownWriter {
 public:
  std::string write(const view::Document& document) && {
    block("# " + within(document.title));
    const view::Heading& heading = document.heading;
    if (!heading.issuer.empty()) block(markdown_text(heading.issuer, MarkdownPlace::line_start));
    if (!heading.subject_note.empty()) block(markdown_text(heading.subject_note, MarkdownPlace::line_start));
    if (document.brief) section(*document.brief);
    for (const view::Section& each : document.sections) section(each);
    return std::move(out_);
  }

 private:
  /// A paragraph, a heading or a table; a blank line stands between two of them.
  void block(std::string_view text) {
    if (!out_.empty()) out_ += '\n';
    out_ += text;
    out_ += '\n';
  }

  void section(const view::Section& section) {
    block(section.annex.empty() ? "## " + within(section.title)
                                : fmt::format("## {}. {}", within(section.annex), within(section.title)));
    for (const std::string& each : section.paragraphs) block(markdown_text(each, MarkdownPlace::line_start));
    for (const view::Points& each : section.points) points(each);
    for (const view::Table& each : section.tables) {
      if (each.where == view::Where::everywhere) table(each);
    }
  }

  void points(const view::Points& points) {
    block("### " + within(points.title));
    if (points.items.empty()) block(markdown_text(points.none, MarkdownPlace::line_start));
    std::string lines;
    for (std::size_t i = 0; i < points.items.size(); ++i) {
      lines += points.marker == view::Marker::number ? fmt::format("{}. ", i + 1) : std::string("- ");
      lines += markdown_text(points.items[i], MarkdownPlace::line_start) + "\n";
    }
    if (lines.empty()) return;
    lines.pop_back();
    block(lines);
  }

  void table(const view::Table& table) {
    if (!table.title.empty()) block("### " + within(table.title));
    shown_.clear();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].where == view::Where::everywhere) shown_.push_back(i);
    }
    if (!table.rows.empty()) {
      std::string lines = line([&](std::size_t i) { return within(table.columns[i].title); });
      lines += line([&](std::size_t i) { return std::string(delimiter(table.columns[i].align)); });
      for (const view::Row& each : table.rows) lines += row(each);
      lines.pop_back();
      block(lines);
    }
    for (const std::string& each : table.notes) block(markdown_text(each, MarkdownPlace::line_start));
    if (table.chart) chart(table);
  }

  void chart(const view::Table& table) {
    const std::string drawn = text_chart(table);
    const std::string fence = fence_for(drawn);
    block(markdown_text(table.chart->title, MarkdownPlace::line_start) + ":");
    block(fence + "text\n" + drawn + fence);
  }

  std::string row(const view::Row& row) {
    if (row.kind == view::RowKind::detail) return {};
    if (view::is_wide(row.kind)) {
      return line([&](std::size_t i) {
        return i == shown_.front() ? strong(said(row.cells.front())) : std::string();
      });
    }
    return line([&](std::size_t i) {
      const std::string text = said(row.cells[i]);
      return row.kind == view::RowKind::data ? text : strong(text);
    });
  }

  template <class CellAt>
  std::string line(CellAt cell_at) {
    std::string out = "|";
    for (const std::size_t column : shown_) {
      const std::string cell = cell_at(column);
      out += cell.empty() ? " |" : " " + cell + " |";
    }
    return out + "\n";
  }

  std::string out_;
  std::vector<std::size_t> shown_;  ///< Columns of the table at hand.
};

}  // namespace

std::string markdown(const view::Document& document) { return MarkdownWriter().write(document); }

}  // namespace writer
