#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "view/vietnamese.hpp"
#include "write/safe_text.hpp"
#include "write/xlsx_sheet.hpp"

namespace writer::xlsx_detail {

namespace {

constexpr double kPixelsPerPoint = 96.0 / 72.0;
constexpr double kDefaultChartWidth = 480;  // pixels, as the library begins
constexpr double kDefaultChartHeight = 288;

Frame frame_of(std::size_t part, std::size_t parts) {
  if (parts == 1) return Frame::whole;
  if (part == 0) return Frame::first;
  return part + 1 == parts ? Frame::last : Frame::middle;
}

int most_list_lines(const Font& font) {
  return static_cast<int>((kHighestListRow - kCellPadding) / line_height(font));
}

/// Made of rows that stand below the one at hand.
bool looks_ahead(const view::Cell& cell, const PlacedTable& placed) {
  const auto* fold = std::get_if<view::ColumnFold>(&cell.content);
  const auto* tally = std::get_if<view::Tally>(&cell.content);
  const std::size_t last = fold != nullptr ? fold->last_row : tally != nullptr ? tally->last_row : 0;
  return (fold != nullptr || tally != nullptr) && last >= placed.last.size();
}

/// Line breaks that a cell holds, with some to spare.
constexpr int kMostBreaks = 250;
/// What is for the screen makes a printed row no higher than this.
constexpr int kMostScreenLines = 3;
/// Of a row that goes on in another: fewer would look lost there.
constexpr int kShortRest = 4;

double padding_of(const view::Table& table) { return table.kind == view::TableKind::list ? kCellPadding : kTightPadding; }

/// Pixels that its bars, title and legend need; beside its table it makes do with less.
double chart_height(const view::Chart& chart) {
  const auto bars = static_cast<double>(chart.last_row - chart.first_row + 1);
  return chart.place == view::ChartPlace::below ? 170 + 24 * bars : 130 + 20 * bars;
}

bool is_again(const view::Column& column, const view::Cell& cell, const std::vector<Piece>& pieces) {
  return column.on_split == view::OnSplit::again && pieces.size() == 1 &&
         std::holds_alternative<std::string>(cell.content);
}

}  // namespace

Style Sheet::table_style(const view::Column& column, view::RowKind kind, view::Tone tone) const {
  Style style;
  style.size = table_size_;
  style.align = column.align;
  style.fill = fill_of(tone);
  if (tone == view::Tone::muted) style.ink = kMutedInk;
  if (kind == view::RowKind::total || kind == view::RowKind::group) style.weight = Weight::bold;
  if (kind == view::RowKind::tally) style.slant = Slant::italic;
  if (kind != view::RowKind::data && kind != view::RowKind::detail) {
    style.middle = kind != view::RowKind::subtotal;
    if (style.fill == LXW_COLOR_UNSET) style.fill = kGroupFill;
  }
  return style;
}

void Sheet::tables() {
  for (const view::Table& each : section_.tables) {
    table(each);
    if (each.chart) chart(each, placed_.back());
  }
}

PlacedTable Sheet::columns_of(const view::Table& table) const {
  PlacedTable placed;
  std::size_t at = table.first_column;
  for (const view::Column& column : table.columns) {
    placed.columns.push_back(static_cast<lxw_col_t>(at));
    at += column.span;
    placed.to.push_back(static_cast<lxw_col_t>(at - 1));
    if (column.where != view::Where::screen) placed.last_printed = static_cast<lxw_col_t>(at - 1);
  }
  return placed;
}

void Sheet::table(const view::Table& table) {
  if (table.page_break == view::PageBreak::before && row_ > 0) breaks_.push_back(row_);
  const lxw_row_t below = row_;
  if (!placed_.empty() && placed_.back().to.back() < table.first_column) row_ = placed_.back().head;
  if (!table.title.empty()) {
    Style title;
    title.size = kParagraphSize;
    title.weight = Weight::bold;
    band(table.title, title);
  }
  placed_.push_back(columns_of(table));
  PlacedTable& placed = placed_.back();
  placed.head = row_;
  table_top_ = height_;
  table_head(table, placed);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const view::Row& row = table.rows[i];
    const bool folds_next = i + 1 < table.rows.size() && table.rows[i + 1].kind == view::RowKind::detail;
    outline_.level = static_cast<std::uint8_t>(row.level);
    outline_.hidden = row.kind == view::RowKind::detail ? LXW_TRUE : LXW_FALSE;
    outline_.collapsed = row.kind != view::RowKind::detail && folds_next ? LXW_TRUE : LXW_FALSE;
    placed.first.push_back(row_);
    if (view::is_wide(row.kind)) {
      wide_row(table, row, placed);
    } else {
      cells_row(table, row, placed);
    }
    placed.last.push_back(row_ - 1);
  }
  outline_ = {};
  for (const Pending& each : ahead_) write_again(each);
  ahead_.clear();
  bars(table, placed);
  if (table.kind == view::TableKind::list) keep_in_sight(table, placed);
  if (table.chart && is_beside(*table.chart, placed)) {
    // In whole pixels, as every row is high.
    const double missing = std::ceil(chart_height(*table.chart) - (height_ - table_top_) * kPixelsPerPoint);
    if (missing > 0) gap(missing / kPixelsPerPoint);
  }
  table_bottom_ = height_;
  Style note;
  note.slant = Slant::italic;
  note.size = std::min(table_size_, kTableSize);
  for (const std::string& each : table.notes) band(each, note);
  gap(6);
  row_ = std::max(row_, below);
}

