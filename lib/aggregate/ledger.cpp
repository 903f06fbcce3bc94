#include <algorithm>
#include <compare>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

/// An earlier report under the unit that answers for it today, if there is one.
struct Inherited {
  const model::Report* report = nullptr;
  model::UnitIndex giver = 0;
  std::optional<model::UnitIndex> heir;
};

std::vector<Inherited> inherit(const Input& input) {
  const model::Schema& schema = *input.schema;
  std::vector<Inherited> out;
  for (const model::Report* report : input.history) {
    if (!report->period.good() || *report->period >= schema.period || !report->unit.good()) continue;
    const auto giver = schema.units->find(*report->unit);
    if (giver) out.push_back({report, *giver, schema.units->heir(*giver, schema.period)});
  }
  std::stable_sort(out.begin(), out.end(), [](const Inherited& a, const Inherited& b) {
    if (const auto order = *a.report->period <=> *b.report->period; std::is_neq(order)) {
      return std::is_lt(order);
    }
    return a.giver < b.giver;
  });
  return out;
}

/// Calls `put(assignment, task)` for every task of the report that is assigned to that unit. A report keeps
/// the directive's order as a rule, so that each search begins behind the last find.
template <class Put>
void each_assigned(const model::Schema& schema, const model::Report& report, model::UnitIndex unit,
                   const Put& put) {
  const std::vector<std::size_t>& places = schema.unit_assignments[unit];
  std::size_t next = 0;
  for (const model::TaskReport& task : report.tasks) {
    for (std::size_t step = 0; step < places.size(); ++step) {
      const std::size_t at = (next + step) % places.size();
      if (schema.assignments[places[at]].task->id.value != task.id.value) continue;
      put(places[at], task);
      next = at + 1;
      break;
    }
  }
}

void remember(Ledger& ledger, const Inherited& past) {
  for (const model::TaskReport& task : past.report->tasks) {
    ledger.ended[task.id.value][past.giver].push_back({&task, past.report, past.giver});
  }
}

}  // namespace

const std::map<model::UnitIndex, std::vector<Entry>>& ended_on(const Ledger& ledger, const model::Task& task) {
  static const std::map<model::UnitIndex, std::vector<Entry>> kNobody;
  const auto found = ledger.ended.find(task.id.value);
  return found == ledger.ended.end() ? kNobody : found->second;
}

bool is_of_year(const Entry& entry, const model::Period& from) {
  const model::Period& period = *entry.report->period;
  return period.frequency == from.frequency && period >= from;
}

bool is_valid(const Received& received) {
  return received.report != nullptr && !received.invalid && received.report->submitted.good();
}

Ledger read(const Input& input) {
  const model::Schema& schema = *input.schema;
  Ledger ledger;
  ledger.received.resize(schema.units->size());
  ledger.current.resize(schema.assignments.size());
  ledger.past.resize(schema.assignments.size());
  for (const Received& received : input.received) {
    const Received*& known = ledger.received[received.unit];
    if (known == nullptr || (is_valid(received) && !is_valid(*known))) known = &received;
  }
  for (const Received* received : ledger.received) {
    if (received == nullptr || !is_valid(*received)) continue;
    each_assigned(schema, *received->report, received->unit,
                  [&](std::size_t place, const model::TaskReport& task) {
                    Entry& entry = ledger.current[place];
                    if (entry.task == nullptr) entry = {&task, received->report, received->unit};
                  });
  }
  for (const Inherited& past : inherit(input)) {
    if (!past.heir) {
      if ((*schema.units)[past.giver].ended_before(schema.period)) remember(ledger, past);
      continue;
    }
    each_assigned(schema, *past.report, *past.heir, [&](std::size_t place, const model::TaskReport& task) {
      ledger.past[place].push_back({&task, past.report, past.giver});
    });
  }
  return ledger;
}

}  // namespace aggregate
