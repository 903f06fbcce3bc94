#pragma once
/// Words a letter by a mustache template, the office's own or the built-in one.
///
/// Of mustache a template has `{{name}}`, `{{#name}}…{{/name}}` for a truth, a text that is there or each item of a list,
/// `{{^name}}…{{/name}}` for the contrary, and `{{! comment }}`. What would let a report's text through unescaped, or
/// bring in other files, is refused.

#include <string>
#include <string_view>
#include <vector>

#include "text/localized.hpp"
#include "text/source.hpp"
#include "view/data.hpp"

namespace writer {

struct TemplateProblem {
  text::Span at;  ///< Bytes of the template.
  text::Localized message;
  std::string value;  ///< The bad tag or name.
};

/// What is wrong with a template for data such as `names`, in order of place. Empty is right.
[[nodiscard]] std::vector<TemplateProblem> template_problems(std::string_view source, const view::Data& names);

/// The letter, in Markdown. The template must have no problems. A text of the data stays a text of one line, whatever is
/// in it; more than one empty line in a row becomes one.
[[nodiscard]] std::string letter(std::string_view source, const view::Data& data);

/// The built-in templates, as files that an office may start its own from.
[[nodiscard]] std::string_view reminder_template();
[[nodiscard]] std::string_view covering_template();

}  // namespace writer
