#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "view/check.hpp"
#include "write/cell_words.hpp"
#include "write/html_parts.hpp"

namespace writer::html_detail {

namespace {

const char* tone_class(view::Tone tone) {
  switch (tone) {
    case view::Tone::good:
      return "good";
    case view::Tone::fair:
      return "fair";
    case view::Tone::bad:
      return "bad";
    case view::Tone::muted:
      return "muted";
    case view::Tone::plain:
      break;
  }
  return "";
}

const char* breadth_class(Breadth breadth) {
  switch (breadth) {
    case Breadth::vast:
      return "vast";
    case Breadth::broad:
      return "broad";
    case Breadth::narrow:
      break;
  }
  return "";
}

bool has_words(const view::Column& column) { return column.align == view::Align::left; }

/// A column of words is broad enough for a long one.
double width_of(const view::Column& column) {
  constexpr double kLongWord = 12;
  return has_words(column) ? std::max(column.width, kLongWord) : column.width;
}

const char* align_class(view::Align align) {
  switch (align) {
    case view::Align::centre:
      return "centre";
    case view::Align::right:
      return "right";
    case view::Align::left:
      break;
  }
  return "";
}

/// One `class` of several, or none.
Attributes classes(const std::vector<const char*>& names) {
  std::string value;
  for (const char* each : names) {
    if (*each == '\0') continue;
    if (!value.empty()) value += ' ';
    value += each;
  }
  if (value.empty()) return {};
  return {{"class", value}};
}

class HtmlTableWriter {
 public:
  HtmlTableWriter(Markup& page, const view::Table& table, Numbers& numbers) : page_(page), table_(table), numbers_(numbers) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (is_shown(i)) shown_.push_back(i);
    }
    // The first column of words tells what its row is about.
    const auto label = std::find_if(shown_.begin(), shown_.end(), [&](std::size_t i) { return has_words(table.columns[i]); });
    label_ = label == shown_.end() ? table.columns.size() : *label;
  }

  void write(const std::string& caption) {
    const std::string id = fmt::format("bang-{}", numbers_.table);
    // Whoever has only a keyboard scrolls a box that can be focused.
    page_.open("div", {{"class", table_.kind == view::TableKind::list ? "box list" : "box"},
                       {"role", "group"},
                       {"aria-labelledby", id},
                       {"tabindex", "0"}});
    page_.open("table", classes({breadth_class(breadth_of(table_))})).line_end();
    page_.open("caption", {{"id", id}}).element("span", classes({table_.title.empty() ? "unseen" : ""}), caption).close().line_end();
    columns();
    head();
    body();
    page_.close().close().line_end();
  }

 private:
  /// A column for the screen says where things stand; where only rows that are left out have a place, so is the column.
  [[nodiscard]] bool is_shown(std::size_t column) const {
    const view::Where where = table_.columns[column].where;
    if (where != view::Where::screen) return where == view::Where::everywhere;
    return std::any_of(table_.rows.begin(), table_.rows.end(), [column](const view::Row& row) {
      return row.kind != view::RowKind::detail && !std::holds_alternative<view::Blank>(row.cells[column].content);
    });
  }

  void columns() {
    double all = 0;
    for (const std::size_t i : shown_) all += width_of(table_.columns[i]);
    page_.open("colgroup");
    for (const std::size_t i : shown_) {
      const int percent = std::max(1, static_cast<int>(width_of(table_.columns[i]) * 100 / all));
      numbers_.widths.insert(percent);
      const std::string width = width_class(percent);
      page_.lone("col", classes({width.c_str(), screen_class(i)}));
    }
    page_.close().line_end();
  }

  void head() {
    page_.open("thead").open("tr");
    for (const std::size_t i : shown_) {
      Attributes attributes = classes({align_class(table_.columns[i].align), screen_class(i)});
      attributes.push_back({"scope", "col"});
      page_.element("th", attributes, table_.columns[i].title);
    }
    page_.close().close().line_end();
  }

  /// A group's heading opens a body of its own, so that it heads the rows under it and no others; so does the total.
  void body() {
    bool open = false;
    for (const view::Row& row : table_.rows) {
      if (row.kind == view::RowKind::detail) continue;
      if (open && (row.kind == view::RowKind::group || row.kind == view::RowKind::total)) {
        page_.close().line_end();
        open = false;
      }
      if (!open) page_.open("tbody").line_end();
      open = true;
      if (view::is_wide(row.kind)) {
        wide_row(row);
      } else {
        cells_row(row);
      }
      page_.line_end();
    }
    if (open) page_.close().line_end();
  }

  void wide_row(const view::Row& row) {
    const bool heads = row.kind == view::RowKind::group;
    page_.open("tr", {{"class", heads ? "group" : "tally"}});
    Attributes attributes = {{"colspan", std::to_string(shown_.size())}};
    if (heads) attributes.push_back({"scope", "rowgroup"});
    page_.element(heads ? "th" : "td", attributes, cell_words(row.cells.front())).close();
  }

  void cells_row(const view::Row& row) {
    const char* kind = row.kind == view::RowKind::total ? "total" : row.kind == view::RowKind::subtotal ? "subtotal" : "";
    page_.open("tr", classes({kind}));
    for (const std::size_t i : shown_) {
      const view::Cell& cell = row.cells[i];
      const std::string words = cell_words(cell);
      const bool heads = i == label_ && !words.empty();
      Attributes attributes = classes({align_class(table_.columns[i].align), tone_class(cell.tone), screen_class(i)});
      if (heads) attributes.push_back({"scope", "row"});
      page_.open(heads ? "th" : "td", attributes).text(words);
      if (table_.columns[i].mark == view::Mark::bar) bar(cell);
      page_.close();
    }
    page_.close();
  }

  /// As long as the share is of the whole; the figure stands beside it, so it need not be read out.
  void bar(const view::Cell& cell) {
    const auto share = view::figure_of(cell);
    if (!share) return;
    page_.open("svg", {{"class", "bar"}, {"viewBox", "0 0 100 6"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}});
    page_.shape("rect", {{"class", "whole"}, {"width", "100"}, {"height", "6"}});
    page_.shape("rect", {{"class", "part"}, {"width", (*share * 100).rounded(1).to_string()}, {"height", "6"}});
    page_.close();
  }

  [[nodiscard]] const char* screen_class(std::size_t column) const {
    return table_.columns[column].where == view::Where::screen ? "screen" : "";
  }

  Markup& page_;
  const view::Table& table_;
  Numbers& numbers_;
  std::vector<std::size_t> shown_;
  std::size_t label_ = 0;
};

}  // namespace

Breadth breadth_of(const view::Table& table) {
  // Characters across, of what is printed: an upright page takes the first, a lying one the second at a small size.
  constexpr double kNarrow = 110;
  constexpr double kBroad = 160;
  double all = 0;
  for (const view::Column& each : table.columns) {
    if (each.where == view::Where::everywhere) all += width_of(each);
  }
  if (all > kBroad) return Breadth::vast;
  return all > kNarrow ? Breadth::broad : Breadth::narrow;
}

std::string width_class(int percent) { return fmt::format("w{}", percent); }

void write_table(Markup& page, const view::Table& table, const view::Section& section, Numbers& numbers) {
  ++numbers.table;
  const std::string& name = table.title.empty() ? section.title : table.title;
  HtmlTableWriter(page, table, numbers).write(fmt::format("Bảng {}. {}", numbers.table, name));
}

}  // namespace writer::html_detail
