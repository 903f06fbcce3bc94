#include "model/units.hpp"

namespace model {

bool Unit::active_in(const Period& period) const {
  const bool begun = !active_from.good() || active_from->first_month() <= period.last_month();
  return begun && !ended_before(period);
}

bool Unit::ended_before(const Period& period) const {
  return active_to.good() && active_to->last_month() < period.last_month();
}

void Units::index() {
  by_id_.clear();
  for (UnitIndex i = 0; i < units.size(); ++i) {
    if (units[i].id.good()) by_id_.emplace(units[i].id.value, i);
  }
}

std::optional<UnitIndex> Units::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional<UnitIndex>(found->second);
}

const Group* Units::find_group(std::string_view id) const {
  for (const Group& group : groups) {
    if (group.id.good() && group.id.value == id) return &group;
  }
  return nullptr;
}

std::optional<UnitIndex> Units::heir(UnitIndex unit, const Period& period) const {
  std::optional<UnitIndex> at = unit;
  for (std::size_t steps = 0; at && steps <= units.size(); ++steps) {
    const Unit& candidate = units[*at];
    if (candidate.active_in(period)) return at;
    if (!candidate.ended_before(period) || !candidate.successor.good()) return std::nullopt;
    at = find(candidate.successor.value);
  }
  return std::nullopt;
}

}  // namespace model
