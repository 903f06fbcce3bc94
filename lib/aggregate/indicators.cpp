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

/// What one unit gave over the year's periods up to this one, `now` (null of a unit that has ended): a flow adds, a stock takes
/// the last known.
Known cumulated(const Lines& lines, const std::vector<Entry>& past, const Entry* now, const model::Indicator& indicator) {
  Tally flow;
  LastWords<Decimal> stock(*lines.schema.units);
  const auto take = [&](const Entry& entry) {
    const Value value = value_of(entry, indicator);
    if (!value) return;
    flow.add(*value);
    stock.take(entry, *value);
  };
  for (const Entry& entry : past) {
    if (is_of_year(entry, lines.from)) take(entry);
  }
  if (now != nullptr) take(*now);
  if (flow.count == 0) return {};
  if (indicator.time.value == model::TimeKind::flow) return {flow.sum};
  Known known;
  for (const auto& [giver, value] : stock.said()) known.push_back(value);
  return known;
}

/// What flowed at a unit whose life ended in the year. Its stock is no more.
Known flowed(const Lines& lines, const std::vector<Entry>& past, const model::Indicator& indicator) {
  return indicator.time.value == model::TimeKind::stock ? Known{} : cumulated(lines, past, nullptr, indicator);
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

/// `line(unit, indicator)` is what is known of one of so many units.
template <class Line>
Folded fold_plain(std::size_t count, const model::Indicator& indicator, const Line& line) {
  Known values;
  int units = 0;
  for (std::size_t unit = 0; unit < count; ++unit) {
    const Known known = line(unit, indicator);
    values.insert(values.end(), known.begin(), known.end());
    units += known.empty() ? 0 : 1;
  }
  return {across(indicator.across_units.value, values), units};
}

template <class Line>
Folded fold_ratio(std::size_t count, const model::PlanEntry& entry, const model::Indicator& ratio, const Line& line) {
  const model::Indicator* numerator = entry.find(*ratio.numerator);
  const model::Indicator* denominator = entry.find(*ratio.denominator);
  if (numerator == nullptr || denominator == nullptr) return {};
  Tally above;
  Tally below;
  for (std::size_t unit = 0; unit < count; ++unit) {
    const Value part = sum_of(line(unit, *numerator));
    const Value whole = sum_of(line(unit, *denominator));
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
Folded fold(std::size_t count, const model::PlanEntry& entry, const model::Indicator& indicator, const Line& line) {
  return indicator.is_ratio() ? fold_ratio(count, entry, indicator, line) : fold_plain(count, indicator, line);
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
  const std::size_t assigned = lines.last - lines.first;
  out.expected = static_cast<int>(assigned);
  const auto now = [&](std::size_t unit, const model::Indicator& which) { return known_now(lines, lines.first + unit, which); };
  const Folded of_now = fold(assigned, *head.entry, indicator, now);
  out.value = of_now.value;
  out.reported = of_now.units;
  std::vector<const std::vector<Entry>*> ended;
  for (const auto& [unit, past] : ended_on(lines.ledger, *head.task)) ended.push_back(&past);
  const auto so_far = [&](std::size_t unit, const model::Indicator& which) {
    if (unit >= assigned) return flowed(lines, *ended[unit - assigned], which);
    const std::size_t place = lines.first + unit;
    return cumulated(lines, lines.ledger.past[place], &lines.ledger.current[place], which);
  };
  const Folded of_year = fold(assigned + ended.size(), *head.entry, indicator, so_far);
  out.cumulative = of_year.value;
  out.cumulated = of_year.units;
  if (!ended.empty()) out.ended = of_year.units - fold(assigned, *head.entry, indicator, so_far).units;
  out.achieved = achieved(indicator, out.cumulative);
  for (std::size_t place = lines.first; place < lines.last; ++place) {
    const Entry& entry = lines.ledger.current[place];
    IndicatorFigures::Given& one = out.given.emplace_back();
    one = {lines.schema.assignments[place].unit, given(entry, indicator), entry.report, {}};
    if (!indicator.is_ratio()) continue;
    const auto alone = [&](std::size_t, const model::Indicator& which) { return known_now(lines, place, which); };
    one.quotient = fold_ratio(1, *head.entry, indicator, alone).value;
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
