#include <array>
#include <string>

#include "diag/shared_rules.hpp"
#include "load/scalars.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

using model::Frequency;
using model::Period;

/// Takes the only run of four digits out of the text; false where there is none or more than one.
bool take_year(std::string& text, int& year) {
  constexpr std::size_t kDigits = 4;
  std::size_t found = std::string::npos;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && text::is_ascii_digit(text[end])) ++end;
    if (end - i == kDigits) {
      if (found != std::string::npos) return false;
      found = i;
    }
    i = end + 1;
  }
  if (found == std::string::npos) return false;
  year = std::stoi(text.substr(found, kDigits));
  // A space, or else 9M2026 and 2026/10 would run together with what stands on the other side.
  text.replace(found, kDigits, " ");
  return true;
}

std::string letters_and_digits(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (text::is_ascii_digit(c) || (c >= 'a' && c <= 'z')) out += c;
  }
  return out;
}

bool remove_prefix(std::string& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.erase(0, prefix.size());
  return true;
}

std::optional<int> small_number(std::string_view text) {
  if (text.empty() || text.size() > 2 || !text::is_ascii_digit(text.front()) || !text::is_ascii_digit(text.back())) return std::nullopt;
  return std::stoi(std::string(text));
}

std::optional<int> roman(std::string_view text) {
  constexpr std::array<std::string_view, 4> kRoman = {"i", "ii", "iii", "iv"};
  for (std::size_t i = 0; i < kRoman.size(); ++i) {
    if (kRoman[i] == text) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

struct Phrase {
  std::string_view words;
  Frequency frequency;
  int index;
};

/// What people write for a period: its frequency and index, which may be out of range.
std::optional<Period> read_words(std::string words, int year) {
  static constexpr Phrase kPhrases[] = {
      {"nam", Frequency::annual, 1},       {"canam", Frequency::annual, 1},
      {"6thangdau", Frequency::semiannual, 1}, {"6thang", Frequency::semiannual, 1},
      {"6t", Frequency::semiannual, 1},    {"6m", Frequency::semiannual, 1},
      {"6thangcuoi", Frequency::semiannual, 2}, {"9thang", Frequency::nine_month, 1},
      {"9thangdau", Frequency::nine_month, 1}, {"9t", Frequency::nine_month, 1},
      {"9m", Frequency::nine_month, 1},    {"m9", Frequency::nine_month, 1}};
  remove_prefix(words, "kybaocao");
  remove_prefix(words, "ky");
  if (words != "nam" && words != "canam" && words.ends_with("nam")) words.erase(words.size() - 3);
  for (const Phrase& phrase : kPhrases) {
    if (phrase.words == words) return Period{year, phrase.frequency, phrase.index};
  }
  if (const auto quarter = roman(words)) return Period{year, Frequency::quarterly, *quarter};
  if (remove_prefix(words, "quy") || remove_prefix(words, "q")) {
    const auto index = roman(words) ? roman(words) : small_number(words);
    return index ? std::optional<Period>(Period{year, Frequency::quarterly, *index}) : std::nullopt;
  }
  if (remove_prefix(words, "h")) {
    const auto index = small_number(words);
    return index ? std::optional<Period>(Period{year, Frequency::semiannual, *index}) : std::nullopt;
  }
  if (!remove_prefix(words, "thang")) remove_prefix(words, "t");
  const auto month = small_number(words);
  return month ? std::optional<Period>(Period{year, Frequency::monthly, *month}) : std::nullopt;
}

std::optional<Period> read_any(std::string_view written) {
  std::string text = text::fold_marks(text::fold_space(written));
  int year = 0;
  if (!take_year(text, year)) return std::nullopt;
  return read_words(letters_and_digits(text), year);
}

void add_not_a_period(const Value& value) {
  value.add(diag::kBadPeriod,
            text::say("“{}” không phải kỳ báo cáo; ghi theo một trong các dạng 2026-10, 2026-Q3, 2026-H1, 2026-9M, 2026",
                      "“{}” is not a period; write it like one of 2026-10, 2026-Q3, 2026-H1, 2026-9M, 2026",
                      shown(value.node->value)));
}

void add_out_of_year(const Value& value, const Period& meant) {
  static constexpr text::Wording kMonthly = {"một năm có 12 tháng", "a year has 12 months"};
  static constexpr text::Wording kQuarterly = {"một năm có 4 quý", "a year has 4 quarters"};
  static constexpr text::Wording kHalf = {"một năm có 2 kỳ sáu tháng", "a year has 2 halves"};
  const text::Wording& reason = meant.frequency == Frequency::monthly     ? kMonthly
                                : meant.frequency == Frequency::quarterly ? kQuarterly
                                                                          : kHalf;
  value.add(diag::kBadPeriod,
            text::say("Không có kỳ “{}”: {}", "There is no period “{}”: {}", shown(value.node->value), reason));
}

void add_with_fix(const Value& value, const std::string& meant, diag::Safety safety) {
  const auto advice = safety == diag::Safety::safe ? text::say("ghi “{}”", "write “{}”", meant)
                                                   : text::say("có phải “{}”?", "did you mean “{}”?", meant);
  auto& finding = value.add(diag::kBadPeriod, text::say("“{}” không phải kỳ báo cáo; {}", "“{}” is not a period; {}",
                                                        shown(value.node->value), advice));
  offer(finding, value, meant, safety);
}

/// A period of another kind than the plan's: to write it rightly would not make it the right one.
void add_of_other_frequency(const Value& value, Frequency meant, Frequency wanted) {
  static constexpr std::string_view kForms[] = {"2026-10", "2026-Q3", "2026-H1", "2026-9M", "2026"};
  value.add(diag::kBadPeriod, text::say("“{}” là kỳ {}, kế hoạch báo cáo {}: ghi kỳ theo dạng {}",
                                        "“{}” is a {} period, the plan's are {}: write the period like {}", shown(value.node->value),
                                        model::words_of(meant), model::words_of(wanted), kForms[static_cast<std::size_t>(wanted)]));
}

std::optional<Period> read_for(const Value& value, std::optional<Frequency> wanted) {
  if (!expect_scalar(value, {"một kỳ báo cáo", "a period"})) return std::nullopt;
  const std::string& written = value.node->value;
  if (const auto period = Period::parse(written)) return period;
  if (has_look_alike(value)) return std::nullopt;
  if (const auto date = model::parse_date(written)) {
    const Period month{static_cast<int>(date->year()), Frequency::monthly,
                       static_cast<int>(static_cast<unsigned>(date->month()))};
    add_with_fix(value, month.to_string(), diag::Safety::unsafe);
    return std::nullopt;
  }
  const auto meant = read_any(written);
  const bool year_exists = meant && Period::parse(Period{meant->year, Frequency::annual, 1}.to_string());
  if (!year_exists) {
    add_not_a_period(value);
  } else if (Period::parse(meant->to_string()) && wanted && *wanted != meant->frequency) {
    add_of_other_frequency(value, meant->frequency, *wanted);
  } else if (Period::parse(meant->to_string())) {
    add_with_fix(value, meant->to_string(), diag::Safety::safe);
  } else {
    add_out_of_year(value, *meant);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Period> read_period(const Value& value) { return read_for(value, std::nullopt); }

std::optional<Period> read_period_of(const Value& value, const model::Plan* plan) {
  const bool known = plan != nullptr && plan->frequency.good();
  return read_for(value, known ? std::optional(*plan->frequency) : std::nullopt);
}

}  // namespace load
