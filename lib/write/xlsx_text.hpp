#pragma once
/// The gate that all text of a workbook's cells passes.

#include <string>
#include <string_view>

namespace writer::xlsx_detail {

/// Text for a cell, already safe: `_x000D_` would be read back as a line end, so its underscore is written
/// `_x005F_`. The text grows, at most twofold.
[[nodiscard]] std::string escape_cell(std::string_view safe);

}  // namespace writer::xlsx_detail
