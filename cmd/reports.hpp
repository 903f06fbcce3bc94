#pragma once
/// The reports of a workspace: found, loaded, and checked in the order of time.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalogue.hpp"
#include "report_file.hpp"

namespace cmd {

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
  /// Finds the reports below the workspace and the `extra` ones, reads them and checks them, each against those before it,
  /// by as many threads as are given. Findings of a report stay with it; those of the folder (a stray or unreadable file) go
  /// to `bag`.
  static Reports load(const Catalogue& catalogue, const std::set<std::string>& extra, Keep keep, std::size_t jobs,
                      diag::Bag& bag);

  /// By directive, then in order of time, then by path.
  [[nodiscard]] const std::vector<ReportFile>& files() const { return files_; }
  /// Where reports were kept: the valid ones of that unit, and of those it answers for then, on earlier periods; the latest
  /// first.
  [[nodiscard]] std::vector<const model::Report*> history(const std::string& directive, model::UnitIndex unit,
                                                          const model::Period& period) const;
  /// All that a summary of that plan and period is made of, where reports were kept. They must outlive it.
  [[nodiscard]] aggregate::Input input(const check::CatalogueContext& of, const model::Period& period,
                                       std::optional<model::Date> as_of) const;

 private:
  explicit Reports(const Catalogue& catalogue) : catalogue_(&catalogue) {}

  const Catalogue* catalogue_;
  std::vector<ReportFile> files_;
};

}  // namespace cmd
