#pragma once
/// Figures as they are written in Vietnamese prose: 1.234,5 and 95,8% (23/24).

#include <string>

#include "view/document.hpp"

namespace view {

/// `1.234,5`: dots between thousands, a comma before the decimals; as many decimals as the number has.
[[nodiscard]] std::string vietnamese(const model::Decimal& value);
/// With exactly that many decimals.
[[nodiscard]] std::string vietnamese(const model::Decimal& value, int places);
/// By the number's own format; a percentage has one decimal.
[[nodiscard]] std::string vietnamese(const Number& number);
[[nodiscard]] std::string vietnamese(model::Date date);

/// `95,8% (23/24)`; where there is no whole, `– (0/0)`.
[[nodiscard]] std::string share_of(int part, int whole);

/// `12 nhiệm vụ giao: quá hạn 3; chưa báo cáo 1`.
[[nodiscard]] std::string tally_words(const Tally& tally);

/// Stands where there is no figure.
inline constexpr const char* kNoFigure = "–";

}  // namespace view
