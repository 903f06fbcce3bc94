#pragma once
/// How broad a sheet's columns are: the page's breadth, shared out.

#include <vector>

#include "view/document.hpp"
#include "write/xlsx_page.hpp"

namespace writer::xlsx_detail {

struct Columns {
  std::vector<double> widths;  ///< In characters, as a workbook counts.
  std::size_t printed = 0;     ///< So many of them, from the left, are printed.
};

/// Shares out the page in proportion to what the tables ask for, but leaves no column narrower than its numbers: those
/// would turn into ####. Where that is more than a page, the sheet is printed smaller.
[[nodiscard]] Columns share_out(const view::Section& section, const Margins& margins, double table_size, double print_scale);

/// 11 points, or 10 where many columns share the page; 12 of what is one page, and printed smaller.
[[nodiscard]] double table_size_of(const view::Section& section);

}  // namespace writer::xlsx_detail
