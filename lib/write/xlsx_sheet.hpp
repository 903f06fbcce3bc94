#pragma once
/// One sheet, written from its first row to its last.

#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "view/document.hpp"
#include "write/xlsx.hpp"
#include "write/xlsx_content.hpp"
#include "write/xlsx_format.hpp"
#include "write/xlsx_page.hpp"

namespace writer::xlsx_detail {

/// Where the rows of a table came to stand.
struct PlacedTable {
  lxw_row_t head = 0;
  std::vector<lxw_row_t> first;     ///< Of each row of the table, its first row of the sheet …
  std::vector<lxw_row_t> last;      ///< … and its last.
  std::vector<lxw_col_t> columns;   ///< Of each column of the table, its first column of the sheet …
  std::vector<lxw_col_t> to;        ///< … and its last.
  lxw_col_t last_printed = 0;
};

/// The places of each section's first table, by the section's name.
using Places = std::map<std::string, PlacedTable, std::less<>>;

class Sheet {
 public:
  Sheet(lxw_workbook* workbook, Formats& formats, const view::Section& section, const Layout& layout, const Print& print);

  /// All of it; as the first of the document, whose section this is, with its head and signature.
  void write(const view::Document& document);
  [[nodiscard]] bool has_table() const { return !placed_.empty(); }
  /// Points, of all that is printed so far.
  [[nodiscard]] double height() const { return height_; }
  /// Of the first table.
  [[nodiscard]] const PlacedTable& place() const { return placed_.front(); }
  /// Lets each figure lead to the rows that make it; after all sheets are written.
  void links(const Places& places);
  /// What the sheet was given, to be held against what the finished file holds; for a sheet that is done.
  [[nodiscard]] SheetContent take_content();
  /// Whose the cells of its tables are; of a row that goes on in others, those too.
  [[nodiscard]] std::map<Place, TableCell> standing() const;
  /// The number of series of each of its charts.
  [[nodiscard]] const std::vector<std::size_t>& series() const { return series_; }

 private:
  /// The whole block that heads a document, and the annex's own title.
  void heading(const view::Heading& heading);
  /// The annex's own title alone, as of every annex but the first.
  void annex_heading(const view::Heading& heading);
  void paragraphs();
  /// The section's tables, each with its title, notes and chart.
  void tables();
  void closing(const view::Closing& closing);
  /// Paper, margins, page numbers.
  void page_setup();

  /// A line across, or one of its sides.
  struct Line {
    std::string_view text;
    Style style;
  };
  /// A cell that is written, once more perhaps, when the rows that it speaks of have their places.
  struct Pending {
    const view::Cell* cell = nullptr;
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    Style style;
    const PlacedTable* placed = nullptr;
  };

  void band(std::string_view text, const Style& style);
  void pair(const Line& left, const Line& right);
  void rules(double left, double right);
  void gap(double points);
  void span(lxw_col_t from, lxw_col_t to, const std::string& text, const Style& style);
  void set_height(int lines, const Style& style, double padding = kCellPadding);
  /// Of the row at hand, which keeps what it has where that is more: another table may stand in it.
  void set_height(double points);
  void put(lxw_row_t row, lxw_col_t column, CellContent content) {
    content_.cells.insert_or_assign(content_.cells.end(), Place{row, column}, std::move(content));  // nearly always the last
  }

  void table(const view::Table& table);
  [[nodiscard]] PlacedTable columns_of(const view::Table& table) const;
  void table_head(const view::Table& table, const PlacedTable& placed);
  void wide_row(const view::Table& table, const view::Row& row, const PlacedTable& placed);
  void cells_row(const view::Table& table, const view::Row& row, const PlacedTable& placed);
  void cell(const view::Cell& cell, const std::string& piece, lxw_col_t column, Style style, const PlacedTable& placed);
  void write_again(const Pending& pending);
  void number(const view::Number& number, lxw_col_t column, Style style);
  void formula(const std::string& formula, const view::Number& value, lxw_col_t column, Style style);
  void computed(const std::string& formula, const view::Number& value, lxw_col_t column, Style style);
  void computed(const std::string& formula, const std::string& words, lxw_col_t column, const Style& style);
  void fold(const view::ColumnFold& fold, lxw_col_t column, Style style, const PlacedTable& placed);
  void share(const view::RowShare& share, lxw_col_t column, Style style, const PlacedTable& placed);
  void tally(const view::Tally& tally, lxw_col_t column, const Style& style, const PlacedTable& placed);
  void bars(const view::Table& table, const PlacedTable& placed);
  void keep_in_sight(const view::Table& table, const PlacedTable& placed);
  [[nodiscard]] bool is_beside(const view::Chart& chart, const PlacedTable& placed) const;
  void chart(const view::Table& table, const PlacedTable& placed);

  [[nodiscard]] Style table_style(const view::Column& column, view::RowKind kind, view::Tone tone) const;
  [[nodiscard]] double width_of(lxw_col_t from, lxw_col_t to) const;
  [[nodiscard]] lxw_col_t last_printed() const { return static_cast<lxw_col_t>(printed_ - 1); }
  /// The column at which the right side of a two-sided block begins.
  [[nodiscard]] lxw_col_t right_side() const;

  lxw_workbook* workbook_;
  Formats& formats_;
  const view::Section& section_;
  const Layout& layout_;
  Print print_;
  lxw_worksheet* sheet_ = nullptr;
  SheetContent content_;
  std::vector<std::size_t> series_;
  std::vector<double> widths_;
  std::size_t printed_ = 0;  ///< Columns that are printed; the others are for the screen.
  double table_size_ = kTableSize;
  lxw_row_t row_ = 0;
  double height_ = 0;  ///< Points, of the rows so far …
  std::map<std::uint32_t, double> heights_;  ///< … and of each.
  lxw_row_col_options outline_{};  ///< Of the rows being written.
  double table_top_ = 0;  ///< Points above the last table so far …
  double table_bottom_ = 0;  ///< … and down to its last row, notes not counted.
  std::vector<lxw_row_t> breaks_;  ///< Rows that a page begins with.
  std::deque<PlacedTable> placed_;  ///< Whose elements stay where they are.
  std::vector<Pending> pending_;  ///< Cells that lead somewhere.
  std::vector<Pending> ahead_;    ///< Cells that are made of rows below them.
};

/// A number in which Excel would lose digits (over 15) is written as text.
[[nodiscard]] bool fits_a_cell(const view::Number& number);

/// `D9`
[[nodiscard]] std::string cell_name(lxw_row_t row, std::size_t column);

/// The stacked bars of a table's chart, not yet placed, with words of that many points.
[[nodiscard]] lxw_chart* draw_chart(lxw_workbook* workbook, const std::string& sheet, const view::Chart& chart,
                                    const PlacedTable& placed, double size);

}  // namespace writer::xlsx_detail
