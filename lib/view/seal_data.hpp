#pragma once
/// A seal as it is written down, but for its last line, the digest.

#include "model/seal.hpp"
#include "view/data.hpp"

namespace view {

[[nodiscard]] Data seal_data(const model::Seal& seal);

}  // namespace view
