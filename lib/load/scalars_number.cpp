#include <algorithm>
#include <string>
#include <vector>

#include "load/measure.hpp"
#include "load/rules.hpp"
#include "load/scalars.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

using model::Decimal;

constexpr std::size_t kLongest = 40;
constexpr std::size_t kSignificant = 15;
constexpr std::size_t kGroup = 3;

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), text::is_ascii_digit); }

text::Wording expected(NumberKind kind) {
  switch (kind) {
    case NumberKind::count: return {"một số nguyên không âm", "a whole number, 0 or more"};
    case NumberKind::number: return {"một số (dấu thập phân là dấu chấm)", "a number (with a decimal point)"};
    case NumberKind::percent: return {"một số từ 0 đến 100", "a number from 0 to 100"};
  }
  return {};
}

std::string_view example_of(NumberKind kind) {
  switch (kind) {
    case NumberKind::count: return "1200";
    case NumberKind::number: return "12.5";
    case NumberKind::percent: return "60";
  }
  return {};
}

/// What the text can be read as, and how sure that is. Two readings: the second is the other one.
struct NumberReading {
  std::string number;
  diag::Safety safety = diag::Safety::safe;
  std::string other;
  /// What stands behind the figures: what is asked for or nothing, another unit that was converted, one that cannot be.
  enum class Unit { as_wanted, converted, unclear } unit = Unit::as_wanted;
};

std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return std::string(digits.substr(first));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

/// `1.234.567` by `.`: the digits without the marks between the groups. `0_000` is none.
std::optional<std::string> ungrouped(std::string_view text, char mark) {
  if (text.starts_with('0')) return std::nullopt;
  const std::vector<std::string> groups = split(text, mark);
  std::string digits;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!all_digits(groups[i])) return std::nullopt;
    if (i == 0 ? groups[i].size() > kGroup : groups[i].size() != kGroup) return std::nullopt;
    digits += groups[i];
  }
  return groups.size() > 1 ? std::optional<std::string>(digits) : std::nullopt;
}

/// Digits on both sides of one mark; one side may be empty: `.5`, `5,`.
std::optional<std::string> with_point(std::string_view text, char mark) {
  const std::vector<std::string> sides = split(text, mark);
  if (sides.size() != 2 || (sides[0].empty() && sides[1].empty())) return std::nullopt;
  if (!(sides[0].empty() || all_digits(sides[0])) || !(sides[1].empty() || all_digits(sides[1]))) return std::nullopt;
  const std::string whole = sides[0].empty() ? "0" : without_leading_zeros(sides[0]);
  return sides[1].empty() ? whole : whole + "." + sides[1];
}

/// One group that could as well be three decimals: `12.500`, `12,500`.
bool is_one_group(std::string_view text, char mark) {
  const auto digits = ungrouped(text, mark);
  return digits && std::count(text.begin(), text.end(), mark) == 1;
}

/// `1.234.567,89` and `1,234,567.89`: groups, then the last mark before the decimals.
std::optional<std::string> grouped_with_decimals(std::string_view text, char group, char point) {
  const std::size_t at = text.rfind(point);
  if (at == std::string_view::npos || !all_digits(text.substr(at + 1))) return std::nullopt;
  const auto whole = ungrouped(text.substr(0, at), group);
  if (!whole) return std::nullopt;
  return *whole + "." + std::string(text.substr(at + 1));
}

std::optional<std::string> without_exponent(std::string_view text) {
  constexpr int kMostPlaces = 15;
  const std::size_t e = text.find('e');
  if (e == std::string_view::npos) return std::nullopt;
  std::string_view power = text.substr(e + 1);
  const bool down = power.starts_with('-');
  if (down || power.starts_with('+')) power.remove_prefix(1);
  const auto mantissa = Decimal::parse(text.substr(0, e));
  if (!mantissa || !all_digits(power) || power.size() > 2 || std::stoi(std::string(power)) > kMostPlaces) {
    return std::nullopt;
  }
  std::string ten_to_the(static_cast<std::size_t>(std::stoi(std::string(power))) + 1, '0');
  ten_to_the[0] = '1';
  const auto factor = Decimal::parse(ten_to_the);
  const auto shifted = down ? mantissa->divided_by(*factor) : std::optional<Decimal>(*mantissa * *factor);
  // Decimal prints 12 places at most; what it would round is not offered.
  const std::string written = shifted->to_string();
  return Decimal::parse(written) == shifted ? std::optional<std::string>(written) : std::nullopt;
}

