#pragma once
/// Rows for other programs: one line of column names, and cells that are a text, a number or nothing.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "view/data.hpp"

namespace view {

/// Rows are made one at a time, for a province has hundreds of thousands of assignments.
struct Records {
  std::vector<std::string> columns;
  std::size_t count = 0;
  std::function<std::vector<Data>(std::size_t row)>
      row;  ///< As many cells as columns, none of them a list or object.
};

}  // namespace view
