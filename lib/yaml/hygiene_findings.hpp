#pragma once
/// The findings of family H, put together.

#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/legacy.hpp"
#include "text/lost_letters.hpp"
#include "text/twins.hpp"

namespace yaml {

/// A character that nobody sees, in the bytes of a file.
struct Unseen {
  text::Span at;
  char32_t character = 0;
};

/// Bidi controls are refused: they make a reader see another text than the one that is there.
[[nodiscard]] bool is_bidi_control(char32_t c);

/// H503 for all of one value. Where they are written as escapes there are no edits to offer.
enum class Written { as_characters, as_escapes };
[[nodiscard]] diag::Diagnostic invisible(const text::SourcePtr& source, std::span<const Unseen> unseen, Written written);
/// H501 for the whole file: how a keyboard is set is one cause. `words` are the spans that change.
[[nodiscard]] diag::Diagnostic not_nfc(const text::SourcePtr& source, std::span<const text::Span> words);
/// H502 for all stretches of one value that begins at `base`.
[[nodiscard]] diag::Diagnostic legacy_encoding(const text::SourcePtr& source, std::uint32_t base,
                                               std::span<const text::LegacyReading> readings);
/// H507 for a value with the character that stands for what could not be read, which is at `first`.
[[nodiscard]] diag::Diagnostic unreadable_letters(const text::SourcePtr& source, text::Span value, std::uint32_t first);
/// H507, as a warning, for the words of one value that begins at `base`.
[[nodiscard]] diag::Diagnostic asked_letters(const text::SourcePtr& source, std::uint32_t base, std::span<const text::AskedWord> words);
/// H506 for all words of one value that begins at `base`.
[[nodiscard]] diag::Diagnostic look_alike_letter(const text::SourcePtr& source, std::uint32_t base,
                                                 std::span<const text::TwinWord> words);

}  // namespace yaml
