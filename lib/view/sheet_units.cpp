#include <algorithm>
#include <array>
#include <map>

#include "view/cells.hpp"
#include "view/sheets.hpp"

namespace view {

namespace {

using aggregate::Class;

/// Of one unit, the rows of `Theo nhiệm vụ` by class.
using Rows = std::array<std::vector<std::size_t>, aggregate::kClassCount>;

std::map<model::UnitIndex, Rows> rows_by_unit(const aggregate::Summary& summary) {
  const TaskRows places = task_rows(summary);
  std::map<model::UnitIndex, Rows> out;
  for (std::size_t i = 0; i < summary.rows.size(); ++i) {
    const aggregate::Row& row = summary.rows[i];
    out[row.assignment->unit][static_cast<std::size_t>(row.kind)].push_back(places.of_assignment[i]);
  }
  return out;
}

void trace(std::vector<Cell>& cells, const Rows& rows) {
  std::vector<std::size_t> all;
  std::vector<std::size_t> completed;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    all.insert(all.end(), rows[i].begin(), rows[i].end());
    if (i <= static_cast<std::size_t>(Class::completed_no_deadline)) {
      completed.insert(completed.end(), rows[i].begin(), rows[i].end());
    }
    Cell& cell = cells[ClassColumns::kFirstClass + i];
    if (!rows[i].empty()) cell = from(std::move(cell), {"", kTasksSheet, rows[i]});
  }
  std::sort(all.begin(), all.end());
  std::sort(completed.begin(), completed.end());
  cells[ClassColumns::kAssignments] = from(std::move(cells[ClassColumns::kAssignments]), {"", kTasksSheet, all});
  cells[ClassColumns::kCompleted] = from(std::move(cells[ClassColumns::kCompleted]), {"", kTasksSheet, completed});
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
  int with_progress = 0;
  for (const aggregate::UnitFigures& unit : summary.units) {
    Row row{{next_number(table), words(units[unit.unit].name.value)}};
    append_class_cells(row.cells, unit.classes);
    trace(row.cells, rows_of[unit.unit]);
    row.cells.push_back(figure(unit.mean_progress));
    row.cells.push_back(count(unit.progress_reported));
    with_progress += unit.progress_reported;
    table.rows.push_back(std::move(row));
  }
  const std::size_t rows = table.rows.size();
  Row total{{Cell{}, words("Tổng số")}, RowKind::total};
  append_class_totals(total.cells, summary.totals, rows);
  total.cells.emplace_back();
  total.cells.push_back(rows == 0 ? count(0) : sum_of_rows(with_progress, 0, rows - 1));
  table.rows.push_back(std::move(total));
  table.notes = {
      "Đơn vị xếp theo thứ tự trong danh mục đơn vị. Tỷ lệ hoàn thành = cộng đã hoàn thành / tổng số nhiệm vụ giao. Tiến "
      "độ bình quân tính trên số nhiệm vụ có tiến độ được báo cáo trong kỳ (cột cuối)."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
