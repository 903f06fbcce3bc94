#pragma once
/// Findings that more than one room can make.

#include "diag/rule_info.hpp"

namespace diag {

/// Not a period (load), or not one of the plan's frequency (check).
extern const RuleInfo kBadPeriod;

}  // namespace diag
