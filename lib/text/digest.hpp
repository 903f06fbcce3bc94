#pragma once
/// SHA-256, by which an input is recognised again.

#include <string>
#include <string_view>

namespace text {

/// 44 characters with padding, as a content security policy names a hash.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace text
