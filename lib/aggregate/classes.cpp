#include <numeric>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

bool is_closed(const Entry& entry) {
  return *entry.task->status == model::Status::completed || *entry.task->status == model::Status::cancelled;
}

bool closes_later(const Entry& one, const Entry& other) {
  if (*one.task->status != model::Status::completed) return false;
  return *other.task->status != model::Status::completed || *one.task->completed_on > *other.task->completed_on;
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

Entry carried(const std::vector<Entry>& past, const model::Units& units) {
  LastWords<Entry> last(units);
  for (const Entry& entry : past) last.take(entry, entry);
  Entry latest;
  for (const auto& [giver, entry] : last.said()) {
    if (!is_closed(entry)) return {};
    if (latest.task == nullptr || closes_later(entry, latest)) latest = entry;
  }
  return latest;
}

}  // namespace aggregate
