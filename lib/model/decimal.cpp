#include "model/decimal.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <charconv>
#include <limits>
#include <utility>

#include "text/utf8.hpp"

namespace model {

namespace mp = boost::multiprecision;

struct Decimal::Digits {
  mp::cpp_rational value;
};

namespace {

constexpr int kPlacesOfEndless = 12;

mp::cpp_int power_of_ten(int exponent) { return mp::pow(mp::cpp_int(10), static_cast<unsigned>(exponent)); }

/// The whole number nearest to value × 10^places, half away from zero.
mp::cpp_int scaled(const mp::cpp_rational& value, int places) {
  const mp::cpp_int top = mp::numerator(value) * power_of_ten(places);
  const mp::cpp_int bottom = mp::denominator(value);
  const mp::cpp_int magnitude = (2 * mp::abs(top) + bottom) / (2 * bottom);
  return top < 0 ? mp::cpp_int(-magnitude) : magnitude;
}

/// Digits after the point that the value needs, up to kPlacesOfEndless.
int places_needed(const mp::cpp_rational& value) {
  mp::cpp_int rest = mp::denominator(value);
  int twos = 0;
  int fives = 0;
  while (rest % 2 == 0) {
    rest /= 2;
    ++twos;
  }
  while (rest % 5 == 0) {
    rest /= 5;
    ++fives;
  }
  return rest == 1 ? std::max(twos, fives) : kPlacesOfEndless;
}

std::string with_point(const mp::cpp_int& scaled_value, int places) {
  const mp::cpp_int magnitude = mp::abs(scaled_value);
  std::string digits = magnitude.str();
  const auto width = static_cast<std::size_t>(places);
  if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - width, 1, '.');
  return scaled_value < 0 ? "-" + digits : digits;
}

}  // namespace

Decimal::Decimal(const Digits& digits) {
  using Limits = std::numeric_limits<std::int64_t>;
  const mp::cpp_int& top = mp::numerator(digits.value);
  if (mp::denominator(digits.value) == 1 && top >= Limits::min() && top <= Limits::max()) {
    whole_ = static_cast<std::int64_t>(top);
  } else {
    digits_ = std::make_shared<const Digits>(digits);
  }
}

Decimal::Digits Decimal::widened() const { return digits_ ? *digits_ : Digits{mp::cpp_rational(whole_)}; }

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::string digits;
  int places = 0;
  bool point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.' && !point && i > 0 && i + 1 < text.size()) {
      point = true;
    } else if (text::is_ascii_digit(text[i])) {
      digits += text[i];
      if (point) ++places;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty()) return std::nullopt;
  // A leading zero would make the library read octal.
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (places == 0 && digits.size() <= std::numeric_limits<std::int64_t>::digits10) {
    std::int64_t whole = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), whole);
    return Decimal(negative ? -whole : whole);
  }
  mp::cpp_int whole(digits);
  if (negative) whole = -whole;
  return Decimal(Digits{mp::cpp_rational(whole, power_of_ten(places))});
}

Decimal Decimal::operator+(const Decimal& other) const {
  std::int64_t sum = 0;
  if (!digits_ && !other.digits_ && !__builtin_add_overflow(whole_, other.whole_, &sum)) return Decimal(sum);
  return Decimal(Digits{widened().value + other.widened().value});
}

Decimal Decimal::operator-(const Decimal& other) const {
  std::int64_t difference = 0;
  if (!digits_ && !other.digits_ && !__builtin_sub_overflow(whole_, other.whole_, &difference)) return Decimal(difference);
  return Decimal(Digits{widened().value - other.widened().value});
}

Decimal Decimal::operator*(const Decimal& other) const {
  std::int64_t product = 0;
  if (!digits_ && !other.digits_ && !__builtin_mul_overflow(whole_, other.whole_, &product)) return Decimal(product);
  return Decimal(Digits{widened().value * other.widened().value});
}

Decimal Decimal::operator-() const { return Decimal(0) - *this; }

std::optional<Decimal> Decimal::divided_by(const Decimal& other) const {
  if (other.is_zero()) return std::nullopt;
  return Decimal(Digits{widened().value / other.widened().value});
}

bool Decimal::operator==(const Decimal& other) const {
  if (digits_ && other.digits_) return digits_->value == other.digits_->value;
  return !digits_ && !other.digits_ && whole_ == other.whole_;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  if (!digits_ && !other.digits_) return whole_ <=> other.whole_;
  return widened().value.compare(other.widened().value) <=> 0;
}

bool Decimal::is_zero() const { return !digits_ && whole_ == 0; }
bool Decimal::is_integer() const { return !digits_ || mp::denominator(digits_->value) == 1; }

Decimal Decimal::rounded(int places) const {
  if (!digits_) return *this;
  return Decimal(Digits{mp::cpp_rational(scaled(digits_->value, places), power_of_ten(places))});
}

std::string Decimal::to_string() const {
  if (!digits_) return std::to_string(whole_);
  const int places = places_needed(digits_->value);
  std::string text = to_string(places);
  if (places == kPlacesOfEndless && text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text;
}

std::string Decimal::to_string(int places) const {
  if (digits_) return with_point(scaled(digits_->value, places), places);
  return std::to_string(whole_) + (places > 0 ? "." + std::string(static_cast<std::size_t>(places), '0') : "");
}

double Decimal::to_double() const {
  if (!digits_) return static_cast<double>(whole_);
  // from_chars, unlike stod, does not ask the locale for the decimal point.
  const std::string digits = to_string();
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace model
