#include <array>
#include <string>

#include "write/safe_text.hpp"
#include "write/xlsx_sheet.hpp"

namespace writer::xlsx_detail {

namespace {

/// A series must be told from its neighbours on a grey print too: by how dark it is, and by a pattern.
struct Paint {
  lxw_color_t ink;
  std::uint8_t pattern;  ///< LXW_CHART_PATTERN_NONE: solid.
};
constexpr std::array<Paint, 8> kPaints = {{
    {0x1B5E20, LXW_CHART_PATTERN_NONE},                // done
    {0xA5D6A7, LXW_CHART_PATTERN_NONE},                // in term
    {0xC62828, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL},  // overdue
    {0x1565C0, LXW_CHART_PATTERN_PERCENT_20},          // without a deadline
    {0xECEFF1, LXW_CHART_PATTERN_NONE},                // cancelled
    {0x616161, LXW_CHART_PATTERN_SMALL_GRID},          // not reported
    {0x2E7D32, LXW_CHART_PATTERN_DARK_HORIZONTAL},
    {0x424242, LXW_CHART_PATTERN_NONE},
}};

lxw_chart_font font_of(std::string& name, double size, Weight weight) {
  lxw_chart_font font{};
  font.name = name.data();
  font.size = size;
  font.bold = weight == Weight::bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  return font;
}

void paint_series(lxw_chart_series* series, const Paint& paint) {
  lxw_chart_line line{};
  line.color = 0x404040;
  line.width = 0.5F;
  chart_series_set_line(series, &line);
  if (paint.pattern == LXW_CHART_PATTERN_NONE) {
    lxw_chart_fill fill{};
    fill.color = paint.ink;
    chart_series_set_fill(series, &fill);
    return;
  }
  lxw_chart_pattern pattern{};
  pattern.fg_color = paint.ink;
  pattern.bg_color = LXW_COLOR_WHITE;
  pattern.type = paint.pattern;
  chart_series_set_pattern(series, &pattern);
}

void name_axes(lxw_chart* chart, const view::Chart& source, double size) {
  std::string name = "Times New Roman";  // the library asks for a name it might write to, and copies it
  constexpr double kLegendSize = 10;
  lxw_chart_font small = font_of(name, size, Weight::regular);
  lxw_chart_font smaller = font_of(name, kLegendSize, Weight::regular);
  lxw_chart_font strong = font_of(name, kParagraphSize, Weight::bold);
  // Of a bar chart the library calls the upright axis, that of the labels, y. Beside its table the table says all this.
  if (source.place == view::ChartPlace::beside_table) {
    chart_title_off(chart);
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_NONE);
  } else {
    chart_title_set_name(chart, safe_text(source.title).c_str());
    chart_title_set_name_font(chart, &strong);
    chart_axis_set_name(chart->y_axis, safe_text(source.axis).c_str());
    chart_axis_set_name_font(chart->y_axis, &small);
  }
  chart_axis_set_interval_unit(chart->y_axis, 1);  // each bar has its label
  chart_axis_set_num_font(chart->x_axis, &small);
  chart_axis_set_num_font(chart->y_axis, &small);
  chart_axis_set_num_format(chart->x_axis, "#,##0");
  chart_axis_set_min(chart->x_axis, 0);  // a stack that begins elsewhere lies
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font(chart, &smaller);
  // The first row of the table is the topmost bar.
  chart_axis_set_reverse(chart->y_axis);
  chart_axis_set_crossing_max(chart->y_axis);
}

}  // namespace

lxw_chart* draw_chart(lxw_workbook* workbook, const std::string& sheet, const view::Chart& source,
                      const PlacedTable& placed, double size) {
  lxw_chart* chart = workbook_add_chart(workbook, LXW_CHART_BAR_STACKED);
  if (chart == nullptr) throw LibraryError(LXW_ERROR_MEMORY_MALLOC_FAILED);
  const lxw_row_t first = placed.first.at(source.first_row);
  const lxw_row_t last = placed.last.at(source.last_row);
  const lxw_col_t label = placed.columns.at(source.label_column);
  for (std::size_t i = 0; i < source.value_columns.size(); ++i) {
    const lxw_col_t column = placed.columns.at(source.value_columns[i]);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    if (series == nullptr) throw LibraryError(LXW_ERROR_MEMORY_MALLOC_FAILED);
    chart_series_set_categories(series, sheet.c_str(), first, label, last, label);
    chart_series_set_values(series, sheet.c_str(), first, column, last, column);
    chart_series_set_name_range(series, sheet.c_str(), placed.head, column);
    paint_series(series, kPaints[i % kPaints.size()]);
  }
  name_axes(chart, source, size);
  constexpr std::uint16_t kGapBetweenBars = 60;
  chart_set_series_gap(chart, kGapBetweenBars);
  return chart;
}

}  // namespace writer::xlsx_detail
