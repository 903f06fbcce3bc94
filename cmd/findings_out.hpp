#pragma once
/// Findings on their way out: in the formats and to the places that a command was asked for.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "command.hpp"
#include "diag/diagnostic.hpp"
#include "session.hpp"
#include "write/findings_formats.hpp"

namespace cmd {

/// `--format FORMAT[=FILE]`.
struct FindingTarget {
  const writer::FindingsFormat* format = &writer::findings_formats().front();
  std::optional<std::string> file;  ///< Null: standard output.
};

/// Reads `text`, `json=out.json`; a complaint where it is neither, or where two would share one place.
[[nodiscard]] std::optional<text::Localized> take_target(const std::string& value, std::vector<FindingTarget>& targets);

/// What is printed of one run.
struct FindingsRun {
  std::vector<diag::Diagnostic> findings;  ///< Sorted.
  std::vector<writer::CheckedFile> files;
  std::optional<std::size_t> most{};  ///< `--max-findings`
  std::set<std::string> named{};      ///< The files that fixes would change; none: all of the workspace.
};

/// Binds `--format`, and lists the formats in its help.
void bind_formats(Command& command, std::vector<FindingTarget>& targets);

/// Prints to each target; text to standard output where there is none.
void print_findings(const Context& context, const Session& session, const FindingsRun& run,
                    const std::vector<FindingTarget>& targets);
/// As text on standard error: for commands whose data is something else.
void say_findings(const Context& context, const Session& session, const std::vector<diag::Diagnostic>& findings,
                  const std::set<std::string>& named = {});

}  // namespace cmd
