#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"
#include "view/vietnamese.hpp"
#include "write/xlsx_sheet.hpp"
#include "write/xlsx_text.hpp"

namespace writer::xlsx_detail {

namespace {

constexpr std::size_t kMostDigits = 15;

/// `D9:D12`
std::string range_name(lxw_row_t first, lxw_row_t last, std::size_t column) {
  return fmt::format("{}:{}", cell_name(first, column), cell_name(last, column));
}

std::string function_of(const view::ColumnFold& fold, const std::string& range) {
  switch (fold.fold) {
    case view::Fold::sum:
      return fmt::format("SUM({})", range);
    case view::Fold::mean:
      return fmt::format("ROUND(AVERAGE({}),{})", range, fold.places);
    case view::Fold::min:
      return fmt::format("MIN({})", range);
    case view::Fold::max:
      return fmt::format("MAX({})", range);
    case view::Fold::count:
      return fmt::format("COUNT({})", range);
  }
  return {};
}

/// Of a sheet, as a link names it.
std::string quoted(const std::string& sheet) {
  std::string out = "'";
  for (const char c : sheet) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

/// `dòng 12, 15–18 …`: within what a tip may hold.
std::string rows_words(const std::vector<std::pair<lxw_row_t, lxw_row_t>>& runs) {
  constexpr std::size_t kMost = 160;  // bytes, of the 255 characters that a tip holds
  std::string out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto& [first, last] = runs[i];
    const std::string run = first == last ? fmt::format("{}", first + 1) : fmt::format("{}–{}", first + 1, last + 1);
    if (out.size() + run.size() > kMost) return fmt::format("{} và {} đoạn nữa", out, runs.size() - i);
    out += (out.empty() ? "" : ", ") + run;
  }
  return out;
}

}  // namespace

std::string cell_name(lxw_row_t row, std::size_t column) { return place_name({row, static_cast<std::uint32_t>(column)}); }

bool fits_a_cell(const view::Number& number) {
  const std::string plain = number.value.to_string();
  std::string digits;
  std::copy_if(plain.begin(), plain.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  const bool whole = plain.find('.') == std::string::npos;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (whole) digits.erase(digits.find_last_not_of('0') + 1);
  return digits.size() <= kMostDigits;
}

void Sheet::write_again(const Pending& pending) {
  const lxw_row_t here = std::exchange(row_, pending.row);
  const auto* words = std::get_if<std::string>(&pending.cell->content);
  cell(*pending.cell, words == nullptr ? std::string() : *words, pending.column, pending.style, *pending.placed);
  row_ = here;
}

void Sheet::cell(const view::Cell& cell, const std::string& piece, lxw_col_t column, Style style,
                 const PlacedTable& placed) {
  if (const auto* shown = std::get_if<view::Number>(&cell.content)) {
    number(*shown, column, std::move(style));
  } else if (const auto* date = std::get_if<model::Date>(&cell.content)) {
    style.number_format = kDateFormat;
    lxw_datetime when{static_cast<int>(date->year()),
                      static_cast<int>(static_cast<unsigned>(date->month())),
                      static_cast<int>(static_cast<unsigned>(date->day())),
                      0,
                      0,
                      0};
    must(worksheet_write_datetime(sheet_, row_, column, &when, formats_.get(style)));
    put(row_, column, {CellContent::Kind::number, number_text(lxw_datetime_to_excel_datetime(&when))});
  } else if (const auto* down = std::get_if<view::ColumnFold>(&cell.content)) {
    fold(*down, column, std::move(style), placed);
  } else if (const auto* along = std::get_if<view::RowSum>(&cell.content)) {
    formula(fmt::format("=SUM({}:{})", cell_name(row_, placed.columns[along->first_column]),
                        cell_name(row_, placed.columns[along->last_column])),
            along->value, column, std::move(style));
  } else if (const auto* quotient = std::get_if<view::RowShare>(&cell.content)) {
    share(*quotient, column, std::move(style), placed);
  } else if (const auto* counted = std::get_if<view::Tally>(&cell.content)) {
    tally(*counted, column, style, placed);
  } else if (piece.empty()) {
    must(worksheet_write_blank(sheet_, row_, column, formats_.get(style)));
    put(row_, column, {});
  } else {
    span(column, column, piece, style);
  }
}

void Sheet::number(const view::Number& number, lxw_col_t column, Style style) {
  if (!fits_a_cell(number)) {
    span(column, column, view::vietnamese(number), style);
    return;
  }
  style.number_format = number_format_of(number);
  const double value = number.value.to_double();
  must(worksheet_write_number(sheet_, row_, column, value, formats_.get(style)));
  put(row_, column, {CellContent::Kind::number, number_text(value)});
}

void Sheet::formula(const std::string& formula, const view::Number& value, lxw_col_t column, Style style) {
  if (!fits_a_cell(value)) {
    span(column, column, view::vietnamese(value), style);
    return;
  }
  computed(formula, value, column, std::move(style));
}

void Sheet::computed(const std::string& formula, const view::Number& value, lxw_col_t column, Style style) {
  style.number_format = number_format_of(value);
  const double result = value.value.to_double();
  must(worksheet_write_formula_num(sheet_, row_, column, formula.c_str(), formats_.get(style), result));
  put(row_, column, {CellContent::Kind::number, number_text(result), formula.substr(1)});
}

void Sheet::computed(const std::string& formula, const std::string& words, lxw_col_t column, const Style& style) {
  must(worksheet_write_formula_str(sheet_, row_, column, formula.c_str(), formats_.get(style), words.c_str()));
  put(row_, column, {CellContent::Kind::text, words, formula.substr(1)});
}

void Sheet::fold(const view::ColumnFold& fold, lxw_col_t column, Style style, const PlacedTable& placed) {
  const std::string range = range_name(placed.first.at(fold.first_row), placed.last.at(fold.last_row), column);
  const std::string function = function_of(fold, range);
  if (fold.fold == view::Fold::sum || fold.fold == view::Fold::count) {
    formula("=" + function, fold.value.value_or(view::Number{}), column, std::move(style));
    return;
  }
  // Of no number there is neither a mean nor an end.
  const std::string guarded = fmt::format("=IF(COUNT({})=0,\"{}\",{})", range, view::kNoFigure, function);
  if (fold.value) {
    formula(guarded, *fold.value, column, std::move(style));
  } else {
    computed(guarded, view::kNoFigure, column, style);
  }
}

void Sheet::share(const view::RowShare& share, lxw_col_t column, Style style, const PlacedTable& placed) {
  const std::string whole = cell_name(row_, placed.columns[share.denominator_column]);
  const std::string guarded = fmt::format("=IF({1}=0,\"{2}\",{0}/{1})", cell_name(row_, placed.columns[share.numerator_column]),
                                          whole, view::kNoFigure);
  if (share.value) {
    computed(guarded, *share.value, column, std::move(style));
  } else {
    style.number_format = number_format_of({{}, view::NumberFormat::percent});
    computed(guarded, view::kNoFigure, column, style);
  }
}

/// `=COUNTIFS(…)+…&" nhiệm vụ giao: quá hạn "&COUNTIFS(…)`
void Sheet::tally(const view::Tally& tally, lxw_col_t column, const Style& style, const PlacedTable& placed) {
  const auto range = [&](std::size_t which) {
    const lxw_col_t at = placed.columns[which];
    return fmt::format("{}:{}", cell_name(placed.first.at(tally.first_row), at), cell_name(placed.last.at(tally.last_row), at));
  };
  const auto count = [&](const view::Tally::Part& part) {
    return fmt::format("COUNTIFS({},\"{}\",{},\"<>\")", range(tally.column), part.words, range(tally.where));
  };
  std::string total;
  std::string parts;
  for (const view::Tally::Part& part : tally.parts) {
    total += (total.empty() ? "" : "+") + count(part);
    parts += fmt::format("&\"{}{} \"&{}", parts.empty() ? ": " : "; ", text::fold_case(part.words), count(part));
  }
  computed(fmt::format("=({})&\" {}\"{}", total.empty() ? "0" : total, tally.unit, parts), view::tally_words(tally), column,
           style);
}

void Sheet::links(const Places& places) {
  constexpr std::string_view kInternal = "internal:";
  constexpr std::size_t kMostLinks = 65'000;  // Excel holds 65,530 on a sheet
  std::size_t written = 0;
  for (const Pending& each : pending_) {
    const view::Origin& origin = *each.cell->origin;
    const auto place = places.find(origin.section);
    if (place == places.end() || origin.rows.empty() || written == kMostLinks) continue;
    std::vector<std::pair<lxw_row_t, lxw_row_t>> runs;
    for (const std::size_t row : origin.rows) {
      const lxw_row_t first = place->second.first.at(row);
      if (!runs.empty() && runs.back().second + 1 == first) {
        runs.back().second = place->second.last.at(row);
      } else {
        runs.emplace_back(first, place->second.last.at(row));
      }
    }
    const std::string target = fmt::format("{}{}!{}:{}", kInternal, quoted(origin.section), cell_name(runs.front().first, 0),
                                           cell_name(runs.front().second, place->second.last_printed));
    const std::string tip = fmt::format("{}: dòng {}", origin.section, rows_words(runs));
    // The library writes a text with its link; the figure then takes the text's place and keeps the link.
    must(worksheet_write_url_opt(sheet_, each.row, each.column, target.c_str(), formats_.get(each.style), view::kNoFigure,
                                 tip.c_str()));
    content_.links[{each.row, each.column}] = target.substr(kInternal.size());
    write_again(each);
    ++written;
  }
}

}  // namespace writer::xlsx_detail
