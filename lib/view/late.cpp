#include "view/late.hpp"

#include <algorithm>

#include "view/sheets.hpp"

namespace view {

std::vector<OverdueTask> overdue_tasks(const aggregate::Summary& summary) {
  std::vector<OverdueTask> out;
  for (const TaskRun& run : task_rows(summary).runs) {
    const model::Assignment& head = *summary.rows[run.first].assignment;
    OverdueTask late{head.task, head.entry, 0, {}, {}};
    for (std::size_t i = run.first; i <= run.last; ++i) {
      const aggregate::Row& row = summary.rows[i];
      if (row.kind != aggregate::Class::open_overdue) continue;
      late.days = std::max(late.days, row.days_overdue);
      late.units.push_back(row.assignment->unit);
      late.rows.push_back(i);
    }
    if (!late.rows.empty()) out.push_back(std::move(late));
  }
  std::stable_sort(out.begin(), out.end(), [](const OverdueTask& a, const OverdueTask& b) { return a.days > b.days; });
  return out;
}

bool is_target_current(const aggregate::IndicatorFigures& figures, const aggregate::Summary& summary) {
  const model::Indicator& indicator = *figures.indicator;
  const bool flows = indicator.is_ratio() || (indicator.time.good() && *indicator.time == model::TimeKind::flow);
  if (!flows || !indicator.target_by.good()) return true;
  return indicator.target_by->last_month() >= summary.schema->plan->first_of_year(summary.schema->period).first_month();
}

std::vector<model::UnitIndex> units_that(aggregate::Submission state, const aggregate::Summary& summary) {
  std::vector<model::UnitIndex> out;
  for (const aggregate::UnitSubmission& each : summary.reporting.units) {
    if (each.state == state) out.push_back(each.unit);
  }
  return out;
}

}  // namespace view
