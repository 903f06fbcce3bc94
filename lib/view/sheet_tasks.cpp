#include <fmt/format.h>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

/// `Lý do: …` on a line of its own.
void add_line(std::string& out, std::string_view label, const model::Field<std::string>& text) {
  if (!text.good() || text.value.empty()) return;
  if (!out.empty()) out += '\n';
  out += label;
  out += text.value;
}

std::string evidence_words(const model::Evidence& evidence) {
  std::string out = evidence.number.good() ? evidence.number.value : std::string();
  if (evidence.date.good()) {
    out += fmt::format("{}ngày {}", out.empty() ? "" : " ", vietnamese(evidence.date.value));
  }
  if (evidence.title.good()) out += fmt::format("{}{}", out.empty() ? "" : ", ", evidence.title.value);
  return out;
}

std::string result_words(const model::TaskReport& task) {
  std::string out;
  add_line(out, "", task.result);
  for (const model::Evidence& evidence : task.evidence) {
    const std::string shown = evidence_words(evidence);
    if (!shown.empty()) out += fmt::format("{}Văn bản: {}.", out.empty() ? "" : "\n", shown);
  }
  add_line(out, "Việc tiếp theo: ", task.next);
  return out;
}

std::string difficulty_words(const model::TaskReport& task) {
  std::string out;
  add_line(out, "", task.difficulties);
  add_line(out, "Lý do: ", task.reason);
  return out;
}

std::string proposal_words(const model::TaskReport& task, const model::Units& units) {
  std::string out;
  for (const model::Proposal& proposal : task.proposals) {
    const auto to = proposal.to.good() ? units.find(proposal.to.value) : std::nullopt;
    add_line(out, to ? fmt::format("Đối với {}: ", units[*to].display()) : std::string(), proposal.text);
  }
  return out;
}

std::vector<Column> columns() {
  std::vector<Column> out = {{"STT", 5, Align::centre},
                             {"Nội dung nhiệm vụ", 26},
                             {"Cơ quan chủ trì", 13},
                             {"Cơ quan phối hợp", 13, Align::left, Where::workbook},
                             {"Đơn vị báo cáo", 13, Align::left, Where::everywhere, OnSplit::again},
                             {"Thời hạn", 11, Align::centre},
                             {"Sản phẩm", 14, Align::left, Where::workbook},
                             {"Tiến độ (%)", 8, Align::right},
                             {"Phân loại", 13, Align::left, Where::everywhere, OnSplit::again},
                             {"Số ngày quá hạn", 8, Align::right},
                             {"Kết quả thực hiện", 34},
                             {"Khó khăn, vướng mắc", 22},
                             {"Kiến nghị, đề xuất", 22},
                             {"Nguồn", 13, Align::left, Where::workbook}};
  return out;
}

Cell deadline_cell(const model::PlanEntry& entry, Tone tone) {
  if (entry.deadline.good()) return {entry.deadline.value, tone};
  return words("Thường xuyên", tone);
}

/// What is known of the assignment: this period's report, or the last one that closed it.
void append_report(std::vector<Cell>& cells, const aggregate::Row& row, const model::Schema& schema) {
  const model::TaskReport* task = row.task != nullptr ? row.task : row.carried;
  const model::Report* report = row.task != nullptr ? row.report : row.carried_from;
  cells.push_back(task == nullptr ? words(kNoFigure, Tone::muted) : figure(task->progress.get()));
  cells.push_back(words(words_of(row.kind), tone_of(row.kind)));
  cells.push_back(row.kind == aggregate::Class::open_overdue ? count(row.days_overdue) : Cell{});
  if (task == nullptr) {
    for (int i = 0; i < 4; ++i) cells.emplace_back();
    return;
  }
  std::string result = result_words(*task);
  if (row.task == nullptr && report != nullptr) {
    result = fmt::format("(Theo báo cáo kỳ {})\n{}", report->period.value.name().vi, result);
  }
  cells.push_back(words(result));
  cells.push_back(words(difficulty_words(*task)));
  cells.push_back(words(proposal_words(*task, *schema.units)));
  cells.push_back(words(report == nullptr ? std::string() : source_words(*report, *task)));
}

}  // namespace

Section sheet_tasks(const AnnexInput& input) {
  const aggregate::Summary& summary = *input.summary;
  const model::Schema& schema = *summary.schema;
  Section section;
  section.name = "Theo nhiệm vụ";
  section.title = "Kết quả thực hiện theo từng nhiệm vụ";
  Table table;
  table.columns = columns();
  const model::Section* last_section = nullptr;
  const model::Task* last_task = nullptr;
  long long number = 0;
  for (const aggregate::Row& row : summary.rows) {
    const model::Assignment& assignment = *row.assignment;
    if (assignment.section != last_section) {
      const auto index = static_cast<std::size_t>(assignment.section - schema.directive->sections.data());
      Row group{{words(fmt::format("{}. {}", roman(index + 1), assignment.section->title.value))},
                RowKind::group};
      group.cells.resize(table.columns.size());
      table.rows.push_back(std::move(group));
    }
    // What a task's first row says stands greyed in its others, so that a filter leaves no row without its
    // task.
    const Tone tone = assignment.task == last_task ? Tone::muted : Tone::plain;
    const model::PlanEntry& entry = *assignment.entry;
    Row out{{count(++number), words(task_words(*assignment.section, *assignment.task), tone),
             words(units_words(entry.lead, schema), tone), words(units_words(entry.support, schema), tone),
             words((*schema.units)[assignment.unit].display()), deadline_cell(entry, tone),
             words(entry.product.good() ? entry.product.value : std::string(), tone)}};
    append_report(out.cells, row, schema);
    table.rows.push_back(std::move(out));
    last_section = assignment.section;
    last_task = assignment.task;
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
