#include "view/chosen_columns.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "view/cells.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

/// Old place → new place.
using Moves = std::map<std::size_t, std::size_t>;

std::optional<std::size_t> moved_to(const Moves& moves, std::size_t column) {
  const auto found = moves.find(column);
  return found == moves.end() ? std::nullopt : std::optional(found->second);
}

struct Rewrite {
  const Moves& moves;

  /// Still a run, and of the same columns: any other order of them adds up to the same.
  void operator()(Cell& cell, const RowSum& sum) const {
    std::size_t least = moves.size();
    std::size_t most = 0;
    for (std::size_t column = sum.first_column; column <= sum.last_column; ++column) {
      const auto to = moved_to(moves, column);
      if (!to) {
        cell.content = Number(sum.value);
        return;
      }
      least = std::min(least, *to);
      most = std::max(most, *to);
    }
    if (most - least != sum.last_column - sum.first_column) {
      cell.content = Number(sum.value);
      return;
    }
    cell.content = RowSum{sum.value, least, most};
  }
  void operator()(Cell& cell, const RowShare& share) const {
    const auto numerator = moved_to(moves, share.numerator_column);
    const auto denominator = moved_to(moves, share.denominator_column);
    if (numerator && denominator) {
      cell.content = RowShare{share.value, *numerator, *denominator};
    } else {
      const auto tone = cell.tone;
      cell.content = share.value ? Cell{*share.value}.content : words(kNoFigure).content;
      cell.tone = tone;
    }
  }
  void operator()(Cell& cell, const Tally& tally) const {
    const auto column = moved_to(moves, tally.column);
    const auto where = moved_to(moves, tally.where);
    if (!column || !where) {
      cell.content = tally_words(tally);
      return;
    }
    Tally out = tally;
    out.column = *column;
    out.where = *where;
    cell.content = std::move(out);
  }
  template <class Other>
  void operator()(Cell& /*cell*/, const Other& /*content*/) const {}
};

void rewrite(Cell& cell, const Moves& moves) {
  const auto content = cell.content;
  std::visit([&](const auto& it) { Rewrite{moves}(cell, it); }, content);
}

}  // namespace

Table choose_columns(Table table, std::span<const std::string> ids) {
  std::vector<std::size_t> chosen;
  Moves moves;
  for (const std::string& id : ids) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].id != id) continue;
      moves.emplace(i, chosen.size());
      chosen.push_back(i);
    }
  }
  std::vector<Column> columns;
  columns.reserve(chosen.size());
  for (const std::size_t i : chosen) columns.push_back(table.columns[i]);
  for (Row& row : table.rows) {
    std::vector<Cell> cells;
    if (is_wide(row.kind)) {
      cells.resize(chosen.size());
      cells.front() = std::move(row.cells.front());
    } else {
      for (const std::size_t i : chosen) cells.push_back(row.cells[i]);
    }
    for (Cell& cell : cells) rewrite(cell, moves);
    row.cells = std::move(cells);
  }
  table.columns = std::move(columns);
  return table;
}

}  // namespace view
