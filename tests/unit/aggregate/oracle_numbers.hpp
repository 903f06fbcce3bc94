#pragma once
/// Whole numbers of millionths, with which the oracle computes apart from the decimals that it judges.

#include <cstdlib>
#include <map>
#include <optional>
#include <string>

#include "model/decimal.hpp"

namespace oracle {

using Whole = long long;
/// In millionths.
using Micro = std::optional<Whole>;

inline Whole divide(Whole above, Whole below) {
  const bool negative = (above < 0) != (below < 0);
  const Whole magnitude = (2 * std::llabs(above) + std::llabs(below)) / (2 * std::llabs(below));
  return negative ? -magnitude : magnitude;
}

inline std::string print(std::optional<Whole> scaled, int places) {
  if (!scaled) return "null";
  std::string digits = std::to_string(std::llabs(*scaled));
  const auto width = static_cast<std::size_t>(places);
  while (digits.size() <= width) digits = "0" + digits;
  digits.insert(digits.size() - width, ".");
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return (*scaled < 0 ? "-" : "") + digits;
}

inline std::string rate(int part, int whole) {
  return whole == 0 ? "null" : print(divide(Whole{part} * 10000, whole), 4);
}

inline Whole micro(const model::Decimal& value) { return std::stoll((value * model::Decimal(1000000)).to_string()); }

/// The eight classes by name, and ages by their own.
using Counts = std::map<std::string, int>;

inline std::string print(Counts counts) {
  std::string out;
  for (const char* name :
       {"completed_on_time", "completed_late", "completed_no_deadline", "open_in_term", "open_overdue",
        "open_no_deadline", "cancelled", "not_reported", "<=30", "31-90", "91-120", ">120"}) {
    out += " " + std::to_string(counts[name]);
  }
  return out;
}

struct Progress {
  Whole hundredths = 0;
  int count = 0;
  [[nodiscard]] std::string mean() const {
    return count == 0 ? "null" : print(divide(hundredths, Whole{10} * count), 1);
  }
};

}  // namespace oracle
