#pragma once
/// The numbers of the page: data, for another office may set others.

namespace writer::xlsx_detail {

inline constexpr double kMillimetresPerInch = 25.4;

/// Decree 30/2020/NĐ-CP, appendix I: A4; margins top and bottom 20–25, left 30–35, right 15–20 mm.
struct Margins {
  double left = 30;
  double right = 15;
  double top = 20;
  double bottom = 20;
};
inline constexpr Margins kMargins{};
inline constexpr int kPaperA4 = 9;

/// Excel's highest row is 409.5 points.
inline constexpr double kHighestRow = 405;
inline constexpr double kCellPadding = 4;

inline constexpr double kHeadSize = 13;   ///< Heading block.
inline constexpr double kTableSize = 11;  ///< Tables.

}  // namespace writer::xlsx_detail
