#pragma once
/// How far coverage can be judged, and where its findings stand.

#include <optional>
#include <string>
#include <string_view>

#include "check/coverage.hpp"
#include "check/rule.hpp"

namespace check {

/// The first bytes of a text that are not UTF-8, or that stand for a letter lost in conversion (U+FFFD).
[[nodiscard]] std::optional<text::Span> first_damage(std::string_view text);
/// The directive has a text, and it is whole.
[[nodiscard]] bool has_readable_text(const CatalogueContext& context);
/// Every quote was readable besides: what nothing quotes was left out indeed.
[[nodiscard]] bool can_judge_cover(const CatalogueContext& context);
/// A quote that is not in the text may mean the sentence, because it comes near to it or to nothing: the sentence is
/// judged when that quote is mended.
[[nodiscard]] bool is_disputed(const Coverage& proof, const Sentence& sentence);
/// `/sections/0/tasks/1/quote`, `/not_tasks/2`.
[[nodiscard]] std::string quote_pointer(const model::Directive& directive, const Quote& quote);

}  // namespace check
