#pragma once
/// Exact numbers: read from and printed as decimals, never binary floating point on the way.

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// An exact rational number of any size. A value type; copies share their digits.
class Decimal {
 public:
  Decimal() = default;  ///< Zero.
  Decimal(long long value);  // NOLINT(google-explicit-constructor): a whole number is one exactly

  /// `-?digits(.digits)?` and nothing else: no exponent, no grouping, no sign `+`.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] Decimal operator+(const Decimal& other) const;
  [[nodiscard]] Decimal operator-(const Decimal& other) const;
  [[nodiscard]] Decimal operator*(const Decimal& other) const;
  /// Exact; null where `other` is zero.
  [[nodiscard]] std::optional<Decimal> divided_by(const Decimal& other) const;
  [[nodiscard]] Decimal operator-() const;
  Decimal& operator+=(const Decimal& other) { return *this = *this + other; }

  [[nodiscard]] bool operator==(const Decimal& other) const;
  [[nodiscard]] std::strong_ordering operator<=>(const Decimal& other) const;

  [[nodiscard]] bool is_zero() const;
  [[nodiscard]] bool is_integer() const;
  /// To that many places, half away from zero.
  [[nodiscard]] Decimal rounded(int places) const;
  /// Plain digits with `.`, no exponent, no trailing zeros: `1200`, `-0.5`. A number without a finite decimal
  /// form is rounded to 12 places.
  [[nodiscard]] std::string to_string() const;
  /// Exactly `places` digits after the point.
  [[nodiscard]] std::string to_string(int places) const;
  /// The nearest double, for a cell of a workbook.
  [[nodiscard]] double to_double() const;

 private:
  struct Digits;
  explicit Decimal(Digits digits);
  [[nodiscard]] const Digits& digits() const;
  std::shared_ptr<const Digits> digits_;  ///< Null is zero.
};

}  // namespace model
