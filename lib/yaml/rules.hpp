#pragma once
/// The findings of this room, one constant each.

#include "diag/rule_info.hpp"

namespace yaml {

extern const diag::RuleInfo kInvalidUtf8;        // Y001
extern const diag::RuleInfo kSyntaxError;        // Y002
extern const diag::RuleInfo kDuplicateKey;       // Y003
extern const diag::RuleInfo kMultipleDocuments;  // Y004
extern const diag::RuleInfo kAliasNotAllowed;    // Y005
extern const diag::RuleInfo kTooDeep;            // Y006
extern const diag::RuleInfo kTooLarge;           // Y007
extern const diag::RuleInfo kTagNotAllowed;      // Y008
extern const diag::RuleInfo kEmptyDocument;      // Y009
extern const diag::RuleInfo kLookAlike;          // Y010
extern const diag::RuleInfo kCommentCutsValue;   // Y011
extern const diag::RuleInfo kMultiLinePlain;     // Y012
extern const diag::RuleInfo kNoFinalNewline;     // Y013
extern const diag::RuleInfo kEscapedPath;         // Y014
extern const diag::RuleInfo kNotNfc;              // H501
extern const diag::RuleInfo kLegacyEncoding;      // H502
extern const diag::RuleInfo kInvisibleCharacter;  // H503
extern const diag::RuleInfo kControlCharacter;    // H504
extern const diag::RuleInfo kLookAlikeLetter;     // H506
extern const diag::RuleInfo kLostLetters;         // H507

}  // namespace yaml
