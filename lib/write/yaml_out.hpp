#pragma once
/// Data as YAML that every reader takes for the same thing.

#include <string>

#include "view/data.hpp"

namespace writer {

/// Block style, two blanks an indent. A text that some reader could take for a number, a truth or nothing (`no`, `010`,
/// `12:30`, `~`) is quoted; a date stands bare, as people write it. What is not text (see safe_text) is left out.
[[nodiscard]] std::string yaml(const view::Data& data);

}  // namespace writer
