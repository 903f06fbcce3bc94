#pragma once
/// Whether a word could be a Vietnamese syllable: by how Vietnamese is spelt, not by a dictionary.

#include <string_view>

namespace text {

/// An onset, a rhyme of the written language and at most one tone, wherever that is put (`hòa`, `hoà`); a syllable that ends
/// in c, ch, p or t has an acute or a dot. Lower case, a capital first, or all capitals.
[[nodiscard]] bool is_vietnamese_syllable(std::string_view word);

}  // namespace text
