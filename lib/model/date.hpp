#pragma once
/// Dates as they are written in files and as people read them.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "text/localized.hpp"

namespace model {

using Date = std::chrono::year_month_day;

/// `YYYY-MM-DD` of a day that exists, years 1900 to 2999.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_iso(Date date);         ///< 2019-10-17
[[nodiscard]] std::string to_vietnamese(Date date);  ///< 17/10/2019
[[nodiscard]] text::Localized in_words(Date date);   ///< The one in English, the other in Vietnamese.
/// Calendar days from `from` to `to`; negative where `to` is earlier.
[[nodiscard]] int days_between(Date from, Date to);
[[nodiscard]] Date add_days(Date date, int days);

}  // namespace model
