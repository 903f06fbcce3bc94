#pragma once
/// Whom to call first: the units whose reports have most to mend.

#include <string>

#include "text/localized.hpp"
#include "write/findings.hpp"

namespace writer {

/// A table of at most ten units, most errors first, then most warnings, then protocol order, within 80 columns. Empty where
/// the findings are all of one unit.
[[nodiscard]] std::string worst_units(const FindingsReport& report, text::Lang lang);

}  // namespace writer
