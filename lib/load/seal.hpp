#pragma once
/// The seal of a closed period, and the finding of one that was not left as it was written.

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "model/seal.hpp"
#include "yaml/node.hpp"

namespace load {

extern const diag::RuleInfo kSealDamaged;
extern const diag::RuleInfo kSealedInputChanged;
extern const diag::RuleInfo kSealedFigureChanged;

/// Null where anything is malformed or the digest is not that of the rest: a seal in doubt seals nothing.
[[nodiscard]] std::optional<model::Seal> seal(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag);

/// The line that closes a seal: `digest:` and the SHA-256 of all bytes before it, carriage returns aside, for git may
/// change line ends. `head -n -1 SEAL | sha256sum` gives the same.
[[nodiscard]] std::string digest_line(std::string_view before);

}  // namespace load
