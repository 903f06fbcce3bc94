#pragma once
/// What a check found, handed to the writers of findings.

#include <cstddef>
#include <span>
#include <string>

#include "diag/diagnostic.hpp"

namespace writer {

struct FindingsReport {
  std::span<const diag::Diagnostic> findings;  ///< In the order in which they are shown.
  std::size_t files_checked = 0;
  std::string version;  ///< Of the tool.

  [[nodiscard]] std::size_t count(diag::Severity severity) const {
    std::size_t counted = 0;
    for (const diag::Diagnostic& finding : findings) counted += finding.severity == severity ? 1 : 0;
    return counted;
  }
};

}  // namespace writer
