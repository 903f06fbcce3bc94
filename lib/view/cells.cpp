#include "view/cells.hpp"

#include <numeric>

#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

using aggregate::Class;

Cell figure(const std::optional<model::Decimal>& value, NumberFormat format) {
  if (!value) return {std::string(kNoFigure), Tone::muted};
  return {Number{*value, format}};
}

Cell share_of_columns(long long part, long long whole, std::size_t numerator, std::size_t denominator) {
  RowShare share{std::nullopt, numerator, denominator};
  if (const auto value = model::Decimal(part).divided_by(whole)) {
    share.value = Number{*value, NumberFormat::percent};
  }
  return {share};
}

Tally class_tally(const aggregate::ClassCounts& classes) {
  Tally tally{"nhiệm vụ giao", {}};
  for (std::size_t i = 0; i < aggregate::kClassCount; ++i) {
    if (classes.of[i] == 0) continue;
    tally.parts.push_back({std::string(words_of(static_cast<Class>(i))), classes.of[i]});
  }
  return tally;
}

int completed(const aggregate::ClassCounts& classes) {
  return std::accumulate(aggregate::kCompleted.begin(), aggregate::kCompleted.end(), 0,
                         [&](int sum, Class kind) { return sum + classes[kind]; });
}

Cell from(Cell cell, Origin origin) {
  cell.origin = std::make_shared<const Origin>(std::move(origin));
  return cell;
}

Cell made_of(Cell cell, Basis basis) {
  cell.basis = std::make_shared<const Basis>(std::move(basis));
  return cell;
}

Row wide_row(const Table& table, Cell cell, RowKind kind, int level) {
  Row row{{std::move(cell)}, kind, level};
  row.cells.resize(table.columns.size());
  return row;
}

Column column(std::string_view id, std::string_view title, double width, Align align) {
  Column out{std::string(title), width, align};
  out.id = id;
  return out;
}

Column source_column() {
  Column out = column("source", "Nguồn (tệp:dòng)", 34);
  out.where = Where::screen;
  return out;
}

void append_class_columns(std::vector<Column>& columns) {
  constexpr double kWidth = 8;
  const auto add = [&](std::string_view title, std::string_view figure) {
    Column one = column(figure, title, kWidth, Align::right);
    one.figure = figure;
    columns.push_back(std::move(one));
  };
  add("Tổng số nhiệm vụ giao", "assignments");
  for (std::size_t i = 0; i < aggregate::kClassCount; ++i) {
    add(words_of(static_cast<Class>(i)), aggregate::kClassNames[i]);
  }
  add("Cộng đã hoàn thành", "completed");
  add("Tỷ lệ hoàn thành", "completed_rate");
  columns.back().figure.clear();
  columns.back().mark = Mark::bar;
}

void append_class_cells(std::vector<Cell>& cells, const aggregate::ClassCounts& classes) {
  using At = ClassColumns;
  constexpr std::size_t kLastCompleted =
      At::kFirstClass + static_cast<std::size_t>(Class::completed_no_deadline);
  cells.push_back(sum_of_columns(classes.total(), At::kFirstClass, At::kLastClass));
  for (const int number : classes.of) cells.push_back(count(number));
  cells.push_back(sum_of_columns(completed(classes), At::kFirstClass, kLastCompleted));
  cells.push_back(share_of_columns(completed(classes), classes.total(), At::kCompleted, At::kAssignments));
}

void append_class_totals(std::vector<Cell>& cells, const aggregate::ClassCounts& classes, std::size_t rows) {
  using At = ClassColumns;
  const auto add = [&](int value) {
    cells.push_back(rows == 0 ? count(value) : sum_of_rows(value, 0, rows - 1));
  };
  add(classes.total());
  for (const int number : classes.of) add(number);
  add(completed(classes));
  cells.push_back(share_of_columns(completed(classes), classes.total(), At::kCompleted, At::kAssignments));
}

}  // namespace view
