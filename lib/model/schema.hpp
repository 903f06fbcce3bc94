#pragma once
/// The task schema: directive + plan + units, resolved for one period: what each unit must report.

#include <optional>
#include <string_view>
#include <vector>

#include "model/calendar.hpp"
#include "model/directive.hpp"
#include "model/plan.hpp"
#include "model/units.hpp"

namespace model {

/// One task × one unit that must report on it: the unit of account.
struct Assignment {
  const Task* task = nullptr;
  const Section* section = nullptr;
  const PlanEntry* entry = nullptr;
  UnitIndex unit = 0;
};

/// Points into the directive, plan and units it was made from; they must outlive it.
struct Schema {
  const Directive* directive = nullptr;
  const Plan* plan = nullptr;
  const Units* units = nullptr;
  Period period;
  Window window{};
  Date due{};  ///< The plan's own: of units without a group rule, and the as-of date unless another is asked for.
  std::vector<Assignment> assignments;  ///< By the directive's order of tasks, then by rank.

  /// When that unit's report is due: its group's working days, or the plan's.
  [[nodiscard]] Date due_of(UnitIndex unit) const { return unit_due[unit]; }
  /// The units that owe a report, by rank.
  [[nodiscard]] std::vector<UnitIndex> expected_units() const;
  [[nodiscard]] std::vector<const Assignment*> of_unit(UnitIndex unit) const;
  [[nodiscard]] const Assignment* find(std::string_view task, UnitIndex unit) const;

  /// Builds the index by unit; `resolve` has done it, and only who changes `assignments` afterwards calls it again.
  void index();

  std::vector<Date> unit_due;
  std::vector<std::vector<std::size_t>> unit_assignments;  ///< Of each unit, places in `assignments`, ascending.
};

/// Resolves groups to their members, and members that have ended to their successors, each unit once a task.
[[nodiscard]] Schema resolve(const Directive& directive, const Plan& plan, const Units& units, const Calendar& calendar,
                             const Period& period);

/// The units a reference of the plan means in that period, by rank, each once; unknown ids are passed over.
[[nodiscard]] std::vector<UnitIndex> resolve_refs(const std::vector<UnitRef>& refs, const Units& units,
                                                  const Period& period);

}  // namespace model
