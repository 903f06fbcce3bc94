#include "aggregate/changes.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "model/prose.hpp"

namespace aggregate {

namespace {

bool is_open(const Row& row) {
  return row.kind == Class::open_in_term || row.kind == Class::open_overdue || row.kind == Class::open_no_deadline;
}

bool is_overdue(const Row& row) { return row.kind == Class::open_overdue; }

/// Rows of the period before by what answers for them now.
class Forebears {
 public:
  Forebears(const Summary& before, const Summary& after) {
    for (const Row& row : before.rows) {
      const auto heir = after.schema->units->heir(row.assignment->unit, after.schema->period);
      if (heir) rows_[{row.assignment->task->id.value, *heir}].push_back(&row);
      if (!heir || after.schema->find(row.assignment->task->id.value, *heir) == nullptr) dropped_.push_back(&row);
    }
  }
  [[nodiscard]] std::vector<const Row*> of(const Row& row) const {
    const auto found = rows_.find({row.assignment->task->id.value, row.assignment->unit});
    return found == rows_.end() ? std::vector<const Row*>() : found->second;
  }
  [[nodiscard]] const std::vector<const Row*>& dropped() const { return dropped_; }

 private:
  std::map<std::pair<std::string_view, model::UnitIndex>, std::vector<const Row*>> rows_;
  std::vector<const Row*> dropped_;
};

void compare_classes(Moved moved, Changes& out) {
  const auto& before = moved.before;
  const Row& row = *moved.after;
  const auto was = [&](const auto& kind) {
    return !before.empty() && std::all_of(before.begin(), before.end(), [&](const Row* one) { return kind(one->kind); });
  };
  const auto is_cancelled = [](Class kind) { return kind == Class::cancelled; };
  const bool was_completed = was(is_completed);
  const bool was_overdue = std::any_of(before.begin(), before.end(), [](const Row* one) { return is_overdue(*one); });
  if (before.empty()) out.assigned.push_back(moved);
  if (is_completed(row.kind) && !was_completed) out.completed.push_back(moved);
  if (is_overdue(row) && !was_overdue) out.overdue.push_back(moved);
  if (is_open(row) && was_completed) out.reopened.push_back(moved);
  if (is_cancelled(row.kind) && !was(is_cancelled)) out.cancelled.push_back(moved);
  if ((is_open(row) || is_completed(row.kind)) && was(is_cancelled)) out.resumed.push_back(std::move(moved));
}

bool tells(const Row& row, std::string_view difficulty) {
  return row.task != nullptr && row.task->difficulties.good() && model::same_words(*row.task->difficulties, difficulty);
}

void compare_difficulties(const Moved& moved, Changes& out) {
  const model::TaskReport* task = moved.after->task;
  if (task == nullptr || !task->difficulties.good()) return;
  const bool known = std::any_of(moved.before.begin(), moved.before.end(),
                                 [&](const Row* one) { return tells(*one, *task->difficulties); });
  if (!known) out.difficulties.push_back(moved.after);
}

/// The same words to the same address.
const model::Proposal* repeated(const model::Proposal& proposal, const Row& row) {
  if (row.task == nullptr || !proposal.text.good()) return nullptr;
  for (const model::Proposal& other : row.task->proposals) {
    const bool same_address = other.to.good() == proposal.to.good() && other.to.value == proposal.to.value;
    if (same_address && other.text.good() && model::same_words(*other.text, *proposal.text)) return &other;
  }
  return nullptr;
}

void compare_proposals(const Moved& moved, Changes& out) {
  std::vector<const model::Proposal*> old;
  for (const Row* before : moved.before) {
    if (before->task == nullptr) continue;
    for (const model::Proposal& proposal : before->task->proposals) {
      const model::Proposal* again = repeated(proposal, *moved.after);
      if (again != nullptr) {
        // Of merged units two may have asked for the same.
        if (std::find(old.begin(), old.end(), again) == old.end()) out.open.push_back({moved.after, again});
        old.push_back(again);
      } else {
        (moved.after->task == nullptr ? out.open : out.answered).push_back({before, &proposal});
      }
    }
  }
  if (moved.after->task == nullptr) return;
  for (const model::Proposal& proposal : moved.after->task->proposals) {
    if (std::find(old.begin(), old.end(), &proposal) == old.end()) out.proposed.push_back({moved.after, &proposal});
  }
}

std::optional<model::Date> deadline_of(const TaskFigures& task) { return task.entry->deadline.get(); }

void compare_deadlines(Changes& out) {
  for (const TaskFigures& after : out.after->tasks) {
    for (const TaskFigures& before : out.before->tasks) {
      if (before.task->id.value != after.task->id.value) continue;
      if (deadline_of(before) != deadline_of(after)) out.deadlines.push_back({&before, &after});
    }
  }
}

bool is_same(const IndicatorFigures& one, const IndicatorFigures& other) {
  return one.task->id.value == other.task->id.value && one.indicator->id.value == other.indicator->id.value &&
         one.indicator->unit.value == other.indicator->unit.value && one.indicator->type.value == other.indicator->type.value;
}

void compare_indicators(Changes& out) {
  const auto match = [](const std::vector<IndicatorFigures>& among, const IndicatorFigures& one) {
    const auto found = std::find_if(among.begin(), among.end(), [&](const auto& other) { return is_same(one, other); });
    return found == among.end() ? nullptr : &*found;
  };
  for (const IndicatorFigures& after : out.after->indicators) {
    const IndicatorFigures* before = match(out.before->indicators, after);
    const bool same = before != nullptr && before->value == after.value && before->cumulative == after.cumulative;
    if (!same) out.indicators.push_back({before, &after});
  }
  for (const IndicatorFigures& before : out.before->indicators) {
    if (match(out.after->indicators, before) == nullptr) out.indicators.push_back({&before, nullptr});
  }
}

}  // namespace

Changes changes(const Summary& before, const Summary& after) {
  Changes out;
  out.before = &before;
  out.after = &after;
  const Forebears forebears(before, after);
  for (const Row& row : after.rows) {
    const Moved moved{&row, forebears.of(row)};
    compare_classes(moved, out);
    compare_difficulties(moved, out);
    compare_proposals(moved, out);
  }
  out.dropped = forebears.dropped();
  compare_deadlines(out);
  compare_indicators(out);
  return out;
}

}  // namespace aggregate
