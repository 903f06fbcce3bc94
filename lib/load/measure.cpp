#include "load/measure.hpp"

#include <algorithm>
#include <array>

#include "model/decimal.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

using model::Decimal;

/// Without marks, case and spaces.
std::string folded(std::string_view unit) {
  std::string out = text::fold_marks(text::fold_space(unit));
  std::erase_if(out, [](char c) { return c == ' ' || c == '.'; });
  return out == "phantram" ? "%" : out;
}

struct Money {
  std::string_view folded;
  long long dong;
};

constexpr long long kThousand = 1000;
constexpr long long kMillion = 1'000'000;
constexpr long long kBillion = 1'000'000'000;
constexpr std::array kMoney = std::to_array<Money>({
    {"dong", 1},
    {"d", 1},
    {"vnd", 1},
    {"vietnamdong", 1},
    {"nghindong", kThousand},
    {"ngandong", kThousand},
    {"nghin", kThousand},
    {"ngan", kThousand},
    {"nghind", kThousand},
    {"trieudong", kMillion},
    {"trieu", kMillion},
    {"trieud", kMillion},
    {"trdong", kMillion},
    {"trd", kMillion},
    {"tr", kMillion},
    {"tydong", kBillion},
    {"tidong", kBillion},
    {"ty", kBillion},
    {"ti", kBillion},
    {"tyd", kBillion},
    {"nghintydong", kThousand* kBillion},
    {"nghinty", kThousand* kBillion},
    {"ngantydong", kThousand* kBillion},
    {"nganty", kThousand* kBillion},
});

std::optional<long long> dong_of(std::string_view unit) {
  const std::string name = folded(unit);
  const auto* const known = std::find_if(kMoney.begin(), kMoney.end(), [&](const Money& each) { return each.folded == name; });
  return known == kMoney.end() ? std::nullopt : std::optional(known->dong);
}

}  // namespace

bool is_same_unit(std::string_view written, std::string_view wanted) {
  if (folded(written) == folded(wanted)) return true;
  const auto dong = dong_of(written);
  return dong && dong == dong_of(wanted);
}

std::optional<std::string> converted(std::string_view number, std::string_view written, std::string_view wanted) {
  const auto from = dong_of(written);
  const auto to = dong_of(wanted);
  const auto figure = Decimal::parse(number);
  if (!from || !to || !figure) return std::nullopt;
  const auto result = (*figure * Decimal(*from)).divided_by(Decimal(*to));
  // Decimal prints 12 places at most; what it would round is not offered.
  std::string text = result->to_string();
  return Decimal::parse(text) == result ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace load
