#include <array>

#include "yaml/parse.hpp"
#include "yaml/rules.hpp"

namespace yaml {

std::span<const diag::RuleInfo* const> findings() {
  static constexpr auto kAll = std::to_array<const diag::RuleInfo*>({
      &kNotNfc,           &kLegacyEncoding, &kInvisibleCharacter, &kControlCharacter, &kLookAlikeLetter,
      &kLostLetters,      &kInvalidUtf8,    &kSyntaxError,        &kDuplicateKey,     &kMultipleDocuments,
      &kAliasNotAllowed,  &kTooDeep,        &kTooLarge,           &kTagNotAllowed,    &kEmptyDocument,
      &kLookAlike,        &kCommentCutsValue, &kMultiLinePlain,   &kNoFinalNewline,   &kEscapedPath,
  });
  return kAll;
}

}  // namespace yaml
