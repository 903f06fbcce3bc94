#include "aggregate/words.hpp"

#include <algorithm>
#include <iterator>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

UnitWords tell(model::UnitIndex unit, const std::vector<Entry>& entries, const model::Schema& schema, const model::Indicator& indicator) {
  UnitWords out;
  out.unit = unit;
  for (const Entry& entry : entries) {
    out.words.push_back({entry.report, entry.task->find(*indicator.id), entry.giver, Use::silent, *entry.report->period == schema.period});
  }
  return out;
}

std::vector<Entry> of_year(const std::vector<Entry>& past, const model::Period& from) {
  std::vector<Entry> out;
  std::copy_if(past.begin(), past.end(), std::back_inserter(out), [&](const Entry& entry) { return is_of_year(entry, from); });
  return out;
}

void judge(UnitWords& of, const model::Indicator& indicator, const std::vector<Entry>& entries, const model::Units& units) {
  const bool stock = indicator.time.value == model::TimeKind::stock;
  LastWords<std::size_t> last(units);
  for (std::size_t i = 0; i < of.words.size(); ++i) {
    const model::IndicatorValue* value = of.words[i].value;
    if (value == nullptr || !value->value.good()) continue;
    of.words[i].use = stock ? Use::replaced : Use::counts;
    last.take(entries[i], i);
  }
  if (!stock) return;
  for (const auto& [giver, place] : last.said()) of.words[place].use = Use::counts;
}

}  // namespace

std::vector<UnitWords> words_on(const Input& input, const model::Task& task, const model::Indicator& indicator) {
  const model::Schema& schema = *input.schema;
  const Ledger ledger = read(input);
  const model::Period from = schema.plan->first_of_year(schema.period);
  std::vector<UnitWords> out;
  for (std::size_t place = 0; place < schema.assignments.size(); ++place) {
    if (schema.assignments[place].task->id.value != task.id.value) continue;
    std::vector<Entry> entries = of_year(ledger.past[place], from);
    if (ledger.current[place].task != nullptr) entries.push_back(ledger.current[place]);
    judge(out.emplace_back(tell(schema.assignments[place].unit, entries, schema, indicator)), indicator, entries, *schema.units);
  }
  for (const auto& [unit, past] : ended_on(ledger, task)) {
    const std::vector<Entry> entries = of_year(past, from);
    UnitWords& words = out.emplace_back(tell(unit, entries, schema, indicator));
    words.ended = true;
    judge(words, indicator, entries, *schema.units);
    if (indicator.time.value != model::TimeKind::stock) continue;
    for (Word& word : words.words) word.use = word.use == Use::silent ? Use::silent : Use::ended;
  }
  return out;
}

}  // namespace aggregate
