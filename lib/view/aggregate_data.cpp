#include "view/aggregate_data.hpp"

#include "model/period.hpp"

namespace view {

namespace {

using aggregate::Summary;

constexpr int kSchemaVersion = 1;

Data classes(const aggregate::ClassCounts& counts) {
  Data::Object out = {{"assignments", counts.total()}};
  for (std::size_t i = 0; i < aggregate::kClassCount; ++i) {
    out.push_back({std::string(aggregate::kClassNames[i]), counts.of[i]});
  }
  return out;
}

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
  const aggregate::Reporting& reporting = summary.reporting;
  return Data::Object{{"expected", reporting.expected},
                      {"received", reporting.received},
                      {"valid", reporting.valid},
                      {"on_time", reporting.on_time},
                      {"late", reporting.late},
                      {"missing", reporting.missing},
                      {"invalid", reporting.invalid},
                      {"rate", reporting.rate},
                      {"on_time_rate", reporting.on_time_rate},
                      {"units", submissions(summary)}};
}

Data tasks(const Summary& summary) {
  Data::List out;
  for (const aggregate::TaskFigures& task : summary.tasks) {
    out.push_back(Data::Object{{"task", *task.task->id},
                               {"section", *task.section->id},
                               {"classes", classes(task.classes)},
                               {"mean_progress", task.mean_progress}});
  }
  return out;
}

Data sections(const Summary& summary) {
  Data::List out;
  for (const aggregate::SectionFigures& section : summary.sections) {
    out.push_back(Data::Object{{"section", *section.section->id}, {"classes", classes(section.classes)}});
  }
  return out;
}

Data units(const Summary& summary) {
  Data::List out;
  for (const aggregate::UnitFigures& unit : summary.units) {
    out.push_back(Data::Object{{"unit", id_of(summary, unit.unit)}, {"classes", classes(unit.classes)}});
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

Data sources(const Summary& summary) {
  Data::List out;
  for (const aggregate::Source& source : summary.sources) {
    out.push_back(Data::Object{{"path", source.path}, {"sha256", source.sha256}});
  }
  return out;
}

}  // namespace

Data aggregate_data(const Summary& summary) {
  const model::Schema& schema = *summary.schema;
  return Data::Object{{"schema_version", kSchemaVersion},
                      {"directive", *schema.directive->id},
                      {"plan", *schema.plan->id},
                      {"period", schema.period.to_string()},
                      {"as_of", summary.as_of},
                      {"window", Data::Object{{"from", schema.window.from}, {"to", schema.window.to}}},
                      {"due", schema.due},
                      {"reporting", reporting(summary)},
                      {"totals", classes(summary.totals)},
                      {"tasks", tasks(summary)},
                      {"sections", sections(summary)},
                      {"units", units(summary)},
                      {"indicators", indicators(summary)},
                      {"sources", sources(summary)}};
}

}  // namespace view
