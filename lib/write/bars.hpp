#pragma once
/// A chart's bars as figures and words, apart from how they are drawn.

#include <string>
#include <string_view>
#include <vector>

#include "view/document.hpp"

namespace writer {

struct Bar {
  std::string label;
  std::vector<model::Decimal> parts;  ///< One a series; nothing is 0.
  model::Decimal total;
};

struct Bars {
  std::vector<std::string> series;
  std::vector<Bar> bars;
  model::Decimal longest;  ///< At least 1, so that every bar has a length.
};

/// Of a table that has a chart.
[[nodiscard]] Bars bars_of(const view::Table& table);

/// A chart's words stand on one line, whatever they hold.
[[nodiscard]] std::string one_line(std::string_view raw);

/// A bar chart of plain text, a bar a line, at most 80 columns but for a label that is longer. Each series has a mark of
/// its own; a part that is not 0 is seen.
[[nodiscard]] std::string text_chart(const view::Table& table);

}  // namespace writer
