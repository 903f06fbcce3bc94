#include "yaml/node.hpp"

#include <algorithm>

namespace yaml {

bool Node::is_null() const {
  return is_plain() &&
         (value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL");
}

const Entry* Node::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key.value == key; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace yaml
