#include <fmt/format.h>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/words.hpp"

namespace view {

namespace {

std::string difficulty_of(const model::TaskReport& task) {
  std::string out = task.difficulties.good() ? task.difficulties.value : std::string();
  if (task.reason.good()) out += fmt::format("{}Lý do: {}", out.empty() ? "" : "\n", task.reason.value);
  return out;
}

std::string addressee_of(const model::Proposal& proposal, const model::Units& units) {
  if (!proposal.to.good()) return {};
  const auto unit = units.find(proposal.to.value);
  return unit ? units[*unit].name.value : proposal.to.value;
}

/// A row for each proposal; the difficulty is said once.
void append(Table& table, const aggregate::Row& row, const model::Units& units) {
  const model::TaskReport& task = *row.task;
  const model::Assignment& assignment = *row.assignment;
  const std::string difficulty = difficulty_of(task);
  if (difficulty.empty() && task.proposals.empty()) return;
  const std::size_t lines = std::max<std::size_t>(task.proposals.size(), 1);
  for (std::size_t i = 0; i < lines; ++i) {
    const Tone tone = i > 0 ? Tone::muted : Tone::plain;
    const model::Proposal* proposal = task.proposals.empty() ? nullptr : &task.proposals[i];
    table.rows.push_back(
        {{next_number(table), words(units[assignment.unit].name.value, tone),
          words(task_words(*assignment.section, *assignment.task), tone),
          words(i == 0 ? difficulty : std::string()),
          words(proposal != nullptr && proposal->text.good() ? proposal->text.value : std::string()),
          words(proposal != nullptr ? addressee_of(*proposal, units) : std::string()),
          words(source_words(*row.report, task), tone)}});
  }
}

}  // namespace

Section sheet_obstacles(const AnnexInput& input) {
  const aggregate::Summary& summary = *input.summary;
  Section section;
  section.name = "Khó khăn, kiến nghị";
  section.title = "Khó khăn, vướng mắc và kiến nghị, đề xuất";
  Table table;
  table.columns = {{"STT", 5, Align::centre},
                   {"Đơn vị", 20, Align::left, Where::everywhere, OnSplit::again},
                   {"Nhiệm vụ", 28},
                   {"Khó khăn, vướng mắc", 42},
                   {"Kiến nghị, đề xuất", 42},
                   {"Nơi nhận kiến nghị", 18, Align::left, Where::everywhere, OnSplit::again},
                   {"Nguồn", 16, Align::left, Where::workbook}};
  for (const aggregate::Row& row : summary.rows) {
    if (row.task != nullptr && row.report != nullptr) append(table, row, *summary.schema->units);
  }
  if (table.rows.empty()) table.notes = {"Không có khó khăn, kiến nghị nào được báo cáo trong kỳ."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
