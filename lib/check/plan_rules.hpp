#pragma once
/// The plan's own rules, applied to a report.

#include <string>
#include <vector>

#include "check/rule.hpp"
#include "check/scope.hpp"

namespace check {

/// A value that a plan's rule looks at, and where it stands; no report where it is not given.
struct Operand {
  std::string name;  ///< `prev.` included.
  const model::Report* report = nullptr;
  text::Span at;
};

/// A plan's rule that does not hold for a task of the report.
struct Breach {
  const model::PlanRule* rule = nullptr;
  Judged judged;
  model::Verdict verdict;
  std::vector<Operand> operands;  ///< In order of appearance.
};

/// Rules whose values are wrong already, or required and not given, have their finding elsewhere and are left out.
[[nodiscard]] std::vector<Breach> breaches(const ReportContext& context);

/// A finding of `kind` with the plan's severity, at the value the rule's `at:` names, else at its first operand; every
/// operand and the rule itself related.
void add_breach(diag::Bag& bag, const Rule& kind, const ReportContext& context, const Breach& breach,
                text::Localized message);

/// `a = 1500, b = 1200`, each value as its file has it.
[[nodiscard]] text::Localized listed(const std::vector<Operand>& operands);

}  // namespace check
