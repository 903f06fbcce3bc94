#include "view/aggregate_data.hpp"

namespace view {

namespace {

using aggregate::Summary;

/// What a report says of an assignment: this period's, or the last that closed it.
struct Told {
  const model::TaskReport* task = nullptr;
  const model::Report* report = nullptr;
};

Told told(const aggregate::Row& row) {
  return row.task != nullptr ? Told{row.task, row.report} : Told{row.carried, row.carried_from};
}

template <class T>
Data field(const model::Field<T>& value) {
  return value.get();
}

Data path_of(const Told& told) { return told.report->source ? Data(told.report->source->path()) : Data(); }

Data line_of(const Told& told) {
  if (!told.report->source) return {};
  return static_cast<int>(told.report->source->position(told.task->id.at.begin).line);
}

std::vector<Data> assignment_row(const Summary& summary, const aggregate::Row& row) {
  const model::Schema& schema = *summary.schema;
  const model::Assignment& assignment = *row.assignment;
  const model::Unit& unit = (*schema.units)[assignment.unit];
  const Told by = told(row);
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
          known ? line_of(by) : Data()};
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

}  // namespace

Records csv_assignments(const Summary& summary) {
  return {{"directive", "period", "section", "task", "task_title", "unit", "unit_name", "group", "deadline",
           "status", "class", "progress", "completed_on", "days_overdue", "reported_in", "path", "line"},
          summary.rows.size(),
          [&summary](std::size_t row) { return assignment_row(summary, summary.rows[row]); }};
}

Records csv_indicators(const Summary& summary) {
  return {{"directive", "period", "task", "indicator", "name", "unit", "type", "value", "cumulative",
           "reported", "expected", "baseline", "target", "achieved"},
          summary.indicators.size(),
          [&summary](std::size_t row) { return indicator_row(summary, summary.indicators[row]); }};
}

}  // namespace view
