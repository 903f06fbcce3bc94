#pragma once
/// The findings that a malformed field of any file can be.

#include "diag/rule_info.hpp"

namespace load {

extern const diag::RuleInfo kMissingField;
extern const diag::RuleInfo kUnknownField;
extern const diag::RuleInfo kWrongType;
extern const diag::RuleInfo kBadDate;
extern const diag::RuleInfo kBadNumber;
extern const diag::RuleInfo kOutOfRange;
extern const diag::RuleInfo kBadValue;
extern const diag::RuleInfo kAmbiguousNumber;
extern const diag::RuleInfo kEmptyText;
extern const diag::RuleInfo kTextTooLong;

}  // namespace load
