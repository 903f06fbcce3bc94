#pragma once
/// What a reader is handed, apart from any format: headed tables of typed cells, and paragraphs.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/date.hpp"
#include "model/decimal.hpp"

namespace view {

/// How a number reads.
enum class NumberFormat { integer, decimal, percent };  // percent: 0.9583 reads 95,8%

struct Number {
  model::Decimal value;
  NumberFormat format = NumberFormat::integer;
};

/// A total that a workbook computes itself: the sum of its column over rows [first, last] of the same table.
/// `value` is our own figure and must be that sum.
struct ColumnSum {
  Number value;
  std::size_t first_row = 0;
  std::size_t last_row = 0;
};

/// The same along the row: the sum of its columns [first, last].
struct RowSum {
  Number value;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
};

/// A share that a workbook computes itself from two other cells of the same row.
struct RowShare {
  std::optional<Number> value;  ///< Exact, not rounded; null where the denominator is 0.
  std::size_t numerator_column = 0;
  std::size_t denominator_column = 0;
};

struct Blank {};

/// What a cell tells beside its text; never the only carrier of a meaning.
enum class Tone { plain, good, fair, bad, muted };

struct Cell {
  std::variant<Blank, std::string, Number, model::Date, ColumnSum, RowSum, RowShare> content;
  Tone tone = Tone::plain;
};

enum class Align { left, centre, right };

/// The summary leaves out what makes sense in a workbook only.
enum class Where { everywhere, workbook };

/// A row with a text too long for one row of a workbook goes on in the next: there a cell is blank, or says
/// its short text again, so that a filter keeps the rows together.
enum class OnSplit { once, again };

struct Column {
  std::string title;
  double width = 10;  ///< In characters, as a workbook counts.
  Align align = Align::left;
  Where where = Where::everywhere;
  OnSplit on_split = OnSplit::once;
  /// Columns of one name, in whatever table, must have the same total. Empty: a column on its own.
  std::string figure{};
};

enum class RowKind { data, subtotal, total, group };

struct Row {
  std::vector<Cell> cells;  ///< As many as the table has columns; of a group row only the first is shown.
  RowKind kind = RowKind::data;
};

/// Right of the table before, where that leaves room, or below the chart's own.
enum class ChartPlace { below, beside_table_before };

/// A bar for each row of the table's run [first, last]: the stack of some of its columns.
struct Chart {
  std::string title;
  std::string axis;  ///< What the bars stand for.
  std::size_t label_column = 0;
  std::vector<std::size_t> value_columns;
  std::size_t first_row = 0;
  std::size_t last_row = 0;
  ChartPlace place = ChartPlace::below;
};

/// A list is the one table of its sheet, with a filter and a heading that stays in sight; figures stand side
/// by side with others.
enum class TableKind { list, figures };

struct Table {
  std::string title;  ///< May be empty.
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<std::string> notes;  ///< Under the table.
  std::optional<Chart> chart;
  TableKind kind = TableKind::list;
};

/// One message: a sheet of the workbook, a chapter of the summary.
struct Section {
  std::string name;   ///< The sheet's name.
  std::string annex;  ///< PHỤ LỤC I
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Table> tables;
};

enum class Profile { party, state };

/// The block that heads every official document.
struct Heading {
  Profile profile = Profile::party;
  std::string issuer;  ///< On the left.
  std::string subject;
  std::string subject_note;  ///< Period and as-of date.
};

struct Document {
  Heading heading;
  std::string title;
  model::Date as_of{};  ///< The document's own date, so that the same input gives the same bytes.
  std::vector<Section> sections;
};

}  // namespace view
