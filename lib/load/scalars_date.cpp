#include <string>
#include <utility>
#include <vector>

#include "load/rules.hpp"
#include "load/scalars.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;
constexpr int kMonths = 12;

/// A run of digits, and the letters between it and the run before.
struct Run {
  std::string before;
  std::string digits;
};

std::vector<Run> runs_of(std::string_view folded, std::string& rest) {
  std::vector<Run> runs;
  bool in_digits = false;
  for (const char c : folded) {
    if (c >= '0' && c <= '9') {
      if (!in_digits) runs.push_back({std::exchange(rest, {}), {}});
      runs.back().digits += c;
      in_digits = true;
    } else {
      in_digits = false;
      if (c != ' ') rest += c;
    }
  }
  return runs;
}

/// What was meant: the parts of a date, which may not exist, and whether another reading is thinkable.
struct DateReading {
  int year = 0;
  int month = 0;
  int day = 0;
  diag::Safety safety = diag::Safety::safe;
};

bool is_separator(std::string_view between) { return between == "/" || between == "-" || between == "." || between.empty(); }

int value_of(const std::string& digits) {
  constexpr std::size_t kMost = 4;
  return digits.size() > kMost ? -1 : std::stoi(digits);
}

/// Vietnam writes the day first, so dd/mm/yyyy has one reading.
std::optional<DateReading> three_numbers(const Run& a, const Run& b, const Run& c) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kShort = 2;
  constexpr int kCentury = 2000;
  if (a.digits.size() == kYear && b.digits.size() <= kShort && c.digits.size() <= kShort) {
    return DateReading{value_of(a.digits), value_of(b.digits), value_of(c.digits), diag::Safety::safe};
  }
  if (a.digits.size() > kShort || b.digits.size() > kShort) return std::nullopt;
  DateReading day_first{value_of(c.digits), value_of(b.digits), value_of(a.digits), diag::Safety::safe};
  if (c.digits.size() == kShort) {
    day_first.year += kCentury;
    day_first.safety = diag::Safety::unsafe;
  } else if (c.digits.size() != kYear) {
    return std::nullopt;
  }
  return day_first;
}

/// As it is compared: without marks, a word processor's dashes as ordinary ones, no full stop at the end.
std::string fold_date(std::string_view written) {
  const std::string plain = text::fold_marks(text::fold_space(written));
  std::string folded;
  for (std::size_t at = 0; at < plain.size();) {
    const text::CodePoint point = text::decode(plain, at);
    folded += text::is_dash(point.value) ? "-" : std::string_view(plain).substr(at, point.bytes);
    at += point.bytes;
  }
  while (folded.ends_with('.') || folded.ends_with(',') || folded.ends_with(';')) folded.pop_back();
  return folded;
}

std::optional<DateReading> read_parts(std::string_view written) {
  constexpr std::size_t kCompact = 8;
  std::string folded = fold_date(written);
  std::optional<diag::Safety> time;
  constexpr std::size_t kIso = 10;
  if (folded.size() > kIso && folded[4] == '-' && (folded[kIso] == 't' || folded[kIso] == ' ')) {
    // Midnight adds nothing to the date; another time of day is lost, and a time zone may move the day.
    const std::string_view clock = std::string_view(folded).substr(kIso + 1);
    if (clock.find_first_not_of("0123456789:.z+-") != std::string_view::npos) return std::nullopt;
    time = clock.find_first_not_of("0:.z") == std::string_view::npos ? diag::Safety::safe : diag::Safety::unsafe;
    folded.resize(kIso);
  }
  std::string rest;
  const std::vector<Run> runs = runs_of(folded, rest);
  if (!rest.empty()) return std::nullopt;
  if (runs.size() == 1 && runs[0].before.empty() && runs[0].digits.size() == kCompact) {
    const std::string& digits = runs[0].digits;
    return DateReading{std::stoi(digits.substr(0, 4)), std::stoi(digits.substr(4, 2)), std::stoi(digits.substr(6)),
                   diag::Safety::unsafe};
  }
  if (runs.size() != 3) return std::nullopt;
  const bool in_words = (runs[0].before.empty() || runs[0].before == "ngay") && runs[1].before == "thang" &&
                        runs[2].before == "nam";
  const bool in_figures = (runs[0].before.empty() || runs[0].before == "ngay") && is_separator(runs[1].before) && is_separator(runs[2].before);
  if (!in_words && !in_figures) return std::nullopt;
  auto reading = three_numbers(runs[0], runs[1], runs[2]);
  if (reading && time) reading->safety = *time;
  // 10/15/2026: the day cannot come first here, so that another country's order was meant.
  if (reading && reading->month > kMonths && reading->day <= kMonths && runs[0].digits.size() <= 2) {
    std::swap(reading->month, reading->day);
    reading->safety = diag::Safety::unsafe;
  }
  return reading;
}

void add_impossible(const Value& value, const DateReading& reading) {
  const std::string written = shown(value.node->value);
  if (reading.year < kFirstYear || reading.year > kLastYear) {
    value.add(kBadDate, text::say("Năm của “{}” phải trong khoảng {} đến {}", "The year of “{}” must be from {} to {}", written,
                                  kFirstYear, kLastYear));
    return;
  }
  if (reading.month < 1 || reading.month > kMonths) {
    value.add(kBadDate, text::say("Không có ngày “{}”: tháng phải từ 1 đến 12", "There is no day “{}”: the month must be from 1 to 12",
                                  written));
    return;
  }
  const auto month = static_cast<unsigned>(reading.month);
  const std::chrono::year_month_day_last last{std::chrono::year(reading.year),
                                              std::chrono::month_day_last(std::chrono::month(month))};
  const model::Period whole{reading.year, model::Frequency::monthly, reading.month};
  value.add(kBadDate, text::say("Không có ngày “{}”: {} có {} ngày", "There is no day “{}”: {} has {} days", written, whole.name(),
                                static_cast<unsigned>(last.day())));
}

}  // namespace

std::optional<model::Date> read_date(const Value& value) {
  if (!expect_scalar(value, {"một ngày dạng năm-tháng-ngày (YYYY-MM-DD)", "a date of the form YYYY-MM-DD"})) {
    return std::nullopt;
  }
  const std::string& written = value.node->value;
  if (const auto date = model::parse_date(written)) return date;
  if (has_look_alike(value)) return std::nullopt;
  const auto reading = read_parts(written);
  if (!reading) {
    value.add(kBadDate, text::say("“{}” không phải ngày dạng năm-tháng-ngày (YYYY-MM-DD); ví dụ: “2026-10-16”",
                                  "“{}” is not a date of the form YYYY-MM-DD; for example: “2026-10-16”", shown(written)));
    return std::nullopt;
  }
  const model::Date meant{std::chrono::year(reading->year), std::chrono::month(static_cast<unsigned>(reading->month)),
                          std::chrono::day(static_cast<unsigned>(reading->day))};
  if (!meant.ok() || reading->year < kFirstYear || reading->year > kLastYear) {
    add_impossible(value, *reading);
    return std::nullopt;
  }
  const std::string iso = model::to_iso(meant);
  const auto question = reading->safety == diag::Safety::safe ? text::say("ghi “{}”", "write “{}”", iso)
                                                              : text::say("có phải “{}”?", "did you mean “{}”?", iso);
  auto& finding = value.add(kBadDate, text::say("“{}” không phải ngày dạng năm-tháng-ngày (YYYY-MM-DD); {}",
                                                "“{}” is not a date of the form YYYY-MM-DD; {}", shown(written), question));
  offer(finding, value, iso, reading->safety);
  return std::nullopt;
}

}  // namespace load
