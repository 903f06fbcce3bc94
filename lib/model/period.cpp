#include "model/period.hpp"

#include <fmt/core.h>

#include <array>

namespace model {

namespace {

constexpr int kMonths = 12;

std::optional<int> number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

int months_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly: return 1;
    case Frequency::quarterly: return 3;
    case Frequency::semiannual: return 6;
    case Frequency::nine_month: return 9;
    case Frequency::annual: return kMonths;
  }
  return kMonths;
}

/// How many of them a year has, nine months and the year being one each.
int per_year(Frequency frequency) { return frequency == Frequency::nine_month ? 1 : kMonths / months_of(frequency); }

Period in_range(int year, Frequency frequency, int index) {
  const int count = per_year(frequency);
  if (index < 1) return {year - 1, frequency, count};
  if (index > count) return {year + 1, frequency, 1};
  return {year, frequency, index};
}

Date clamped(MonthNumber month, int day) {
  const std::chrono::year_month in{std::chrono::year(month / kMonths),
                                   std::chrono::month(static_cast<unsigned>(month % kMonths) + 1)};
  const std::chrono::year_month_day_last last{in.year(), std::chrono::month_day_last(in.month())};
  const auto wanted = static_cast<unsigned>(day);
  return {in.year(), in.month(), wanted > static_cast<unsigned>(last.day()) ? last.day() : std::chrono::day(wanted)};
}

}  // namespace

std::optional<Period> Period::parse(std::string_view text) {
  constexpr int kFirstYear = 1900;
  constexpr int kLastYear = 2999;
  if (text.size() < 4) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  if (text.size() == 4) return Period{*year, Frequency::annual, 1};
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const std::string_view rest = text.substr(5);
  if (rest == "9M") return Period{*year, Frequency::nine_month, 1};
  Frequency frequency = Frequency::monthly;
  std::optional<int> index;
  if (rest[0] == 'Q' || rest[0] == 'H') {
    frequency = rest[0] == 'Q' ? Frequency::quarterly : Frequency::semiannual;
    index = number(rest.substr(1));
  } else {
    index = number(rest);
  }
  if (!index || *index < 1 || *index > per_year(frequency)) return std::nullopt;
  return Period{*year, frequency, *index};
}

std::string Period::to_string() const {
  switch (frequency) {
    case Frequency::monthly: return fmt::format("{:04}-{:02}", year, index);
    case Frequency::quarterly: return fmt::format("{:04}-Q{}", year, index);
    case Frequency::semiannual: return fmt::format("{:04}-H{}", year, index);
    case Frequency::nine_month: return fmt::format("{:04}-9M", year);
    case Frequency::annual: return fmt::format("{:04}", year);
  }
  return {};
}

text::Localized Period::name() const {
  static constexpr std::array<std::string_view, kMonths> kMonthNames = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  static constexpr std::array<std::string_view, 4> kRoman = {"I", "II", "III", "IV"};
  const auto at = static_cast<std::size_t>(index) - 1;
  switch (frequency) {
    case Frequency::monthly:
      return {fmt::format("tháng {:02}/{}", index, year), fmt::format("{} {}", kMonthNames[at], year)};
    case Frequency::quarterly:
      return {fmt::format("quý {}/{}", kRoman[at], year), fmt::format("quarter {} of {}", index, year)};
    case Frequency::semiannual:
      return {fmt::format("6 tháng {} năm {}", index == 1 ? "đầu" : "cuối", year),
              fmt::format("{} half of {}", index == 1 ? "first" : "second", year)};
    case Frequency::nine_month:
      return {fmt::format("9 tháng năm {}", year), fmt::format("nine months of {}", year)};
    case Frequency::annual: return {fmt::format("năm {}", year), fmt::format("year {}", year)};
  }
  return {};
}

MonthNumber Period::first_month() const { return year * kMonths + (index - 1) * months_of(frequency); }
MonthNumber Period::last_month() const { return first_month() + months_of(frequency) - 1; }
Period Period::previous() const { return in_range(year, frequency, index - 1); }
Period Period::next() const { return in_range(year, frequency, index + 1); }

std::strong_ordering Period::operator<=>(const Period& other) const {
  if (const auto order = last_month() <=> other.last_month(); order != std::strong_ordering::equal) return order;
  return first_month() <=> other.first_month();
}

std::optional<Frequency> parse_frequency(std::string_view text) {
  for (std::size_t i = 0; i < std::size(kFrequencies); ++i) {
    if (kFrequencies[i] == text) return static_cast<Frequency>(i);
  }
  return std::nullopt;
}

std::string_view to_string(Frequency frequency) { return kFrequencies[static_cast<std::size_t>(frequency)]; }

text::Wording words_of(Frequency frequency) {
  static constexpr text::Wording kWords[] = {{"hằng tháng", "monthly"},
                                             {"hằng quý", "quarterly"},
                                             {"sáu tháng", "half-yearly"},
                                             {"chín tháng", "of nine months"},
                                             {"hằng năm", "yearly"}};
  return kWords[static_cast<std::size_t>(frequency)];
}

Window window_of(const Period& period, const WindowRule& rule) {
  const MonthNumber opens = rule.from_day <= rule.to_day ? period.first_month() : period.first_month() - 1;
  return {clamped(opens, rule.from_day), clamped(period.last_month(), rule.to_day)};
}

}  // namespace model
