#include "check/consistency.hpp"

namespace check {

bool status_contradicts_progress(const model::TaskReport& task) {
  if (!task.status.good() || !task.progress.good()) return false;
  const bool whole = *task.progress == model::Decimal(100);
  if (*task.status == model::Status::completed) return !whole;
  if (*task.status == model::Status::not_started) return !task.progress->is_zero();
  return whole;
}

bool is_under_way(const model::TaskReport& task) {
  return task.status.good() && (*task.status == model::Status::in_progress || *task.status == model::Status::not_started);
}

bool surely_completed(const model::TaskReport& task) {
  return task.status.good() && *task.status == model::Status::completed && !status_contradicts_progress(task);
}

}  // namespace check
