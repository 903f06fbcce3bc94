#pragma once
/// The finding of a calendar that says two things of one day.

#include "diag/rule_info.hpp"

namespace load {

extern const diag::RuleInfo kDuplicateDate;

}  // namespace load
