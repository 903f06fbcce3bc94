#pragma once
/// What of a period waits for somebody to decide: the few things that a leader reads first.

#include <string>
#include <vector>

#include "view/annex.hpp"

namespace view {

struct Decision {
  std::string what;   ///< `Nhiệm vụ NV7. Phổ biến Chỉ thị quá hạn, lâu nhất 47 ngày`
  std::string basis;  ///< Whose, and the figure behind it.
  std::vector<std::size_t> rows;  ///< Of the summary; empty where it is about reporting.
};

/// In turn from four queues, so that none crowds out the others: tasks overdue longest, proposals that most units make, units
/// that have not handed in or not validly, indicators furthest from their target. The same input gives the same list.
[[nodiscard]] std::vector<Decision> decisions(const AnnexInput& input);

[[nodiscard]] std::string sentence(const Decision& decision);

}  // namespace view
