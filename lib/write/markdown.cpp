#include "write/markdown.hpp"

#include <fmt/format.h>

#include <vector>

#include "view/vietnamese.hpp"

namespace writer {

namespace {

struct CellText {
  std::string operator()(view::Blank) const { return {}; }
  std::string operator()(const std::string& text) const { return markdown_text(text, MarkdownPlace::within); }
  std::string operator()(const view::Number& number) const { return view::vietnamese(number); }
  std::string operator()(model::Date date) const { return view::vietnamese(date); }
  std::string operator()(const view::ColumnFold& fold) const {
    return fold.value ? view::vietnamese(*fold.value) : std::string(view::kNoFigure);
  }
  std::string operator()(const view::Tally& tally) const { return view::tally_words(tally); }
  std::string operator()(const view::RowSum& sum) const { return view::vietnamese(sum.value); }
  std::string operator()(const view::RowShare& share) const {
    return share.value ? view::vietnamese(*share.value) : std::string(view::kNoFigure);
  }
};

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

std::string strong(const std::string& text) { return text.empty() ? text : "**" + text + "**"; }

class Writer {
 public:
  std::string write(const view::Document& document) && {
    block("# " + within(document.title));
    const view::Heading& heading = document.heading;
    if (!heading.issuer.empty()) block(strong(within(heading.issuer)));
    if (!heading.subject_note.empty()) block(markdown_text(heading.subject_note, MarkdownPlace::line_start));
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
    for (const view::Table& each : section.tables) table(each);
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
  }

  std::string row(const view::Row& row) {
    if (row.kind == view::RowKind::detail) return {};
    if (row.kind == view::RowKind::group || row.kind == view::RowKind::tally) {
      return line([&](std::size_t i) {
        return i == shown_.front() ? strong(std::visit(CellText{}, row.cells.front().content))
                                   : std::string();
      });
    }
    return line([&](std::size_t i) {
      std::string text = std::visit(CellText{}, row.cells[i].content);
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

std::string markdown(const view::Document& document) { return Writer().write(document); }

}  // namespace writer
