#pragma once
/// How large a sheet is printed, and on how many pages.

#include "view/document.hpp"
#include "write/xlsx_page.hpp"

namespace writer::xlsx_detail {

/// Of one of the document's sections. What should be one page is laid out at one scale after the other, the largest first, until
/// it fits; where even the smallest that can be read is too large, its pages end where its tables say.
[[nodiscard]] Print print_of(const view::Section& section, const view::Document& document);

}  // namespace writer::xlsx_detail
