#pragma once
/// The parts of a page, each numbered through it.

#include <cstddef>
#include <set>

#include "view/document.hpp"
#include "write/html_markup.hpp"

namespace writer::html_detail {

/// What has been counted so far.
struct Numbers {
  std::size_t section = 0;
  std::size_t table = 0;
  /// The widths, in percent, that columns have been given: the style sheet must say them.
  std::set<int> widths;
};

/// How much of a page, or of a screen, a table needs.
enum class Breadth { narrow, broad, vast };
[[nodiscard]] Breadth breadth_of(const view::Table& table);

/// In a box that scrolls where the page is narrower. `section` gives a table without a title its name.
void write_table(Markup& page, const view::Table& table, const view::Section& section, Numbers& numbers);

/// Of a table that has one, after it was written.
void write_chart(Markup& page, const view::Table& table, const Numbers& numbers);

/// The patterns that charts are filled with; once a page, before them.
void write_patterns(Markup& page);

/// `w12`, a column twelve percent wide.
[[nodiscard]] std::string width_class(int percent);

}  // namespace writer::html_detail
