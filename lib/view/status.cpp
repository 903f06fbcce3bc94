#include "view/status.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "view/vietnamese.hpp"

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

std::string status_date(Lang lang, model::Date date) {
  return lang == Lang::vi ? model::to_vietnamese(date) : model::to_iso(date);
}

/// `97,3% (36/37)`: a percentage never stands without its denominator.
std::string share_words(Lang lang, int part, int whole) {
  const auto ratio = model::Decimal(part * 100LL).divided_by(model::Decimal(whole));
  if (!ratio) return "– (0/0)";
  std::string percent = ratio->to_string(1);
  if (lang == Lang::vi) std::replace(percent.begin(), percent.end(), '.', ',');
  return percent + "% (" + std::to_string(part) + "/" + std::to_string(whole) + ")";
}

Cell text_cell(std::string words) { return {std::move(words), Tone::plain}; }
/// `1.250` in Vietnamese, `1250` in English.
Cell count_cell(Lang lang, int count) {
  return text_cell(lang == Lang::vi ? vietnamese(model::Decimal(count)) : std::to_string(count));
}

Column column(Lang lang, text::Wording title, Align align) { return {std::string(title.in(lang)), 0, align}; }

Row counts_row(Lang lang, std::string label, const SubmissionCounts& counts, RowKind kind) {
  Row row;
  row.kind = kind;
  row.cells = {text_cell(std::move(label)), count_cell(lang, counts.expected()), count_cell(lang, counts.received())};
  for (const int count : counts.of) row.cells.push_back(count_cell(lang, count));
  return row;
}

Table submissions_table(const aggregate::Summary& summary, Lang lang) {
  Table table;
  table.title = say("Tình hình báo cáo", "Reports").in(lang);
  table.columns = {column(lang, {"Nhóm đơn vị", "Group of units"}, Align::left),
                   column(lang, {"Phải gửi", "Expected"}, Align::right),
                   column(lang, {"Đã nhận", "Received"}, Align::right),
                   column(lang, {"Đúng hạn", "On time"}, Align::right),
                   column(lang, {"Chậm", "Late"}, Align::right),
                   column(lang, {"Chưa gửi", "Missing"}, Align::right),
                   column(lang, {"Có lỗi", "Invalid"}, Align::right)};
  SubmissionCounts all;
  for (const GroupSubmissions& group : by_group(summary)) {
    for (std::size_t i = 0; i < all.of.size(); ++i) all.of[i] += group.counts.of[i];
    table.rows.push_back(counts_row(lang, group.group->name.value, group.counts, RowKind::data));
  }
  table.rows.push_back(counts_row(lang, say("Tổng số", "Total").in(lang), all, RowKind::total));
  return table;
}

text::Wording state_words(Submission state) {
  switch (state) {
    case Submission::on_time: return {"đúng hạn", "on time"};
    case Submission::late: return {"gửi chậm", "late"};
    case Submission::missing: return {"chưa gửi", "missing"};
    case Submission::invalid: return {"có lỗi, chưa tổng hợp", "invalid, left out"};
  }
  return {};
}

Table owing(const aggregate::Summary& summary, Lang lang) {
  Table table;
  table.title = say("Chưa gửi, gửi chậm hoặc có lỗi", "Missing, late or invalid").in(lang);
  table.columns = {column(lang, {"Đơn vị", "Unit"}, Align::left), column(lang, {"Hạn nộp", "Due"}, Align::left),
                   column(lang, {"Tình trạng", "State"}, Align::left),
                   column(lang, {"Chậm (ngày)", "Days late"}, Align::right)};
  for (const aggregate::UnitSubmission& unit : summary.reporting.units) {
    if (unit.state == Submission::on_time) continue;
    Row row;
    row.cells = {text_cell((*summary.schema->units)[unit.unit].display()), text_cell(status_date(lang, unit.due)),
                 text_cell(std::string(state_words(unit.state).in(lang))),
                 count_cell(lang, days_late(unit, summary.as_of))};
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
    row.cells = {text_cell(std::string(kClassWords[i].in(lang))), count_cell(lang, count), text_cell(share_words(lang, count, total))};
    table.rows.push_back(std::move(row));
  }
  Row row;
  row.kind = RowKind::total;
  row.cells = {text_cell(say("Tổng số", "Total").in(lang)), count_cell(lang, total), text_cell(share_words(lang, total, total))};
  table.rows.push_back(std::move(row));
  return table;
}

Table overdue_table(const aggregate::Summary& summary, Lang lang) {
  std::vector<const aggregate::Row*> rows = longest_overdue(summary);
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
                 text_cell(status_date(lang, *assignment.entry->deadline)), count_cell(lang, late->days_overdue)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

int SubmissionCounts::expected() const { return std::accumulate(of.begin(), of.end(), 0); }

std::vector<GroupSubmissions> by_group(const aggregate::Summary& summary) {
  const model::Units& units = *summary.schema->units;
  std::vector<GroupSubmissions> out;
  for (const model::Group& group : units.groups) {
    GroupSubmissions one{&group, {}};
    for (const aggregate::UnitSubmission& unit : summary.reporting.units) {
      if (units[unit.unit].group.value == group.id.value) ++one.counts.of[static_cast<std::size_t>(unit.state)];
    }
    if (one.counts.expected() > 0) out.push_back(one);
  }
  return out;
}

int days_late(const aggregate::UnitSubmission& unit, model::Date as_of) {
  return unit.days_late.value_or(std::max(0, model::days_between(unit.due, as_of)));
}

std::vector<const aggregate::Row*> longest_overdue(const aggregate::Summary& summary) {
  std::vector<const aggregate::Row*> rows;
  for (const aggregate::Row& row : summary.rows) {
    if (row.kind == Class::open_overdue) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->days_overdue > b->days_overdue; });
  return rows;
}

Section status(const aggregate::Summary& summary, Lang lang) {
  const model::Schema& schema = *summary.schema;
  const aggregate::Reporting& reporting = summary.reporting;
  Section section;
  section.title = schema.directive->title.value;
  section.paragraphs.push_back(say("Kỳ {} ({} – {}), hạn nộp {}, ngày chốt {}.", "Period {} ({} – {}), due {}, as of {}.",
                                   schema.period.to_string(), status_date(lang, schema.window.from),
                                   status_date(lang, schema.window.to), status_date(lang, schema.due),
                                   status_date(lang, summary.as_of))
                                   .in(lang));
  section.paragraphs.push_back(say("Đã nhận {}, đúng hạn {}.", "Received {}, on time {}.",
                                   share_words(lang, reporting.received, reporting.expected),
                                   share_words(lang, reporting.on_time, reporting.expected))
                                   .in(lang));
  section.tables.push_back(submissions_table(summary, lang));
  for (Table& table : std::vector<Table>{owing(summary, lang), classes(summary, lang), overdue_table(summary, lang)}) {
    if (!table.rows.empty()) section.tables.push_back(std::move(table));
  }
  return section;
}

text::Wording class_words(Class kind) { return kClassWords[static_cast<std::size_t>(kind)]; }

}  // namespace view
