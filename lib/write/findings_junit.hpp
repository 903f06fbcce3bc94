#pragma once
/// Findings as a JUnit report: every file that was checked is a test case.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

/// A case fails where its file has an error; its warnings are the case's output.
[[nodiscard]] std::string findings_junit(const FindingsReport& report, text::Lang lang);

}  // namespace writer
