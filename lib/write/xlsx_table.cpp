#include <fmt/format.h>

#include <algorithm>

#include "view/vietnamese.hpp"
#include "write/safe_text.hpp"
#include "write/xlsx_page.hpp"
#include "write/xlsx_sheet.hpp"
#include "write/xlsx_text.hpp"

namespace writer::xlsx_detail {

namespace {

constexpr std::size_t kMostDigits = 15;
constexpr double kPixelsPerPoint = 96.0 / 72.0;
constexpr double kDefaultChartWidth = 480;  // pixels, as the library begins
constexpr double kDefaultChartHeight = 288;
constexpr int kChartGap = 12;

/// Pixels: title, axis and legend, and so much for each bar.
double chart_height(const view::Chart& chart) {
  return 170 + 24 * static_cast<double>(chart.last_row - chart.first_row + 1);
}

/// `D9`
std::string cell_name(lxw_row_t row, std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return fmt::format("{}{}", letters, row + 1);
}

Style style_of(const view::Column& column, view::RowKind kind, view::Tone tone) {
  Style style;
  style.size = kTableSize;
  style.align = column.align;
  style.fill = fill_of(tone);
  if (tone == view::Tone::muted) style.ink = kMutedInk;
  if (kind != view::RowKind::data) {
    style.weight = Weight::bold;
    style.middle = true;
    if (style.fill == LXW_COLOR_UNSET) style.fill = kGroupFill;
  }
  return style;
}

Frame frame_of(std::size_t part, std::size_t parts) {
  if (parts == 1) return Frame::whole;
  if (part == 0) return Frame::first;
  return part + 1 == parts ? Frame::last : Frame::middle;
}

int most_lines(const Font& font) {
  return static_cast<int>((kHighestRow - kCellPadding) / line_height(font));
}

bool is_again(const view::Column& column, const view::Cell& cell, const std::vector<Piece>& pieces) {
  return column.on_split == view::OnSplit::again && pieces.size() == 1 &&
         std::holds_alternative<std::string>(cell.content);
}

}  // namespace

bool fits_a_cell(const view::Number& number) {
  const std::string plain = number.value.to_string();
  std::string digits;
  std::copy_if(plain.begin(), plain.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  const bool whole = plain.find('.') == std::string::npos;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (whole) digits.erase(digits.find_last_not_of('0') + 1);
  return digits.size() <= kMostDigits;
}

void Sheet::tables() {
  Room beside{0, static_cast<lxw_col_t>(widths_.size())};
  for (std::size_t i = 0; i < section_.tables.size(); ++i) {
    const view::Table& each = section_.tables[i];
    const lxw_row_t begin = row_;
    const double used = height_;
    const PlacedTable placed = table(each);
    if (each.chart) chart(each, placed, beside);
    beside = {begin, static_cast<lxw_col_t>(each.columns.size())};
    if (i + 1 < section_.tables.size()) leave_room(section_.tables[i + 1], height_ - used);
  }
}

void Sheet::leave_room(const view::Table& next, double used) {
  if (!next.chart || next.chart->place != view::ChartPlace::beside_table_before) return;
  const double missing = chart_height(*next.chart) / kPixelsPerPoint - used;
  if (missing > 0) gap(std::min(missing + 6, kHighestRow));
}

PlacedTable Sheet::table(const view::Table& table) {
  if (!table.title.empty()) {
    Style title;
    title.size = kHeadSize;
    title.weight = Weight::bold;
    band(table.title, title);
  }
  PlacedTable placed;
  placed.head = row_;
  table_head(table);
  for (const view::Row& row : table.rows) {
    placed.first.push_back(row_);
    if (row.kind == view::RowKind::group) {
      group_row(table, row);
    } else {
      cells_row(table, row, placed);
    }
    placed.last.push_back(row_ - 1);
  }
  if (table.kind == view::TableKind::list) keep_in_sight(table, placed);
  Style note;
  note.slant = Slant::italic;
  for (const std::string& each : table.notes) band(each, note);
  gap(8);
  return placed;
}

void Sheet::table_head(const view::Table& table) {
  Style style;
  style.size = kTableSize;
  style.weight = Weight::bold;
  style.align = view::Align::centre;
  style.middle = true;
  style.frame = Frame::whole;
  style.fill = kHeadFill;
  int lines = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Piece piece = cut(safe_text(table.columns[i].title), usable_width(widths_[i]), style.font(),
                            most_lines(style.font()))
                            .front();
    lines = std::max(lines, piece.lines);
    span(static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), piece.text, style);
  }
  set_height(lines, style);
  ++row_;
}

void Sheet::group_row(const view::Table& table, const view::Row& row) {
  const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
  Style style = style_of({}, view::RowKind::group, view::Tone::plain);
  const auto* title = row.cells.empty() ? nullptr : std::get_if<std::string>(&row.cells.front().content);
  const auto pieces = cut(title == nullptr ? std::string() : safe_text(*title), width_of(0, last),
                          style.font(), most_lines(style.font()));
  for (std::size_t part = 0; part < pieces.size(); ++part) {
    style.frame = frame_of(part, pieces.size());
    set_height(pieces[part].lines, style);
    span(0, last, pieces[part].text, style);
    ++row_;
  }
}

