#pragma once
/// The contract's figures computed anew, slowly, sentence by sentence, in integers; nothing shared with the
/// room tested.

#include <string>

#include "unit/aggregate/world.hpp"

namespace oracle {

/// Every figure of the period as text, one a line.
[[nodiscard]] std::string figures(const world::World& world, const model::Period& now, model::Date as_of,
                                  const model::Schema& dates);

/// A summary in the same words.
[[nodiscard]] std::string words(const aggregate::Summary& summary);

}  // namespace oracle
