#include <algorithm>
#include <array>
#include <map>

#include "view/cells.hpp"
#include "view/sheets.hpp"

namespace view {

namespace {

using aggregate::Class;

/// Rows of the summary by class.
using Rows = std::array<std::vector<std::size_t>, aggregate::kClassCount>;

void append(std::vector<std::size_t>& rows, const std::vector<std::size_t>& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

std::map<model::UnitIndex, Rows> rows_by_unit(const aggregate::Summary& summary) {
  std::map<model::UnitIndex, Rows> out;
  for (std::size_t i = 0; i < summary.rows.size(); ++i) {
    const aggregate::Row& row = summary.rows[i];
    out[row.assignment->unit][static_cast<std::size_t>(row.kind)].push_back(i);
  }
  return out;
}

/// Each of the class cells says which rows it counts.
void tell_bases(std::vector<Cell>& cells, const Rows& rows) {
  using At = ClassColumns;
  Basis all;
  Basis completed;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    append(all.items, rows[i]);
    if (i <= static_cast<std::size_t>(Class::completed_no_deadline)) append(completed.items, rows[i]);
    cells[At::kFirstClass + i] = made_of(std::move(cells[At::kFirstClass + i]), {Basis::Kind::assignments, rows[i]});
  }
  std::sort(all.items.begin(), all.items.end());
  std::sort(completed.items.begin(), completed.items.end());
  Basis share = completed;
  share.of = all.items;
  cells[At::kAssignments] = made_of(std::move(cells[At::kAssignments]), std::move(all));
  cells[At::kCompleted] = made_of(std::move(cells[At::kCompleted]), std::move(completed));
  cells[At::kShare] = made_of(std::move(cells[At::kShare]), std::move(share));
}

/// Each of them leads to its rows in `Theo nhiệm vụ`.
void link(std::vector<Cell>& cells, const TaskRows& places) {
  for (std::size_t i = ClassColumns::kAssignments; i <= ClassColumns::kCompleted; ++i) {
    Origin origin{"", kTasksSheet, {}};
    for (const std::size_t row : cells[i].basis->items) origin.rows.push_back(places.of_assignment[row]);
    if (!origin.rows.empty()) cells[i] = from(std::move(cells[i]), std::move(origin));
  }
}

}  // namespace

Section sheet_units(const AnnexInput& input) {
  const aggregate::Summary& summary = *input.summary;
  const model::Units& units = *summary.schema->units;
  Section section;
  section.name = "Theo đơn vị";
  section.title = "Kết quả thực hiện theo từng đơn vị";
  Table table;
  table.columns = {column("number", "STT", 5, Align::centre), column("unit", "Đơn vị", 28)};
  append_class_columns(table.columns);
  table.columns.push_back(column("progress", "Tiến độ bình quân (%)", 8, Align::right));
  table.columns.push_back(column("progress_reported", "Số nhiệm vụ có tiến độ", 8, Align::right));
  std::map<model::UnitIndex, Rows> rows_of = rows_by_unit(summary);
  const TaskRows places = task_rows(summary);
  Rows all;
  for (const auto& [unit, rows] : rows_of) {
    for (std::size_t i = 0; i < rows.size(); ++i) append(all[i], rows[i]);
  }
  int with_progress = 0;
  for (const aggregate::UnitFigures& unit : summary.units) {
    Row row{{next_number(table), words(units[unit.unit].name.value)}};
    append_class_cells(row.cells, unit.classes);
    tell_bases(row.cells, rows_of[unit.unit]);
    link(row.cells, places);
    const std::vector<std::size_t> rows = row.cells[ClassColumns::kAssignments].basis->items;
    row.cells.push_back(made_of(figure(unit.mean_progress), {Basis::Kind::mean_progress, rows}));
    row.cells.push_back(made_of(count(unit.progress_reported), {Basis::Kind::with_progress, rows}));
    with_progress += unit.progress_reported;
    table.rows.push_back(std::move(row));
  }
  const std::size_t rows = table.rows.size();
  Row total{{Cell{}, words("Tổng số")}, RowKind::total};
  append_class_totals(total.cells, summary.totals, rows);
  tell_bases(total.cells, all);
  total.cells.emplace_back();
  total.cells.push_back(made_of(rows == 0 ? count(0) : sum_of_rows(with_progress, 0, rows - 1),
                                {Basis::Kind::with_progress, total.cells[ClassColumns::kAssignments].basis->items}));
  table.rows.push_back(std::move(total));
  table.notes = {
      "Đơn vị xếp theo thứ tự trong danh mục đơn vị. Tỷ lệ hoàn thành = cộng đã hoàn thành / tổng số nhiệm vụ giao. Tiến "
      "độ bình quân tính trên số nhiệm vụ có tiến độ được báo cáo trong kỳ (cột cuối)."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