void Sheet::cells_row(const view::Table& table, const view::Row& row, PlacedTable& placed) {
  std::vector<std::vector<Piece>> columns;
  std::size_t parts = 1;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Style style = style_of(table.columns[i], row.kind, row.cells[i].tone);
    const auto* words = std::get_if<std::string>(&row.cells[i].content);
    columns.push_back(cut(words == nullptr ? std::string() : safe_text(*words), usable_width(widths_[i]),
                          style.font(), most_lines(style.font())));
    parts = std::max(parts, columns.back().size());
  }
  for (std::size_t part = 0; part < parts; ++part) {
    int lines = 1;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      Style style = style_of(table.columns[i], row.kind, row.cells[i].tone);
      style.frame = frame_of(part, parts);
      if (table.kind == view::TableKind::figures) style.middle = true;
      const bool again = part > 0 && is_again(table.columns[i], row.cells[i], columns[i]);
      if (part < columns[i].size()) lines = std::max(lines, columns[i][part].lines);
      if (again) style.ink = kMutedInk;
      const std::string piece = again                      ? columns[i].front().text
                                : part < columns[i].size() ? columns[i][part].text
                                                           : std::string();
      const bool first = part == 0;
      const view::Cell rest{piece, row.cells[i].tone};
      cell(first ? row.cells[i] : rest, piece, static_cast<lxw_col_t>(i), style, placed);
    }
    set_height(lines, style_of({}, row.kind, view::Tone::plain));
    ++row_;
  }
}

void Sheet::cell(const view::Cell& cell, const std::string& piece, lxw_col_t column, Style style,
                 const PlacedTable& placed) {
  if (const auto* shown = std::get_if<view::Number>(&cell.content)) {
    number(*shown, column, std::move(style));
  } else if (const auto* date = std::get_if<model::Date>(&cell.content)) {
    style.number_format = kDateFormat;
    lxw_datetime when{static_cast<int>(date->year()),
                      static_cast<int>(static_cast<unsigned>(date->month())),
                      static_cast<int>(static_cast<unsigned>(date->day())),
                      0,
                      0,
                      0};
    must(worksheet_write_datetime(sheet_, row_, column, &when, formats_.get(style)));
  } else if (const auto* sum = std::get_if<view::ColumnSum>(&cell.content)) {
    formula(fmt::format("=SUM({}:{})", cell_name(placed.first.at(sum->first_row), column),
                        cell_name(placed.last.at(sum->last_row), column)),
            sum->value, column, std::move(style));
  } else if (const auto* along = std::get_if<view::RowSum>(&cell.content)) {
    formula(
        fmt::format("=SUM({}:{})", cell_name(row_, along->first_column), cell_name(row_, along->last_column)),
        along->value, column, std::move(style));
  } else if (const auto* quotient = std::get_if<view::RowShare>(&cell.content)) {
    share(*quotient, column, std::move(style));
  } else if (piece.empty()) {
    must(worksheet_write_blank(sheet_, row_, column, formats_.get(style)));
  } else {
    span(column, column, piece, style);
  }
}

void Sheet::number(const view::Number& number, lxw_col_t column, Style style) {
  if (!fits_a_cell(number)) {
    span(column, column, view::vietnamese(number), style);
    return;
  }
  style.number_format = number_format_of(number);
  must(worksheet_write_number(sheet_, row_, column, number.value.to_double(), formats_.get(style)));
}

void Sheet::formula(const std::string& formula, const view::Number& value, lxw_col_t column, Style style) {
  if (!fits_a_cell(value)) {
    span(column, column, view::vietnamese(value), style);
    return;
  }
  style.number_format = number_format_of(value);
  must(worksheet_write_formula_num(sheet_, row_, column, formula.c_str(), formats_.get(style),
                                   value.value.to_double()));
}

void Sheet::share(const view::RowShare& share, lxw_col_t column, Style style) {
  style.number_format = number_format_of({{}, view::NumberFormat::percent});
  const std::string whole = cell_name(row_, share.denominator_column);
  const std::string formula = fmt::format("=IF({1}=0,\"{2}\",{0}/{1})",
                                          cell_name(row_, share.numerator_column), whole, view::kNoFigure);
  lxw_format* format = formats_.get(style);
  must(share.value
           ? worksheet_write_formula_num(sheet_, row_, column, formula.c_str(), format,
                                         share.value->value.to_double())
           : worksheet_write_formula_str(sheet_, row_, column, formula.c_str(), format, view::kNoFigure));
}

void Sheet::keep_in_sight(const view::Table& table, const PlacedTable& placed) {
  const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
  worksheet_freeze_panes(sheet_, placed.head + 1, 0);
  must(worksheet_repeat_rows(sheet_, placed.head, placed.head));
  lxw_row_t last = placed.head;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].kind != view::RowKind::total) last = placed.last[i];
  }
  must(worksheet_autofilter(sheet_, placed.head, 0, last, last_column));
}

void Sheet::chart(const view::Table& table, const PlacedTable& placed, const Room& beside) {
  constexpr double kRowPoints = 15;
  const auto last = static_cast<lxw_col_t>(widths_.size() - 1);
  const bool is_beside = table.chart->place == view::ChartPlace::beside_table_before && beside.column <= last;
  const double height = chart_height(*table.chart);
  // A column is 5 pixels wider than what it leaves for text.
  const lxw_col_t from = is_beside ? beside.column : 0;
  const double width = width_of(from, last) * kPixelsPerPoint + 5.0 * (last - from);
  lxw_chart* chart = draw_chart(workbook_, section_.name, *table.chart, placed);
  lxw_chart_options options{};
  options.x_scale = (width - 2.0 * kChartGap) / kDefaultChartWidth;
  options.y_scale = height / kDefaultChartHeight;
  options.x_offset = kChartGap;
  std::string description = safe_text(table.chart->title);
  options.description = description.data();
  must(worksheet_insert_chart_opt(sheet_, is_beside ? beside.row : row_, from, chart, &options));
  if (is_beside) return;
  const auto rows = static_cast<lxw_row_t>(height / kPixelsPerPoint / kRowPoints) + 2;
  for (lxw_row_t i = 0; i < rows; ++i) gap(kRowPoints);
}

}  // namespace writer::xlsx_detail
