#include "aggregate/trend.hpp"

#include <algorithm>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

int completed_since(const Summary& summary, model::Date day) {
  return static_cast<int>(std::count_if(summary.rows.begin(), summary.rows.end(), [&](const Row& row) {
    const model::TaskReport* told = row.task != nullptr ? row.task : row.carried;
    return is_completed(row.kind) && *told->completed_on >= day;
  }));
}

void add(Reporting& sum, const Reporting& one) {
  sum.expected += one.expected;
  sum.received += one.received;
  sum.valid += one.valid;
  sum.on_time += one.on_time;
  sum.late += one.late;
  sum.missing += one.missing;
  sum.invalid += one.invalid;
  sum.rate = rate(sum.received, sum.expected);
  sum.on_time_rate = rate(sum.on_time, sum.expected);
}

/// Up to the last of `summaries`.
YearToDate year_to_date(std::span<const Summary* const> summaries) {
  const Summary& last = *summaries.back();
  const model::Plan& plan = *last.schema->plan;
  YearToDate out;
  out.from = plan.first_of_year(last.schema->period);
  out.completed = completed_since(last, model::window_of(out.from, plan.window).from);
  for (const Summary* summary : summaries) {
    if (summary->schema->plan == &plan && summary->schema->period >= out.from) add(out.reporting, summary->reporting);
  }
  return out;
}

bool same(const IndicatorSeries& series, const IndicatorFigures& figures) {
  const model::Indicator& known = *series.indicator;
  const model::Indicator& other = *figures.indicator;
  return series.task->id.value == figures.task->id.value && known.id.value == other.id.value &&
         known.unit.value == other.unit.value && known.type.value == other.type.value;
}

/// Backwards in time, so that the last plan's order and wording stand.
std::vector<IndicatorSeries> series_of(std::span<const PeriodPoint> periods) {
  std::vector<IndicatorSeries> out;
  for (std::size_t place = periods.size(); place-- > 0;) {
    for (const IndicatorFigures& figures : periods[place].summary->indicators) {
      auto known = std::find_if(out.begin(), out.end(),
                                [&](const IndicatorSeries& series) { return same(series, figures); });
      if (known == out.end()) {
        out.push_back({figures.task, figures.indicator, std::vector<const IndicatorFigures*>(periods.size())});
        known = std::prev(out.end());
      }
      known->points[place] = &figures;
    }
  }
  return out;
}

}  // namespace

Trend trend(std::span<const Summary* const> summaries, std::optional<model::Period> from) {
  Trend out;
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    if (from && summaries[i]->schema->period.first_month() < from->first_month()) continue;
    out.periods.push_back({summaries[i], year_to_date(summaries.first(i + 1))});
  }
  out.indicators = series_of(out.periods);
  return out;
}

}  // namespace aggregate
