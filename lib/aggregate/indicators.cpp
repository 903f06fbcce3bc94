#include <algorithm>
#include <string_view>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

using model::Decimal;
using Value = std::optional<Decimal>;

constexpr int kMeanPlaces = 6;

/// The assignments [first, last) of one task, with what it takes to know their lines of values.
struct Lines {
  const model::Schema& schema;
  const Ledger& ledger;
  model::Period from;  ///< The first period that is cumulated.
  std::size_t first = 0;
  std::size_t last = 0;
};

const model::IndicatorValue* given(const Entry& entry, const model::Indicator& indicator) {
  return entry.task == nullptr ? nullptr : entry.task->find(*indicator.id);
}

Value value_of(const Entry& entry, const model::Indicator& indicator) {
  const model::IndicatorValue* found = given(entry, indicator);
  return found == nullptr ? std::nullopt : found->value.get();
}

/// What is known of one assignment: one value, or none; of a stock that several units had before they were merged, theirs
/// until the heir gives its own.
using Known = std::vector<Decimal>;

Known known_now(const Lines& lines, std::size_t place, const model::Indicator& indicator) {
  const Value value = value_of(lines.ledger.current[place], indicator);
  return value ? Known{*value} : Known{};
}

/// Over the year's periods up to this one: a flow adds, a stock takes the last known.
Known cumulated(const Lines& lines, std::size_t place, const model::Indicator& indicator) {
  Tally flow;
  LastWords<Decimal> stock(*lines.schema.units);
  const auto take = [&](const Entry& entry) {
    const Value value = value_of(entry, indicator);
    if (!value) return;
    flow.add(*value);
    stock.take(entry, *value);
  };
  for (const Entry& entry : lines.ledger.past[place]) {
    const model::Period& period = *entry.report->period;
    // A second plan of the same directive may run at another frequency: its figures would count twice.
    if (period.frequency == lines.from.frequency && period >= lines.from) take(entry);
  }
  take(lines.ledger.current[place]);
  if (flow.count == 0) return {};
  if (indicator.time.value == model::TimeKind::flow) return {flow.sum};
  Known known;
  for (const auto& [giver, value] : stock.said()) known.push_back(value);
  return known;
}

Value sum_of(const Known& known) {
  if (known.empty()) return std::nullopt;
  Decimal sum;
  for (const Decimal& value : known) sum += value;
  return sum;
}

Value across(model::AcrossUnits how, const std::vector<Decimal>& values) {
  if (values.empty() || how == model::AcrossUnits::none) return std::nullopt;
  if (how == model::AcrossUnits::min) return *std::min_element(values.begin(), values.end());
  if (how == model::AcrossUnits::max) return *std::max_element(values.begin(), values.end());
  Tally tally;
  for (const Decimal& value : values) tally.add(value);
  return how == model::AcrossUnits::mean ? tally.mean(kMeanPlaces) : tally.sum;
}

struct Folded {
  Value value;
  int units = 0;  ///< That gave a value; of a ratio, both.
};

/// `line(place, indicator)` is what is known of one assignment.
template <class Line>
Folded fold_plain(const Lines& lines, const model::Indicator& indicator, const Line& line) {
  Known values;
  int units = 0;
  for (std::size_t place = lines.first; place < lines.last; ++place) {
    const Known known = line(place, indicator);
    values.insert(values.end(), known.begin(), known.end());
    units += known.empty() ? 0 : 1;
  }
  return {across(indicator.across_units.value, values), units};
}

template <class Line>
Folded fold_ratio(const Lines& lines, const model::Indicator& ratio, const Line& line) {
  const model::PlanEntry& entry = *lines.schema.assignments[lines.first].entry;
  const model::Indicator* numerator = entry.find(*ratio.numerator);
  const model::Indicator* denominator = entry.find(*ratio.denominator);
  if (numerator == nullptr || denominator == nullptr) return {};
  Tally above;
  Tally below;
  for (std::size_t place = lines.first; place < lines.last; ++place) {
    const Value part = sum_of(line(place, *numerator));
    const Value whole = sum_of(line(place, *denominator));
    if (!part || !whole) continue;
    above.add(*part);
    below.add(*whole);
  }
  const Value quotient = above.sum.divided_by(below.sum);
  if (!quotient) return {std::nullopt, above.count};
  const Decimal scale = ratio.scale.good() ? *ratio.scale : Decimal(1);
  return {(*quotient * scale).rounded(kMeanPlaces), above.count};
}

template <class Line>
Folded fold(const Lines& lines, const model::Indicator& indicator, const Line& line) {
  return indicator.is_ratio() ? fold_ratio(lines, indicator, line) : fold_plain(lines, indicator, line);
}

Value achieved(const model::Indicator& indicator, const Value& cumulative) {
  if (!cumulative || !indicator.target.good()) return std::nullopt;
  const bool lower = indicator.better.good() && *indicator.better == model::Better::lower;
  return lower ? rate(*indicator.target, *cumulative) : rate(*cumulative, *indicator.target);
}

IndicatorFigures figures_of(const Lines& lines, const model::Indicator& indicator) {
  const model::Assignment& head = lines.schema.assignments[lines.first];
  IndicatorFigures out;
  out.task = head.task;
  out.entry = head.entry;
  out.indicator = &indicator;
  out.expected = static_cast<int>(lines.last - lines.first);
  const Folded now = fold(lines, indicator, [&](std::size_t place, const model::Indicator& which) {
    return known_now(lines, place, which);
  });
  out.value = now.value;
  out.reported = now.units;
  const Folded so_far = fold(lines, indicator, [&](std::size_t place, const model::Indicator& which) {
    return cumulated(lines, place, which);
  });
  out.cumulative = so_far.value;
  out.cumulated = so_far.units;
  out.achieved = achieved(indicator, out.cumulative);
  for (std::size_t place = lines.first; place < lines.last; ++place) {
    const Entry& entry = lines.ledger.current[place];
    out.given.push_back({lines.schema.assignments[place].unit, given(entry, indicator), entry.report});
  }
  return out;
}

}  // namespace

void Tally::add(const Decimal& value) {
  sum += value;
  ++count;
}

Value Tally::mean(int places) const {
  const Value exact = sum.divided_by(count);
  return exact ? Value(exact->rounded(places)) : std::nullopt;
}

std::vector<IndicatorFigures> indicators_of(const model::Schema& schema, const Ledger& ledger) {
  std::vector<IndicatorFigures> out;
  const model::Period from = schema.plan->first_of_year(schema.period);
  for (std::size_t first = 0; first < schema.assignments.size();) {
    std::size_t last = first;
    while (last < schema.assignments.size() &&
           schema.assignments[last].task == schema.assignments[first].task) {
      ++last;
    }
    const Lines lines{schema, ledger, from, first, last};
    for (const model::Indicator& indicator : schema.assignments[first].entry->indicators) {
      if (indicator.id.good()) out.push_back(figures_of(lines, indicator));
    }
    first = last;
  }
  return out;
}

}  // namespace aggregate
