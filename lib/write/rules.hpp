#pragma once
/// The list of all kinds of finding, for programs and for the documentation.

#include <span>
#include <string>

#include "diag/rule_info.hpp"
#include "text/localized.hpp"

namespace writer {

/// All that is known of each, in both languages.
[[nodiscard]] std::string rules_json(std::span<const diag::RuleInfo* const> rules);

/// A page in one language: a table of all, then a chapter of each.
[[nodiscard]] std::string rules_markdown(std::span<const diag::RuleInfo* const> rules, text::Lang lang);

/// `error`, `lỗi` …
[[nodiscard]] text::Wording severity_word(diag::Severity severity);

/// The lines of an example as they may be shown anywhere: without the indent they share, controls and invisible
/// characters spelled out.
[[nodiscard]] std::string shown_example(std::string_view example);

}  // namespace writer
