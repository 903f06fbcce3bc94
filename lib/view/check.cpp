#include "view/check.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace view {

namespace {

using Figure = std::optional<model::Decimal>;

struct FigureOf {
  Figure operator()(const Number& number) const { return number.value; }
  Figure operator()(const ColumnFold& fold) const { return value_of(fold.value); }
  Figure operator()(const RowSum& sum) const { return sum.value.value; }
  Figure operator()(const RowShare& share) const { return value_of(share.value); }
  template <class Other>
  Figure operator()(const Other&) const {
    return std::nullopt;
  }
  static Figure value_of(const std::optional<Number>& number) {
    return number ? Figure(number->value) : std::nullopt;
  }
};

std::string shown(const Figure& figure) { return figure ? figure->to_string() : "nothing"; }

/// What the figures come to; null where there are none to take a mean or an end of.
Figure put_together(const std::vector<model::Decimal>& figures, const ColumnFold& how) {
  if (how.fold == Fold::count) return model::Decimal(static_cast<long long>(figures.size()));
  if (figures.empty()) return std::nullopt;
  if (how.fold == Fold::min) return *std::min_element(figures.begin(), figures.end());
  if (how.fold == Fold::max) return *std::max_element(figures.begin(), figures.end());
  model::Decimal total;
  for (const model::Decimal& each : figures) total += each;
  if (how.fold == Fold::sum) return total;
  const auto mean = total.divided_by(static_cast<long long>(figures.size()));
  return mean ? Figure(mean->rounded(how.places)) : std::nullopt;
}

/// A figure that must stand elsewhere too, and where it was seen first.
struct Seen {
  model::Decimal value;
  std::string place;
};

class Checker {
 public:
  void table(const Section& section, const Table& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (table.rows[row].cells.size() != table.columns.size()) {
        found_.push_back(fmt::format("{}: {} cells in {} columns", place_of(section, table, row),
                                     table.rows[row].cells.size(), table.columns.size()));
        return;  // What follows counts on whole rows.
      }
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        place_ = [&, row, column] {
          return fmt::format("{}, column {}", place_of(section, table, row), column + 1);
        };
        cell(table, row, column);
      }
    }
  }

  [[nodiscard]] std::vector<std::string> found() && { return std::move(found_); }

 private:
  static std::string place_of(const Section& section, const Table& table, std::size_t row) {
    return fmt::format("{} / {} / row {}", section.name, table.title, row + 1);
  }

  void cell(const Table& table, std::size_t row, std::size_t column) {
    const Cell& it = table.rows[row].cells[column];
    if (const auto* fold = std::get_if<ColumnFold>(&it.content)) {
      down(table, row, column, *fold);
    } else if (const auto* along = std::get_if<RowSum>(&it.content)) {
      across(table, row, column, *along);
    } else if (const auto* share = std::get_if<RowShare>(&it.content)) {
      quotient(table, row, *share);
    } else if (const auto* tally = std::get_if<Tally>(&it.content)) {
      count(table, row, *tally);
    }
    if (table.rows[row].kind == RowKind::total) same_figure(table.columns[column].figure, it);
    if (it.origin) same_figure(it.origin->name, it);
  }

  void down(const Table& table, std::size_t row, std::size_t column, const ColumnFold& fold) {
    if (fold.first_row > fold.last_row || fold.last_row >= table.rows.size() ||
        (fold.first_row <= row && row <= fold.last_row)) {
      complain("sums rows that are not there or itself");
      return;
    }
    std::vector<model::Decimal> figures;
    for (std::size_t i = fold.first_row; i <= fold.last_row; ++i) {
      if (const auto figure = figure_of(table.rows[i].cells[column])) figures.push_back(*figure);
    }
    compare(put_together(figures, fold), FigureOf::value_of(fold.value));
  }

  void across(const Table& table, std::size_t row, std::size_t column, const RowSum& along) {
    if (along.first_column > along.last_column || along.last_column >= table.columns.size() ||
        (along.first_column <= column && column <= along.last_column)) {
      complain("sums columns that are not there or itself");
      return;
    }
    model::Decimal total;
    for (std::size_t i = along.first_column; i <= along.last_column; ++i) {
      if (const auto figure = figure_of(table.rows[row].cells[i])) total += *figure;
    }
    compare(total, along.value.value);
  }

  void compare(const Figure& right, const Figure& shown_figure) {
    if (right == shown_figure) return;
    complain(fmt::format("{} is shown, its cells add up to {}", shown(shown_figure), shown(right)));
  }

  void quotient(const Table& table, std::size_t row, const RowShare& share) {
    const auto& cells = table.rows[row].cells;
    if (share.numerator_column >= cells.size() || share.denominator_column >= cells.size()) {
      complain("a share of columns that are not there");
      return;
    }
    const auto part = figure_of(cells[share.numerator_column]);
    const auto whole = figure_of(cells[share.denominator_column]);
    const auto right = part && whole ? part->divided_by(*whole) : std::nullopt;
    const bool agrees = share.value ? right && *right == share.value->value : !right;
    if (!agrees) complain("the share is not the quotient of its cells");
  }

  void count(const Table& table, std::size_t row, const Tally& tally) {
    if (tally.first_row > tally.last_row || tally.last_row >= table.rows.size() ||
        (tally.first_row <= row && row <= tally.last_row) ||
        std::max(tally.column, tally.where) >= table.columns.size()) {
      complain("counts rows that are not there or itself");
      return;
    }
    std::map<std::string, long long> counts;
    for (std::size_t i = tally.first_row; i <= tally.last_row; ++i) {
      const auto& cells = table.rows[i].cells;
      const auto* words = std::get_if<std::string>(&cells[tally.column].content);
      if (words != nullptr && !std::holds_alternative<Blank>(cells[tally.where].content)) ++counts[*words];
    }
    for (const Tally::Part& part : tally.parts) {
      const long long right = std::exchange(counts[part.words], 0);
      if (right != part.count) {
        complain(fmt::format("“{}” is counted {}, but stands in {} rows", part.words, part.count, right));
      }
    }
    for (const auto& [words, rows] : counts) {
      if (rows > 0) complain(fmt::format("“{}” stands in {} rows, but is not counted", words, rows));
    }
  }

  void same_figure(const std::string& name, const Cell& cell) {
    const auto figure = figure_of(cell);
    if (name.empty() || !figure) return;
    const auto known = seen_.find(name);
    if (known == seen_.end()) {
      seen_.emplace(name, Seen{*figure, place_()});
    } else if (known->second.value != *figure) {
      complain(fmt::format("{} of {}, but {} at {}", figure->to_string(), name, known->second.value.to_string(),
                           known->second.place));
    }
  }

  void complain(const std::string& what) { found_.push_back(place_() + ": " + what); }

  std::map<std::string, Seen, std::less<>> seen_;
  std::vector<std::string> found_;
  std::function<std::string()> place_;  ///< Of the cell at hand, told only where it is needed.
};

}  // namespace

std::optional<model::Decimal> figure_of(const Cell& cell) { return std::visit(FigureOf{}, cell.content); }

std::vector<std::string> check(const Document& document) {
  Checker checker;
  if (document.brief) {
    for (const Table& table : document.brief->tables) checker.table(*document.brief, table);
  }
  for (const Section& section : document.sections) {
    for (const Table& table : section.tables) checker.table(section, table);
  }
  return std::move(checker).found();
}

}  // namespace view
