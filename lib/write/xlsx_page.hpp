#pragma once
/// The numbers of the page and of the blocks on it, by the rules that the office is under.

#include <array>
#include <cstdint>

#include "view/document.hpp"
#include "write/xlsx_measure.hpp"

namespace writer::xlsx_detail {

inline constexpr double kMillimetresPerInch = 25.4;
inline constexpr double kPageBreadth = 297;  ///< A4 on its side, in millimetres.
inline constexpr double kPageHeight = 210;
inline constexpr int kPaperA4 = 9;

struct Margins {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

struct TextStyle {
  double size = 0;
  Weight weight = Weight::regular;
};

/// Sizes in points, margins in millimetres.
struct Layout {
  Margins margins;
  const char* title = "";  ///< The head's first line on the right …
  TextStyle title_style;
  const char* motto = "";  ///< … and its second; empty: there is none.
  TextStyle motto_style;
  const char* mark = "";  ///< Under the issuer; empty: a rule instead.
  TextStyle superior;
  TextStyle issuer;
  TextStyle place_date;
  TextStyle annex;
  TextStyle annex_title;
  TextStyle attached;
  TextStyle capacity;
  TextStyle position;
  TextStyle name;
  TextStyle recipients_title;
  TextStyle recipients;
  int page_number = 13;
};

/// Guideline 36-HD/VPTW of 3 April 2018: ĐẢNG CỘNG SẢN VIỆT NAM 15 bold over a rule of its length; issuer 14 bold over its
/// mark; place and date 14 italic; name of the kind 15–16 bold; T/M 14 bold, position and recipients upright. Its margins
/// were not confirmed: those of the decree stand in for them.
inline constexpr Layout kPartyLayout{
    .margins = {30, 15, 20, 20},
    .title = "ĐẢNG CỘNG SẢN VIỆT NAM",
    .title_style = {15, Weight::bold},
    .motto = "",
    .motto_style = {},
    .mark = "*",
    .superior = {14, Weight::regular},
    .issuer = {14, Weight::bold},
    .place_date = {14, Weight::regular},
    .annex = {15, Weight::bold},
    .annex_title = {14, Weight::bold},
    .attached = {14, Weight::regular},
    .capacity = {14, Weight::bold},
    .position = {14, Weight::regular},
    .name = {14, Weight::bold},
    .recipients_title = {14, Weight::regular},
    .recipients = {12, Weight::regular},
};

/// Decree 30/2020/NĐ-CP, appendix I: margins top and bottom 20–25, left 30–35, right 15–20 mm; Quốc hiệu 12–13 bold,
/// Tiêu ngữ 13–14 bold over a rule of its length; issuer 12–13 bold over a rule of a third to a half of it; place and date
/// 13–14 italic; the word Phụ lục 14 bold, its title 13–14 bold; capacity, position and name 13–14 bold; Nơi nhận 12 bold
/// italic, its list 11; page number 13–14, in the middle of the top margin, not on the first page, each annex from 1.
inline constexpr Layout kStateLayout{
    .margins = {30, 15, 20, 20},
    .title = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    .title_style = {13, Weight::bold},
    .motto = "Độc lập - Tự do - Hạnh phúc",
    .motto_style = {14, Weight::bold},
    .mark = "",
    .superior = {13, Weight::regular},
    .issuer = {13, Weight::bold},
    .place_date = {14, Weight::regular},
    .annex = {14, Weight::bold},
    .annex_title = {14, Weight::bold},
    .attached = {14, Weight::regular},
    .capacity = {14, Weight::bold},
    .position = {14, Weight::bold},
    .name = {14, Weight::bold},
    .recipients_title = {12, Weight::bold},
    .recipients = {11, Weight::regular},
};

[[nodiscard]] constexpr const Layout& layout_of(view::Profile profile) {
  return profile == view::Profile::party ? kPartyLayout : kStateLayout;
}

/// Excel's highest row is 409.5 points.
inline constexpr double kHighestRow = 405;
/// A row of a list is cut before it grows higher, but for a few last lines: three of them and the heads fill a page, and a
/// screen moves on by little.
inline constexpr double kHighestListRow = 140;
inline constexpr double kCellPadding = 4;
/// Of figures that share one page with much else.
inline constexpr double kTightPadding = 0.75;

inline constexpr double kParagraphSize = 12;
/// Tables; the smaller size where more columns than that must share the page.
inline constexpr double kTableSize = 11;
inline constexpr double kSmallTableSize = 10;
inline constexpr std::size_t kManyColumns = 8;
/// Of what is one page, which is printed smaller than it is on the screen.
inline constexpr double kOnePageTableSize = 12;

/// How a sheet goes onto paper.
struct Print {
  enum class Pages {
    as_needed,  ///< As large as the page's breadth allows.
    one,        ///< At that scale all of it is on one page.
    broken      ///< At that scale, and where the sheet says that they end.
  };
  Pages pages = Pages::as_needed;
  double scale = 1;
};

}  // namespace writer::xlsx_detail
