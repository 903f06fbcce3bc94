#pragma once
/// How often a unit has been late with its reports in a row, and what had been handed in before by it or by those it
/// succeeded.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "aggregate/summary.hpp"

namespace view {

/// The step of the ladder (nhắc nhở, đôn đốc nhiều lần, đề nghị phê bình).
enum class Step { reminder, repeated, criticism };
[[nodiscard]] Step step_of(int times);
/// `Nhắc nhở`, `Đôn đốc lần 2`, `Đề nghị phê bình`.
[[nodiscard]] std::string step_words(int times);

/// Earlier periods, seen from the units that answer for them in the period of `now`.
class LetterHistory {
 public:
  LetterHistory(const aggregate::Summary& now, std::span<const aggregate::Summary> past);

  struct Lapse {
    const aggregate::Summary* summary = nullptr;
    std::string words;  ///< `Chưa gửi`; of a unit that was merged since also its name.
  };
  /// The periods right before this one in which nothing valid came in time, latest first. A merged unit counts only
  /// where all that it succeeded had failed. A period in which nothing was expected of the unit, or nothing at all came
  /// from anybody (the tool was not in use yet), ends the run.
  [[nodiscard]] std::vector<Lapse> lapses(model::UnitIndex unit) const;

  /// The summary of the period right before; null where the plan has none.
  [[nodiscard]] const aggregate::Summary* before() const { return before_; }
  /// Who answers now for what that unit said.
  [[nodiscard]] std::optional<model::UnitIndex> heir(model::UnitIndex unit) const { return heirs_[unit]; }

 private:
  std::span<const aggregate::Summary> past_;
  const aggregate::Summary* before_ = nullptr;
  std::vector<std::optional<model::UnitIndex>> heirs_;  ///< Of each unit, in the period of `now`.
  /// Of each earlier period (latest first) and each unit, what was handed in by it or by those it succeeded.
  std::vector<std::vector<std::vector<const aggregate::UnitSubmission*>>> handed_in_;
};

}  // namespace view
