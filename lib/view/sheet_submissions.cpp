#include <fmt/format.h>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

Section sheet_submissions(const AnnexInput& input) {
  const aggregate::Reporting& reporting = input.summary->reporting;
  const model::Units& units = *input.summary->schema->units;
  Section section;
  section.name = "Tình hình báo cáo";
  section.title = "Tình hình gửi báo cáo của các đơn vị";
  section.paragraphs = {fmt::format("Tỷ lệ nộp báo cáo: {}; tỷ lệ nộp đúng hạn: {}.",
                                    share_of(reporting.received, reporting.expected),
                                    share_of(reporting.on_time, reporting.expected))};
  Table table;
  table.columns = {{"STT", 5, Align::centre},
                   {"Đơn vị", 40},
                   {"Tình trạng", 22},
                   {"Hạn gửi", 12, Align::centre},
                   {"Ngày gửi", 12, Align::centre},
                   {"Số ngày trễ", 10, Align::right},
                   {"Tệp báo cáo", 34, Align::left, Where::workbook}};
  for (const aggregate::UnitSubmission& unit : reporting.units) {
    table.rows.push_back(
        {{next_number(table), words(units[unit.unit].name.value),
          words(words_of(unit.state), tone_of(unit.state)), Cell{unit.due},
          unit.submitted ? Cell{*unit.submitted} : words(kNoFigure, Tone::muted),
          unit.days_late ? count(*unit.days_late) : words(kNoFigure, Tone::muted), words(unit.path)}});
  }
  table.notes = {"Số ngày trễ tính theo ngày lịch sau hạn gửi."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
