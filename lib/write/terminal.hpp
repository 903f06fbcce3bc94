#pragma once
/// Tables for a terminal: aligned by display width, within the columns it has.

#include <string>

#include "view/document.hpp"

namespace writer {

/// A heading, its paragraphs and its tables. Text too long for its column is broken over lines, never cut; control
/// characters are written out. Numbers are whole or plain decimals.
[[nodiscard]] std::string terminal(const view::Section& section, std::size_t columns = 80);

}  // namespace writer
