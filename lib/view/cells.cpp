#include "view/cells.hpp"

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

int completed(const aggregate::ClassCounts& classes) {
  return classes[Class::completed_on_time] + classes[Class::completed_late] +
         classes[Class::completed_no_deadline];
}

void append_class_columns(std::vector<Column>& columns) {
  constexpr double kWidth = 10;
  const auto add = [&](std::string_view title, std::string_view figure) {
    Column column{std::string(title), kWidth, Align::right};
    column.figure = figure;
    columns.push_back(std::move(column));
  };
  add("Tổng số nhiệm vụ giao", "assignments");
  for (std::size_t i = 0; i < aggregate::kClassCount; ++i) {
    add(words_of(static_cast<Class>(i)), aggregate::kClassNames[i]);
  }
  add("Cộng đã hoàn thành", "completed");
  add("Tỷ lệ hoàn thành", "");
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
