#pragma once
/// Findings as GitLab's Code Quality report.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

/// Errors are `major`, warnings `minor`. No two entries have one fingerprint, for GitLab would show the first only.
[[nodiscard]] std::string findings_gitlab(const FindingsReport& report, text::Lang lang);

}  // namespace writer
