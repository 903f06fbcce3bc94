#pragma once
/// What no document may carry, whatever its format: bytes that are not text and characters that steer a
/// reader.

#include <string>
#include <string_view>

namespace writer {

/// Valid UTF-8 (U+FFFD for bytes that are not); controls, noncharacters, bidi controls and byte order marks
/// left out; every line end LF, a tab a space.
[[nodiscard]] std::string safe_text(std::string_view raw);

}  // namespace writer
