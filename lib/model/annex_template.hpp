#pragma once
/// The secretary's own choice of what an annex shows: its title, its sheets in their order, their columns in theirs.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/field.hpp"

namespace model {

enum class AnnexSheet { overview, tasks, units, indicators, obstacles, submissions, findings, sources };
inline constexpr std::string_view kAnnexSheets[] = {"overview",  "tasks",       "units",    "indicators",
                                                    "obstacles", "submissions", "findings", "sources"};

/// The columns that a sheet can show, in the order in which it shows them unless told otherwise; none of a sheet whose
/// tables are fixed.
[[nodiscard]] std::span<const std::string_view> columns_of(AnnexSheet sheet);

struct AnnexTemplate {
  Field<std::string> title;          ///< Absent: by the directive's title.
  std::vector<AnnexSheet> sheets;    ///< Empty: all.
  std::map<AnnexSheet, std::vector<std::string>> columns;  ///< A sheet that is not there shows all of its own.
};

}  // namespace model