std::optional<NumberReading> read_magnitude(const std::string& text, NumberKind kind) {
  if (all_digits(text)) return NumberReading{without_leading_zeros(text), diag::Safety::safe, {}};
  for (const char mark : {'_', ' '}) {
    if (const auto digits = ungrouped(text, mark)) return NumberReading{*digits, diag::Safety::safe, {}};
    if (const auto digits = grouped_with_decimals(text, mark, ',')) return NumberReading{*digits, diag::Safety::safe, {}};
    if (const auto digits = grouped_with_decimals(text, mark, '.')) return NumberReading{*digits, diag::Safety::safe, {}};
  }
  // A percent has no thousands, a decimal point is the house rule; a comma may be either.
  if (kind == NumberKind::count && is_one_group(text, '.')) {
    return NumberReading{*ungrouped(text, '.'), diag::Safety::unsafe, *with_point(text, '.')};
  }
  if (kind != NumberKind::percent && is_one_group(text, ',')) {
    return NumberReading{*ungrouped(text, ','), diag::Safety::unsafe, *with_point(text, ',')};
  }
  for (const char mark : {'.', ','}) {
    if (const auto number = with_point(text, mark)) return NumberReading{*number, diag::Safety::safe, {}};
    if (const auto digits = ungrouped(text, mark)) return NumberReading{*digits, diag::Safety::safe, {}};
  }
  if (const auto number = grouped_with_decimals(text, '.', ',')) return NumberReading{*number, diag::Safety::safe, {}};
  if (const auto number = grouped_with_decimals(text, ',', '.')) return NumberReading{*number, diag::Safety::safe, {}};
  if (const auto number = without_exponent(text)) return NumberReading{*number, diag::Safety::safe, {}};
  return std::nullopt;
}

/// Takes `khoảng`, `hơn`, `~` from before a number: what is said to be near it is not it.
bool take_approximation(std::string& folded) {
  static constexpr std::string_view kWords[] = {"khoang", "chung", "uoc", "uoc dat", "xap xi", "gan", "hon", "tren", "duoi", "dat",
                                                "about", "~", "≈", ">", "<"};
  const std::size_t first = folded.find_first_of("0123456789");
  if (first == 0 || first == std::string::npos) return false;
  const std::string_view before = text::trim(std::string_view(folded).substr(0, first));
  if (std::find(std::begin(kWords), std::end(kWords), before) == std::end(kWords)) return false;
  folded.erase(0, first);
  return true;
}

/// In the unit that is asked for: a figure in another one is a thousand times too much, and looks right.
void settle_unit(NumberReading& reading, std::string_view figures, std::string_view unit, std::string_view wanted) {
  if (unit.empty() || wanted.empty() || is_same_unit(unit, wanted)) return;
  // In words, `24.150 triệu đồng` is a mark between thousands; in a file it is a decimal point.
  const bool is_clear = reading.other.empty() && !is_one_group(figures, '.');
  const auto number = is_clear ? converted(reading.number, unit, wanted) : std::nullopt;
  reading.other.clear();
  reading.unit = number ? NumberReading::Unit::converted : NumberReading::Unit::unclear;
  if (number) reading.number = *number;
}

