#pragma once
/// What is known of a kind of finding: its permanent code, name, severity, reason and examples.

#include <string_view>

#include "text/localized.hpp"

namespace diag {

enum class Severity { warning, error };

/// A mistake and its mend, really run by the tests: in the workspace tests/rules/`workspace` the file named
/// `file` holds `right` exactly once; put `wrong` in its place, and this one finding comes, and no other.
/// Where the workspace has no such file, `right` is empty and `wrong` is the whole file. Where nothing can be shown (a file of
/// megabytes) all three are empty.
struct Example {
  std::string_view file;
  std::string_view right;
  std::string_view wrong;
  /// `base`: a plan with a little of everything; `year`: one unit that has reported for half a year.
  std::string_view workspace = "base";
};

struct RuleInfo {
  std::string_view code;
  std::string_view name;
  Severity severity = Severity::error;
  text::Wording summary;      ///< One line for the list of rules.
  text::Wording why;          ///< Why it matters and what to do instead: a paragraph.
  Example example;
  text::Wording source{};  ///< Decree, article, where there is one.
  /// Of an error: a judgement, not a gap. A workspace may make it a warning or switch it off, and the report's figures are
  /// whole all the same. A warning may always be made more or less.
  bool may_be_lowered = false;
};

}  // namespace diag
