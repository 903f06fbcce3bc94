#pragma once
/// The rules by name; each is one file under `rules/` and one line in the registry.

#include "check/rule.hpp"

namespace check {

extern const Rule kUnknownTask;
extern const Rule kTaskNotAssigned;
extern const Rule kMissingTask;
extern const Rule kUnknownUnit;
extern const Rule kBadPeriod;
extern const Rule kPathMismatch;
extern const Rule kDuplicateReport;
extern const Rule kInactiveUnit;
extern const Rule kUnknownIndicator;
extern const Rule kMissingIndicator;
extern const Rule kUnknownDirective;
extern const Rule kNothingAssigned;

extern const Rule kBadDocumentNumber;
extern const Rule kMissingReason;
extern const Rule kDateOutsideWindow;

extern const Rule kCompletedWithoutEvidence;
extern const Rule kStatusProgressMismatch;
extern const Rule kCompletedWithoutDate;
extern const Rule kOverdueWithoutReason;
extern const Rule kRuleViolated;
extern const Rule kDateWithoutCompletion;
extern const Rule kDivisionByZero;

extern const Rule kProgressFell;
extern const Rule kReopened;
extern const Rule kLateSubmission;
extern const Rule kCopiedText;
extern const Rule kStalled;
extern const Rule kOutlier;
extern const Rule kStockShrank;

}  // namespace check
