#pragma once
/// What a task says of its own status, and whether it can be believed.

#include "model/report.hpp"

namespace check {

/// Status and progress contradict each other: completed and not 100, not started and not 0, 100 and not completed.
[[nodiscard]] bool status_contradicts_progress(const model::TaskReport& task);
/// Begun or not, neither done nor cancelled nor at rest: something is expected of it every period.
[[nodiscard]] bool is_under_way(const model::TaskReport& task);
/// Completed, and the progress agrees: only then does it make sense to ask for date and evidence.
[[nodiscard]] bool surely_completed(const model::TaskReport& task);

}  // namespace check
