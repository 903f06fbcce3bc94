#pragma once
/// The state of a period for people: who has handed in, who is late, what is overdue.

#include <array>
#include <optional>
#include <vector>

#include "aggregate/summary.hpp"
#include "text/localized.hpp"
#include "view/document.hpp"

namespace view {

struct SubmissionCounts {
  std::array<int, aggregate::kSubmissionNames.size()> of{};
  [[nodiscard]] int operator[](aggregate::Submission state) const { return of[static_cast<std::size_t>(state)]; }
  [[nodiscard]] int expected() const;
  [[nodiscard]] int received() const { return expected() - (*this)[aggregate::Submission::missing]; }
};
struct GroupSubmissions {
  const model::Group* group = nullptr;
  SubmissionCounts counts;
};
/// The groups of which a unit owes a report, in their order.
[[nodiscard]] std::vector<GroupSubmissions> by_group(const aggregate::Summary& summary);

/// Calendar days after the unit's due date: until it handed in a valid report, else up to the as-of date.
[[nodiscard]] int days_late(const aggregate::UnitSubmission& unit, model::Date as_of);
/// Everything overdue, longest first.
[[nodiscard]] std::vector<const aggregate::Row*> longest_overdue(const aggregate::Summary& summary);

/// In the reader's language, unlike the annex. The overdue table holds the ten longest.
[[nodiscard]] Section status(const aggregate::Summary& summary, text::Lang lang);

/// What each class is called.
[[nodiscard]] text::Wording class_words(aggregate::Class kind);

}  // namespace view
