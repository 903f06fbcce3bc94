#pragma once
/// How far a report can be judged: where its identity is wrong already, all that hangs on it keeps silent.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.hpp"

namespace check {

/// False where the content names another directive, unit or period than the file's place does.
[[nodiscard]] bool agrees(const Placement& placement, const model::Report& report);
/// The same of the report itself; an unknown unit is a slip of its own. Where it is false, whose report it is remains open.
[[nodiscard]] bool in_its_place(const ReportContext& context);

/// The report's unit, where it is known, in its place, alive in the period and has something to report on.
[[nodiscard]] std::optional<model::UnitIndex> answering_unit(const ReportContext& context);

/// A task of the report that is one of those asked for. The plan's entry is null where plan or period are not known:
/// then only what the task says of itself can be judged.
struct Judged {
  const model::TaskReport* task = nullptr;
  const model::PlanEntry* entry = nullptr;
  std::string pointer;
};
[[nodiscard]] std::vector<Judged> judged_tasks(const ReportContext& context);

/// The units of the workspace; null where they could not be loaded.
[[nodiscard]] const model::Units* units_of(const ReportContext& context);

/// What the ids of a report's tasks that are not the unit's were meant for. Made once for a report, which may have a hundred
/// thousand; the schema is known.
class MeantTasks {
 public:
  explicit MeantTasks(const ReportContext& context);
  /// The directive's task that an unknown id was meant for, those that the unit still owes before all others.
  [[nodiscard]] std::optional<std::string> of_unknown(std::string_view id) const;
  /// The task that the unit still owes and whose id a task that is not its own is a slip away from.
  [[nodiscard]] std::optional<std::string> of_not_assigned(std::string_view id) const;
  [[nodiscard]] const std::vector<std::string>& ids() const { return all_; }

 private:
  std::vector<std::string> owed_;
  std::vector<std::string> all_;  ///< Of the directive, those that are owed first.
};

/// What the ids of a task's indicators that the plan does not know were meant for. Made once for a task, as above; its entry is
/// known.
class MeantIndicators {
 public:
  explicit MeantIndicators(const Judged& judged);
  /// The entry's indicator that an unknown id was meant for, those that are not given yet before all others.
  [[nodiscard]] std::optional<std::string> of(std::string_view unknown) const;
  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
  /// Those that some unknown id of the task was meant for, and has its finding.
  [[nodiscard]] std::set<std::string> misspelt() const;

 private:
  [[nodiscard]] std::optional<std::string> by_name(std::string_view written) const;

  const Judged& judged_;
  std::vector<std::string> ids_;
  std::vector<const model::Indicator*> owners_;  ///< Of the names.
  std::vector<std::string> names_;
  std::vector<std::string> folded_names_;
};

}  // namespace check