void Sheet::table_head(const view::Table& table, const PlacedTable& placed) {
  Style style;
  style.size = table_size_;
  style.weight = Weight::bold;
  style.align = view::Align::centre;
  style.middle = true;
  style.frame = Frame::whole;
  style.fill = kHeadFill;
  int lines = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Piece piece = cut(safe_text(table.columns[i].title), width_of(placed.columns[i], placed.to[i]), style.font(),
                            most_lines(style.font()))
                            .front();
    lines = std::max(lines, piece.lines);
    span(placed.columns[i], placed.to[i], piece.text, style);
  }
  set_height(lines, style, padding_of(table));
  ++row_;
}

void Sheet::wide_row(const view::Table& table, const view::Row& row, const PlacedTable& placed) {
  Style style = table_style({}, row.kind, view::Tone::plain);
  const auto* tally_of = std::get_if<view::Tally>(&row.cells.front().content);
  const auto* words = std::get_if<std::string>(&row.cells.front().content);
  const std::string text = tally_of != nullptr ? view::tally_words(*tally_of) : words != nullptr ? safe_text(*words) : "";
  std::vector<Piece> pieces = cut(text, width_of(0, placed.last_printed), style.font(), most_lines(style.font()));
  if (tally_of != nullptr) pieces.resize(1);
  for (std::size_t part = 0; part < pieces.size(); ++part) {
    style.frame = frame_of(part, pieces.size());
    set_height(pieces[part].lines, style);
    span(0, placed.last_printed, pieces[part].text, style);
    if (tally_of != nullptr) ahead_.push_back({&row.cells.front(), row_, 0, style, &placed});
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
      if (placed.columns[i] <= placed.last_printed) continue;
      must(worksheet_write_blank(sheet_, row_, placed.columns[i], formats_.get(style)));
      put(row_, placed.columns[i], {});
    }
    ++row_;
  }
}

void Sheet::cells_row(const view::Table& table, const view::Row& row, const PlacedTable& placed) {
  std::vector<std::vector<Piece>> columns;
  std::size_t parts = 1;
  const bool list = table.kind == view::TableKind::list;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Style style = table_style(table.columns[i], row.kind, row.cells[i].tone);
    const auto* words = std::get_if<std::string>(&row.cells[i].content);
    const auto* counted = std::get_if<view::Tally>(&row.cells[i].content);
    const std::string text = words != nullptr ? safe_text(*words) : counted != nullptr ? view::tally_words(*counted) : "";
    const double width = width_of(placed.columns[i], placed.to[i]);
    if (table.columns[i].where == view::Where::screen) {
      // It makes no printed rows: all of it stands in its cell, be the cell too low to show it.
      columns.push_back(cut(text, width, style.font(), kMostBreaks));
      for (Piece& piece : columns.back()) piece.lines = std::min(piece.lines, kMostScreenLines);
    } else if (list && counted == nullptr) {
      columns.push_back(cut(text, width, style.font(), most_list_lines(style.font()), kShortRest));
    } else {
      columns.push_back(cut(text, width, style.font(), most_lines(style.font())));
    }
    parts = std::max(parts, columns.back().size());
  }
  for (std::size_t part = 0; part < parts; ++part) {
    int lines = 1;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      Style style = table_style(table.columns[i], row.kind, row.cells[i].tone);
      style.frame = frame_of(part, parts);
      if (!list) style.middle = true;
      const bool again = part > 0 && is_again(table.columns[i], row.cells[i], columns[i]);
      if (part < columns[i].size()) lines = std::max(lines, columns[i][part].lines);
      if (again) {
        style.ink = kMutedInk;
        lines = std::max(lines, columns[i].front().lines);
      }
      const std::string piece = again                      ? columns[i].front().text
                                : part < columns[i].size() ? columns[i][part].text
                                                           : std::string();
      const view::Cell rest{piece, row.cells[i].tone};
      if (placed.to[i] > placed.columns[i]) {
        span(placed.columns[i], placed.to[i], piece, style);
        continue;
      }
      if (part == 0 && row.cells[i].origin && !row.cells[i].origin->section.empty()) {
        pending_.push_back({&row.cells[i], row_, placed.columns[i], style, &placed});
      }
      if (part == 0 && looks_ahead(row.cells[i], placed)) {
        ahead_.push_back({&row.cells[i], row_, placed.columns[i], style, &placed});
        continue;
      }
      cell(part == 0 ? row.cells[i] : rest, piece, placed.columns[i], style, placed);
    }
    set_height(lines, table_style({}, row.kind, view::Tone::plain), padding_of(table));
    ++row_;
  }
}

