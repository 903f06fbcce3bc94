#include "write/xlsx_format.hpp"

#include <algorithm>

namespace writer::xlsx_detail {

namespace {

void draw_frame(lxw_format* format, Frame frame) {
  if (frame == Frame::none) return;
  format_set_left(format, LXW_BORDER_THIN);
  format_set_right(format, LXW_BORDER_THIN);
  if (frame == Frame::whole || frame == Frame::first) format_set_top(format, LXW_BORDER_THIN);
  if (frame == Frame::whole || frame == Frame::last) format_set_bottom(format, LXW_BORDER_THIN);
}

std::uint8_t alignment(view::Align align) {
  switch (align) {
    case view::Align::left:
      return LXW_ALIGN_LEFT;
    case view::Align::centre:
      return LXW_ALIGN_CENTER;
    case view::Align::right:
      return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_LEFT;
}

}  // namespace

Book new_book(const std::filesystem::path& file) {
  // The library's own temporary files lie beside the target: on the same disk, and gone with the folder.
  std::string folder = file.parent_path().string();
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  Book book(workbook_new_opt(file.c_str(), &options));
  if (!book) throw LibraryError(LXW_ERROR_MEMORY_MALLOC_FAILED);
  return book;
}

Book draft_book() { return new_book("never-written.xlsx"); }

lxw_color_t fill_of(view::Tone tone) {
  switch (tone) {
    case view::Tone::good:
      return 0xE2F0D9;
    case view::Tone::fair:
      return 0xFFF2CC;
    case view::Tone::bad:
      return 0xF8D7DA;
    case view::Tone::plain:
    case view::Tone::muted:
      return LXW_COLOR_UNSET;
  }
  return LXW_COLOR_UNSET;
}

std::string number_format_of(const view::Number& number) {
  if (number.format == view::NumberFormat::percent) return "0.0%";
  const std::string plain = number.value.to_string();
  const std::size_t point = plain.find('.');
  if (point == std::string::npos) return "#,##0";
  const std::size_t most_places = number.format == view::NumberFormat::quotient ? 2 : 6;
  return "#,##0." + std::string(std::min(plain.size() - point - 1, most_places), '0');
}

lxw_format* Formats::get(const Style& style) {
  const auto known = known_.find(style);
  if (known != known_.end()) return known->second;
  lxw_format* format = workbook_add_format(workbook_);
  if (format == nullptr) throw LibraryError(LXW_ERROR_MEMORY_MALLOC_FAILED);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, style.size);
  // A figure stands on one line; LibreOffice places wrapped ones unevenly.
  if (style.number_format.empty()) format_set_text_wrap(format);
  format_set_align(format, alignment(style.align));
  const bool right = style.align == view::Align::right;
  if (right && style.number_format.empty()) format_set_indent(format, 1);
  format_set_align(format, style.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
  if (style.weight == Weight::bold) format_set_bold(format);
  if (style.slant == Slant::italic) format_set_italic(format);
  if (style.rule == Rule::under) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (style.fill != LXW_COLOR_UNSET) format_set_bg_color(format, style.fill);
  if (style.ink != LXW_COLOR_UNSET) format_set_font_color(format, style.ink);
  if (!style.number_format.empty()) {
    // A space as broad as a letter keeps a number off its border: LibreOffice forgets an indent where a cell leads somewhere.
    format_set_num_format(format, (style.number_format + (right ? "_o" : "")).c_str());
  }
  draw_frame(format, style.frame);
  known_.emplace(style, format);
  return format;
}

}  // namespace writer::xlsx_detail
