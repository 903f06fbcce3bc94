#pragma once
/// A rule's wrong example, run as `validate` would run it, in memory.

#include <optional>
#include <span>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace cmd {

/// A file of the workspace in which the examples of all rules are run: tests/rules/base, built in.
struct ExampleFile {
  std::string_view path;
  std::string_view bytes;
};
[[nodiscard]] std::span<const ExampleFile> example_files();

/// What the example makes the tool find; null where there is nothing to show.
[[nodiscard]] std::optional<diag::Diagnostic> example_finding(const diag::RuleInfo& rule);

}  // namespace cmd
