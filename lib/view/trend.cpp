#include "view/trend.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace view {

std::string trend(const std::vector<std::optional<model::Decimal>>& figures) {
  constexpr std::array<std::string_view, 8> kBlocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::vector<model::Decimal> known;
  for (const auto& each : figures) {
    if (each) known.push_back(*each);
  }
  if (known.size() < 2) return {};
  const auto [least, greatest] = std::minmax_element(known.begin(), known.end());
  const model::Decimal breadth = *greatest - *least;
  std::string out;
  for (const auto& each : figures) {
    if (!each) {
      out += "·";
      continue;
    }
    // The lowest of a run that moves stands at the foot, the highest at the top; one that does not move, in the middle.
    constexpr std::size_t kMiddle = 3;
    const auto share = (*each - *least).divided_by(breadth);
    const model::Decimal step = share ? (*share * model::Decimal(kBlocks.size() - 1)).rounded(0) : model::Decimal(kMiddle);
    out += kBlocks[static_cast<std::size_t>(step.to_double())];
  }
  return out;
}

}  // namespace view
