#include "view/cells.hpp"
#include "view/sheets.hpp"

namespace view {

Section sheet_units(const AnnexInput& input) {
  const aggregate::Summary& summary = *input.summary;
  const model::Units& units = *summary.schema->units;
  Section section;
  section.name = "Theo đơn vị";
  section.title = "Kết quả thực hiện theo từng đơn vị";
  Table table;
  table.columns = {{"STT", 5, Align::centre}, {"Đơn vị", 34}};
  append_class_columns(table.columns);
  table.columns.push_back({"Tiến độ bình quân (%)", 9, Align::right});
  table.columns.push_back({"Số nhiệm vụ có tiến độ", 9, Align::right});
  int with_progress = 0;
  for (const aggregate::UnitFigures& unit : summary.units) {
    Row row{{next_number(table), words(units[unit.unit].name.value)}};
    append_class_cells(row.cells, unit.classes);
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
  table.notes = {"Tiến độ bình quân tính trên số nhiệm vụ có tiến độ được báo cáo trong kỳ (cột cuối)."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
