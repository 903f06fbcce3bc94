#pragma once
/// Rules as SARIF describes them: what a reader of results is told about each.

#include <string>
#include <string_view>

#include "diag/rule_info.hpp"
#include "text/localized.hpp"
#include "view/data.hpp"

namespace writer {

/// A `reportingDescriptor` with help as text and as Markdown, examples and legal source included.
[[nodiscard]] view::Data sarif_rule(const diag::RuleInfo& rule, text::Lang lang);

/// A `message`: a whole sentence, in which brackets and braces mean themselves.
[[nodiscard]] view::Data sarif_message(std::string_view words);

}  // namespace writer
