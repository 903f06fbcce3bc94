#pragma once
/// The parts of a plan that have a file of their own: indicators and rules.

#include <string>
#include <string_view>
#include <vector>

#include "diag/rule_info.hpp"
#include "load/scalars.hpp"
#include "model/plan.hpp"

namespace load {

extern const diag::RuleInfo kBadExpression;

/// An indicator whose id or type is bad stays in the list, marked so.
[[nodiscard]] model::Indicator read_indicator(const Value& value);

/// Reads the rules after the entries whose indicators they speak of. A rule on a task that has no entry keeps its
/// expression null without a finding of this room: that is a question for the catalogue as a whole.
class RuleReader {
 public:
  /// `unreadable` names the tasks of which not every indicator could be read: what is unknown there is no mistake.
  RuleReader(const model::Plan& plan, std::vector<std::string> unreadable)
      : plan_(plan), unreadable_(std::move(unreadable)) {}
  [[nodiscard]] model::PlanRule read(const Value& value) const;

 private:
  void parse(const Value& check, model::PlanRule& rule) const;

  const model::Plan& plan_;
  std::vector<std::string> unreadable_;
};

}  // namespace load
