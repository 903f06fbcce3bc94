#include <algorithm>

#include "view/aggregate_data.hpp"
#include "view/figures_data.hpp"

namespace view {

namespace {

using aggregate::Summary;

/// What a report says of an assignment: this period's, or the last that closed it.
struct ReportedTask {
  const model::TaskReport* task = nullptr;
  const model::Report* report = nullptr;
};

ReportedTask told(const aggregate::Row& row) {
  return row.task != nullptr ? ReportedTask{row.task, row.report} : ReportedTask{row.carried, row.carried_from};
}

template <class T>
Data field(const model::Field<T>& value) {
  return value.get();
}

Data path_of(const ReportedTask& told) { return told.report->source ? Data(told.report->source->path()) : Data(); }

Data record_line(const ReportedTask& told) {
  if (!told.report->source) return {};
  return static_cast<int>(told.report->source->position(told.task->id.at.begin).line);
}

std::vector<Data> assignment_row(const Summary& summary, const aggregate::Row& row) {
  const model::Schema& schema = *summary.schema;
  const model::Assignment& assignment = *row.assignment;
  const model::Unit& unit = (*schema.units)[assignment.unit];
  const ReportedTask by = told(row);
  const bool known = by.task != nullptr;
  const bool overdue = row.kind == aggregate::Class::open_overdue;
  return {*schema.directive->id,
          schema.period.to_string(),
          *assignment.section->id,
          *assignment.task->id,
          field(assignment.task->title),
          *unit.id,
          field(unit.name),
          field(unit.group),
          field(assignment.entry->deadline),
          known ? Data(model::kStatuses[static_cast<std::size_t>(*by.task->status)]) : Data(),
          aggregate::kClassNames[static_cast<std::size_t>(row.kind)],
          known ? field(by.task->progress) : Data(),
          known ? field(by.task->completed_on) : Data(),
          overdue ? Data(row.days_overdue) : Data(),
          known ? Data(by.report->period->to_string()) : Data(),
          known ? path_of(by) : Data(),
          known ? record_line(by) : Data()};
}

std::vector<Data> indicator_row(const Summary& summary, const aggregate::IndicatorFigures& figures) {
  const model::Indicator& indicator = *figures.indicator;
  return {*summary.schema->directive->id,
          summary.schema->period.to_string(),
          *figures.task->id,
          *indicator.id,
          field(indicator.name),
          field(indicator.unit),
          indicator.type.good() ? Data(model::kIndicatorTypes[static_cast<std::size_t>(*indicator.type)])
                                : Data(),
          figures.value,
          figures.cumulative,
          figures.reported,
          figures.expected,
          field(indicator.baseline),
          field(indicator.target),
          figures.achieved};
}

std::vector<Data> period_row(const Summary& summary) {
  const model::Schema& schema = *summary.schema;
  std::vector<Data> out = {*schema.directive->id, schema.period.to_string(), *schema.plan->id, summary.as_of};
  for (const Member& member : reporting_data(summary.reporting)) out.push_back(member.value);
  out.emplace_back(summary.totals.total());
  for (const int count : summary.totals.of) out.emplace_back(count);
  return out;
}

std::vector<std::string> period_columns() {
  std::vector<std::string> out = {"directive", "period", "plan", "as_of"};
  for (const Member& member : reporting_data({})) out.push_back(member.key);
  out.emplace_back("assignments");
  out.insert(out.end(), aggregate::kClassNames.begin(), aggregate::kClassNames.end());
  return out;
}

/// The rows of several summaries, one after another: `rows_of` says how many one has, `row` gives one of them.
template <class RowsOf, class MakeRow>
Records joined(std::vector<std::string> columns, Summaries summaries, RowsOf rows_of, MakeRow make_row) {
  std::vector<std::size_t> begins;
  std::size_t count = 0;
  for (const Summary* summary : summaries) {
    begins.push_back(count);
    count += rows_of(*summary);
  }
  return {std::move(columns), count, [=, summaries = std::move(summaries)](std::size_t row) {
            const auto after = std::upper_bound(begins.begin(), begins.end(), row);
            const auto place = static_cast<std::size_t>(after - begins.begin()) - 1;
            return make_row(*summaries[place], row - begins[place]);
          }};
}

}  // namespace

Records csv_assignments(Summaries summaries) {
  return joined({"directive", "period", "section", "task", "task_title", "unit", "unit_name", "group", "deadline",
                 "status", "class", "progress", "completed_on", "days_overdue", "reported_in", "path", "line"},
                std::move(summaries), [](const Summary& summary) { return summary.rows.size(); },
                [](const Summary& summary, std::size_t row) { return assignment_row(summary, summary.rows[row]); });
}

Records csv_indicators(Summaries summaries) {
  return joined({"directive", "period", "task", "indicator", "name", "unit", "type", "value", "cumulative",
                 "reported", "expected", "baseline", "target", "achieved"},
                std::move(summaries), [](const Summary& summary) { return summary.indicators.size(); },
                [](const Summary& summary, std::size_t row) { return indicator_row(summary, summary.indicators[row]); });
}

Records csv_periods(Summaries summaries) {
  return joined(period_columns(), std::move(summaries), [](const Summary&) { return std::size_t{1}; },
                [](const Summary& summary, std::size_t) { return period_row(summary); });
}

}  // namespace view
