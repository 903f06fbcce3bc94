#pragma once
/// Cells, rows and columns that several sheets share.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aggregate/summary.hpp"
#include "view/document.hpp"

namespace view {

[[nodiscard]] inline Cell words(std::string_view text, Tone tone = Tone::plain) {
  return text.empty() ? Cell{Blank{}, tone} : Cell{std::string(text), tone};
}
[[nodiscard]] inline Cell count(long long value) { return {Number{value, NumberFormat::integer}}; }
/// Of the row that the table is about to get: 1, 2, 3 …
[[nodiscard]] inline Cell next_number(const Table& table) {
  const std::size_t number = table.rows.size() + 1;
  return count(static_cast<long long>(number));
}
/// A figure that may not be there: then a dash, never 0.
[[nodiscard]] Cell figure(const std::optional<model::Decimal>& value,
                          NumberFormat format = NumberFormat::decimal);
[[nodiscard]] inline Cell sum_of_rows(long long value, std::size_t first, std::size_t last) {
  return {ColumnFold{Number{value, NumberFormat::integer}, first, last}};
}
[[nodiscard]] inline Cell sum_of_columns(long long value, std::size_t first, std::size_t last) {
  return {RowSum{{value, NumberFormat::integer}, first, last}};
}
[[nodiscard]] Cell share_of_columns(long long part, long long whole, std::size_t numerator,
                                    std::size_t denominator);
/// The same cell, with where it comes from.
[[nodiscard]] Cell from(Cell cell, Origin origin);

/// The same cell, with what its figure is made of.
[[nodiscard]] Cell made_of(Cell cell, Basis basis);

/// A row as broad as its table, with one text or one tally.
[[nodiscard]] Row wide_row(const Table& table, Cell cell, RowKind kind, int level);

/// `id` is the column's name in tiendo.yaml.
[[nodiscard]] Column column(std::string_view id, std::string_view title, double width, Align align = Align::left);
/// For the screen alone: file and line.
[[nodiscard]] Column source_column();

/// The columns of a table of classes: two of its own, then assignments, the eight classes, completed and its
/// share.
struct ClassColumns {
  static constexpr std::size_t kAssignments = 2;
  static constexpr std::size_t kFirstClass = 3;
  static constexpr std::size_t kLastClass = kFirstClass + aggregate::kClassCount - 1;
  static constexpr std::size_t kCompleted = kLastClass + 1;
  static constexpr std::size_t kShare = kCompleted + 1;
  static constexpr std::size_t kCount = kShare + 1;
};
/// How many assignments are of each class: those that there are; where they stand is the table's to say.
[[nodiscard]] Tally class_tally(const aggregate::ClassCounts& classes);
[[nodiscard]] int completed(const aggregate::ClassCounts& classes);
void append_class_columns(std::vector<Column>& columns);
void append_class_cells(std::vector<Cell>& cells, const aggregate::ClassCounts& classes);
/// The last row of such a table, `rows` rows long: live sums, or figures where there is nothing to add up.
void append_class_totals(std::vector<Cell>& cells, const aggregate::ClassCounts& classes, std::size_t rows);

}  // namespace view
