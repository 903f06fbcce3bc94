#pragma once
/// Findings as GitHub's workflow commands, which become annotations at their lines.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

/// Errors first. GitHub shows ten errors and ten warnings of a step: a notice says how many more the log has.
[[nodiscard]] std::string findings_github(const FindingsReport& report, text::Lang lang);

}  // namespace writer
