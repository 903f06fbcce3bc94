#include <numeric>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

bool is_closed(const Entry& entry) {
  return *entry.task->status == model::Status::completed || *entry.task->status == model::Status::cancelled;
}

}  // namespace

ClassCounts& ClassCounts::operator+=(const ClassCounts& other) {
  for (std::size_t i = 0; i < kClassCount; ++i) of[i] += other.of[i];
  return *this;
}

int ClassCounts::total() const { return std::accumulate(of.begin(), of.end(), 0); }

std::size_t age_of(int days_overdue) {
  constexpr std::array<int, kAgeCount - 1> kUpTo = {30, 90, 120};
  std::size_t age = 0;
  while (age < kUpTo.size() && days_overdue > kUpTo[age]) ++age;
  return age;
}

Judged judge(const model::TaskReport& task, const model::PlanEntry& entry, model::Date as_of) {
  const bool has_deadline = entry.deadline.good();
  if (*task.status == model::Status::cancelled) return {Class::cancelled, 0};
  if (*task.status == model::Status::completed) {
    if (!has_deadline) return {Class::completed_no_deadline, 0};
    return {*task.completed_on <= *entry.deadline ? Class::completed_on_time : Class::completed_late, 0};
  }
  if (!has_deadline) return {Class::open_no_deadline, 0};
  if (as_of <= *entry.deadline) return {Class::open_in_term, 0};
  return {Class::open_overdue, model::days_between(*entry.deadline, as_of)};
}

/// Units that were merged may have reported for the same last period: then all of them must have closed the
/// task, or an open part of it would be lost.
Entry carried(const std::vector<Entry>& past, model::UnitIndex unit) {
  Entry last;
  for (std::size_t place = past.size(); place-- > 0;) {
    const Entry& entry = past[place];
    if (last.task != nullptr && *entry.report->period != *last.report->period) break;
    if (!is_closed(entry)) return {};
    if (last.task == nullptr || last.giver != unit) last = entry;
  }
  return last;
}

}  // namespace aggregate
