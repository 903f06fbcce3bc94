#pragma once
/// The JSON Schemas of every kind of file, as they lie in schemas/: built in, so that the two cannot differ.

#include <span>
#include <string_view>

#include "view/data.hpp"

namespace writer {

struct JsonSchema {
  std::string_view kind;  ///< `report`: of the file schemas/report.schema.json.
  std::string_view text;  ///< That file, byte for byte.
};

/// One for each kind of file, in the order in which a workspace is made.
[[nodiscard]] std::span<const JsonSchema> json_schemas();
/// The one of that kind, as data whose members keep their order. There must be one.
[[nodiscard]] view::Data json_schema(std::string_view kind);

}  // namespace writer
