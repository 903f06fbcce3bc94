#include "model/units.hpp"

#include <algorithm>

#include "text/nearest.hpp"

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

std::optional<MeantUnit> Units::meant_by(std::string_view name) const {
  std::vector<std::string> names;
  std::vector<UnitIndex> owners;
  for (UnitIndex i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    for (const Field<std::string>* const field : {&unit.id, &unit.short_name, &unit.name}) {
      if (!field->good() || !unit.id.good()) continue;
      names.push_back(field->value);
      owners.push_back(i);
    }
  }
  const auto nearest = text::nearest(name, names);
  if (!nearest) return std::nullopt;
  const auto first = std::find(names.begin(), names.end(), *nearest) - names.begin();
  const UnitIndex unit = owners[static_cast<std::size_t>(first)];
  bool is_so_called = false;
  bool is_alone = true;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (text::edit_distance(name, names[i], 0) > 0) continue;
    (owners[i] == unit ? is_so_called : is_alone) = owners[i] == unit;
  }
  return MeantUnit{unit, is_so_called && is_alone};
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
