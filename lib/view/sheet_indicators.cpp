#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/words.hpp"

namespace view {

Section sheet_indicators(const AnnexInput& input) {
  Section section;
  section.name = "Chỉ tiêu";
  section.title = "Kết quả thực hiện các chỉ tiêu";
  Table table;
  table.columns = {{"STT", 5, Align::centre},
                   {"Nhiệm vụ", 36},
                   {"Chỉ tiêu", 28},
                   {"Đơn vị tính", 10, Align::centre},
                   {"Kỳ này", 11, Align::right},
                   {"Lũy kế từ đầu năm", 11, Align::right},
                   {"Số liệu gốc", 11, Align::right},
                   {"Mục tiêu", 11, Align::right},
                   {"Mức đạt mục tiêu", 10, Align::right},
                   {"Số đơn vị có số liệu", 9, Align::right},
                   {"Số đơn vị phải báo cáo", 9, Align::right}};
  const model::Task* last_task = nullptr;
  for (const aggregate::IndicatorFigures& each : input.summary->indicators) {
    const model::Indicator& indicator = *each.indicator;
    const model::Section* part = input.summary->schema->directive->section_of(each.task->id.value);
    const Tone tone = each.task == last_task ? Tone::muted : Tone::plain;
    const std::string task = part == nullptr ? each.task->title.value : task_words(*part, *each.task);
    table.rows.push_back(
        {{next_number(table), words(task, tone), words(indicator.name.value), words(indicator.unit.value),
          figure(each.value), figure(each.cumulative), figure(indicator.baseline.get()),
          figure(indicator.target.get()), figure(each.achieved, NumberFormat::percent), count(each.reported),
          count(each.expected)}});
    last_task = each.task;
  }
  table.notes = {
      "Mức đạt mục tiêu = lũy kế / mục tiêu (chỉ tiêu càng thấp càng tốt: mục tiêu / lũy kế). Đơn vị không "
      "có "
      "số liệu không được tính là 0."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
