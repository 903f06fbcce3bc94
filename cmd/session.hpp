#pragma once
/// One run over one workspace: opened, its reports checked, its periods chosen.

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "aggregate/summary.hpp"
#include "catalogue.hpp"
#include "command.hpp"
#include "diag/diagnostic.hpp"
#include "files.hpp"
#include "periods.hpp"
#include "reports.hpp"

namespace cmd {

class Session {
 public:
  /// Finds the workspace from `-C DIR` or the current folder upward; a Failure where there is none.
  explicit Session(const Context& context);

  /// A path as the user typed it, as the workspace names it. Relative to the current folder or, where nothing is there,
  /// to `-C DIR`.
  [[nodiscard]] std::string name_of(const std::string& typed) const;
  /// From now on the bytes stand in for that file of the workspace.
  void stand_in(const std::string& path, std::string bytes) { files_.overlay(path, std::move(bytes)); }

  /// Loads and checks the catalogue; null where `tiendo.yaml` gives nothing to go on with.
  const Catalogue* open();
  /// Loads and checks the reports, the workspace's own and `extra` ones.
  const Reports& load_reports(const std::set<std::string>& extra = {}, Keep keep = Keep::reports);

  [[nodiscard]] const FileStore& files() const { return files_; }
  [[nodiscard]] const Catalogue& catalogue() const { return *catalogue_; }
  [[nodiscard]] const Reports& reports() const { return *reports_; }
  /// Findings of the catalogue and of the reports' folder, sorted.
  [[nodiscard]] const diag::Bag& findings();
  /// A path of the workspace as seen from the current folder: for messages that a person or editor opens.
  [[nodiscard]] std::string shown(const std::string& path) const;

 private:
  std::filesystem::path start_;
  std::size_t jobs_;
  FileStore files_;
  std::unique_ptr<Catalogue> catalogue_;
  std::optional<Reports> reports_;
  diag::Bag findings_;
};

/// Configuration and I/O: what makes a run exit 2 and not 1.
[[nodiscard]] bool is_configuration(const diag::Diagnostic& finding);
/// 2 where one of the errors is of configuration, else 1 where one is at or above the threshold, else 0.
[[nodiscard]] int exit_code_of(const std::vector<diag::Diagnostic>& findings, diag::Severity fail_on);

/// What a command that works on a period is asked.
struct PeriodOptions {
  std::optional<model::Period> period;
  std::optional<model::Period> from;  ///< A run of periods, where the command binds them.
  std::optional<model::Period> to;
  std::optional<model::Period> against;  ///< One earlier period, to be compared with.
  std::optional<std::string> directive;
  std::optional<model::Date> as_of;
  bool strict = false;
  bool allow_empty = false;
};
/// Binds `--period`, `--directive`, `--as-of`, `--strict` and `--allow-empty`.
void bind_period_options(Command& command, PeriodOptions& options);
/// Binds `--from` and `--to`.
void bind_run_options(Command& command, PeriodOptions& options);
[[nodiscard]] inline bool is_run(const PeriodOptions& options) { return options.from || options.to; }
/// A Failure where a run does not go with the other options.
void refuse_mixed(const PeriodOptions& options);

/// The figures of one directive and one period.
struct PeriodFigures {
  const check::CatalogueContext* followed = nullptr;
  model::Period period;
  aggregate::Summary summary;
  /// Earlier periods, in order of time, each at its own due date: the plan's own where the command looks back; of a run
  /// `--from` … `--to` the others, whatever their plan, and before them those of the same year; or the one period that it is compared with.
  std::vector<aggregate::Summary> past{};
};

/// Whether a command looks back: to fold every period before costs as much again each.
enum class Past { skip, fold };

/// Opens the workspace and folds the chosen period of each chosen directive; without `--period` the latest one that has
/// a report, and of a run its last. Says on standard error which reports are left out or missing, and which of several
/// directives has nothing to show. A Failure where the catalogue has an error or none of them has.
class PeriodRun {
 public:
  PeriodRun(const Context& context, const PeriodOptions& options, Past past = Past::skip);

  /// In the order of the workspace's plans.
  [[nodiscard]] const std::vector<PeriodFigures>& figures() const { return figures_; }
  [[nodiscard]] const Session& session() const { return session_; }
  /// More than one directive was asked for, though some may have nothing to show.
  [[nodiscard]] bool of_several() const { return of_several_; }
  /// The findings of that period's reports, in order of place.
  [[nodiscard]] std::vector<diag::Diagnostic> findings_of(const PeriodFigures& figures) const;
  /// The exit code that the run has earned so far: 2, 1 or 0 by the catalogue's findings and `--strict`.
  [[nodiscard]] int exit_code() const { return exit_code_; }
  /// False where the catalogue's own errors leave no figures; they have been said.
  [[nodiscard]] bool ready() const { return ready_; }

 private:
  void fold(const Context& context, const PeriodOptions& options);
  /// `2026-10`; of one of several directives `2026-10 (cmcn4)`.
  [[nodiscard]] std::string named(const model::Period& period, const std::string& directive) const;
  void fold_one(const Context& context, const PeriodOptions& options, const std::string& directive);
  void fold_run(const Context& context, const PeriodOptions& options, const std::string& directive);
  void fold_past(PeriodFigures& figures, const std::optional<ReportedPeriods>& reported) const;
  aggregate::Summary compared_with(const Context& context, const PeriodOptions& options, const std::string& directive);
  /// As of its own due date, or of the date by which it was sealed.
  [[nodiscard]] aggregate::Summary summary_of(const PlannedPeriod& planned) const;
  /// Says which reports are left out or missing; under `--strict` they count.
  void judge_gaps(const Context& context, const PeriodOptions& options, const aggregate::Summary& summary);

  Session session_;
  std::vector<PeriodFigures> figures_;
  Past past_;
  int exit_code_ = kExitClean;
  bool of_several_ = false;
  bool ready_ = false;
};

}  // namespace cmd
