#pragma once
/// The state of a period for programs.

#include "aggregate/summary.hpp"
#include "view/data.hpp"

namespace view {

/// One directive and one period, whole: every unit that owes a report, every overdue assignment, longest first, and how
/// the due date came about.
[[nodiscard]] Data status_data(const aggregate::Summary& summary, const model::Calendar& calendar);

}  // namespace view
