#include <algorithm>

#include "text/utf8.hpp"
#include "write/safe_text.hpp"
#include "write/xlsx_sheet.hpp"

namespace writer::xlsx_detail {

namespace {

Style centred(const TextStyle& text) {
  Style style;
  style.size = text.size;
  style.weight = text.weight;
  style.align = view::Align::centre;
  style.middle = true;
  return style;
}

/// A rule is a run of low lines: a border would be as long as its cell, the rules ask for one as long as the words.
Style rule_style() {
  Style style = centred({6, Weight::bold});
  style.middle = false;
  return style;
}

std::string rule_of(double length) {
  const double one = text_width("_", rule_style().font());
  return std::string(static_cast<std::size_t>(length / one), '_');
}

Style italic(Style style) {
  style.slant = Slant::italic;
  return style;
}

Style at_left(Style style) {
  style.align = view::Align::left;
  return style;
}

}  // namespace

lxw_col_t Sheet::right_side() const {
  // The right side is given a little more than half, as in every official head.
  constexpr double kLeftShare = 0.45;
  lxw_col_t split = 0;
  while (split + 1 < last_printed() &&
         width_of(0, static_cast<lxw_col_t>(split + 1)) < kLeftShare * width_of(0, last_printed())) {
    ++split;
  }
  return static_cast<lxw_col_t>(split + 1);
}

void Sheet::pair(const Line& left, const Line& right) {
  const lxw_col_t begin_right = right_side();
  const auto end_left = static_cast<lxw_col_t>(begin_right - 1);
  const auto piece = [&](const Line& line, double width) {
    return cut(safe_text(line.text), width, line.style.font(), most_lines(line.style.font())).front();
  };
  const Piece on_left = piece(left, width_of(0, end_left));
  const Piece on_right = piece(right, width_of(begin_right, last_printed()));
  set_height(std::max(on_left.lines * line_height(left.style.font()), on_right.lines * line_height(right.style.font())) +
             kCellPadding / 2);
  span(0, end_left, on_left.text, left.style);
  span(begin_right, last_printed(), on_right.text, right.style);
  ++row_;
}

void Sheet::rules(double left, double right) {
  set_height(8.25);
  span(0, static_cast<lxw_col_t>(right_side() - 1), rule_of(left), rule_style());
  span(right_side(), last_printed(), rule_of(right), rule_style());
  ++row_;
}

void Sheet::heading(const view::Heading& heading) {
  const std::string issuer = text::upper_case(heading.issuer);
  const Style issuer_style = centred(layout_.issuer);
  const Line title{layout_.title, centred(layout_.title_style)};
  const double title_width = text_width(layout_.title, title.style.font());
  const Line place{heading.place_date, italic(centred(layout_.place_date))};
  const Line nothing{"", centred(layout_.superior)};
  const std::string superior = text::upper_case(heading.superior);
  const Line first = superior.empty() ? Line{issuer, issuer_style} : Line{superior, centred(layout_.superior)};
  const Line second = superior.empty() ? Line{"", issuer_style} : Line{issuer, issuer_style};
  pair(first, title);
  const std::string_view motto = layout_.motto;
  const std::string_view mark = layout_.mark;
  if (motto.empty()) {
    rules(0, title_width);
    if (!superior.empty()) pair(second, place);
    pair({mark, issuer_style}, superior.empty() ? place : nothing);
  } else {
    constexpr double kPartOfIssuer = 0.4;  // a third to a half
    const Style motto_style = centred(layout_.motto_style);
    const double issuer_rule = kPartOfIssuer * std::min(text_width(issuer, issuer_style.font()), 240.0);
    const std::string rule = rule_of(issuer_rule);
    pair(superior.empty() ? Line{rule, rule_style()} : second, {motto, motto_style});
    rules(superior.empty() ? 0 : issuer_rule, text_width(motto, motto_style.font()));
    pair(nothing, place);
  }
  gap(6);
  annex_heading(heading);
}

void Sheet::annex_heading(const view::Heading& heading) {
  const Style title = centred(layout_.annex_title);
  const Style note = italic(centred(layout_.attached));
  const auto centred_band = [&](const std::string& words, const Style& style) {
    if (!words.empty()) band(balanced(safe_text(words), width_of(0, last_printed()), style.font()), style);
  };
  centred_band(section_.annex, centred(layout_.annex));
  centred_band(text::upper_case(section_.title), title);
  centred_band(heading.subject, title);
  centred_band(heading.attached_to, note);
  centred_band(heading.subject_note, note);
  gap(6);
}

void Sheet::closing(const view::Closing& closing) {
  if (closing.capacity.empty()) return;
  constexpr std::size_t kLinesToSignIn = 3;
  Style list = at_left(centred(layout_.recipients));
  Style head = at_left(centred(layout_.recipients_title));
  if (layout_.recipients_title.weight == Weight::bold) {
    head = italic(head);
  } else {
    head.rule = Rule::under;
  }
  std::vector<std::string> on_left = {"Nơi nhận:"};
  for (const std::string& each : closing.recipients) on_left.push_back("- " + each);
  std::vector<Line> on_right;
  on_right.reserve(closing.capacity.size() + kLinesToSignIn + 2);
  for (const std::string& each : closing.capacity) on_right.push_back({each, centred(layout_.capacity)});
  const std::string position = text::upper_case(closing.position);
  on_right.push_back({position, centred(layout_.position)});
  for (std::size_t i = 0; i < kLinesToSignIn; ++i) on_right.push_back({"", list});
  on_right.push_back({closing.name, centred(layout_.name)});
  for (std::size_t i = 0; i < std::max(on_left.size(), on_right.size()); ++i) {
    const Line nothing{"", list};
    pair(i < on_left.size() ? Line{on_left[i], i == 0 ? head : list} : nothing, i < on_right.size() ? on_right[i] : nothing);
  }
}

}  // namespace writer::xlsx_detail
