#include "load/load.hpp"
#include "load/reader.hpp"

namespace load {

namespace {

constexpr std::string_view kUnitsTopKeys[] = {"groups", "units"};
constexpr std::string_view kGroupKeys[] = {"id", "name"};
constexpr std::string_view kUnitKeys[] = {"id", "name", "short", "group", "parent", "active", "successor"};
constexpr std::string_view kActiveKeys[] = {"from", "to"};

model::Group read_group(const Value& value) {
  MapReader in(value, kGroupKeys);
  model::Group out;
  out.id = in.id("id", Need::required);
  out.name = in.text("name", Need::required);
  return out;
}

void read_active(MapReader& in, model::Unit& unit) {
  const auto active = in.map("active", Need::nullable);
  if (active.good()) {
    MapReader life(*active, kActiveKeys);
    unit.active_from = life.period("from", Need::nullable);
    unit.active_to = life.period("to", Need::nullable);
  } else if (active.bad()) {
    unit.active_from.state = unit.active_to.state = model::FieldState::bad;
  }
}

model::Unit read_unit(const Value& value) {
  MapReader in(value, kUnitKeys);
  model::Unit out;
  out.id = in.id("id", Need::required);
  out.name = in.text("name", Need::required);
  out.short_name = in.text("short", Need::nullable);
  out.group = in.id("group", Need::required);
  out.parent = in.id("parent", Need::nullable);
  read_active(in, out);
  out.successor = in.id("successor", Need::nullable);
  return out;
}

}  // namespace

std::optional<model::Units> units(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
  MapReader in(root_value(root, source, bag), kUnitsTopKeys);
  if (!in.readable()) return std::nullopt;
  model::Units out;
  out.source = source;
  const auto groups = in.list("groups", Need::required);
  const auto units = in.list("units", Need::required);
  out.groups_readable = groups.good();
  out.units_readable = units.good();
  for (const Value& item : groups.value) {
    out.groups.push_back(read_group(item));
    if (!out.groups.back().id.good()) out.groups_readable = false;
  }
  for (const Value& item : units.value) {
    out.units.push_back(read_unit(item));
    if (!out.units.back().id.good()) out.units_readable = false;
  }
  out.index();
  return out;
}

}  // namespace load
