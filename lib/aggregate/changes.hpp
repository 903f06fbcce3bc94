#pragma once
/// What differs between two periods of one directive: assignment by assignment, and indicator by indicator.

#include <vector>

#include "aggregate/summary.hpp"

namespace aggregate {

/// One assignment in the later period, and what it was before: of the unit itself, or of those that it succeeded.
struct Moved {
  const Row* after = nullptr;
  std::vector<const Row*> before;  ///< Empty where it is newly assigned.
};

/// A task whose deadline another plan, or the same in another year, puts elsewhere.
struct DeadlineMoved {
  const TaskFigures* before = nullptr;
  const TaskFigures* after = nullptr;
};

/// A proposal, in the row of whichever period it is quoted from.
struct Proposed {
  const Row* row = nullptr;
  const model::Proposal* proposal = nullptr;
};

/// Null on the side whose plan does not ask for it, or for it in this unit of measure.
struct IndicatorMoved {
  const IndicatorFigures* before = nullptr;
  const IndicatorFigures* after = nullptr;
};

struct Changes {
  const Summary* before = nullptr;
  const Summary* after = nullptr;
  std::vector<Moved> completed;  ///< Now, and not before; where units were merged, not of all of them.
  std::vector<Moved> overdue;    ///< Now, and of none of them before.
  std::vector<Moved> reopened;   ///< Completed before, open now.
  std::vector<Moved> cancelled;  ///< Now, and not before; where units were merged, not of all of them.
  std::vector<Moved> resumed;    ///< Cancelled before, and not now.
  std::vector<Moved> assigned;   ///< Of nobody's before.
  std::vector<const Row*> dropped;  ///< Rows of `before` that nobody answers for any more.
  std::vector<DeadlineMoved> deadlines;
  std::vector<const Row*> difficulties;  ///< Rows of `after` whose difficulty was not told in these words before.
  /// A report has no field for an answer: a proposal that the unit, reporting on the task again, does not repeat counts as
  /// answered. It is open where the unit repeats it, or has not reported validly since.
  std::vector<Proposed> answered;
  std::vector<Proposed> open;
  std::vector<Proposed> proposed;  ///< For the first time.
  std::vector<IndicatorMoved> indicators;  ///< Whose value or cumulative figure is another.
};

/// Both summaries are of one directive and outlive the changes.
[[nodiscard]] Changes changes(const Summary& before, const Summary& after);

}  // namespace aggregate
