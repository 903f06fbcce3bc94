#include <fmt/core.h>

#include <numeric>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

constexpr std::size_t kNumber = 0;
constexpr std::size_t kProgress = 6;
constexpr std::size_t kClass = 7;
constexpr std::size_t kResult = 9;

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

std::vector<Column> task_columns() {
  std::vector<Column> out = {column("number", "STT", 5, Align::centre),
                             column("task", "Nội dung nhiệm vụ, đơn vị báo cáo", 20),
                             column("lead", "Cơ quan chủ trì", 9),
                             column("support", "Cơ quan phối hợp", 12),
                             column("deadline", "Thời hạn", 8, Align::centre),
                             column("product", "Sản phẩm", 14),
                             column("progress", "Tiến độ (%)", 5, Align::right),
                             column("class", "Phân loại", 13),
                             column("days_overdue", "Số ngày quá hạn", 5, Align::right),
                             column("result", "Kết quả thực hiện", 40),
                             column("difficulties", "Khó khăn, vướng mắc", 18),
                             column("proposals", "Kiến nghị, đề xuất", 18),
                             source_column()};
  out[1].on_split = OnSplit::again;
  return out;
}

Cell deadline_cell(const model::PlanEntry& entry) {
  if (entry.deadline.good()) return {entry.deadline.value};
  return words("Thường xuyên");
}

std::vector<Cell> task_cells(const std::string& number, const std::string& text, const model::PlanEntry& entry,
                             const model::Schema& schema) {
  return {words(number), words(text), words(units_words(entry.lead, schema)), words(units_words(entry.support, schema)),
          deadline_cell(entry), words(entry.product.good() ? entry.product.value : std::string())};
}

/// What is known of the assignment: this period's report, or the last one that closed it.
void append_report(std::vector<Cell>& cells, const aggregate::Summary& summary, std::size_t place) {
  const aggregate::Row& row = summary.rows[place];
  const model::Schema& schema = *summary.schema;
  const model::TaskReport* task = row.task != nullptr ? row.task : row.carried;
  const model::Report* report = row.task != nullptr ? row.report : row.carried_from;
  // A carried progress is told, but is not one of the period's figures.
  const bool now = row.task != nullptr;
  const auto progress = task == nullptr ? std::nullopt : task->progress.get();
  cells.push_back(made_of(now || !progress ? figure(progress) : words(vietnamese(*progress), Tone::muted),
                          {Basis::Kind::progress, {place}}));
  cells.push_back(words(words_of(row.kind), tone_of(row.kind)));
  cells.push_back(row.kind == aggregate::Class::open_overdue
                      ? made_of(count(row.days_overdue), {Basis::Kind::days_overdue, {place}})
                      : Cell{});
  if (task == nullptr) {
    for (int i = 0; i < 4; ++i) cells.emplace_back();
    return;
  }
  std::string result = result_words(*task);
  if (!now && report != nullptr) result = fmt::format("(Theo báo cáo kỳ {})\n{}", report->period.value.name().vi, result);
  cells.push_back(words(result));
  cells.push_back(words(difficulty_words(*task)));
  cells.push_back(words(proposal_words(*task, *schema.units)));
  cells.push_back(words(report == nullptr ? std::string() : source_words(*report, *task)));
}

Tally tally_of(const aggregate::ClassCounts& classes, std::size_t first, std::size_t last) {
  Tally tally = class_tally(classes);
  tally.column = kClass;
  tally.where = kNumber;
  tally.first_row = first;
  tally.last_row = last;
  return tally;
}

class TasksWriter {
 public:
  explicit TasksWriter(const aggregate::Summary& summary) : summary_(summary), schema_(*summary.schema) {
    table_.columns = task_columns();
  }

  Table write() && {
    const TaskRows rows = task_rows(summary_);
    const model::Section* last_section = nullptr;
    for (const TaskRun& run : rows.runs) {
      const model::Assignment& head = *summary_.rows[run.first].assignment;
      if (head.section != last_section) open(*head.section);
      last_section = head.section;
      task(run);
    }
    return std::move(table_);
  }

