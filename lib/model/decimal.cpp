#include "model/decimal.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <charconv>
#include <utility>

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Decimal::Decimal(Digits digits)
    : digits_(digits.value == 0 ? nullptr : std::make_shared<const Digits>(std::move(digits))) {}

Decimal::Decimal(long long value) : Decimal(Digits{mp::cpp_rational(value)}) {}

const Decimal::Digits& Decimal::digits() const {
  static const Digits kZero{};
  return digits_ ? *digits_ : kZero;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::string digits;
  int places = 0;
  bool point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.' && !point && i > 0 && i + 1 < text.size()) {
      point = true;
    } else if (is_digit(text[i])) {
      digits += text[i];
      if (point) ++places;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty()) return std::nullopt;
  // A leading zero would make the library read octal.
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  mp::cpp_int whole(digits);
  if (negative) whole = -whole;
  if (places == 0) return Decimal(Digits{mp::cpp_rational(whole)});
  return Decimal(Digits{mp::cpp_rational(whole, power_of_ten(places))});
}

Decimal Decimal::operator+(const Decimal& other) const { return Decimal(Digits{digits().value + other.digits().value}); }
Decimal Decimal::operator-(const Decimal& other) const { return Decimal(Digits{digits().value - other.digits().value}); }
Decimal Decimal::operator*(const Decimal& other) const { return Decimal(Digits{digits().value * other.digits().value}); }
Decimal Decimal::operator-() const { return Decimal(Digits{-digits().value}); }

std::optional<Decimal> Decimal::divided_by(const Decimal& other) const {
  if (other.is_zero()) return std::nullopt;
  return Decimal(Digits{digits().value / other.digits().value});
}

bool Decimal::operator==(const Decimal& other) const { return digits().value == other.digits().value; }

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  const mp::cpp_rational& left = digits().value;
  const mp::cpp_rational& right = other.digits().value;
  // Of fractions the library divides to and fro; nearly all that is compared is whole.
  const bool whole = mp::denominator(left) == 1 && mp::denominator(right) == 1;
  const int order = whole ? mp::numerator(left).compare(mp::numerator(right)) : left.compare(right);
  return order <=> 0;
}

bool Decimal::is_zero() const { return digits_ == nullptr; }
bool Decimal::is_integer() const { return mp::denominator(digits().value) == 1; }

Decimal Decimal::rounded(int places) const {
  return Decimal(Digits{mp::cpp_rational(scaled(digits().value, places), power_of_ten(places))});
}

std::string Decimal::to_string() const {
  const int places = places_needed(digits().value);
  std::string text = to_string(places);
  if (places == kPlacesOfEndless && text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text;
}

std::string Decimal::to_string(int places) const { return with_point(scaled(digits().value, places), places); }

double Decimal::to_double() const {
  // from_chars, unlike stod, does not ask the locale for the decimal point.
  const std::string digits = to_string();
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace model
