#pragma once
/// Judges a YAML tree by a JSON Schema, as far as the schemas of this repository go.

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "yaml/node.hpp"

namespace support {

/// What a reader of YAML's core schema, as editors have one, makes of the tree.
[[nodiscard]] nlohmann::json core_json(const yaml::Node& node);

struct SchemaError {
  std::string pointer;  ///< Of the value; for a missing or unknown key, of that key.
  std::string keyword;
  const nlohmann::json* schema = nullptr;  ///< What holds the keyword.
};
/// Where no branch of an anyOf fits, the errors of all. A keyword that it does not know throws.
[[nodiscard]] std::vector<SchemaError> schema_errors(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace support
