#pragma once
/// What a cell says in a document of words: figures and dates as they are written in Vietnamese.

#include <string>

#include "view/document.hpp"

namespace writer {

/// Raw: whatever a report holds must still pass the format's own gate. Empty for a blank.
[[nodiscard]] std::string cell_words(const view::Cell& cell);

}  // namespace writer
