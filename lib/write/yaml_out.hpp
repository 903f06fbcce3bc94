#pragma once
/// Data as YAML that every reader takes for the same thing.

#include <string>

#include "view/data.hpp"
#include "view/form.hpp"

namespace writer {

/// Block style, two blanks an indent. A text that some reader could take for a number, a truth or nothing (`no`, `010`,
/// `12:30`, `~`) is quoted; a date stands bare, as people write it. What is not text (see safe_text) is left out.
[[nodiscard]] std::string yaml(const view::Data& data);

/// The same for a person to fill in: the heading and the notes are comments, wrapped; what is null is blank, with a blank
/// after the colon where one types on; a note that begins with a line end has an empty line before it.
[[nodiscard]] std::string yaml_form(const view::Form& form);

}  // namespace writer
