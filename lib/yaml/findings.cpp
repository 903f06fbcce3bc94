#include <array>

#include "yaml/parse.hpp"
#include "yaml/rules.hpp"

namespace yaml {

std::span<const diag::RuleInfo* const> findings() {
  static constexpr std::array<const diag::RuleInfo*, 18> kAll = {
      &kNotNfc, &kLegacyEncoding, &kInvisibleCharacter, &kControlCharacter, &kLookAlikeLetter, &kInvalidUtf8,      &kSyntaxError,    &kDuplicateKey,  &kMultipleDocuments,
      &kAliasNotAllowed,  &kTooDeep,          &kTooLarge,       &kTagNotAllowed, &kEmptyDocument,
      &kLookAlike,        &kCommentCutsValue, &kMultiLinePlain, &kNoFinalNewline};
  return kAll;
}

}  // namespace yaml
