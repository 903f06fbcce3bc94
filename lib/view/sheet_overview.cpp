#include <fmt/format.h>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

using aggregate::Class;
using aggregate::Summary;

constexpr double kLabelWidth = 6;
constexpr double kNameWidth = 40;

std::vector<std::string> headline(const AnnexInput& input) {
  const Summary& summary = *input.summary;
  const aggregate::Reporting& reporting = summary.reporting;
  const int all = summary.totals.total();
  return {fmt::format("Không gian theo dõi: {}.", input.workspace),
          fmt::format("Tỷ lệ nộp báo cáo: {}; tỷ lệ nộp đúng hạn: {}. Trễ hạn {} đơn vị, không hợp lệ {} đơn "
                      "vị, chưa nộp "
                      "{} đơn vị.",
                      share_of(reporting.received, reporting.expected),
                      share_of(reporting.on_time, reporting.expected), reporting.late, reporting.invalid,
                      reporting.missing),
          fmt::format(
              "Tỷ lệ nhiệm vụ đã hoàn thành: {}; quá hạn chưa hoàn thành: {}; chưa có báo cáo hợp lệ: {}.",
              share_of(completed(summary.totals), all), share_of(summary.totals[Class::open_overdue], all),
              share_of(summary.totals[Class::not_reported], all))};
}

Table submissions(const aggregate::Reporting& reporting) {
  constexpr std::size_t kUnits = 2;
  constexpr std::size_t kExpected = 3;
  Table table;
  table.kind = TableKind::figures;
  table.title = "1. Tình hình gửi báo cáo";
  table.columns = {{"STT", kLabelWidth, Align::centre},
                   {"Tình trạng", kNameWidth},
                   {"Số đơn vị", 9, Align::right},
                   {"Trên tổng số", 9, Align::right},
                   {"Tỷ lệ", 9, Align::right}};
  const auto add = [&](std::string_view label, std::string_view name, int units, Cell cell, RowKind kind) {
    table.rows.push_back({{words(label), words(name), std::move(cell), count(reporting.expected),
                           share_of_columns(units, reporting.expected, kUnits, kExpected)},
                          kind});
  };
  add("1", "Gửi đúng hạn", reporting.on_time, count(reporting.on_time), RowKind::data);
  add("2", "Gửi trễ hạn", reporting.late, count(reporting.late), RowKind::data);
  add("3", "Đã gửi nhưng không hợp lệ, không đưa vào tổng hợp", reporting.invalid, count(reporting.invalid),
      RowKind::data);
  add("4", "Chưa gửi", reporting.missing, count(reporting.missing), RowKind::data);
  add("", "Tổng số đơn vị phải báo cáo", reporting.expected, sum_of_rows(reporting.expected, 0, 3),
      RowKind::total);
  add("", "Trong đó: đã nhận báo cáo (1 + 2 + 3)", reporting.received, sum_of_rows(reporting.received, 0, 2),
      RowKind::data);
  return table;
}

std::string section_name(const model::Section& section) { return section.title.value; }

Table classes_by_section(const Summary& summary) {
  Table table;
  table.kind = TableKind::figures;
  table.title = "2. Kết quả thực hiện theo từng mục";
  table.columns = {{"Mục", kLabelWidth, Align::centre}, {"Nội dung", kNameWidth}};
  append_class_columns(table.columns);
  for (const aggregate::SectionFigures& section : summary.sections) {
    Row row{{words(roman(table.rows.size() + 1)), words(section_name(*section.section))}};
    append_class_cells(row.cells, section.classes);
    table.rows.push_back(std::move(row));
  }
  Row total{{Cell{}, words("Tổng số")}, RowKind::total};
  append_class_totals(total.cells, summary.totals, summary.sections.size());
  table.rows.push_back(std::move(total));
  table.notes = {
      "Một nhiệm vụ giao là một nhiệm vụ của một đơn vị phải báo cáo. Tỷ lệ hoàn thành = cộng đã hoàn thành "
      "/ "
      "tổng số nhiệm vụ giao."};
  return table;
}

Table ages_by_section(const Summary& summary) {
  constexpr std::size_t kFirstAge = 3;
  constexpr std::size_t kLastAge = kFirstAge + aggregate::kAgeCount - 1;
  Table table;
  table.kind = TableKind::figures;
  table.title = "3. Nhiệm vụ quá hạn, chưa hoàn thành theo thời gian quá hạn";
  table.columns = {{"Mục", kLabelWidth, Align::centre}, {"Nội dung", kNameWidth}};
  Column overdue{"Tổng số quá hạn", 9, Align::right};
  overdue.figure = "open_overdue";
  table.columns.push_back(overdue);
  for (std::size_t age = 0; age < aggregate::kAgeCount; ++age) {
    table.columns.push_back({std::string(words_of_age(age)), 9, Align::right});
  }
  for (const aggregate::SectionFigures& section : summary.sections) {
    Row row{{words(roman(table.rows.size() + 1)), words(section_name(*section.section)),
             sum_of_columns(section.classes[Class::open_overdue], kFirstAge, kLastAge)}};
    for (const int number : section.ages) row.cells.push_back(count(number));
    table.rows.push_back(std::move(row));
  }
  const std::size_t rows = table.rows.size();
  Row total{{Cell{}, words("Tổng số")}, RowKind::total};
  const auto add = [&](int value) {
    total.cells.push_back(rows == 0 ? count(value) : sum_of_rows(value, 0, rows - 1));
  };
  add(summary.totals[Class::open_overdue]);
  for (const int number : summary.ages) add(number);
  table.rows.push_back(std::move(total));
  return table;
}

Chart completion_chart(std::size_t sections) {
  Chart chart;
  chart.title = "Số nhiệm vụ giao theo kết quả thực hiện";
  chart.axis = "Mục của Chỉ thị";
  for (std::size_t column = ClassColumns::kFirstClass; column <= ClassColumns::kLastClass; ++column) {
    chart.value_columns.push_back(column);
  }
  chart.last_row = sections - 1;
  chart.place = ChartPlace::beside_table_before;
  return chart;
}

}  // namespace

Section sheet_overview(const AnnexInput& input) {
  const Summary& summary = *input.summary;
  Section section;
  section.name = "Tổng hợp";
  section.title = "Tổng hợp tình hình thực hiện";
  section.paragraphs = headline(input);
  section.tables = {submissions(summary.reporting), ages_by_section(summary)};
  Table classes = classes_by_section(summary);
  if (!summary.sections.empty()) classes.chart = completion_chart(summary.sections.size());
  section.tables.insert(section.tables.begin() + 1, std::move(classes));
  return section;
}

}  // namespace view
