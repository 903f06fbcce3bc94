#pragma once
/// Reporting periods: `2026-10`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026`.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "model/date.hpp"
#include "text/localized.hpp"

namespace model {

enum class Frequency { monthly, quarterly, semiannual, nine_month, annual };

/// Months counted from year 0, so that months of different years compare and subtract.
using MonthNumber = int;

struct Period {
  int year = 0;
  Frequency frequency = Frequency::annual;
  int index = 1;  ///< Month 1–12, quarter 1–4, half 1–2; 1 for nine months and the year.

  /// Null where the text is not one of the five forms.
  [[nodiscard]] static std::optional<Period> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;
  /// `tháng 10/2019`, `quý III/2019`, `6 tháng đầu năm 2019`, `9 tháng năm 2019`, `năm 2019`; in English `October 2019` …
  [[nodiscard]] text::Localized name() const;

  [[nodiscard]] MonthNumber first_month() const;
  [[nodiscard]] MonthNumber last_month() const;
  /// The one before of the same frequency: before 2026-Q1 comes 2025-Q4, before 2026-9M 2025-9M.
  [[nodiscard]] Period previous() const;
  [[nodiscard]] Period next() const;

  /// By last month, then by first: a run of one frequency in order of time.
  [[nodiscard]] std::strong_ordering operator<=>(const Period& other) const;
  [[nodiscard]] bool operator==(const Period& other) const = default;
};

[[nodiscard]] std::optional<Frequency> parse_frequency(std::string_view text);
[[nodiscard]] std::string_view to_string(Frequency frequency);
/// `hằng tháng`, `monthly` …
[[nodiscard]] text::Wording words_of(Frequency frequency);
/// The five, as they are written in a plan.
inline constexpr std::string_view kFrequencies[] = {"monthly", "quarterly", "semiannual", "nine_month", "annual"};

/// First and last day, inclusive.
struct Window {
  Date from;
  Date to;
  bool operator==(const Window&) const = default;
};

/// The days a period's window opens and closes on, 1–31.
struct WindowRule {
  int from_day = 15;  ///< Decree 09/2019/NĐ-CP, art. 12: from the 15th of the month before …
  int to_day = 14;    ///< … to the 14th of the reporting period's last month.
};

/// Ends on `to_day` of the period's last month and begins on `from_day` of the month before its first, or of its first
/// where from_day ≤ to_day. A day past a month's end is its last.
[[nodiscard]] Window window_of(const Period& period, const WindowRule& rule);

}  // namespace model
