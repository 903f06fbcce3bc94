#pragma once
/// One sheet, written from its first row to its last.

#include <string>
#include <vector>

#include "view/document.hpp"
#include "write/xlsx_format.hpp"

namespace writer::xlsx_detail {

/// Where the rows of a table came to stand.
struct PlacedTable {
  lxw_row_t head = 0;
  std::vector<lxw_row_t> first;  ///< Of each row of the table, its first row of the sheet …
  std::vector<lxw_row_t> last;   ///< … and its last.
};

/// What a table leaves free at its right.
struct Room {
  lxw_row_t row = 0;
  lxw_col_t column = 0;
};

class Sheet {
 public:
  Sheet(lxw_workbook* workbook, Formats& formats, const view::Section& section);

  void heading(const view::Heading& heading);
  void paragraphs();
  /// The section's tables, each with its title, notes and chart.
  void tables();
  /// Paper, margins, page numbers.
  void page_setup();

 private:
  void band(std::string_view text, const Style& style);
  void pair(std::string_view left, const Style& left_style, std::string_view right, const Style& right_style);
  void gap(double points);
  void span(lxw_col_t from, lxw_col_t to, const std::string& text, const Style& style);
  void set_height(int lines, const Style& style);
  void set_height(double points);

  PlacedTable table(const view::Table& table);
  void leave_room(const view::Table& next, double used);
  void table_head(const view::Table& table);
  void group_row(const view::Table& table, const view::Row& row);
  void cells_row(const view::Table& table, const view::Row& row, PlacedTable& placed);
  void cell(const view::Cell& cell, const std::string& piece, lxw_col_t column, Style style,
            const PlacedTable& placed);
  void number(const view::Number& number, lxw_col_t column, Style style);
  void formula(const std::string& formula, const view::Number& value, lxw_col_t column, Style style);
  void share(const view::RowShare& share, lxw_col_t column, Style style);
  void keep_in_sight(const view::Table& table, const PlacedTable& placed);
  void chart(const view::Table& table, const PlacedTable& placed, const Room& beside);

  [[nodiscard]] double width_of(lxw_col_t from, lxw_col_t to) const;

  lxw_workbook* workbook_;
  Formats& formats_;
  const view::Section& section_;
  lxw_worksheet* sheet_ = nullptr;
  std::vector<double> widths_;
  lxw_row_t row_ = 0;
  double height_ = 0;  ///< Points, of the rows so far.
};

/// A number in which Excel would lose digits (over 15) is written as text.
[[nodiscard]] bool fits_a_cell(const view::Number& number);

/// The stacked bars of a table's chart, not yet placed.
[[nodiscard]] lxw_chart* draw_chart(lxw_workbook* workbook, const std::string& sheet,
                                    const view::Chart& chart, const PlacedTable& placed);

}  // namespace writer::xlsx_detail
