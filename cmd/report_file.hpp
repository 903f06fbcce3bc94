#pragma once
/// One file that is, or ought to be, a report, as it stands after it was read and checked.

#include <memory>
#include <optional>
#include <string>

#include "diag/diagnostic.hpp"
#include "model/report.hpp"
#include "model/units.hpp"

namespace cmd {

struct ReportFile {
  std::string path;
  std::string directive;                  ///< Whose it is: by its place, else by its content.
  std::optional<model::Period> period;
  std::optional<model::UnitIndex> unit;
  std::string sha256;                     ///< Of its bytes, where reports are kept.
  std::unique_ptr<model::Report> report;  ///< As far as it could be read; null too where only findings are kept.
  diag::Bag findings;
  bool readable = false;                  ///< A report could be read, with or without findings.
  bool refused = false;                   ///< The system did not let it be read: what it says is not known.
  bool contested = false;                 ///< Another file claims the same unit, directive and period.

  /// Only a valid report is counted.
  [[nodiscard]] bool valid() const { return readable && !contested && !findings.has_errors(); }
};

/// What stays in memory of reports that have been checked.
enum class Keep {
  findings,  ///< With the lines that they show: what grows with the number of mistakes, hardly with that of files.
  sources,   ///< Findings with the whole of their files, which are to be mended.
  reports    ///< Findings and reports with their files: they are to be added up, and every figure names its line.
};

}  // namespace cmd
