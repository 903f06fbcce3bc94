#include "load/calendar_rules.hpp"
#include "load/load.hpp"
#include "load/plan_parts.hpp"
#include "load/rules.hpp"
#include "load/seal.hpp"
#include "load/workspace_rules.hpp"

namespace load {

std::span<const diag::RuleInfo* const> findings() {
  static constexpr const diag::RuleInfo* kAll[] = {
      &kTextTooLong,  // H505
      &kMissingField, &kUnknownField, &kWrongType,  // R101–R103
      &kBadExpression, &kDuplicateDate,  // S610, S618
      &kSealDamaged, &kSealedInputChanged, &kSealedFigureChanged,  // S631–S633
      &kBadDate, &kBadNumber, &kOutOfRange, &kBadValue,  // V201–V204
      &kAmbiguousNumber, &kEmptyText,  // V206, V207
      &kUnsafePath, &kBadTemplate, &kNoPlans, &kUnreadableFile, &kStrayFile, &kTwoPlansOnePeriod,
      &kBadLetterTemplate, &kIssuedTwice,  // W701–W708
      &kUnknownFinding, &kFirmFinding, &kFindingSetTwice, &kBadSelection,  // W709–W712
  };
  return kAll;
}

}  // namespace load
