#pragma once
/// The reports of a workspace: found, loaded, and checked in the order of time.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalogue.hpp"
#include "check/rule.hpp"
#include "model/report.hpp"

namespace cmd {

/// One file that is, or ought to be, a report.
struct ReportFile {
  std::string path;
  check::Placement placement;             ///< What the path says, where the template names it.
  std::string directive;                  ///< Whose it is: by its place, else by its content.
  std::optional<model::Period> period;
  std::optional<model::UnitIndex> unit;
  std::string sha256;
  std::optional<model::Report> report;    ///< As far as it could be read.
  diag::Bag findings;
  bool contested = false;                 ///< Another file claims the same unit, directive and period.

  /// Only a valid report is counted.
  [[nodiscard]] bool valid() const { return report && !contested && !findings.has_errors(); }
};

/// The part of the reports that a command asks for.
struct Selection {
  std::set<std::string> paths;         ///< Empty: every report of the workspace.
  std::string directive;               ///< Empty: every directive.
  std::optional<model::Period> from;   ///< Periods outside from … to are left out.
  std::optional<model::Period> to;

  [[nodiscard]] bool takes(const ReportFile& file) const;
};

class Reports {
 public:
  /// Finds the reports below the workspace and the `extra` ones, loads them and checks them, each against those before
  /// it. Findings of a report stay with it; those of the folder (a stray or unreadable file) go to `bag`.
  static Reports load(const Catalogue& catalogue, const std::set<std::string>& extra, diag::Bag& bag);

  [[nodiscard]] const std::vector<ReportFile>& files() const { return files_; }
  /// The valid reports of that unit, and of those it answers for then, on earlier periods; the latest first.
  [[nodiscard]] std::vector<const model::Report*> history(std::string_view directive, model::UnitIndex unit,
                                                          const model::Period& period) const;
  /// All that a summary of that plan and period is made of. The reports must outlive it.
  [[nodiscard]] aggregate::Input input(const check::CatalogueContext& of, const model::Period& period,
                                       std::optional<model::Date> as_of) const;

 private:
  explicit Reports(const Catalogue& catalogue) : catalogue_(&catalogue) {}
  /// Files already checked, by directive and unit, in order of time.
  using Past = std::map<std::pair<std::string, model::UnitIndex>, std::vector<const ReportFile*>>;

  void read(ReportFile& file) const;
  void check_all();
  [[nodiscard]] check::ReportContext context_of(const ReportFile& file, const Past& past) const;
  [[nodiscard]] std::vector<const model::Report*> history_of(const ReportFile& file, const Past& past) const;

  const Catalogue* catalogue_;
  std::vector<ReportFile> files_;
};

}  // namespace cmd
