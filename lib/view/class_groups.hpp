#pragma once
/// The classes as a leader counts them: the three ways of being completed are one.

#include <string_view>
#include <vector>

#include "aggregate/summary.hpp"

namespace view {

struct ClassGroup {
  std::string_view title;
  std::string_view figure;  ///< The name under which it stands in every table.
  std::vector<aggregate::Class> classes;
};

/// Every class is in exactly one.
[[nodiscard]] const std::vector<ClassGroup>& class_groups();
[[nodiscard]] int count_of(const aggregate::ClassCounts& classes, const ClassGroup& group);

}  // namespace view
