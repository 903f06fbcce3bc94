#include <fmt/core.h>

#include <algorithm>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/trend.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

using aggregate::IndicatorFigures;

constexpr std::size_t kValue = 3;
constexpr std::size_t kCells = 13;

std::vector<Column> indicator_columns(const model::Schema& schema) {
  std::vector<Column> out = {column("number", "STT", 5, Align::centre),
                             column("indicator", "Chỉ tiêu", 29),
                             column("measure", "Đơn vị tính", 11, Align::centre),
                             column("value", "Kỳ này", 10, Align::right),
                             column("reported", "Số đơn vị có số liệu kỳ này", 8, Align::centre),
                             column("previous", "Kỳ trước", 10, Align::right),
                             column("cumulative", cumulative_title(schema).vi, 10, Align::right),
                             column("cumulative_reported", "Số đơn vị có số liệu lũy kế", 8, Align::centre),
                             column("baseline", "Số liệu gốc", 10, Align::right),
                             column("target", "Mục tiêu", 10, Align::right),
                             column("achieved", "Mức đạt mục tiêu", 9, Align::right),
                             column("trend", "Xu hướng", 10, Align::centre),
                             source_column()};
  return out;
}

/// The same indicator of the same task, in another period.
const IndicatorFigures* same_in(const aggregate::Summary& summary, const IndicatorFigures& figures) {
  for (const IndicatorFigures& each : summary.indicators) {
    if (each.task->id.value == figures.task->id.value && each.indicator->id.value == figures.indicator->id.value) return &each;
  }
  return nullptr;
}

/// A mean and a ratio have more decimals than anyone reads.
NumberFormat format_of(const model::Indicator& indicator) {
  const bool mean = indicator.across_units.good() && *indicator.across_units == model::AcrossUnits::mean;
  return indicator.is_ratio() || mean ? NumberFormat::quotient : NumberFormat::decimal;
}

