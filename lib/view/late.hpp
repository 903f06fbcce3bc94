#pragma once
/// What is late in a period: tasks past their deadline, and units by how they handed in.

#include <vector>

#include "aggregate/summary.hpp"

namespace view {

struct OverdueTask {
  const model::Task* task = nullptr;
  const model::PlanEntry* entry = nullptr;
  int days = 0;                          ///< Of its unit that is overdue longest.
  std::vector<model::UnitIndex> units;   ///< Those overdue, in protocol order.
  std::vector<std::size_t> rows;         ///< Theirs, of the summary.
};

/// The longest overdue first; of equals in the directive's order.
[[nodiscard]] std::vector<OverdueTask> overdue_tasks(const aggregate::Summary& summary);

/// Whether the target is one to be held against the figure: what flows begins anew with each year, and says nothing of the
/// target of a year that is over.
[[nodiscard]] bool is_target_current(const aggregate::IndicatorFigures& figures, const aggregate::Summary& summary);

/// By rank.
[[nodiscard]] std::vector<model::UnitIndex> units_that(aggregate::Submission state, const aggregate::Summary& summary);

}  // namespace view
