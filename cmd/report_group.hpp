#pragma once
/// The reports of one unit and of those it succeeds: what can be judged without looking at any other.

#include <span>
#include <string>
#include <vector>

#include "catalogue.hpp"
#include "report_file.hpp"

namespace cmd {

/// The files of the workspace that belong together, by number: each group those of one line of succession, or of one
/// unit that nobody knows. `paths` are numbered as they stand.
[[nodiscard]] std::vector<std::vector<std::size_t>> group_by_unit(const Catalogue& catalogue,
                                                                  std::span<const std::string> paths, std::size_t jobs);

/// Whose past is asked for.
struct Standpoint {
  const std::string& directive;
  model::UnitIndex unit;
  const model::Period& period;
};
/// The valid reports among those files that are the unit's own or those of a unit it answers for by then, of earlier periods:
/// the latest first, of one period by rank.
[[nodiscard]] std::vector<const model::Report*> history_of(const model::Units& units, std::span<const ReportFile* const> files,
                                                           const Standpoint& at);

/// Reads the files and checks them, each against those before it. Their paths are given, the rest is filled in.
void read_and_check(const Catalogue& catalogue, std::span<ReportFile* const> group, Keep keep);

}  // namespace cmd
