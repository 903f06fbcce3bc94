#include "model/plan.hpp"

#include <algorithm>

namespace model {

const Indicator* PlanEntry::find(std::string_view indicator) const {
  for (const Indicator& candidate : indicators) {
    if (candidate.id.good() && candidate.id.value == indicator) return &candidate;
  }
  return nullptr;
}

const PlanEntry* Plan::find(std::string_view task) const {
  for (const PlanEntry& entry : entries) {
    if (entry.task.good() && entry.task.value == task) return &entry;
  }
  return nullptr;
}

bool Plan::covers(const Period& period) const {
  if (frequency.good() && frequency.value != period.frequency) return false;
  if (effective_from.good() && period.first_month() < effective_from->first_month()) return false;
  return !effective_to.good() || period.last_month() <= effective_to->last_month();
}

Period Plan::first_of_year(const Period& period) const {
  Period first = period;
  for (Period earlier = period.previous(); earlier.year == period.year && covers(earlier); earlier = earlier.previous()) {
    first = earlier;
  }
  return first;
}

std::vector<Period> Plan::periods(const Period& from, const Period& to) const {
  const Frequency own = frequency.good() ? frequency.value : to.frequency;
  std::vector<Period> out;
  // Down from the year after: its first period of any frequency ends later than `to`.
  for (Period period{to.year + 1, own, 1}; period.first_month() >= from.first_month(); period = period.previous()) {
    if (period.last_month() <= to.last_month() && covers(period)) out.push_back(period);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace model
