#include "view/vietnamese.hpp"

#include <fmt/core.h>

#include <string_view>

#include "text/utf8.hpp"

namespace view {

namespace {

/// `-1234.5` → `-1.234,5`.
std::string regroup(std::string_view plain) {
  const std::size_t point = std::min(plain.find('.'), plain.size());
  const std::size_t first = plain.starts_with('-') ? 1 : 0;
  std::string out;
  for (std::size_t i = 0; i < point; ++i) {
    if (i > first && (point - i) % 3 == 0) out += '.';
    out += plain[i];
  }
  if (point < plain.size()) {
    out += ',';
    out += plain.substr(point + 1);
  }
  return out;
}

}  // namespace

std::string vietnamese(const model::Decimal& value) { return regroup(value.to_string()); }

std::string vietnamese(const model::Decimal& value, int places) { return regroup(value.to_string(places)); }

std::string vietnamese(const Number& number) {
  if (number.format == NumberFormat::percent) return vietnamese(number.value * 100, 1) + "%";
  return vietnamese(number.value);
}

std::string vietnamese(model::Date date) { return model::to_vietnamese(date); }

std::string share_of(int part, int whole) {
  const auto share = model::Decimal(part).divided_by(whole);
  const std::string percent =
      share ? vietnamese(Number{*share, NumberFormat::percent}) : std::string(kNoFigure);
  return fmt::format("{} ({}/{})", percent, vietnamese(model::Decimal(part)),
                     vietnamese(model::Decimal(whole)));
}

std::string tally_words(const Tally& tally) {
  long long total = 0;
  std::string parts;
  for (const Tally::Part& part : tally.parts) {
    total += part.count;
    parts += fmt::format("{}{} {}", parts.empty() ? ": " : "; ", text::fold_case(part.words), part.count);
  }
  return fmt::format("{} {}{}", total, tally.unit, parts);
}

}  // namespace view
