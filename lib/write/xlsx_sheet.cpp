#include "write/xlsx_sheet.hpp"

#include <algorithm>
#include <numeric>

#include "text/utf8.hpp"
#include "view/vietnamese.hpp"
#include "write/safe_text.hpp"
#include "write/xlsx_page.hpp"
#include "write/xlsx_text.hpp"

namespace writer::xlsx_detail {

namespace {

int most_lines(const Style& style) {
  return static_cast<int>((kHighestRow - kCellPadding) / line_height(style.font()));
}

/// What a cell shows that a column too narrow would turn into ####.
std::string unbreakable_text(const view::Cell& cell) {
  struct Visitor {
    std::string operator()(const view::Number& number) const { return view::vietnamese(number); }
    std::string operator()(model::Date date) const { return view::vietnamese(date); }
    std::string operator()(const view::ColumnSum& sum) const { return view::vietnamese(sum.value); }
    std::string operator()(const view::RowSum& sum) const { return view::vietnamese(sum.value); }
    std::string operator()(const view::RowShare& share) const {
      return share.value ? view::vietnamese(*share.value) : std::string();
    }
    std::string operator()(const std::string&) const { return {}; }
    std::string operator()(view::Blank) const { return {}; }
  };
  return std::visit(Visitor{}, cell.content);
}

std::vector<double> widths_for(const view::Section& section) {
  constexpr double kIndent = 2;              // characters that an aligned number keeps off its border
  constexpr std::size_t kFewestColumns = 2;  // the heading block has a left and a right
  std::vector<double> widths(kFewestColumns, 8);
  for (const view::Table& table : section.tables) {
    if (widths.size() < table.columns.size()) widths.resize(table.columns.size(), 0);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      widths[i] = std::max(widths[i], table.columns[i].width);
      for (const view::Row& row : table.rows) {
        if (row.kind == view::RowKind::group) continue;
        const double needed = text_width(unbreakable_text(row.cells[i]), {kTableSize, Weight::bold});
        widths[i] = std::max(widths[i], needed / usable_width(1) + kIndent);
      }
    }
  }
  return widths;
}

}  // namespace

Sheet::Sheet(lxw_workbook* workbook, Formats& formats, const view::Section& section)
    : workbook_(workbook), formats_(formats), section_(section), widths_(widths_for(section)) {
  must(workbook_validate_sheet_name(workbook, section.name.c_str()));
  sheet_ = workbook_add_worksheet(workbook, section.name.c_str());
  if (sheet_ == nullptr) throw LibraryError(LXW_ERROR_MEMORY_MALLOC_FAILED);
  Style base;
  base.size = kTableSize;
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    must(worksheet_set_column(sheet_, column, column, widths_[i], formats_.get(base)));
  }
}

double Sheet::width_of(lxw_col_t from, lxw_col_t to) const {
  return usable_width(std::accumulate(widths_.begin() + from, widths_.begin() + to + 1, 0.0));
}

void Sheet::set_height(int lines, const Style& style) {
  set_height(std::min(lines * line_height(style.font()) + kCellPadding, kHighestRow));
}

void Sheet::set_height(double points) {
  must(worksheet_set_row(sheet_, row_, points, nullptr));
  height_ += points;
}

void Sheet::span(lxw_col_t from, lxw_col_t to, const std::string& text, const Style& style) {
  const std::string safe = escape_cell(text);
  if (from == to) {
    must(worksheet_write_string(sheet_, row_, from, safe.c_str(), formats_.get(style)));
  } else {
    must(worksheet_merge_range(sheet_, row_, from, row_, to, safe.c_str(), formats_.get(style)));
  }
}

void Sheet::band(std::string_view text, const Style& style) {
  const auto last = static_cast<lxw_col_t>(widths_.size() - 1);
  for (const Piece& piece : cut(safe_text(text), width_of(0, last), style.font(), most_lines(style))) {
    set_height(piece.lines, style);
    span(0, last, piece.text, style);
    ++row_;
  }
}

void Sheet::pair(std::string_view left, const Style& left_style, std::string_view right,
                 const Style& right_style) {
  // The right side is given a little more than half, as in every official head.
  constexpr double kLeftShare = 0.45;
  const auto last = static_cast<lxw_col_t>(widths_.size() - 1);
  lxw_col_t split = 0;
  while (split + 1 < last && width_of(0, static_cast<lxw_col_t>(split + 1)) < kLeftShare * width_of(0, last)) {
    ++split;
  }
  const auto begin_right = static_cast<lxw_col_t>(split + 1);
  const Piece on_left =
      cut(safe_text(left), width_of(0, split), left_style.font(), most_lines(left_style)).front();
  const Piece on_right =
      cut(safe_text(right), width_of(begin_right, last), right_style.font(), most_lines(right_style)).front();
  set_height(std::max(on_left.lines, on_right.lines),
             left_style.size > right_style.size ? left_style : right_style);
  span(0, split, on_left.text, left_style);
  span(begin_right, last, on_right.text, right_style);
  ++row_;
}

void Sheet::gap(double points) {
  set_height(points);
  ++row_;
}

void Sheet::heading(const view::Heading& heading) {
  Style plain;
  plain.size = kHeadSize;
  plain.align = view::Align::centre;
  plain.middle = true;
  Style bold = plain;
  bold.weight = Weight::bold;
  Style ruled = bold;
  ruled.rule = Rule::under;
  const std::string issuer = text::upper_case(heading.issuer);
  if (heading.profile == view::Profile::party) {
    ruled.size = 15;  // guideline 36-HD/VPTW (2018)
    pair(issuer, bold, "ĐẢNG CỘNG SẢN VIỆT NAM", ruled);
    pair("*", plain, "", plain);
  } else {
    pair(issuer, bold, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold);
    pair("", plain, "Độc lập - Tự do - Hạnh phúc", ruled);
  }
  gap(6);
  Style kind = bold;
  kind.size = 14;
  if (!section_.annex.empty()) band(section_.annex, kind);
  if (!section_.title.empty()) band(text::upper_case(section_.title), bold);
  if (!heading.subject.empty()) band(heading.subject, bold);
  if (!heading.subject_note.empty()) {
    Style note = plain;
    note.slant = Slant::italic;
    band(heading.subject_note, note);
  }
  gap(6);
}

void Sheet::paragraphs() {
  Style style;
  style.size = 12;
  for (const std::string& paragraph : section_.paragraphs) band(paragraph, style);
  if (!section_.paragraphs.empty()) gap(6);
}

void Sheet::page_setup() {
  worksheet_set_paper(sheet_, kPaperA4);
  worksheet_set_landscape(sheet_);
  worksheet_fit_to_pages(sheet_, 1, 0);
  worksheet_center_horizontally(sheet_);
  worksheet_set_margins(sheet_, kMargins.left / kMillimetresPerInch, kMargins.right / kMillimetresPerInch,
                        kMargins.top / kMillimetresPerInch, kMargins.bottom / kMillimetresPerInch);
  // Page number in the middle of the top margin, size 13 (Decree 30/2020/NĐ-CP); the sheet's name below.
  must(worksheet_set_header(sheet_, "&C&\"Times New Roman,Regular\"&13&P"));
  must(worksheet_set_footer(
      sheet_, "&L&\"Times New Roman,Italic\"&10&A&R&\"Times New Roman,Regular\"&10Trang &P/&N"));
  if (row_ > 0) {
    // Identifiers and very long numbers are text on purpose; no green corner should ask about them.
    must(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
  }
}

}  // namespace writer::xlsx_detail