/// Reads what people write for a number: signs, groups, decimal commas, `%` and a unit behind it.
std::optional<NumberReading> read_loosely(std::string_view written, NumberKind kind, std::string_view wanted) {
  std::string text = text::fold_marks(text::fold_space(written));
  diag::Safety safety = take_approximation(text) ? diag::Safety::unsafe : diag::Safety::safe;
  std::size_t end = text.find_last_of("0123456789.,");
  if (end == std::string::npos) return std::nullopt;
  const std::string unit(text::trim(std::string_view(text).substr(end + 1)));
  text.resize(end + 1);
  const bool is_percent = unit == "%";
  if (!unit.empty() && !(is_percent && kind == NumberKind::percent)) safety = diag::Safety::unsafe;
  if (unit.find_first_of("/-") != std::string::npos) return std::nullopt;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.erase(0, 1);
  auto reading = read_magnitude(text, kind);
  if (!reading) return std::nullopt;
  if (safety == diag::Safety::unsafe) reading->safety = safety;
  settle_unit(*reading, text, unit, wanted);
  const bool is_whole = reading->number.find('.') == std::string::npos;
  if (reading->unit == NumberReading::Unit::converted && kind == NumberKind::count && !is_whole) reading->unit = NumberReading::Unit::unclear;
  if (negative) {
    if (reading->number != "0") reading->number.insert(0, 1, '-');
    if (!reading->other.empty()) reading->other.insert(0, 1, '-');
  }
  return reading;
}

/// Digits from the first that is not zero to the last that is not, or of the whole part.
std::size_t significant_digits(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (text::is_ascii_digit(c)) digits += c;
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  const bool has_point = number.find('.') != std::string_view::npos;
  while (has_point && digits.ends_with('0')) digits.pop_back();
  return digits.size();
}

bool has_leading_zeros(std::string_view number) {
  if (number.starts_with('-')) number.remove_prefix(1);
  return number.size() > 1 && number[0] == '0' && number[1] != '.';
}

std::string quoted(const Value& value) {
  return text::shorten(text::printable(value.node->value), kLongest);
}

std::string without_trailing_zeros(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  number.erase(number.find_last_not_of('0') + 1);
  if (number.ends_with('.')) number.pop_back();
  return number;
}

void add_ambiguous(const Value& value, NumberKind kind, const NumberReading& reading) {
  const std::string decimal = without_trailing_zeros(reading.other);
  const auto advice =
      kind == NumberKind::count
          ? text::say("ở đây chỉ nhận số nguyên, nếu là số trước thì ghi liền “{}”",
                      "only a whole number fits here: if it is the former, write “{}”", reading.number)
          : text::say("ghi “{}” hoặc “{}”", "write “{}” or “{}”", reading.number, decimal);
  auto& finding = value.add(kAmbiguousNumber,
                            text::say("Không rõ “{}” là {} (dấu ngăn hàng nghìn) hay {} (dấu thập phân); {}",
                                      "“{}” can be {} (a mark between thousands) or {} (a decimal mark); {}",
                                      quoted(value), reading.number, decimal, advice));
  offer(finding, value, kind == NumberKind::count ? reading.number : decimal, diag::Safety::unsafe);
}

void add_other_unit(const Value& value, NumberKind kind, const NumberReading& reading, std::string_view wanted) {
  const std::string unit = shown(wanted);
  if (reading.unit == NumberReading::Unit::unclear) {
    value.add(kBadNumber, text::say("“{}” ghi theo đơn vị khác: đơn vị của chỉ tiêu là {}; hãy đổi ra đơn vị đó và chỉ ghi chữ số, ví dụ {}",
                                    "“{}” is in another unit: the indicator's is {}; convert it and write digits only, as in {}",
                                    quoted(value), unit, example_of(kind)));
    return;
  }
  auto& finding = value.add(kBadNumber, text::say("“{}” ghi theo đơn vị khác: đơn vị của chỉ tiêu là {}; có phải “{}”?",
                                                  "“{}” is in another unit: the indicator's is {}; did you mean “{}”?",
                                                  quoted(value), unit, reading.number));
  offer(finding, value, reading.number, diag::Safety::unsafe);
}

void add_bad(const Value& value, NumberKind kind, const std::optional<NumberReading>& reading) {
  const std::string written = quoted(value);
  if (!reading) {
    value.add(kBadNumber, text::say("“{}” không phải {}: chỉ ghi chữ số, ví dụ {}", "“{}” is not {}: write digits only, as in {}",
                                    written, expected(kind), example_of(kind)));
    return;
  }
  if (!reading->other.empty()) {
    add_ambiguous(value, kind, *reading);
    return;
  }
  const auto advice = reading->safety == diag::Safety::safe
                          ? text::say("ghi “{}”", "write “{}”", reading->number)
                          : text::say("có phải “{}”?", "did you mean “{}”?", reading->number);
  const auto message = value.node->is_plain()
                           ? text::say("“{}” viết chưa đúng dạng số; {}", "“{}” is not written as a number; {}", written,
                                       advice)
                           : text::say("“{}” trong dấu nháy là chữ, không phải số; {}, không có dấu nháy",
                                       "“{}” in quotes is a text, not a number; {}, without quotes", written, advice);
  auto& finding = value.add(kBadNumber, message);
  offer(finding, value, reading->number, reading->safety);
}

