#pragma once
/// A YAML file for a person to fill in: data whose members carry notes, under a heading.

#include <string>

#include "view/data.hpp"

namespace view {

struct Form {
  std::string schema;   ///< Where the file's JSON Schema lies, for an editor; empty: nowhere.
  std::string heading;  ///< Lines; one that begins with blanks keeps them.
  Data content;         ///< What is null is left blank.
};

}  // namespace view
