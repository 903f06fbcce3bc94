#include "view/status_data.hpp"

#include <utility>

#include "view/due_days.hpp"
#include "view/figures_data.hpp"
#include "view/status.hpp"

namespace view {

namespace {

using aggregate::Submission;
using aggregate::Summary;

Data::Object submission_counts(const SubmissionCounts& of) {
  return {{"expected", of.expected()},
          {"received", of.received()},
          {"on_time", of[Submission::on_time]},
          {"late", of[Submission::late]},
          {"missing", of[Submission::missing]},
          {"invalid", of[Submission::invalid]}};
}

Data groups(const Summary& summary) {
  Data::List out;
  for (const GroupSubmissions& group : by_group(summary)) {
    Data::Object one = {{"group", *group.group->id}, {"name", *group.group->name}};
    for (Member& member : submission_counts(group.counts)) one.push_back(std::move(member));
    out.push_back(std::move(one));
  }
  return out;
}

Data unit_states(const Summary& summary) {
  Data::List out;
  const model::Units& all = *summary.schema->units;
  for (const aggregate::UnitSubmission& unit : summary.reporting.units) {
    out.push_back(Data::Object{{"unit", *all[unit.unit].id},
                               {"name", *all[unit.unit].name},
                               {"group", all[unit.unit].group.get()},
                               {"state", aggregate::kSubmissionNames[static_cast<std::size_t>(unit.state)]},
                               {"due", unit.due},
                               {"submitted", unit.submitted},
                               {"days_late", days_late(unit, summary.as_of)},
                               {"path", unit.path.empty() ? Data() : Data(unit.path)}});
  }
  return out;
}

Data overdue_rows(const Summary& summary) {
  Data::List out;
  for (const aggregate::Row* row : longest_overdue(summary)) {
    const model::Assignment& assignment = *row->assignment;
    out.push_back(Data::Object{{"task", *assignment.task->id},
                               {"title", *assignment.task->title},
                               {"unit", *(*summary.schema->units)[assignment.unit].id},
                               {"deadline", *assignment.entry->deadline},
                               {"days_overdue", row->days_overdue}});
  }
  return out;
}

}  // namespace

Data status_data(const Summary& summary, const model::Calendar& calendar) {
  const model::Schema& schema = *summary.schema;
  Data::Object reports = reporting_data(summary.reporting);
  reports.push_back({"groups", groups(summary)});
  reports.push_back({"units", unit_states(summary)});
  return Data::Object{{"directive", *schema.directive->id},
                      {"plan", *schema.plan->id},
                      {"period", schema.period.to_string()},
                      {"as_of", summary.as_of},
                      {"window", Data::Object{{"from", schema.window.from}, {"to", schema.window.to}}},
                      {"due", schema.due},
                      {"reporting", std::move(reports)},
                      {"classes", classes_data(summary.totals)},
                      {"overdue", overdue_rows(summary)},
                      {"due_days", due_days_data(schema, calendar)}};
}

}  // namespace view
