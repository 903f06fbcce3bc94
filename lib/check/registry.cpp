#include <array>

#include "check/rule.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

/// By code.
constexpr std::array kRules = {
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
    &kBadDocumentNumber,         // V205
    &kMissingReason,             // V208
    &kDateOutsideWindow,         // V209
    &kCompletedWithoutEvidence,  // C301
    &kStatusProgressMismatch,    // C302
    &kCompletedWithoutDate,      // C303
    &kOverdueWithoutReason,      // C304
    &kRuleViolated,              // C305
    &kDateWithoutCompletion,     // C306
    &kDivisionByZero,            // C307
    &kProgressFell,              // T401
    &kReopened,                  // T402
    &kLateSubmission,            // T403
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