/// Over how many rows, and how, a workbook can compute the value itself.
std::optional<Fold> fold_of(const model::Indicator& indicator) {
  if (indicator.is_ratio() || !indicator.across_units.good()) return std::nullopt;
  switch (indicator.across_units.value) {
    case model::AcrossUnits::sum:
      return Fold::sum;
    case model::AcrossUnits::mean:
      return Fold::mean;
    case model::AcrossUnits::min:
      return Fold::min;
    case model::AcrossUnits::max:
      return Fold::max;
    case model::AcrossUnits::none:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string of_expected(int reported, int expected) { return fmt::format("{}/{}", reported, expected); }

std::string line_of(const model::Report& report, const model::IndicatorValue& value) {
  if (!report.source) return {};
  return fmt::format("{}:{}", report.source->path(), report.source->position(value.id.at.begin).line);
}

/// What one unit gave: its value, or why there is none, and where that stands.
Row detail(const IndicatorFigures& figures, const IndicatorFigures::Given& given, const model::Units& units, Basis basis) {
  Row row{{Cell{}, words(fmt::format("– {}", units[given.unit].display()))}, RowKind::detail, 2};
  row.cells.resize(kCells);
  if (given.quotient) {
    row.cells[kValue] = made_of(figure(given.quotient, NumberFormat::quotient), std::move(basis));
  } else if (given.value != nullptr && given.value->value.good()) {
    row.cells[kValue] = made_of(figure(given.value->value.get()), std::move(basis));
  } else {
    const bool told = given.value != nullptr && given.value->missing.good();
    row.cells[1] = words(fmt::format("– {}: {}", units[given.unit].display(),
                                     told ? given.value->missing.value
                                          : std::string(figures.indicator->is_ratio() ? "chưa đủ số liệu để tính" : "chưa có số liệu")));
    row.cells[kValue] = made_of(words(kNoFigure, Tone::muted), std::move(basis));
  }
  if (given.value != nullptr && given.report != nullptr) row.cells.back() = words(line_of(*given.report, *given.value));
  return row;
}

Basis given_basis(std::size_t indicator, std::size_t giver) {
  Basis out{Basis::Kind::indicator, {indicator}, {}, Basis::Measure::given};
  out.giver = giver;
  return out;
}

class IndicatorsWriter {
 public:
  explicit IndicatorsWriter(const AnnexInput& input) : input_(input), summary_(*input.summary) { table_.columns = indicator_columns(*summary_.schema); }

  Table write() && {
    const model::Task* last = nullptr;
    for (const IndicatorFigures& each : summary_.indicators) {
      if (each.task != last) {
        const model::Section* part = summary_.schema->directive->section_of(each.task->id.value);
        const std::string task = part == nullptr ? each.task->title.value : task_words(*part, *each.task);
        table_.rows.push_back(wide_row(table_, words(task), RowKind::group, 0));
      }
      last = each.task;
      indicator(each);
    }
    return std::move(table_);
  }

 private:
  Cell value_cell(const IndicatorFigures& each) const {
    const std::size_t first = table_.rows.size() + 1;
    const std::size_t last = first + each.given.size() - 1;
    std::vector<std::size_t> rows;
    for (std::size_t row = first; row <= last && !each.given.empty(); ++row) rows.push_back(row);
    const auto how = fold_of(*each.indicator);
    Cell cell = figure(each.value, format_of(*each.indicator));
    if (how && each.value) cell = {ColumnFold{Number{*each.value, format_of(*each.indicator)}, first, last, *how, 6}};
    return rows.empty() ? cell : from(std::move(cell), {"", kIndicatorsSheet, std::move(rows)});
  }

  Cell previous_cell(const IndicatorFigures& each) const {
    const IndicatorFigures* before = input_.past.empty() ? nullptr : same_in(input_.past.back(), each);
    if (before == nullptr) return words(kNoFigure, Tone::muted);
    const auto place = static_cast<std::size_t>(before - input_.past.back().indicators.data());
    Basis basis{Basis::Kind::indicator, {place}};
    basis.past = input_.past.size() - 1;
    return made_of(figure(before->value, format_of(*before->indicator)), std::move(basis));
  }

  void indicator(const IndicatorFigures& each) {
    const model::Indicator& indicator = *each.indicator;
    const auto place = static_cast<std::size_t>(&each - summary_.indicators.data());
    const auto made = [&](Cell cell, Basis::Measure measure) {
      return made_of(std::move(cell), {Basis::Kind::indicator, {place}, {}, measure});
    };
    using Measure = Basis::Measure;
    Row row{{count(++number_), words(indicator.name.value), words(indicator.unit.value), made(value_cell(each), Measure::value),
             made(words(of_expected(each.reported, each.expected)), Measure::reported), previous_cell(each),
             made(figure(each.cumulative, format_of(indicator)), Measure::cumulative),
             made(words(of_expected(each.cumulated, each.expected + each.ended)), Measure::cumulated),
             made(figure(indicator.baseline.get()), Measure::baseline), made(figure(indicator.target.get()), Measure::target),
             made(figure(each.achieved, NumberFormat::percent), Measure::achieved), words(trend_of(each)), Cell{}},
            RowKind::data,
            1};
    table_.rows.push_back(std::move(row));
    for (std::size_t i = 0; i < each.given.size(); ++i) {
      table_.rows.push_back(detail(each, each.given[i], *summary_.schema->units,
                                   given_basis(place, i)));
    }
  }

  std::string trend_of(const IndicatorFigures& each) const {
    constexpr std::size_t kMostPeriods = 12;
    std::vector<std::optional<model::Decimal>> values;
    const std::size_t skipped = input_.past.size() >= kMostPeriods ? input_.past.size() - kMostPeriods + 1 : 0;
    for (const aggregate::Summary& past : input_.past.subspan(skipped)) {
      const IndicatorFigures* same = same_in(past, each);
      values.push_back(same == nullptr ? std::nullopt : same->value);
    }
    values.push_back(each.value);
    return trend(values);
  }

  const AnnexInput& input_;
  const aggregate::Summary& summary_;
  Table table_;
  long long number_ = 0;
};

}  // namespace

Section sheet_indicators(const AnnexInput& input) {
  Section section;
  section.name = kIndicatorsSheet;
  section.title = "Kết quả thực hiện các chỉ tiêu";
  Table table = IndicatorsWriter(input).write();
  table.notes = {
      "Mức đạt mục tiêu = lũy kế / mục tiêu (chỉ tiêu càng thấp càng tốt: mục tiêu / lũy kế). Đơn vị không có số liệu không "
      "được tính là 0. Xu hướng: số liệu các kỳ liền nhau, kỳ này ở cuối."};
  const auto& indicators = input.summary->indicators;
  if (std::any_of(indicators.begin(), indicators.end(), [](const IndicatorFigures& each) { return each.ended > 0; })) {
    table.notes.emplace_back("Lũy kế gồm cả số phát sinh trong năm của đơn vị đã kết thúc hoạt động.");
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
