#pragma once
/// What a unit, and the units it succeeded, said of a task in earlier periods.

#include <functional>
#include <vector>

#include "check/rule.hpp"
#include "check/scope.hpp"

namespace check {

/// A task as one earlier report shows it.
struct Word {
  const model::Report* report = nullptr;
  const model::TaskReport* task = nullptr;
};

/// What makes a word count; by default that the task is there.
using Says = std::function<bool(const model::TaskReport& task)>;

/// The last word on the task of each unit that answers for its own, latest first. There are several only where units were
/// merged and their heir has not spoken of the task since; none where the task is not one of the unit's.
[[nodiscard]] std::vector<Word> last_words(const ReportContext& context, const Judged& judged, const Says& says = {});

/// What was said of the task, latest first, in the last periods of the report's own frequency, `most` at most. It ends
/// where two units spoke in one period: before a merger there is more than one history.
[[nodiscard]] std::vector<Word> single_line(const ReportContext& context, const Judged& judged, std::size_t most);

}  // namespace check
