#pragma once
/// Proves that a document agrees with itself before anybody is handed it.

#include <string>
#include <vector>

#include "view/document.hpp"

namespace view {

/// Where a total is not the sum of its cells, a share not its quotient, two tables differ in one figure, or a
/// row has not its table's columns: one sentence each. Empty is right.
[[nodiscard]] std::vector<std::string> check(const Document& document);

/// The number that a cell shows: its own, or the one it computes; null where it shows none.
[[nodiscard]] std::optional<model::Decimal> figure_of(const Cell& cell);

}  // namespace view
