#pragma once
/// Applies the fixes that findings carry to the bytes of their file, and touches nothing else.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace diag {

/// Which fixes are wanted: those with one reading only, or also those that a person should look at.
enum class Reach { safe, all };

struct Fixed {
  std::string bytes;
  std::size_t applied = 0;  ///< Findings whose fix was applied, whole.
};

/// A finding that has a fix within reach.
[[nodiscard]] bool is_fixable(const Diagnostic& finding, Reach reach);

/// The findings must all be of the one file that has these bytes. Where two fixes touch the same bytes the first by place
/// is applied and the other waits for the next check; a fix is applied whole or not at all.
[[nodiscard]] Fixed apply_fixes(std::string_view bytes, std::span<const Diagnostic* const> findings, Reach reach);

}  // namespace diag
