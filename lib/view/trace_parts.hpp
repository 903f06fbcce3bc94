#pragma once
/// The pieces that traces of every kind are made of; of use within this room only.

#include "view/trace.hpp"

namespace view::trace_detail {

using Value = std::optional<model::Decimal>;

/// `1.234,5` and 1234.5.
[[nodiscard]] text::Localized number_words(const model::Decimal& value);
[[nodiscard]] text::Localized number_words(const Value& value);
[[nodiscard]] text::Localized percent_words(const model::Decimal& share);
/// `1.200 + 300 = 1.500`; of many values their number only.
[[nodiscard]] text::Localized sum_words(const std::vector<model::Decimal>& values, const model::Decimal& sum);
[[nodiscard]] model::Decimal sum_of(const std::vector<model::Decimal>& values);

[[nodiscard]] Trace trace_indicator(const Basis& basis, const aggregate::Summary& summary, const aggregate::Input& input);

}  // namespace view::trace_detail
