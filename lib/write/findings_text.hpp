#pragma once
/// Findings for a person at a terminal: message, source line, marks, related places, fix.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

enum class Style { plain, coloured };

/// `path:line:column: error: message [V204]`, the line with its marks, what is related, and the fix; at the end the units
/// with most to mend, where there are several, and one line that sums up. Lines of source are at most 100 columns wide.
[[nodiscard]] std::string findings_text(const FindingsReport& report, text::Lang lang, Style style);

/// One line each, as above, then the summing up: what grep and editors read.
[[nodiscard]] std::string findings_concise(const FindingsReport& report, text::Lang lang, Style style);
/// `path:line:column: error: message [V204]`
[[nodiscard]] std::string concise_line(const diag::Diagnostic& finding, text::Lang lang);

/// One finding as `findings_text` shows it, its source at most so many columns wide.
[[nodiscard]] std::string finding_text(const diag::Diagnostic& finding, text::Lang lang, std::size_t columns);

/// `3 files checked: 2 errors, 1 warning`; without the files where none were counted but something was found.
[[nodiscard]] text::Localized summary_line(const FindingsReport& report);

}  // namespace writer
