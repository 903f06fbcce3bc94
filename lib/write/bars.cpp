#include "write/bars.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "view/check.hpp"
#include "view/vietnamese.hpp"
#include "write/cell_words.hpp"
#include "write/safe_text.hpp"

namespace writer {

namespace {

constexpr long long kLength = 50;  ///< Of the longest bar, in characters.
constexpr std::size_t kLineWidth = 80;

/// Told from its neighbours in any font, and on paper. In the order of a chart's series, as the workbook's paints are.
constexpr std::array<std::string_view, 8> kMarks = {"█", "░", "!", "▒", "x", "?", "▓", "="};

std::string repeat(std::string_view mark, long long times) {
  std::string out;
  for (long long i = 0; i < times; ++i) out += mark;
  return out;
}

/// `█ Đã hoàn thành   ░ Trong hạn`, broken where a line is full.
std::string legend(const Bars& bars) {
  std::string out;
  std::size_t width = 0;
  for (std::size_t i = 0; i < bars.series.size(); ++i) {
    const std::string entry = std::string(kMarks[i % kMarks.size()]) + " " + one_line(bars.series[i]);
    const std::size_t needed = text::display_width(entry);
    if (width > 0) {
      const bool fits = width + 3 + needed <= kLineWidth;
      out += fits ? "   " : "\n";
      width = fits ? width + 3 : 0;
    }
    out += entry;
    width += needed;
  }
  return out;
}

std::string drawn(const Bar& bar, const model::Decimal& longest) {
  std::string out;
  for (std::size_t i = 0; i < bar.parts.size(); ++i) {
    const auto cells = (bar.parts[i] * kLength).divided_by(longest);
    if (!cells || *cells <= model::Decimal()) continue;
    const auto length = static_cast<long long>(cells->rounded(0).to_double());
    out += repeat(kMarks[i % kMarks.size()], std::max(1LL, length));
  }
  return out;
}

}  // namespace

Bars bars_of(const view::Table& table) {
  const view::Chart& chart = *table.chart;
  Bars out;
  out.longest = model::Decimal(1);
  for (const std::size_t column : chart.value_columns) out.series.push_back(table.columns[column].title);
  for (std::size_t row = chart.first_row; row <= chart.last_row; ++row) {
    const std::vector<view::Cell>& cells = table.rows[row].cells;
    Bar bar{cell_words(cells[chart.label_column]), {}, {}};
    for (const std::size_t column : chart.value_columns) {
      bar.parts.push_back(view::figure_of(cells[column]).value_or(model::Decimal()));
      bar.total += bar.parts.back();
    }
    out.longest = std::max(out.longest, bar.total);
    out.bars.push_back(std::move(bar));
  }
  return out;
}

std::string one_line(std::string_view raw) { return text::fold_space(safe_text(raw)); }

std::string text_chart(const view::Table& table) {
  const Bars bars = bars_of(table);
  std::size_t widest = 0;
  for (const Bar& bar : bars.bars) widest = std::max(widest, text::display_width(one_line(bar.label)));
  std::string out = legend(bars) + "\n\n";
  for (const Bar& bar : bars.bars) {
    const std::string label = one_line(bar.label);
    out += label + std::string(widest - text::display_width(label), ' ') + "  " + drawn(bar, bars.longest) + " " +
           view::vietnamese(bar.total) + "\n";
  }
  return out;
}

}  // namespace writer
