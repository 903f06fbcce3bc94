#pragma once
/// A line of a source file as a terminal shows it, with marks under a place in it.

#include <string>

#include "text/source.hpp"

namespace writer {

/// `line` is safe to print: tabs are blanks, controls and invisible characters are spelled out, and of a long line only
/// the part around the place is there, `…` for the rest. `marks` is blanks, then `^`, as wide as what they point at.
struct Excerpt {
  std::string line;
  std::string marks;
};

/// Of a place that runs over several lines the first is shown. `columns` is the most a line may take.
[[nodiscard]] Excerpt excerpt(const text::SourceFile& file, text::Span at, std::size_t columns);

}  // namespace writer
