#pragma once
/// Findings as SARIF 2.1.0 (OASIS), as GitHub's code scanning and editors read it.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

/// Columns count code points. At most 25,000 results, GitHub's limit, errors before warnings; a notification says how
/// many were left out.
[[nodiscard]] std::string findings_sarif(const FindingsReport& report, text::Lang lang);

}  // namespace writer
