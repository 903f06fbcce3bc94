#pragma once
/// What differs between two versions of a file, as `patch -p1` takes it.

#include <string>
#include <string_view>

namespace writer {

/// A unified diff with three lines of context; empty where nothing differs. Lines end at LF; all other bytes are kept as
/// they are.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace writer
