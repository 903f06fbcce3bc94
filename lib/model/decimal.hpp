#pragma once
/// Exact numbers: read from and printed as decimals, never binary floating point on the way.

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// An exact rational number of any size. A value type; copies share their digits.
class Decimal {
 public:
  Decimal() = default;  ///< Zero.
  Decimal(std::int64_t value) : whole_(value) {}  // NOLINT(google-explicit-constructor): a whole number is one exactly

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
  explicit Decimal(const Digits& digits);
  [[nodiscard]] Digits widened() const;
  // One way only to hold each number: most are small and whole, and need no memory of their own.
  std::int64_t whole_ = 0;                ///< The number, where it is whole and fits …
  std::shared_ptr<const Digits> digits_;  ///< … else this one.
};

}  // namespace model
