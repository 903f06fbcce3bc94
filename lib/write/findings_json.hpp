#pragma once
/// Findings as JSON, in the fields that other programs rely on.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

/// `schema_version` 1. Lines and columns count from 1, columns in code points; an end is the place after the last
/// character. Messages are in the language asked for. Ends with a line end.
[[nodiscard]] std::string findings_json(const FindingsReport& report, text::Lang lang);

/// The same objects of findings, one a line, and nothing else.
[[nodiscard]] std::string findings_jsonl(const FindingsReport& report, text::Lang lang);

}  // namespace writer
