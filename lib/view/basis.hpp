#pragma once
/// What a figure of the annex is made of, as places in the summary behind it, so that it can be traced to the reports.

#include <cstddef>
#include <optional>
#include <vector>

namespace view {

struct Basis {
  enum class Kind {
    assignments,    ///< Counts rows of the summary.
    classes,        ///< Counts them class by class.
    mean_progress,  ///< Of those reported on in the period.
    with_progress,  ///< How many those are.
    progress,       ///< One row's own …
    days_overdue,   ///< … and its days.
    proposers,      ///< The units behind some rows.
    submissions,    ///< Counts units of the reporting table.
    state,          ///< One unit's own …
    days_late,      ///< … and its days.
    indicator       ///< A place among the summary's indicators.
  };
  enum class Measure { value, reported, cumulative, cumulated, baseline, target, achieved, given };

  Kind kind = Kind::assignments;
  std::vector<std::size_t> items;
  std::optional<std::vector<std::size_t>> of{};  ///< Not null: the share of `items` in so many.
  Measure measure = Measure::value;   ///< Of an indicator.
  bool in_short = false;              ///< Of a state: as a narrow column says it.
  std::size_t giver = 0;            ///< Of `given`: the place among those who give the indicator.
  std::optional<std::size_t> past{};  ///< Of an earlier period: its place among those behind the document.
};

}  // namespace view
