#pragma once
/// The old code pages of Vietnamese, as their bytes show when they are taken for CP1252.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace text {

/// A character that adds a mark to the letter before it.
struct LegacyMark {
  char32_t seen = 0;
  std::u32string_view marks;  ///< Combining.
  std::u32string_view after;  ///< The letters that it may follow, lower case.
};

struct LegacyPage {
  std::string_view name;       ///< As people call it.
  std::u32string_view pairs;   ///< The character that is seen, the letter that was meant, and so on.
  std::span<const LegacyMark> marks;
  /// Whether small letters with a tone stand for capitals too, shown so by another font.
  enum class Capitals { own, by_font } capitals = Capitals::own;

  [[nodiscard]] bool knows(char32_t c) const;
  /// The word as the page means it; null where it cannot have been written so.
  [[nodiscard]] std::optional<std::string> decode(std::string_view word) const;
};

[[nodiscard]] std::span<const LegacyPage> legacy_pages();

/// The byte that CP1252 shows as this character, Latin-1's controls included; null where there is none.
[[nodiscard]] std::optional<unsigned char> cp1252_byte(char32_t c);

}  // namespace text
