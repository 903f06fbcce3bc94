#include "write/xlsx_columns.hpp"

#include <algorithm>

#include "view/vietnamese.hpp"

namespace writer::xlsx_detail {

namespace {

constexpr double kPixelsPerInch = 96;
constexpr double kPixelsPerCharacter = 7;  // as a workbook's own font counts
constexpr double kPixelsOfPadding = 5;
/// Two pixels short of the page, or a rounding would make a second one.
constexpr double kSlack = 2;

/// What a cell shows that a column too narrow would turn into ####, or break in its middle, as "35.10" into "35.1" and "0".
std::string unbreakable_text(const view::Cell& cell) {
  struct Visitor {
    std::string operator()(const view::Number& number) const { return shown(number); }
    std::string operator()(model::Date date) const { return view::vietnamese(date); }
    std::string operator()(const view::ColumnFold& fold) const { return shown(fold.value); }
    std::string operator()(const view::RowSum& sum) const { return view::vietnamese(sum.value); }
    std::string operator()(const view::RowShare& share) const { return shown(share.value); }
    std::string operator()(const std::string& words) const {
      constexpr std::size_t kShortWord = 8;  // bytes; numbers of rows, ids of tasks, codes
      return words.size() <= kShortWord && words.find_first_of(" \n") == std::string::npos ? words : std::string();
    }
    std::string operator()(const view::Tally&) const { return {}; }
    std::string operator()(view::Blank) const { return {}; }
    static std::string shown(const std::optional<view::Number>& number) {
      if (!number) return {};
      return number->format == view::NumberFormat::quotient ? view::vietnamese(number->value.rounded(2)) : view::vietnamese(*number);
    }
  };
  return std::visit(Visitor{}, cell.content);
}

struct Wish {
  double width = 0;  ///< What the tables ask for.
  double least = 0;  ///< What its numbers and short words need.
};

double needed_by(const view::Table& table, std::size_t column, double size) {
  constexpr double kIndent = 1.5;  // characters that a number on the right keeps off its border
  constexpr double kEdges = 0.5;
  const double beside = table.columns[column].align == view::Align::right ? kIndent : kEdges;
  double widest = 0;
  for (const view::Row& row : table.rows) {
    if (view::is_wide(row.kind)) continue;
    const std::string text = unbreakable_text(row.cells[column]);
    const Weight weight = row.kind == view::RowKind::total ? Weight::bold : Weight::regular;
    if (!text.empty()) widest = std::max(widest, text_width(text, {size, weight}) / usable_width(1) + beside);
  }
  return widest;
}

/// Beside the page there is room for a column's longest line, within what a screen shows: it need not make rows higher.
double longest_line(const view::Table& table, std::size_t column, double size) {
  constexpr double kMost = 80;
  double widest = 0;
  for (const view::Row& row : table.rows) {
    const auto* words = view::is_wide(row.kind) ? nullptr : std::get_if<std::string>(&row.cells[column].content);
    if (words == nullptr) continue;
    for (std::size_t at = 0; at <= words->size();) {
      const std::size_t end = std::min(words->find('\n', at), words->size());
      widest = std::max(widest, text_width(std::string_view(*words).substr(at, end - at), {size, Weight::regular}) / usable_width(1) + 1);
      at = end + 1;
    }
  }
  return std::min(widest, kMost);
}

std::vector<Wish> wishes_of(const view::Section& section, double size, std::size_t& printed) {
  std::vector<Wish> wishes;
  const auto each_column = [&](const auto& act) {
    for (const view::Table& table : section.tables) {
      std::size_t at = table.first_column;
      for (std::size_t i = 0; i < table.columns.size(); at += table.columns[i++].span) act(table, i, at);
    }
  };
  each_column([&](const view::Table& table, std::size_t i, std::size_t at) {
    const view::Column& column = table.columns[i];
    if (wishes.size() < at + column.span) wishes.resize(at + column.span);
    if (column.where != view::Where::screen) printed = std::max(printed, at + column.span);
    if (column.span > 1) return;
    wishes[at].width = std::max(wishes[at].width, column.width);
    if (column.where == view::Where::screen) wishes[at].width = std::max(wishes[at].width, longest_line(table, i, size));
    wishes[at].least = std::max(wishes[at].least, needed_by(table, i, size));
  });
  // A column over several gives to the last of them what the others leave open.
  each_column([&](const view::Table& table, std::size_t i, std::size_t at) {
    const view::Column& column = table.columns[i];
    double rest = column.width;
    for (std::size_t k = at; k + 1 < at + column.span; ++k) rest -= wishes[k].width;
    Wish& last = wishes[at + column.span - 1];
    last.width = std::max({last.width, rest, 1.0});
  });
  // A chart beside its table stands in the last column, and its legend in two.
  constexpr double kChartLeast = 34;
  const bool beside = std::any_of(section.tables.begin(), section.tables.end(), [](const view::Table& table) {
    return table.chart && table.chart->place == view::ChartPlace::beside_table;
  });
  if (beside) wishes.back().least = std::max(wishes.back().least, kChartLeast);
  return wishes;
}

/// So that the first `printed` widths fill that many pixels.
void widen(std::vector<Wish>& wishes, std::size_t printed, double pixels) {
  std::vector<bool> fixed(printed, false);
  for (bool changed = true; changed;) {
    changed = false;
    double room = pixels - kPixelsOfPadding * static_cast<double>(printed);
    double asked = 0;
    for (std::size_t i = 0; i < printed; ++i) {
      (fixed[i] ? room : asked) += fixed[i] ? -kPixelsPerCharacter * wishes[i].width : wishes[i].width;
    }
    if (asked <= 0) return;
    const double factor = std::max(room / kPixelsPerCharacter, 0.0) / asked;
    for (std::size_t i = 0; i < printed; ++i) {
      if (fixed[i] || wishes[i].width * factor >= wishes[i].least) continue;
      wishes[i].width = wishes[i].least;
      fixed[i] = changed = true;
    }
    if (changed) continue;
    for (std::size_t i = 0; i < printed; ++i) {
      if (!fixed[i]) wishes[i].width *= factor;
    }
  }
}

}  // namespace

Columns share_out(const view::Section& section, const Margins& margins, double table_size, double print_scale) {
  constexpr std::size_t kFewestColumns = 2;  // the heading block has a left and a right
  Columns out;
  std::vector<Wish> wishes = wishes_of(section, table_size, out.printed);
  if (wishes.size() < kFewestColumns) wishes.resize(kFewestColumns, {8, 0});
  out.printed = std::max(out.printed, kFewestColumns);
  // What is printed at a given scale must not miss its page: programs differ by so much in how broad a character is.
  constexpr double kToSpare = 0.94;
  const double millimetres = (kPageBreadth - margins.left - margins.right) * (print_scale < 1 ? kToSpare / print_scale : 1);
  widen(wishes, out.printed, millimetres / kMillimetresPerInch * kPixelsPerInch - kSlack);
  for (const Wish& wish : wishes) out.widths.push_back(std::max(wish.width, wish.least));
  return out;
}

double table_size_of(const view::Section& section) {
  if (section.paging == view::Paging::one_page) return kOnePageTableSize;
  std::size_t most = 0;
  for (const view::Table& table : section.tables) {
    const auto printed = std::count_if(table.columns.begin(), table.columns.end(),
                                       [](const view::Column& each) { return each.where != view::Where::screen; });
    most = std::max(most, static_cast<std::size_t>(printed));
  }
  return most > kManyColumns ? kSmallTableSize : kTableSize;
}

}  // namespace writer::xlsx_detail
