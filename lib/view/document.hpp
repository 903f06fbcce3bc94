#pragma once
/// What a reader is handed, apart from any format: headed tables of typed cells, and paragraphs.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/date.hpp"
#include "model/decimal.hpp"
#include "view/basis.hpp"

namespace view {

/// How a number reads.
enum class NumberFormat {
  integer,
  decimal,
  quotient,  ///< A mean or a ratio: two decimals are enough to read, the cell keeps all.
  percent    ///< 0.9583 reads 95,8%.
};

struct Number {
  model::Decimal value;
  NumberFormat format = NumberFormat::integer;
};

/// How rows of a column are put together.
enum class Fold { sum, mean, min, max, count };

/// A figure that a workbook computes itself from its column's rows [first, last] of the same table. `value` is our own
/// figure and must be theirs; null where none of them has a number. A mean is rounded to `places`.
struct ColumnFold {
  std::optional<Number> value;
  std::size_t first_row = 0;
  std::size_t last_row = 0;
  Fold fold = Fold::sum;
  int places = 6;
};

/// The sum along the row: its columns [first, last].
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

/// How many of the rows [first, last] say which of some words in a column: `12 nhiệm vụ giao: quá hạn 3; …`. A workbook
/// counts them itself. Only rows with something in the column `where` count.
struct Tally {
  struct Part {
    std::string words;
    long long count = 0;
  };
  std::string unit;  ///< What is counted, behind the total.
  std::vector<Part> parts;
  std::size_t column = 0;
  std::size_t where = 0;
  std::size_t first_row = 0;
  std::size_t last_row = 0;
};

struct Blank {};

/// What a cell tells beside its text; never the only carrier of a meaning.
enum class Tone { plain, good, fair, bad, muted };

/// Where a figure comes from.
struct Origin {
  /// Cells of one name, in whatever table, must show one figure. Empty: a figure on its own.
  std::string name;
  /// The section whose first table holds the rows that make the figure, and the rows. Empty: none to be led to.
  std::string section;
  std::vector<std::size_t> rows;
};

struct Cell {
  std::variant<Blank, std::string, Number, model::Date, ColumnFold, RowSum, RowShare, Tally> content;
  Tone tone = Tone::plain;
  std::shared_ptr<const Origin> origin{};
  std::shared_ptr<const Basis> basis{};  ///< Of a figure that the reports make.
};

enum class Align { left, centre, right };

/// The summary leaves out what makes sense in a workbook only; what is for the screen is not printed either. Columns
/// for the screen stand last.
enum class Where { everywhere, workbook, screen };

/// A row with a text too long for one row of a workbook goes on in the next: there a cell is blank, or says
/// its short text again, so that a filter keeps the rows together.
enum class OnSplit { once, again };

/// A bar behind each share, as long as the share is of the whole.
enum class Mark { none, bar };

struct Column {
  std::string title;
  double width = 10;  ///< In characters, as a workbook counts; the page's breadth is shared out in proportion.
  Align align = Align::left;
  Where where = Where::everywhere;
  OnSplit on_split = OnSplit::once;
  /// Columns of one name, in whatever table, must have the same total. Empty: a column on its own.
  std::string figure{};
  std::string id{};  ///< By which tiendo.yaml chooses it.
  Mark mark = Mark::none;
  std::size_t span = 1;  ///< Columns of the sheet that it takes.
};

/// Of a wide row only the first cell is shown. A detail is folded away in a workbook
/// and left out of the summary.
enum class RowKind { data, subtotal, total, group, tally, detail };

/// One cell, as broad as the table.
[[nodiscard]] constexpr bool is_wide(RowKind kind) { return kind == RowKind::group || kind == RowKind::tally; }

struct Row {
  std::vector<Cell> cells;  ///< As many as the table has columns.
  RowKind kind = RowKind::data;
  int level = 0;  ///< Of the outline: how many headings it stands under.
};

/// Right of its table, or below it.
enum class ChartPlace { below, beside_table };

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

/// Where a page ends, of a section that should be one page and is too long for it.
enum class PageBreak { none, before };

/// On as many printed pages as it needs; or on one, as large as that allows and no smaller than can be read.
enum class Paging { flowing, one_page };

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
  /// Of the sheet. Where the table before it ends left of this, both stand side by side, in the same rows.
  std::size_t first_column = 0;
  PageBreak page_break = PageBreak::none;
  Where where = Where::everywhere;
};

enum class Marker { bullet, number };

/// A headed list of short points.
struct Points {
  std::string title;
  std::vector<std::string> items;
  std::string none;  ///< What is said where there is no item.
  Marker marker = Marker::bullet;
};

/// One message: a sheet of the workbook, a chapter of the summary.
struct Section {
  std::string name;   ///< The sheet's name.
  std::string annex;  ///< PHỤ LỤC 1
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Points> points{};  ///< Before the tables.
  std::vector<Table> tables;
  Paging paging = Paging::flowing;
};

enum class Profile { party, state };

/// The block that heads an official document. What is not known is a dotted line.
struct Heading {
  Profile profile = Profile::party;
  std::string superior;  ///< Over the issuer; may be empty.
  std::string issuer;    ///< On the left.
  std::string place_date;
  std::string subject;
  std::string attached_to;   ///< (Kèm theo Báo cáo số …)
  std::string subject_note;  ///< Period and as-of date.
};

/// The block that closes it.
struct Closing {
  std::vector<std::string> capacity;  ///< T/M …, K/T …; a line each.
  std::string position;
  std::string name;
  std::vector<std::string> recipients;
};

struct Document {
  Heading heading;  ///< Whole on the first section; the others are annexes of the same.
  Closing closing;  ///< Of the first section.
  std::string title;
  model::Date as_of{};  ///< The document's own date, so that the same input gives the same bytes.
  /// What it was made of, by name: a workbook keeps it, so that its figures can be made again.
  std::map<std::string, std::string> origin{};
  /// The one page that a leader reads, before the annexes. A workbook's first sheet says it in its own way.
  std::optional<Section> brief{};
  std::vector<Section> sections;
};

}  // namespace view