bool add_too_precise(const Value& value, std::string_view number) {
  if (significant_digits(number) <= kSignificant) return false;
  value.add(kBadNumber, text::say("“{}” có quá nhiều chữ số: bảng tính chỉ giữ được {} chữ số có nghĩa",
                                  "“{}” has too many digits: a workbook holds {} significant ones", quoted(value), kSignificant));
  return true;
}

/// A well-formed number that its kind does not take: not whole, too long, ambiguous.
bool add_unfit(const Value& value, NumberKind kind, std::string_view number) {
  if (add_too_precise(value, number)) return true;
  if (kind != NumberKind::count || number.find('.') == std::string_view::npos) return false;
  const std::size_t begin = number.starts_with('-') ? 1 : 0;
  if (is_one_group(number.substr(begin), '.')) {
    add_bad(value, kind, read_loosely(number, kind, {}));
    return true;
  }
  const auto exact = Decimal::parse(number);
  const auto advice = exact->is_integer() ? text::say("; ghi “{}”", "; write “{}”", exact->to_string()) : text::Localized{};
  auto& finding = value.add(kBadNumber, text::say("“{}” có phần thập phân, ở đây cần {}{}", "“{}” has decimals, this must be {}{}",
                                                  quoted(value), expected(kind), advice));
  if (exact->is_integer()) offer(finding, value, exact->to_string(), diag::Safety::safe);
  return true;
}

std::optional<Decimal> within(const Value& value, NumberKind kind, const Decimal& number) {
  constexpr int kWhole = 100;
  const bool below = kind != NumberKind::number && number < Decimal(0);
  const bool above = kind == NumberKind::percent && number > Decimal(kWhole);
  if (!below && !above) return number;
  value.add(kOutOfRange, text::say("{} là “{}”, phải là {}", "{} is “{}”, must be {}", value.label(), quoted(value), expected(kind)));
  return std::nullopt;
}

}  // namespace

std::optional<Decimal> read_number(const Value& value, NumberKind kind, std::string_view unit) {
  if (!expect_scalar(value, expected(kind))) return std::nullopt;
  const std::string& written = value.node->value;
  const bool short_enough = written.size() <= kLongest;
  const auto number = short_enough ? Decimal::parse(written) : std::nullopt;
  if (number && value.node->is_plain() && !has_leading_zeros(written)) {
    if (add_unfit(value, kind, written)) return std::nullopt;
    return within(value, kind, *number);
  }
  if (has_look_alike(value)) return std::nullopt;
  const auto reading = short_enough ? read_loosely(written, kind, unit) : std::nullopt;
  if (written.size() > kLongest && written.find_first_not_of("-0123456789.") == std::string::npos) {
    if (!add_too_precise(value, written)) add_bad(value, kind, std::nullopt);
    return std::nullopt;
  }
  if (reading && reading->unit != NumberReading::Unit::as_wanted) {
    add_other_unit(value, kind, *reading, unit);
    return std::nullopt;
  }
  // Where the one reading breaks another rule of the kind, that is the mistake to name.
  if (reading && reading->other.empty() && add_unfit(value, kind, reading->number)) return std::nullopt;
  add_bad(value, kind, reading);
  return std::nullopt;
}

std::optional<int> read_integer(const Value& value, Range range) {
  const auto number = read_number(value, NumberKind::count);
  if (!number) return std::nullopt;
  if (*number < Decimal(range.least) || *number > Decimal(range.most)) {
    value.add(kOutOfRange, text::say("{} là “{}”, phải từ {} đến {}", "{} is “{}”, must be from {} to {}", value.label(),
                                     quoted(value), range.least, range.most));
    return std::nullopt;
  }
  return std::stoi(number->to_string());
}

}  // namespace load
