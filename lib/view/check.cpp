#include "view/check.hpp"

#include <fmt/format.h>

#include <map>

namespace view {

namespace {

struct FigureOf {
  using Result = std::optional<model::Decimal>;
  Result operator()(const Number& number) const { return number.value; }
  Result operator()(const ColumnSum& sum) const { return sum.value.value; }
  Result operator()(const RowSum& sum) const { return sum.value.value; }
  Result operator()(const RowShare& share) const {
    return share.value ? Result(share.value->value) : std::nullopt;
  }
  template <class Other>
  Result operator()(const Other&) const {
    return std::nullopt;
  }
};

/// The total that a figure has in a table, and where that was.
struct Total {
  model::Decimal value;
  std::string place;
};

class Checker {
 public:
  void table(const Section& section, const Table& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const std::string place = fmt::format("{} / {} / row {}", section.name, table.title, row + 1);
      if (table.rows[row].cells.size() != table.columns.size()) {
        found_.push_back(fmt::format("{}: {} cells in {} columns", place, table.rows[row].cells.size(),
                                     table.columns.size()));
        return;  // What follows counts on whole rows.
      }
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        cell(table, row, column,
             fmt::format("{} / {} / row {}, column {}", section.name, table.title, row + 1, column + 1));
      }
    }
  }

  [[nodiscard]] std::vector<std::string> found() && { return std::move(found_); }

 private:
  void cell(const Table& table, std::size_t row, std::size_t column, const std::string& place) {
    const Cell& it = table.rows[row].cells[column];
    if (const auto* sum = std::get_if<ColumnSum>(&it.content)) {
      if (sum->first_row > sum->last_row || sum->last_row >= table.rows.size() ||
          (sum->first_row <= row && row <= sum->last_row)) {
        found_.push_back(fmt::format("{}: sums rows that are not there or itself", place));
        return;
      }
      model::Decimal total;
      for (std::size_t i = sum->first_row; i <= sum->last_row; ++i) add(total, table.rows[i].cells[column]);
      compare(total, sum->value.value, place);
    } else if (const auto* along = std::get_if<RowSum>(&it.content)) {
      if (along->first_column > along->last_column || along->last_column >= table.columns.size() ||
          (along->first_column <= column && column <= along->last_column)) {
        found_.push_back(fmt::format("{}: sums columns that are not there or itself", place));
        return;
      }
      model::Decimal total;
      for (std::size_t i = along->first_column; i <= along->last_column; ++i) {
        add(total, table.rows[row].cells[i]);
      }
      compare(total, along->value.value, place);
    } else if (const auto* share = std::get_if<RowShare>(&it.content)) {
      quotient(table, row, *share, place);
    }
    if (table.rows[row].kind == RowKind::total) same_figure(table.columns[column], it, place);
  }

  static void add(model::Decimal& total, const Cell& cell) {
    if (const auto figure = figure_of(cell)) total += *figure;
  }

  void compare(const model::Decimal& right, const model::Decimal& shown, const std::string& place) {
    if (right == shown) return;
    found_.push_back(
        fmt::format("{}: {} is shown, its cells add up to {}", place, shown.to_string(), right.to_string()));
  }

  void quotient(const Table& table, std::size_t row, const RowShare& share, const std::string& place) {
    const auto& cells = table.rows[row].cells;
    if (share.numerator_column >= cells.size() || share.denominator_column >= cells.size()) {
      found_.push_back(fmt::format("{}: a share of columns that are not there", place));
      return;
    }
    const auto part = figure_of(cells[share.numerator_column]);
    const auto whole = figure_of(cells[share.denominator_column]);
    const auto right = part && whole ? part->divided_by(*whole) : std::nullopt;
    const bool agrees = share.value ? right && *right == share.value->value : !right;
    if (!agrees) found_.push_back(fmt::format("{}: the share is not the quotient of its cells", place));
  }

  void same_figure(const Column& column, const Cell& cell, const std::string& place) {
    const auto figure = figure_of(cell);
    if (column.figure.empty() || !figure) return;
    const auto [known, fresh] = totals_.try_emplace(column.figure, Total{*figure, place});
    if (fresh || known->second.value == *figure) return;
    found_.push_back(fmt::format("{}: {} of {}, but {} at {}", place, figure->to_string(), column.figure,
                                 known->second.value.to_string(), known->second.place));
  }

  std::map<std::string, Total> totals_;
  std::vector<std::string> found_;
};

}  // namespace

std::optional<model::Decimal> figure_of(const Cell& cell) { return std::visit(FigureOf{}, cell.content); }

std::vector<std::string> check(const Document& document) {
  Checker checker;
  for (const Section& section : document.sections) {
    for (const Table& table : section.tables) checker.table(section, table);
  }
  return std::move(checker).found();
}

}  // namespace view
