#pragma once
/// Records as CSV.

#include <string>

#include "view/records.hpp"

namespace writer {

/// RFC 4180, but for its line ends: LF, no byte order mark, quotes only where needed. A text that a
/// spreadsheet would take for a formula gets a `'` before it; a number stays a number.
[[nodiscard]] std::string csv(const view::Records& records);

}  // namespace writer
