#pragma once
/// The places of a YAML document, for tests that change each of them.

#include <functional>
#include <string>

#include "yaml/node.hpp"

namespace support {

struct Document {
  text::SourcePtr source;
  yaml::Node root;
};
/// A text that must be right.
[[nodiscard]] Document parsed(std::string bytes);

/// Places of one kind have one name: `/sections/*/tasks/*/id`.
[[nodiscard]] std::string place_of(const std::string& pointer);

using Visit = std::function<void(yaml::Node&, const std::string& pointer)>;
void walk_all(yaml::Node& root, const Visit& visit);
/// One place of each kind.
void walk(yaml::Node& root, const Visit& visit);
/// Leaves the items of lists that hold places of a new kind: the rest would only take time.
void prune(yaml::Node& root);

/// An entry for a map: `key: ~`.
[[nodiscard]] yaml::Entry entry_of(const std::string& key);

}  // namespace support
