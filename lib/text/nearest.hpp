#pragma once
/// The nearest right name to a mistyped one.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace text {

/// Edits (insert, delete, replace, swap of neighbours) that turn one name into the other, marks and case
/// aside; gives up past `limit` and returns limit + 1.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `name` within a third of its length (at least one edit); the first of equals.
/// Names over 64 code points have no neighbour: a paragraph is not a slip of the pen.
[[nodiscard]] std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

}  // namespace text
