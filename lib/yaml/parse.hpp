#pragma once
/// Bytes to tree: refuses what is dangerous or ambiguous in YAML before anybody reads it.

#include <optional>
#include <span>

#include "diag/diagnostic.hpp"
#include "yaml/node.hpp"

namespace yaml {

inline constexpr std::size_t kMaxBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t kMaxNodes = 200'000;
inline constexpr int kMaxDepth = 64;

/// Findings are of family Y, and H504 for control characters. Nothing comes back after an error of syntax or
/// safety; a duplicate key, and a look-alike in a key whose meaning is certain, are errors that leave the tree readable.
[[nodiscard]] std::optional<Node> parse(const text::SourcePtr& source, diag::Bag& bag);

/// Every finding this room can make, by code.
[[nodiscard]] std::span<const diag::RuleInfo* const> findings();

}  // namespace yaml
