#include <fmt/core.h>

#include <map>
#include <optional>

#include "view/cells.hpp"
#include "view/headlines.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

constexpr std::size_t kMostPeriods = 12;  // a year of months is what a page holds

/// The state of each unit in one period, and its place there; a unit that owed nothing is not there.
struct KnownReport {
  aggregate::Submission state;
  std::size_t place;
};
using States = std::map<std::string, KnownReport, std::less<>>;

States states_of(const aggregate::Summary& summary) {
  States out;
  for (const aggregate::UnitSubmission& each : summary.reporting.units) {
    out.emplace((*summary.schema->units)[each.unit].id.value, KnownReport{each.state, out.size()});
  }
  return out;
}

/// `past`: null for the document's own period.
Cell state_cell(const States& states, const std::string& unit, std::optional<std::size_t> past) {
  const auto known = states.find(unit);
  if (known == states.end()) return words(kNoFigure, Tone::muted);
  const auto& [state, place] = known->second;
  Basis basis{Basis::Kind::state, {place}};
  basis.in_short = true;
  basis.past = past;
  return made_of(words(short_words_of(state), tone_of(state)), std::move(basis));
}

std::vector<Column> submission_columns(const AnnexInput& input, std::size_t skipped) {
  std::vector<Column> out = {column("number", "STT", 5, Align::centre),
                             column("unit", "Đơn vị", 36),
                             column("state", "Tình trạng kỳ này", 18),
                             column("due", "Hạn gửi", 11, Align::centre),
                             column("submitted", "Ngày gửi", 11, Align::centre),
                             column("days_late", "Số ngày trễ", 8, Align::right)};
  for (std::size_t i = skipped; i < input.past.size(); ++i) {
    out.push_back(column("history", short_name(input.past[i].schema->period), 8, Align::centre));
  }
  out.push_back(column("history", short_name(input.summary->schema->period), 8, Align::centre));
  Column source = source_column();
  source.title = "Tệp báo cáo";
  out.push_back(std::move(source));
  return out;
}

constexpr std::initializer_list<aggregate::Submission> kStates = {aggregate::Submission::on_time, aggregate::Submission::late,
                                                                  aggregate::Submission::invalid, aggregate::Submission::missing};

Row course_row(const aggregate::Summary& summary, std::optional<std::size_t> past) {
  constexpr std::size_t kFirst = 2;
  using aggregate::Submission;
  const auto made = [&](Basis basis) {
    basis.past = past;
    return basis;
  };
  const auto units = [&](std::initializer_list<Submission> states) {
    Basis out = made(units_in(summary, states));
    out.of.reset();  // a number, no share
    return out;
  };
  Row row{{words(short_name(summary.schema->period)),
           made_of(sum_of_columns(summary.reporting.expected, kFirst, kFirst + kStates.size() - 1), units(kStates))}};
  for (const Submission state : kStates) {
    Basis some = units({state});
    const auto so_many = static_cast<long long>(some.items.size());
    row.cells.push_back(made_of(count(so_many), std::move(some)));
  }
  const auto share = model::Decimal(completed(summary.totals)).divided_by(summary.totals.total());
  row.cells.push_back(made_of(figure(share, NumberFormat::percent), made(rows_in(summary, aggregate::kCompleted))));
  return row;
}

/// How the periods went, one after the other; as broad as the columns of the sheet's first table are by default.
Table course_table(const AnnexInput& input, std::size_t skipped) {
  Table table;
  table.kind = TableKind::figures;
  table.title = "Diễn biến qua các kỳ";
  Column period{"Kỳ báo cáo", 41};
  period.span = 2;
  table.columns = {std::move(period),
                   {"Số đơn vị phải gửi", 18, Align::right},
                   {"Đúng hạn", 11, Align::right},
                   {"Trễ hạn", 11, Align::right},
                   {"Không hợp lệ", 8, Align::right},
                   {"Chưa gửi", 8, Align::right},
                   {"Tỷ lệ nhiệm vụ hoàn thành", 8, Align::right}};
  for (std::size_t i = skipped; i < input.past.size(); ++i) table.rows.push_back(course_row(input.past[i], i));
  table.rows.push_back(course_row(*input.summary, std::nullopt));
  Chart chart;
  chart.title = "Số đơn vị phải gửi báo cáo, theo kết quả từng kỳ";
  chart.axis = "Kỳ báo cáo";
  for (std::size_t i = 0; i < kStates.size(); ++i) chart.value_columns.push_back(2 + i);
  chart.last_row = table.rows.size() - 1;
  table.chart = std::move(chart);
  return table;
}

}  // namespace

Section sheet_submissions(const AnnexInput& input) {
  const aggregate::Reporting& reporting = input.summary->reporting;
  const model::Units& units = *input.summary->schema->units;
  Section section;
  section.name = kSubmissionsSheet;
  section.title = "Tình hình gửi báo cáo của các đơn vị";
  section.paragraphs = {fmt::format("Tỷ lệ nộp báo cáo: {}; tỷ lệ nộp đúng hạn: {}.",
                                    share_of(reporting.received, reporting.expected),
                                    share_of(reporting.on_time, reporting.expected))};
  const std::size_t skipped = input.past.size() >= kMostPeriods ? input.past.size() - kMostPeriods + 1 : 0;
  std::vector<States> history;
  for (std::size_t i = skipped; i < input.past.size(); ++i) history.push_back(states_of(input.past[i]));
  history.push_back(states_of(*input.summary));
  Table table;
  table.columns = submission_columns(input, skipped);
  for (const aggregate::UnitSubmission& unit : reporting.units) {
    const bool is_open = unit.state == aggregate::Submission::missing;
    const auto place = static_cast<std::size_t>(&unit - reporting.units.data());
    Row row{{next_number(table), words(units[unit.unit].name.value),
             made_of(words(words_of(unit.state), tone_of(unit.state)), {Basis::Kind::state, {place}}),
             Cell{unit.due}, unit.submitted ? Cell{*unit.submitted} : words(kNoFigure, Tone::muted),
             made_of(unit.days_late ? count(*unit.days_late) : words(kNoFigure, Tone::muted), {Basis::Kind::days_late, {place}})}};
    for (std::size_t i = 0; i < history.size(); ++i) {
      const bool is_past = i + 1 < history.size();
      row.cells.push_back(state_cell(history[i], units[unit.unit].id.value,
                                     is_past ? std::optional(skipped + i) : std::nullopt));
    }
    row.cells.push_back(is_open ? Cell{} : words(unit.path));
    table.rows.push_back(std::move(row));
  }
  table.notes = {
      "Số ngày trễ tính theo ngày lịch sau hạn gửi. Từng kỳ: Đúng = gửi đúng hạn; Trễ = gửi trễ hạn; Lỗi = đã gửi nhưng "
      "không hợp lệ; Thiếu = chưa gửi; – = không phải báo cáo."};
  section.tables.push_back(std::move(table));
  if (!input.past.empty()) section.tables.push_back(course_table(input, skipped));
  return section;
}

}  // namespace view
