#pragma once
/// Which findings of a check are shown and make its exit code: `--select`, `--ignore` and a baseline. The figures of
/// other commands never ask.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "diag/baseline.hpp"
#include "diag/diagnostic.hpp"
#include "session.hpp"

namespace cmd {

struct FilterOptions {
  std::set<std::string_view> selected;  ///< Codes; empty: all.
  std::set<std::string_view> ignored;
  std::optional<std::size_t> most;
  std::optional<std::string> baseline;
  std::optional<std::string> write_baseline;
};
/// Binds `--select`, `--ignore`, `--max-findings`, `--baseline` and `--write-baseline`.
void bind_filter_options(Command& command, FilterOptions& options);

class FindingFilter {
 public:
  /// Reads the baseline. A Failure where that cannot be read, or the options do not go together.
  explicit FindingFilter(const FilterOptions& options);

  /// What is shown. An error of the configuration is always: the tool could not do its work.
  [[nodiscard]] std::vector<diag::Diagnostic> shown(const std::vector<diag::Diagnostic>& findings) const;
  /// All of them, those not shown without their fix: only what is shown is mended.
  [[nodiscard]] std::vector<diag::Diagnostic> mendable(std::vector<diag::Diagnostic> findings) const;

  /// Writes what is chosen to the new baseline, by which this filter then goes; nothing where none is wanted.
  void write_baseline(const Context& context, const std::vector<diag::Diagnostic>& findings);
  /// How many findings the baseline keeps from being shown, and which of its entries are not found any more. `checked`:
  /// the files of this run; of others an entry is stale only where the file is gone.
  void say_known(const Context& context, const Session& session, const std::vector<diag::Diagnostic>& findings,
                 const std::set<std::string>& checked) const;

 private:
  enum class Fate { shown, not_chosen, known };
  [[nodiscard]] bool is_chosen(std::string_view code) const;
  /// `known`: those of the baseline that the findings before have not used up.
  [[nodiscard]] Fate fate(const diag::Diagnostic& finding, diag::KnownFindings& known) const;

  const FilterOptions& options_;
  diag::Baseline baseline_;
};

}  // namespace cmd
