#pragma once
/// Findings for a person at a terminal: message, source line, marks, related places, fix.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

enum class Style { plain, coloured };

/// `path:line:column: error: message [V204 bad-value]`, the line with its marks, what is related, and the fix; at the end
/// one line that sums up. Lines of source are at most 100 columns wide.
[[nodiscard]] std::string findings_text(const FindingsReport& report, text::Lang lang, Style style);

/// `3 files checked: 2 errors, 1 warning`; without the files where none were counted but something was found.
[[nodiscard]] text::Localized summary_line(const FindingsReport& report);

}  // namespace writer
