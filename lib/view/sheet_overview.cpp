#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "view/cells.hpp"
#include "view/class_groups.hpp"
#include "view/decisions.hpp"
#include "view/headlines.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

using aggregate::Summary;

// The page: the period's figures on the left, what they call for on the right; the sections below, with their chart. Both
// halves share their columns: a section's title is as broad as the period's figures and the gap beside them.
constexpr double kLabelWidth = 3.8;
constexpr double kNameWidth = 23.5;
constexpr double kFigureWidth = 5.7;
constexpr double kChangeWidth = 5.9;
constexpr double kCompletedWidth = 6.7;
constexpr double kRateWidth = 8.3;
constexpr double kGapWidth = 1;
constexpr double kChartWidth = 23.7;
constexpr std::size_t kPeriodFigures = 5;
constexpr std::size_t kTitleSpan = 1 + kPeriodFigures + 1;
constexpr double kTitleWidth = kNameWidth + static_cast<double>(kPeriodFigures - 1) * kFigureWidth + kChangeWidth + kGapWidth;

double width_of(const ClassGroup& group) { return &group == &class_groups().front() ? kCompletedWidth : kFigureWidth; }

/// `+2,1`, of hundredths.
std::string change_words(const model::Decimal& now, const model::Decimal& before) {
  const model::Decimal change = ((now - before) * model::Decimal(100)).rounded(1);
  if (change.is_zero()) return "0,0";
  return (change > model::Decimal() ? "+" : "") + vietnamese(change, 1);
}

std::optional<model::Decimal> share(Headline::Count count) { return model::Decimal(count.part).divided_by(count.whole); }

Table headline_table(const AnnexInput& input) {
  constexpr std::size_t kPart = 2;
  constexpr std::size_t kWhole = 3;
  Table table;
  table.kind = TableKind::figures;
  table.columns = {{"STT", kLabelWidth, Align::centre}, {"Chỉ số", kNameWidth},
                   {"Kỳ này", kFigureWidth, Align::right}, {"Trên tổng số", kFigureWidth, Align::right},
                   {"Tỷ lệ", kFigureWidth, Align::right}, {"Kỳ trước", kFigureWidth, Align::right},
                   {"+/– điểm %", kChangeWidth, Align::right}};
  for (const Headline& each : headlines(input)) {
    const auto [part, whole] = each.now;
    const auto now = share(each.now);
    const auto before = each.before ? share(*each.before) : std::nullopt;
    table.rows.push_back(
        {{next_number(table), words(each.name),
          made_of(from(count(part), {std::string(each.figure), "", {}}), {each.basis.kind, each.basis.items}),
          made_of(count(whole), {each.basis.kind, *each.basis.of}), made_of(share_of_columns(part, whole, kPart, kWhole), each.basis),
          before ? made_of(figure(before, NumberFormat::percent), each.basis_before) : figure(before),
          now && before ? words(change_words(*now, *before)) : words(kNoFigure, Tone::muted)}});
  }
  return table;
}

using Places = std::vector<std::size_t>;

bool is_in(const ClassGroup& group, aggregate::Class kind) {
  return std::find(group.classes.begin(), group.classes.end(), kind) != group.classes.end();
}

/// The rows of the summary that are of a section, or of all, and of a group of classes, or of any.
Places rows_of(const model::Section* section, const ClassGroup* group, const Summary& summary) {
  Places out;
  for (std::size_t i = 0; i < summary.rows.size(); ++i) {
    const aggregate::Row& row = summary.rows[i];
    if (section != nullptr && row.assignment->section != section) continue;
    if (group == nullptr || is_in(*group, row.kind)) out.push_back(i);
  }
  return out;
}

/// Made of those rows, and leading to theirs in `Theo nhiệm vụ`.
Cell counted(Cell cell, const Places& rows, const TaskRows& places) {
  Origin origin{"", kTasksSheet, {}};
  for (const std::size_t row : rows) origin.rows.push_back(places.of_assignment[row]);
  return made_of(from(std::move(cell), std::move(origin)), {Basis::Kind::assignments, rows});
}

Chart completion_chart(std::size_t sections) {
  Chart chart;
  chart.title = "Số nhiệm vụ giao theo kết quả thực hiện";
  chart.axis = "Mục";
  for (std::size_t i = 0; i < class_groups().size(); ++i) chart.value_columns.push_back(3 + i);
  chart.last_row = sections - 1;
  chart.place = ChartPlace::beside_table;
  return chart;
}

