#include "view/trend_data.hpp"

#include "view/cells.hpp"
#include "view/figures_data.hpp"

namespace view {

namespace {

constexpr int kTrendSchemaVersion = 1;

/// To as many places as every rate has.
std::optional<model::Decimal> completion_rate(const aggregate::ClassCounts& classes) {
  constexpr int kPlaces = 4;
  const auto exact = model::Decimal(completed(classes)).divided_by(classes.total());
  return exact ? std::optional(exact->rounded(kPlaces)) : std::nullopt;
}

Data period_data(const aggregate::PeriodPoint& point) {
  const aggregate::Summary& summary = *point.summary;
  const model::Schema& schema = *summary.schema;
  const aggregate::YearToDate& year = point.year_to_date;
  return Data::Object{{"period", schema.period.to_string()},
                      {"plan", *schema.plan->id},
                      {"as_of", summary.as_of},
                      {"reporting", reporting_data(summary.reporting)},
                      {"totals", classes_data(summary.totals)},
                      {"completed", completed(summary.totals)},
                      {"completion_rate", completion_rate(summary.totals)},
                      {"year_to_date", Data::Object{{"from", year.from.to_string()},
                                                    {"reporting", reporting_data(year.reporting)},
                                                    {"completed", year.completed}}}};
}

Data point_data(const std::string& period, const aggregate::IndicatorFigures* figures) {
  if (figures == nullptr) {
    return Data::Object{{"period", period}, {"value", {}}, {"cumulative", {}}, {"reported", {}},
                        {"expected", {}}, {"baseline", {}}, {"target", {}}, {"achieved", {}}};
  }
  return Data::Object{{"period", period},
                      {"value", figures->value},
                      {"cumulative", figures->cumulative},
                      {"reported", figures->reported},
                      {"expected", figures->expected},
                      {"baseline", figures->indicator->baseline.get()},
                      {"target", figures->indicator->target.get()},
                      {"achieved", figures->achieved}};
}

Data series_data(const aggregate::Trend& trend, const aggregate::IndicatorSeries& series) {
  Data::List points;
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    points.push_back(point_data(trend.periods[i].summary->schema->period.to_string(), series.points[i]));
  }
  return Data::Object{{"task", *series.task->id},
                      {"indicator", *series.indicator->id},
                      {"name", series.indicator->name.get()},
                      {"unit", series.indicator->unit.get()},
                      {"series", std::move(points)}};
}

}  // namespace

Data trend_data(const aggregate::Trend& trend) {
  const aggregate::Summary& last = *trend.periods.back().summary;
  Data::List periods;
  for (const aggregate::PeriodPoint& point : trend.periods) periods.push_back(period_data(point));
  Data::List indicators;
  for (const aggregate::IndicatorSeries& series : trend.indicators) indicators.push_back(series_data(trend, series));
  return Data::Object{{"schema_version", kTrendSchemaVersion},
                      {"directive", *last.schema->directive->id},
                      {"from", trend.periods.front().summary->schema->period.to_string()},
                      {"to", last.schema->period.to_string()},
                      {"periods", std::move(periods)},
                      {"indicators", std::move(indicators)},
                      {"sources", sources_data(last.sources)}};
}

}  // namespace view
