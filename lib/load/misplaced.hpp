#pragma once
/// Entries of a report that stand at the wrong depth, put back where they belong: one finding for all of a kind.

#include <functional>
#include <optional>
#include <string_view>

#include "load/scalars.hpp"

namespace load {

/// Where entries of a kind belong, and how to know them.
struct Home {
  std::string_view key;  ///< `tasks`, whose map holds them.
  text::Wording each;    ///< “một nhiệm vụ”
  std::function<bool(std::string_view id)> holds;
};

/// `map` with those of its entries that belong into the map under `home.key` moved there; null where there are none.
[[nodiscard]] std::optional<yaml::Node> gathered(const Value& map, const Home& home);

/// The tasks of a report with those that stand among another's fields put beside it; null where there are none.
[[nodiscard]] std::optional<yaml::Node> lifted(const Value& tasks, const std::function<bool(std::string_view id)>& is_task);

}  // namespace load