Table section_table(const Summary& summary) {
  constexpr std::size_t kAll = 2;
  constexpr std::size_t kFirst = 3;
  const std::size_t last = kFirst + class_groups().size() - 1;
  const TaskRows places = task_rows(summary);
  const ClassGroup& done = class_groups().front();
  Table table;
  table.kind = TableKind::figures;
  Column content{"Nội dung", kTitleWidth};
  content.span = kTitleSpan;
  table.columns = {{"Mục", kLabelWidth, Align::centre}, std::move(content)};
  const auto add_column = [&](std::string_view title, std::string_view name, double width) {
    Column column{std::string(title), width, Align::right};
    column.figure = name;
    table.columns.push_back(std::move(column));
  };
  add_column("Tổng số", "assignments", kFigureWidth);
  for (const ClassGroup& group : class_groups()) add_column(group.title, group.figure, width_of(group));
  add_column("Tỷ lệ hoàn thành", "", kRateWidth);
  for (const aggregate::SectionFigures& section : summary.sections) {
    const int all = section.classes.total();
    const Places rows = rows_of(section.section, nullptr, summary);
    Row row{{words(roman(table.rows.size() + 1)), words(section.section->title.value),
             counted(sum_of_columns(all, kFirst, last), rows, places)}};
    for (const ClassGroup& group : class_groups()) {
      row.cells.push_back(counted(count(count_of(section.classes, group)), rows_of(section.section, &group, summary), places));
    }
    row.cells.push_back(made_of(share_of_columns(completed(section.classes), all, kFirst, kAll),
                                {Basis::Kind::assignments, rows_of(section.section, &done, summary), rows}));
    table.rows.push_back(std::move(row));
  }
  Row total{{Cell{}, words("Tổng số")}, RowKind::total};
  const std::size_t rows = table.rows.size();
  const auto add = [&](int value, const ClassGroup* group) {
    Cell cell = rows == 0 ? count(value) : sum_of_rows(value, 0, rows - 1);
    total.cells.push_back(made_of(std::move(cell), {Basis::Kind::assignments, rows_of(nullptr, group, summary)}));
  };
  add(summary.totals.total(), nullptr);
  for (const ClassGroup& group : class_groups()) add(count_of(summary.totals, group), &group);
  total.cells.push_back(made_of(share_of_columns(completed(summary.totals), summary.totals.total(), kFirst, kAll),
                                {Basis::Kind::assignments, rows_of(nullptr, &done, summary), rows_of(nullptr, nullptr, summary)}));
  table.rows.push_back(std::move(total));
  if (rows > 0) table.chart = completion_chart(rows);
  return table;
}

/// Beside the period's figures, in the columns of the sections' figures and their chart.
Table decision_table(const AnnexInput& input) {
  constexpr std::size_t kMost = 5;
  const TaskRows places = task_rows(*input.summary);
  Table table;
  table.kind = TableKind::figures;
  table.where = Where::workbook;  // the brief says it in the others
  table.first_column = 1 + kTitleSpan;
  Column what{"Việc cần quyết định", kRateWidth + kChartWidth};
  for (const ClassGroup& group : class_groups()) what.width += width_of(group);
  what.span = class_groups().size() + 2;
  table.columns = {{"STT", kFigureWidth, Align::centre}, std::move(what)};
  const auto leading_to = [&](Cell cell, const std::set<std::size_t>& rows) {
    Origin origin{"", rows.empty() ? "" : kTasksSheet, {}};
    for (const std::size_t row : rows) origin.rows.push_back(places.of_assignment[row]);
    return from(std::move(cell), std::move(origin));
  };
  const std::vector<Decision> all = decisions(input);
  std::set<std::size_t> rest;
  for (const Decision& each : all) {
    if (table.rows.size() == kMost) {
      rest.insert(each.rows.begin(), each.rows.end());
    } else {
      table.rows.push_back({{leading_to(next_number(table), {each.rows.begin(), each.rows.end()}),
                             words(sentence(each))}});
    }
  }
  if (all.size() > kMost) {
    table.rows.push_back({{leading_to(words("…"), rest),
                           words(fmt::format("Còn {} việc khác, xem các phụ lục khác.", all.size() - kMost), Tone::muted)}});
  }
  if (all.empty()) table.rows.push_back({{Cell{}, words("Không có nhiệm vụ quá hạn, kiến nghị hay báo cáo thiếu nào.")}});
  return table;
}

}  // namespace

Section sheet_overview(const AnnexInput& input) {
  Section section;
  section.name = "Tổng hợp";
  section.title = "Tổng hợp tình hình thực hiện";
  Table sections = section_table(*input.summary);
  sections.page_break = PageBreak::before;
  sections.notes = {
      fmt::format("{} Mỗi nhiệm vụ của một đơn vị là một nhiệm vụ giao. Tỷ lệ hoàn thành = đã hoàn thành / tổng số.",
                  ages_words(input.summary->ages))};
  section.paging = Paging::one_page;
  section.tables = {headline_table(input), decision_table(input), std::move(sections)};
  return section;
}

}  // namespace view
