#include "write/xlsx_sheet.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "text/utf8.hpp"
#include "write/safe_text.hpp"
#include "write/xlsx_columns.hpp"
#include "write/xlsx_text.hpp"

namespace writer::xlsx_detail {

namespace {

constexpr double kUsualHeight = 15;  // of a row, in points: the library does not write it

}  // namespace

Sheet::Sheet(lxw_workbook* workbook, Formats& formats, const view::Section& section, const Layout& layout, const Print& print)
    : workbook_(workbook), formats_(formats), section_(section), layout_(layout), print_(print), table_size_(table_size_of(section)) {
  must(workbook_validate_sheet_name(workbook, section.name.c_str()));
  sheet_ = workbook_add_worksheet(workbook, section.name.c_str());
  content_.name = section.name;
  if (sheet_ == nullptr) throw LibraryError(LXW_ERROR_MEMORY_MALLOC_FAILED);
  Columns columns = share_out(section, layout.margins, table_size_, print.scale);
  widths_ = std::move(columns.widths);
  printed_ = columns.printed;
  Style base;
  base.size = table_size_;
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    must(worksheet_set_column(sheet_, column, column, widths_[i], formats_.get(base)));
  }
}

void Sheet::write(const view::Document& document) {
  const bool first = &section_ == &document.sections.front();
  if (first) {
    heading(document.heading);
  } else {
    annex_heading(document.heading);
  }
  paragraphs();
  tables();
  if (first) closing(document.closing);
  page_setup();
}

SheetContent Sheet::take_content() {
  content_.heights = std::move(heights_);
  std::erase_if(content_.heights, [](const auto& row) { return row.second == kUsualHeight; });
  return std::move(content_);
}

std::map<Place, TableCell> Sheet::standing() const {
  std::map<Place, TableCell> out;
  for (std::size_t table = 0; table < placed_.size(); ++table) {
    const PlacedTable& placed = placed_[table];
    for (std::size_t row = 0; row < placed.first.size(); ++row) {
      for (std::size_t column = 0; column < placed.columns.size(); ++column) {
        for (lxw_row_t at = placed.first[row]; at <= placed.last[row]; ++at) out[{at, placed.columns[column]}] = {table, row, column};
      }
    }
  }
  return out;
}

double Sheet::width_of(lxw_col_t from, lxw_col_t to) const {
  return usable_width(std::accumulate(widths_.begin() + from, widths_.begin() + to + 1, 0.0));
}

void Sheet::set_height(int lines, const Style& style, double padding) {
  set_height(std::min(lines * line_height(style.font()) + padding, kHighestRow));
}

void Sheet::set_height(double points) {
  double& height = heights_[row_];
  if (points <= height) return;
  must(worksheet_set_row_opt(sheet_, row_, points, nullptr, &outline_));
  if (outline_.hidden == LXW_FALSE) height_ += points - height;
  height = points;
}

void Sheet::span(lxw_col_t from, lxw_col_t to, const std::string& text, const Style& style) {
  const std::string safe = escape_cell(text);
  put(row_, from, {safe.empty() ? CellContent::Kind::blank : CellContent::Kind::text, safe});
  for (lxw_col_t covered = from; covered < to; ++covered) put(row_, static_cast<lxw_col_t>(covered + 1), {});
  if (from == to) {
    must(worksheet_write_string(sheet_, row_, from, safe.c_str(), formats_.get(style)));
  } else {
    must(worksheet_merge_range(sheet_, row_, from, row_, to, safe.c_str(), formats_.get(style)));
  }
}

void Sheet::band(std::string_view text, const Style& style) {
  for (const Piece& piece : cut(safe_text(text), width_of(0, last_printed()), style.font(), most_lines(style.font()))) {
    set_height(piece.lines, style);
    span(0, last_printed(), piece.text, style);
    ++row_;
  }
}

void Sheet::gap(double points) {
  set_height(points);
  ++row_;
}

void Sheet::paragraphs() {
  Style style;
  style.size = kParagraphSize;
  for (const std::string& paragraph : section_.paragraphs) band(paragraph, style);
  if (!section_.paragraphs.empty()) gap(6);
}

void Sheet::page_setup() {
  const Margins& margins = layout_.margins;
  worksheet_set_paper(sheet_, kPaperA4);
  worksheet_set_landscape(sheet_);
  if (print_.pages == Print::Pages::broken) {
    // What is made to fit its pages is not broken where it should be.
    constexpr double kPercent = 100;
    worksheet_set_print_scale(sheet_, static_cast<std::uint16_t>(std::lround(kPercent * print_.scale)));
    breaks_.push_back(0);  // ends the list
    must(worksheet_set_h_pagebreaks(sheet_, breaks_.data()));
  } else {
    worksheet_fit_to_pages(sheet_, 1, print_.pages == Print::Pages::one ? 1 : 0);
  }
  worksheet_center_horizontally(sheet_);
  worksheet_set_margins(sheet_, margins.left / kMillimetresPerInch, margins.right / kMillimetresPerInch,
                        margins.top / kMillimetresPerInch, margins.bottom / kMillimetresPerInch);
  // In the middle of the top margin; the first page, which shows none, is told apart when the file is packed.
  must(worksheet_set_header(sheet_, fmt::format("&C&\"Times New Roman,Regular\"&{}&P", layout_.page_number).c_str()));
  worksheet_set_start_page(sheet_, 1);  // each annex is numbered by itself
  worksheet_outline_settings(sheet_, LXW_TRUE, LXW_FALSE, LXW_FALSE, LXW_FALSE);
  if (row_ == 0) return;
  if (printed_ < widths_.size()) must(worksheet_print_area(sheet_, 0, 0, row_ - 1, last_printed()));
  // Identifiers and very long numbers are text on purpose; no green corner should ask about them.
  must(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

}  // namespace writer::xlsx_detail
