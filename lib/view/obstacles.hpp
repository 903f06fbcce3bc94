#pragma once
/// What units ask for and struggle with, alike words put together.

#include <string>
#include <vector>

#include "aggregate/summary.hpp"

namespace view {

enum class ObstacleKind { proposal, difficulty, reason };

/// One text, and everybody who wrote it.
struct Obstacle {
  ObstacleKind kind = ObstacleKind::proposal;
  std::string addressee;  ///< Of a proposal; empty where it names none.
  std::string text;       ///< As it was written first.
  std::vector<std::size_t> rows;  ///< Of the summary, in order.
  std::vector<model::UnitIndex> units{};  ///< Each once, in protocol order.
};

/// Proposals by addressee in protocol order (those that name a unit we do not know by name after them, those that name
/// nobody last), then difficulties, then reasons of delay; among these what most units say comes first. Alike are texts
/// that differ in case, white space and closing punctuation only: anything more would put words in a unit's mouth.
[[nodiscard]] std::vector<Obstacle> obstacles(const aggregate::Summary& summary);

}  // namespace view
