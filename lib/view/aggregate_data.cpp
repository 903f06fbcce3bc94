#include "view/aggregate_data.hpp"

#include "model/period.hpp"
#include "view/figures_data.hpp"

namespace view {

namespace {

using aggregate::Summary;

constexpr int kAggregateSchemaVersion = 1;

const std::string& id_of(const Summary& summary, model::UnitIndex unit) {
  return (*summary.schema->units)[unit].id.value;
}

Data submissions(const Summary& summary) {
  Data::List out;
  for (const aggregate::UnitSubmission& unit : summary.reporting.units) {
    out.push_back(Data::Object{{"unit", id_of(summary, unit.unit)},
                               {"state", aggregate::kSubmissionNames[static_cast<std::size_t>(unit.state)]},
                               {"submitted", unit.submitted},
                               {"days_late", unit.days_late}});
  }
  return out;
}

Data reporting(const Summary& summary) {
  Data::Object out = reporting_data(summary.reporting);
  out.push_back({"units", submissions(summary)});
  return out;
}

Data tasks(const Summary& summary) {
  Data::List out;
  for (const aggregate::TaskFigures& task : summary.tasks) {
    out.push_back(Data::Object{{"task", *task.task->id},
                               {"section", *task.section->id},
                               {"classes", classes_data(task.classes)},
                               {"mean_progress", task.mean_progress}});
  }
  return out;
}

Data sections(const Summary& summary) {
  Data::List out;
  for (const aggregate::SectionFigures& section : summary.sections) {
    out.push_back(Data::Object{{"section", *section.section->id}, {"classes", classes_data(section.classes)}});
  }
  return out;
}

Data units_data(const Summary& summary) {
  Data::List out;
  for (const aggregate::UnitFigures& unit : summary.units) {
    out.push_back(Data::Object{{"unit", id_of(summary, unit.unit)}, {"classes", classes_data(unit.classes)}});
  }
  return out;
}

Data indicators(const Summary& summary) {
  Data::List out;
  for (const aggregate::IndicatorFigures& figures : summary.indicators) {
    out.push_back(Data::Object{{"task", *figures.task->id},
                               {"indicator", *figures.indicator->id},
                               {"value", figures.value},
                               {"cumulative", figures.cumulative},
                               {"reported", figures.reported},
                               {"expected", figures.expected},
                               {"baseline", figures.indicator->baseline.get()},
                               {"target", figures.indicator->target.get()},
                               {"achieved", figures.achieved}});
  }
  return out;
}

}  // namespace

Data aggregate_data(const Summary& summary) {
  const model::Schema& schema = *summary.schema;
  return Data::Object{{"schema_version", kAggregateSchemaVersion},
                      {"directive", *schema.directive->id},
                      {"plan", *schema.plan->id},
                      {"period", schema.period.to_string()},
                      {"as_of", summary.as_of},
                      {"window", Data::Object{{"from", schema.window.from}, {"to", schema.window.to}}},
                      {"due", schema.due},
                      {"reporting", reporting(summary)},
                      {"totals", classes_data(summary.totals)},
                      {"tasks", tasks(summary)},
                      {"sections", sections(summary)},
                      {"units", units_data(summary)},
                      {"indicators", indicators(summary)},
                      {"sources", sources_data(summary.sources)}};
}

}  // namespace view
