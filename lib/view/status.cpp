#include "view/status.hpp"

#include <algorithm>
#include <array>
#include <utility>


namespace view {

namespace {

using aggregate::Class;
using aggregate::Submission;
using text::Lang;
using text::say;

constexpr std::size_t kLongestOverdue = 10;

constexpr std::array<text::Wording, aggregate::kClassCount> kClassWords = {{
    {"Hoàn thành đúng hạn", "Completed on time"},
    {"Hoàn thành quá hạn", "Completed late"},
    {"Hoàn thành, không có hạn", "Completed, no deadline"},
    {"Chưa hoàn thành, trong hạn", "Open, in term"},
    {"Chưa hoàn thành, quá hạn", "Open, overdue"},
    {"Chưa hoàn thành, không có hạn", "Open, no deadline"},
    {"Đã hủy", "Cancelled"},
    {"Chưa có báo cáo hợp lệ", "Not reported"},
}};

std::string date_in(Lang lang, model::Date date) {
  return lang == Lang::vi ? model::to_vietnamese(date) : model::to_iso(date);
}

/// `97,3% (36/37)`: a percentage never stands without its denominator.
std::string share(Lang lang, int part, int whole) {
  const auto ratio = model::Decimal(part * 100LL).divided_by(model::Decimal(whole));
  if (!ratio) return "– (0/0)";
  std::string percent = ratio->to_string(1);
  if (lang == Lang::vi) std::replace(percent.begin(), percent.end(), '.', ',');
  return percent + "% (" + std::to_string(part) + "/" + std::to_string(whole) + ")";
}

Cell text_cell(std::string words) { return {std::move(words), Tone::plain}; }
Cell count_cell(int count) { return {Number{model::Decimal(count), NumberFormat::integer}, Tone::plain}; }

Column column(Lang lang, text::Wording title, Align align) { return {std::string(title.in(lang)), 0, align}; }

struct GroupCounts {
  std::array<int, 4> of{};
  [[nodiscard]] int total() const { return of[0] + of[1] + of[2] + of[3]; }
};

Row counts_row(std::string label, const GroupCounts& counts, RowKind kind) {
  Row row;
  row.kind = kind;
  row.cells.push_back(text_cell(std::move(label)));
  row.cells.push_back(count_cell(counts.total()));
  for (const int count : counts.of) row.cells.push_back(count_cell(count));
  return row;
}

Table submissions(const aggregate::Summary& summary, Lang lang) {
  Table table;
  table.title = say("Tình hình báo cáo", "Reports").in(lang);
  table.columns = {column(lang, {"Nhóm đơn vị", "Group of units"}, Align::left),
                   column(lang, {"Phải gửi", "Expected"}, Align::right),
                   column(lang, {"Đúng hạn", "On time"}, Align::right),
                   column(lang, {"Chậm", "Late"}, Align::right),
                   column(lang, {"Chưa gửi", "Missing"}, Align::right),
                   column(lang, {"Có lỗi", "Invalid"}, Align::right)};
  const model::Units& units = *summary.schema->units;
  GroupCounts all;
  for (const model::Group& group : units.groups) {
    GroupCounts counts;
    for (const aggregate::UnitSubmission& unit : summary.reporting.units) {
      if (units[unit.unit].group.value != group.id.value) continue;
      ++counts.of[static_cast<std::size_t>(unit.state)];
      ++all.of[static_cast<std::size_t>(unit.state)];
    }
    if (counts.total() > 0) table.rows.push_back(counts_row(group.name.value, counts, RowKind::data));
  }
  table.rows.push_back(counts_row(say("Tổng số", "Total").in(lang), all, RowKind::total));
  return table;
}

Table owing(const aggregate::Summary& summary, Lang lang) {
  Table table;
  table.title = say("Chưa gửi, gửi chậm hoặc có lỗi", "Missing, late or invalid").in(lang);
  table.columns = {column(lang, {"Đơn vị", "Unit"}, Align::left), column(lang, {"Hạn nộp", "Due"}, Align::left),
                   column(lang, {"Tình trạng", "State"}, Align::left)};
  for (const aggregate::UnitSubmission& unit : summary.reporting.units) {
    if (unit.state == Submission::on_time) continue;
    text::Localized state = say("chưa gửi", "missing");
    if (unit.state == Submission::late) {
      state = say("chậm {} ngày", "{} days late", unit.days_late.value_or(0));
    } else if (unit.state == Submission::invalid) {
      state = say("có lỗi, không được tổng hợp", "invalid, left out");
    }
    Row row;
    row.cells = {text_cell((*summary.schema->units)[unit.unit].display()), text_cell(date_in(lang, unit.due)),
                 text_cell(state.in(lang))};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table classes(const aggregate::Summary& summary, Lang lang) {
  Table table;
  table.title = say("Nhiệm vụ giao", "Assignments").in(lang);
  table.columns = {column(lang, {"Phân loại", "Class"}, Align::left), column(lang, {"Số lượng", "Count"}, Align::right),
                   column(lang, {"Tỷ lệ", "Share"}, Align::right)};
  const int total = summary.totals.total();
  for (std::size_t i = 0; i < aggregate::kClassCount; ++i) {
    const int count = summary.totals.of[i];
    Row row;
    row.cells = {text_cell(std::string(kClassWords[i].in(lang))), count_cell(count), text_cell(share(lang, count, total))};
    table.rows.push_back(std::move(row));
  }
  Row row;
  row.kind = RowKind::total;
  row.cells = {text_cell(say("Tổng số", "Total").in(lang)), count_cell(total), text_cell(share(lang, total, total))};
  table.rows.push_back(std::move(row));
  return table;
}

Table overdue(const aggregate::Summary& summary, Lang lang) {
  std::vector<const aggregate::Row*> rows;
  for (const aggregate::Row& row : summary.rows) {
    if (row.kind == Class::open_overdue) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->days_overdue > b->days_overdue; });
  Table table;
  table.title = say("Quá hạn lâu nhất", "Longest overdue").in(lang);
  if (rows.size() > kLongestOverdue) {
    table.notes.push_back(say("Còn {} nhiệm vụ quá hạn khác.", "{} more are overdue.", rows.size() - kLongestOverdue).in(lang));
    rows.resize(kLongestOverdue);
  }
  table.columns = {column(lang, {"Nhiệm vụ", "Task"}, Align::left), column(lang, {"Đơn vị", "Unit"}, Align::left),
                   column(lang, {"Thời hạn", "Deadline"}, Align::left),
                   column(lang, {"Quá hạn (ngày)", "Days overdue"}, Align::right)};
  for (const aggregate::Row* late : rows) {
    const model::Assignment& assignment = *late->assignment;
    Row row;
    row.cells = {text_cell(assignment.task->id.value + " " + assignment.task->title.value),
                 text_cell((*summary.schema->units)[assignment.unit].display()),
                 text_cell(date_in(lang, *assignment.entry->deadline)), count_cell(late->days_overdue)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Section status(const aggregate::Summary& summary, Lang lang) {
  const model::Schema& schema = *summary.schema;
  const aggregate::Reporting& reporting = summary.reporting;
  Section section;
  section.title = schema.directive->title.value;
  section.paragraphs.push_back(say("Kỳ {} ({} – {}), hạn nộp {}, ngày chốt {}.", "Period {} ({} – {}), due {}, as of {}.",
                                   schema.period.to_string(), date_in(lang, schema.window.from),
                                   date_in(lang, schema.window.to), date_in(lang, schema.due),
                                   date_in(lang, summary.as_of))
                                   .in(lang));
  section.paragraphs.push_back(say("Đã nhận {}, đúng hạn {}.", "Received {}, on time {}.",
                                   share(lang, reporting.received, reporting.expected),
                                   share(lang, reporting.on_time, reporting.expected))
                                   .in(lang));
  section.tables.push_back(submissions(summary, lang));
  for (Table& table : std::vector<Table>{owing(summary, lang), classes(summary, lang), overdue(summary, lang)}) {
    if (!table.rows.empty()) section.tables.push_back(std::move(table));
  }
  return section;
}

text::Wording class_words(Class kind) { return kClassWords[static_cast<std::size_t>(kind)]; }

}  // namespace view
