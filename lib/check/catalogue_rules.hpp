#pragma once
/// The rules of the catalogue: directive, plan, units and calendar as one.

#include "check/rule.hpp"

namespace check {

extern const Rule kUnknownTaskInPlan;         // S601
extern const Rule kUnlistedUnit;              // S602
extern const Rule kUnlistedGroup;             // S603
extern const Rule kDuplicateId;               // S604
extern const Rule kQuoteNotInText;            // S605
extern const Rule kUncoveredSentence;         // S606
extern const Rule kPartlyQuotedSentence;      // S607
extern const Rule kDuplicateAssignment;       // S608
extern const Rule kTaskWithoutAssignment;     // S609
extern const Rule kBadRatio;                  // S611
extern const Rule kParentCycle;               // S612
extern const Rule kSuccessorCycle;            // S613
extern const Rule kBadSuccessor;              // S614
extern const Rule kBadLimits;                 // S615
extern const Rule kTaskWithPartsAssigned;     // S616
extern const Rule kNobodyReports;             // S617
extern const Rule kRuleOnUnassignedTask;      // S619
extern const Rule kRuleAtUnknownName;         // S620
extern const Rule kGroupWithoutUnits;         // S621
extern const Rule kDamagedText;               // S622
extern const Rule kReservedIndicatorId;       // S623
extern const Rule kMonotonicWithoutStock;     // S624

}  // namespace check