void Sheet::bars(const view::Table& table, const PlacedTable& placed) {
  constexpr lxw_color_t kBar = 0x9DC3E6;
  if (table.rows.empty()) return;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].mark != view::Mark::bar) continue;
    lxw_conditional_format bar{};
    bar.type = LXW_CONDITIONAL_DATA_BAR;
    bar.data_bar_2010 = LXW_TRUE;
    bar.bar_solid = LXW_TRUE;
    bar.bar_no_border = LXW_TRUE;
    bar.bar_color = kBar;
    // From nothing to the whole: else the smallest share would look like none.
    bar.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bar.min_value = 0;
    bar.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bar.max_value = 1;
    must(worksheet_conditional_format_range(sheet_, placed.first.front(), placed.columns[i], placed.last.back(),
                                            placed.columns[i], &bar));
  }
}

void Sheet::keep_in_sight(const view::Table& table, const PlacedTable& placed) {
  worksheet_freeze_panes(sheet_, placed.head + 1, 0);
  must(worksheet_repeat_rows(sheet_, placed.head, placed.head));
  lxw_row_t last = placed.head;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].kind != view::RowKind::total) last = placed.last[i];
  }
  must(worksheet_autofilter(sheet_, placed.head, 0, last, placed.to.back()));
}

bool Sheet::is_beside(const view::Chart& chart, const PlacedTable& placed) const {
  return chart.place == view::ChartPlace::beside_table && placed.to.back() < last_printed();
}

void Sheet::chart(const view::Table& table, const PlacedTable& placed) {
  constexpr double kRowPoints = 15;
  constexpr double kGap = 8;  // pixels around the chart
  const bool beside = is_beside(*table.chart, placed);
  const auto from = static_cast<lxw_col_t>(beside ? placed.to.back() + 1 : 0);
  const lxw_row_t top = beside ? placed.head : row_;
  // A column is 5 pixels wider than what it leaves for text.
  const double width = width_of(from, last_printed()) * kPixelsPerPoint + 5.0 * (last_printed() - from + 1);
  const double height = beside ? (table_bottom_ - table_top_) * kPixelsPerPoint : chart_height(*table.chart);
  lxw_chart* chart = draw_chart(workbook_, section_.name, *table.chart, placed, table_size_);
  series_.push_back(table.chart->value_columns.size());
  lxw_chart_options options{};
  options.x_scale = (width - 2 * kGap) / kDefaultChartWidth;
  options.y_scale = (height - 2 * kGap) / kDefaultChartHeight;
  options.x_offset = static_cast<int>(kGap);
  // Below the edge of a page that begins there.
  options.y_offset = static_cast<int>(beside ? kGap / 2 : kGap);
  std::string description = safe_text(table.chart->title);
  options.description = description.data();
  must(worksheet_insert_chart_opt(sheet_, top, from, chart, &options));
  if (beside) return;
  const auto rows = static_cast<lxw_row_t>(height / kPixelsPerPoint / kRowPoints) + 2;
  for (lxw_row_t i = 0; i < rows; ++i) gap(kRowPoints);
}

}  // namespace writer::xlsx_detail
