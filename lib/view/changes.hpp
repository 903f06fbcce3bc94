#pragma once
/// What changed between two periods: for people, and for other programs.

#include <string>
#include <vector>

#include "aggregate/changes.hpp"
#include "diag/diagnostic.hpp"
#include "text/localized.hpp"
#include "view/data.hpp"
#include "view/document.hpp"

namespace view {

/// What is known of the earlier period since it was closed: only a seal can tell whether a report was altered afterwards.
struct SinceClosed {
  enum class State { never_closed, closed, reopened };
  State state = State::never_closed;
  std::vector<diag::Diagnostic> changes;  ///< Of a closed one.
};

/// In the reader's language. Tables without a row are left out.
[[nodiscard]] Section changes_section(const aggregate::Changes& changes, const SinceClosed& since, text::Lang lang);

/// Every change with the file and line that tells it; messages in the reader's language.
[[nodiscard]] Data changes_data(const aggregate::Changes& changes, const SinceClosed& since, text::Lang lang);

/// Where a report or a plan tells something, as `path` and `line`; empty where the source is not known.
struct Told {
  std::string path;
  int line = 0;
  [[nodiscard]] std::string words() const { return path.empty() ? path : path + ":" + std::to_string(line); }
};
[[nodiscard]] Told told_at(const text::SourcePtr& source, text::Span at);
/// Where a row's report tells of the task: this period's, or the last that closed it.
[[nodiscard]] Told told_by(const aggregate::Row& row);
/// The plan's line that says a task's deadline.
[[nodiscard]] Told deadline_at(const aggregate::Summary& summary, const model::PlanEntry& entry);

}  // namespace view
