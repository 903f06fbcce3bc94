#include "write/xlsx_print.hpp"

#include <array>

#include "write/xlsx_sheet.hpp"

namespace writer::xlsx_detail {

namespace {

/// Larger ones would break the heads of the columns amid a word; at the last the tables' 12 points come to 7.8.
constexpr std::array kScales = {0.75, 0.7, 0.667, 0.65};
constexpr double kBrokenScale = 0.75;
constexpr double kPointsPerInch = 72;

/// Points that a page holds.
double page_height(const Margins& margins) {
  return (kPageHeight - margins.top - margins.bottom) / kMillimetresPerInch * kPointsPerInch;
}

}  // namespace

Print print_of(const view::Section& section, const view::Document& document) {
  if (section.paging != view::Paging::one_page) return {};
  const Layout& layout = layout_of(document.heading.profile);
  for (const double scale : kScales) {
    const Print print{Print::Pages::one, scale};
    const Book book = draft_book();
    Formats formats(book.get());
    Sheet sheet(book.get(), formats, section, layout, print);
    sheet.write(document);
    if (sheet.height() * scale <= page_height(layout.margins)) return print;
  }
  return {Print::Pages::broken, kBrokenScale};
}

}  // namespace writer::xlsx_detail
