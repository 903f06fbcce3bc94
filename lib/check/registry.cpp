#include <array>

#include "check/catalogue_rules.hpp"
#include "check/rule.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

/// By code.
constexpr std::array kRules = {
    &kCompletedWithoutEvidence,  // C301
    &kStatusProgressMismatch,    // C302
    &kCompletedWithoutDate,      // C303
    &kOverdueWithoutReason,      // C304
    &kRuleViolated,              // C305
    &kDateWithoutCompletion,     // C306
    &kDivisionByZero,            // C307
    &kUnknownTask,               // R104
    &kTaskNotAssigned,           // R105
    &kMissingTask,               // R106
    &kUnknownUnit,               // R107
    &kBadPeriod,                 // R108
    &kPathMismatch,              // R109
    &kDuplicateReport,           // R110
    &kInactiveUnit,              // R111
    &kUnknownIndicator,          // R112
    &kMissingIndicator,          // R113
    &kUnknownDirective,          // R114
    &kNothingAssigned,           // R115
    &kUnknownTaskInPlan,         // S601
    &kUnlistedUnit,              // S602
    &kUnlistedGroup,             // S603
    &kDuplicateId,               // S604
    &kQuoteNotInText,            // S605
    &kUncoveredSentence,         // S606
    &kPartlyQuotedSentence,      // S607
    &kDuplicateAssignment,       // S608
    &kTaskWithoutAssignment,     // S609
    &kBadRatio,                  // S611
    &kParentCycle,               // S612
    &kSuccessorCycle,            // S613
    &kBadSuccessor,              // S614
    &kBadLimits,                 // S615
    &kTaskWithPartsAssigned,     // S616
    &kNobodyReports,             // S617
    &kRuleOnUnassignedTask,      // S619
    &kRuleAtUnknownName,         // S620
    &kGroupWithoutUnits,         // S621
    &kDamagedText,               // S622
    &kReservedIndicatorId,       // S623
    &kMonotonicWithoutStock,     // S624
    &kProgressFell,              // T401
    &kReopened,                  // T402
    &kLateSubmission,            // T403
    &kCopiedText,                // T404
    &kStalled,                   // T405
    &kOutlier,                   // T406
    &kStockShrank,               // T407
    &kBadDocumentNumber,         // V205
    &kMissingReason,             // V208
    &kDateOutsideWindow,         // V209
};

}  // namespace

std::span<const Rule* const> rules() { return kRules; }

void run(const ReportContext& context, diag::Bag& bag) {
  for (const Rule* rule : kRules) {
    if (rule->on_report != nullptr) rule->on_report(context, bag);
  }
}

void run(const CatalogueContext& context, diag::Bag& bag) {
  for (const Rule* rule : kRules) {
    if (rule->on_catalogue != nullptr) rule->on_catalogue(context, bag);
  }
}

}  // namespace check