 private:
  /// A section's heading, and what its rows add up to.
  void open(const model::Section& section) {
    const auto& sections = schema_.directive->sections;
    const auto index = static_cast<std::size_t>(&section - sections.data());
    table_.rows.push_back(
        wide_row(table_, words(fmt::format("{}. {}", roman(index + 1), section.title.value)), RowKind::group, 0));
    const aggregate::SectionFigures& figures = summary_.sections.at(index);
    std::size_t assignments = 0;
    for (const aggregate::TaskFigures& each : summary_.tasks) {
      if (each.section != &section || each.classes.total() == 0) continue;
      const auto units = static_cast<std::size_t>(each.classes.total());
      assignments += units + (units > 1 ? 1 : 0);
    }
    const std::size_t first = table_.rows.size() + 1;
    Tally tally = tally_of(figures.classes, first, first + assignments - 1);
    Basis basis{Basis::Kind::classes, {}};
    for (std::size_t i = 0; i < summary_.rows.size(); ++i) {
      if (summary_.rows[i].assignment->section == &section) basis.items.push_back(i);
    }
    table_.rows.push_back(wide_row(table_, made_of({std::move(tally)}, std::move(basis)), RowKind::tally, 0));
  }

  void task(const TaskRun& run) {
    const aggregate::Row& head = summary_.rows[run.first];
    const model::Assignment& assignment = *head.assignment;
    const std::string number = std::to_string(++tasks_);
    std::string text = task_words(*assignment.section, *assignment.task);
    if (!run.has_heading()) {
      text += fmt::format("\nĐơn vị báo cáo: {}", (*schema_.units)[assignment.unit].display());
      Row row{task_cells(number, text, *assignment.entry, schema_), RowKind::data, 1};
      append_report(row.cells, summary_, run.first);
      table_.rows.push_back(std::move(row));
      return;
    }
    heading(run, task_cells(number, text, *assignment.entry, schema_));
    for (std::size_t i = run.first; i <= run.last; ++i) {
      Row row{{words(fmt::format("{}.{}", number, i - run.first + 1)),
               words((*schema_.units)[summary_.rows[i].assignment->unit].display())},
              RowKind::data,
              2};
      row.cells.resize(kProgress);
      append_report(row.cells, summary_, i);
      table_.rows.push_back(std::move(row));
    }
  }

  /// Of a task that several units report on: its own words once, and what the units come to.
  void heading(const TaskRun& run, std::vector<Cell> cells) {
    const std::size_t first = table_.rows.size() + 1;
    const std::size_t last = first + run.last - run.first;
    const aggregate::TaskFigures* figures = nullptr;
    for (const aggregate::TaskFigures& each : summary_.tasks) {
      if (each.task == summary_.rows[run.first].assignment->task) figures = &each;
    }
    ColumnFold mean{std::nullopt, first, last, Fold::mean, 1};
    if (figures->mean_progress) mean.value = Number{*figures->mean_progress, NumberFormat::decimal};
    cells.resize(table_.columns.size());
    std::vector<std::size_t> rows(run.last - run.first + 1);
    std::iota(rows.begin(), rows.end(), run.first);
    cells[kProgress] = made_of({mean}, {Basis::Kind::mean_progress, rows});
    cells[kResult] = made_of({tally_of(figures->classes, first, last)}, {Basis::Kind::classes, rows});
    table_.rows.push_back({std::move(cells), RowKind::subtotal, 1});
  }

  const aggregate::Summary& summary_;
  const model::Schema& schema_;
  Table table_;
  int tasks_ = 0;
};

}  // namespace

TaskRows task_rows(const aggregate::Summary& summary) {
  TaskRows out;
  std::size_t row = 0;
  const model::Section* last_section = nullptr;
  for (std::size_t first = 0; first < summary.rows.size();) {
    const model::Assignment& head = *summary.rows[first].assignment;
    TaskRun run{first, first, 0};
    while (run.last + 1 < summary.rows.size() && summary.rows[run.last + 1].assignment->task == head.task) ++run.last;
    if (head.section != last_section) row += 2;  // its heading and its tally
    last_section = head.section;
    run.row = row;
    row = run.row_of(run.last) + 1;
    for (std::size_t i = run.first; i <= run.last; ++i) out.of_assignment.push_back(run.row_of(i));
    first = run.last + 1;
    out.runs.push_back(run);
  }
  return out;
}

Section sheet_tasks(const AnnexInput& input) {
  Section section;
  section.name = kTasksSheet;
  section.title = "Kết quả thực hiện theo từng nhiệm vụ";
  Table table = TasksWriter(*input.summary).write();
  if (!table.rows.empty()) {
    Tally all = tally_of(input.summary->totals, 0, table.rows.size() - 1);
    Basis basis{Basis::Kind::classes, std::vector<std::size_t>(input.summary->rows.size())};
    std::iota(basis.items.begin(), basis.items.end(), std::size_t{0});
    table.rows.push_back(wide_row(table, made_of({std::move(all)}, std::move(basis)), RowKind::tally, 0));
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
