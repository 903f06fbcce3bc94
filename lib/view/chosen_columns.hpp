#pragma once
/// A table with the columns that somebody chose, in the order chosen.

#include <span>
#include <string>

#include "view/document.hpp"

namespace view {

/// By their ids; columns of one id stay together. What a workbook computes from columns that are no longer there, or no
/// longer side by side, stands as a figure of ours.
[[nodiscard]] Table choose_columns(Table table, std::span<const std::string> ids);

}  // namespace view
