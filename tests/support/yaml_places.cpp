#include "support/yaml_places.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "diag/diagnostic.hpp"
#include "yaml/parse.hpp"

namespace support {

namespace {

void walk_from(yaml::Node& node, const std::string& pointer, const Visit& visit) {
  visit(node, pointer);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    walk_from(node.items[i], diag::pointer_join(pointer, std::to_string(i)), visit);
  }
  for (std::size_t i = 0; i < node.entries.size(); ++i) {
    walk_from(node.entries[i].value, diag::pointer_join(pointer, node.entries[i].key.value), visit);
  }
}

/// True where the node holds a place of a new kind.
bool prune_from(yaml::Node& node, const std::string& pointer, std::set<std::string>& seen) {
  bool is_new = seen.insert(place_of(pointer)).second;
  std::erase_if(node.items, [&](yaml::Node& item) { return !prune_from(item, diag::pointer_join(pointer, "0"), seen); });
  is_new = is_new || !node.items.empty();
  for (yaml::Entry& entry : node.entries) {
    is_new = prune_from(entry.value, diag::pointer_join(pointer, entry.key.value), seen) || is_new;
  }
  return is_new;
}

}  // namespace

Document parsed(std::string bytes) {
  Document out{text::make_source("a.yaml", std::move(bytes)), {}};
  diag::Bag bag;
  auto root = yaml::parse(out.source, bag);
  REQUIRE(root);
  out.root = *std::move(root);
  return out;
}

std::string place_of(const std::string& pointer) {
  static const std::regex kName("(/[0-9]+)|(^/tasks/|^/findings/|/indicators/|/groups/)[^/]+");
  return std::regex_replace(pointer, kName, "$2*");
}

void walk_all(yaml::Node& root, const Visit& visit) { walk_from(root, "", visit); }

void walk(yaml::Node& root, const Visit& visit) {
  std::set<std::string> seen;
  walk_all(root, [&](yaml::Node& node, const std::string& pointer) {
    if (seen.insert(place_of(pointer)).second) visit(node, pointer);
  });
}

void prune(yaml::Node& root) {
  std::set<std::string> seen;
  prune_from(root, "", seen);
}

yaml::Entry entry_of(const std::string& key) {
  yaml::Entry out;
  out.key.value = key;
  out.value.value = "~";
  return out;
}

}  // namespace support
