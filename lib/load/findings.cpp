#include "load/load.hpp"
#include "load/rules.hpp"

namespace load {

std::span<const diag::RuleInfo* const> findings() {
  static constexpr const diag::RuleInfo* kAll[] = {
      &kTextTooLong,  // H505
      &kMissingField, &kUnknownField, &kWrongType,  // R101–R103
      &kBadDate, &kBadNumber, &kOutOfRange, &kBadValue,  // V201–V204
      &kAmbiguousNumber, &kEmptyText,  // V206, V207
  };
  return kAll;
}

}  // namespace load
