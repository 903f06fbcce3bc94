#pragma once
/// The findings of a workspace: what its file says, and what is found where it points.

#include "diag/rule_info.hpp"

namespace load {

extern const diag::RuleInfo kUnsafePath;
extern const diag::RuleInfo kBadTemplate;
extern const diag::RuleInfo kNoPlans;
/// Added by who opens the files, at the place of the path.
extern const diag::RuleInfo kUnreadableFile;
/// Added by who walks the reports folder.
extern const diag::RuleInfo kStrayFile;
/// Added by who knows all the plans.
extern const diag::RuleInfo kTwoPlansOnePeriod;
/// Added by who knows which names a letter has.
extern const diag::RuleInfo kBadLetterTemplate;
extern const diag::RuleInfo kIssuedTwice;
/// Added by who knows every finding.
extern const diag::RuleInfo kUnknownFinding;
extern const diag::RuleInfo kFirmFinding;
extern const diag::RuleInfo kFindingSetTwice;
extern const diag::RuleInfo kBadSelection;

}  // namespace load
