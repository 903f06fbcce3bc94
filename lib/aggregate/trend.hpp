#pragma once
/// The figures of several periods side by side: how each went, the year so far, and every indicator as a series.

#include <optional>
#include <span>
#include <vector>

#include "aggregate/summary.hpp"

namespace aggregate {

/// From the plan's first period of the year up to one period.
struct YearToDate {
  model::Period from;
  Reporting reporting;  ///< The reports that fell due in all of them; `units` is empty.
  int completed = 0;    ///< Assignments completed on a day since the first one's window opened.
};

struct PeriodPoint {
  const Summary* summary = nullptr;
  YearToDate year_to_date;
};

/// An indicator whose unit or type a later plan has changed begins a series of its own.
struct IndicatorSeries {
  const model::Task* task = nullptr;
  const model::Indicator* indicator = nullptr;  ///< As the last plan puts it.
  std::vector<const IndicatorFigures*> points;  ///< By period; null where that period's plan does not ask for it.
};

struct Trend {
  std::vector<PeriodPoint> periods;
  std::vector<IndicatorSeries> indicators;  ///< In the order of the last plan that asks for them.
};

/// `summaries` are of one directive, in order of time, and outlive the trend. Those that begin before `from` count towards
/// the year to date alone.
[[nodiscard]] Trend trend(std::span<const Summary* const> summaries, std::optional<model::Period> from);

}  // namespace aggregate
