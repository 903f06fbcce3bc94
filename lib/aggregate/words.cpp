#include "aggregate/words.hpp"

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

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
    std::vector<Entry> entries;
    for (const Entry& entry : ledger.past[place]) {
      const model::Period& period = *entry.report->period;
      if (period.frequency == from.frequency && period >= from) entries.push_back(entry);
    }
    if (ledger.current[place].task != nullptr) entries.push_back(ledger.current[place]);
    UnitWords& words = out.emplace_back();
    words.unit = schema.assignments[place].unit;
    for (const Entry& entry : entries) {
      words.words.push_back({entry.report, entry.task->find(*indicator.id), entry.giver, Use::silent,
                             *entry.report->period == schema.period});
    }
    judge(words, indicator, entries, *schema.units);
  }
  return out;
}

}  // namespace aggregate
