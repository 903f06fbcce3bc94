#include <algorithm>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

bool is_among(const std::vector<model::UnitRef>& refs, const model::UnitRef* ref) {
  return !refs.empty() && ref >= refs.data() && ref < refs.data() + refs.size();
}

/// A unit whose group is misspelt, and has its finding, may be the missing member.
bool some_unit_is_astray(const model::Units& units) {
  return std::any_of(units.units.begin(), units.units.end(), [&](const model::Unit& unit) {
    return !unit.group.good() || units.find_group(*unit.group) == nullptr;
  });
}

void find_group_without_units(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr || context.units == nullptr || !context.units->units_readable) return;
  const model::Units& units = *context.units;
  if (some_unit_is_astray(units)) return;
  for (const PlanRef& found : refs_of(*context.plan)) {
    const std::string& id = found.ref->id.value;
    if (!found.ref->is_group || units.find_group(id) == nullptr || has_members(units, id)) continue;
    // That nobody reports at all is the graver finding.
    const auto& reporters = found.entry->reporters();
    if (is_among(reporters, found.ref) && nobody_ever(reporters, *context.plan, units)) continue;
    add(bag, kGroupWithoutUnits, {context.plan->source, found.ref->id.at, found.pointer, id},
        say("Nhóm “{}” không có đơn vị nào", "Group “{}” has no units", shown(id)));
  }
}

}  // namespace

const Rule kGroupWithoutUnits = {
    .info = {.code = "S621",
             .name = "group-without-units",
             .severity = diag::Severity::warning,
             .summary = {"Kế hoạch giao cho một nhóm không có đơn vị nào", "The plan names a group that has no units"},
             .why = {"Giao cho một nhóm là giao cho các đơn vị có “group” là nhóm đó. Nhóm trống thì không thêm ai; thường là đơn vị "
                     "chưa được xếp nhóm, hoặc xếp nhầm nhóm.",
                     "To name a group is to name the units whose “group” it is. An empty one adds nobody; usually units have not been put "
                     "into it yet, or were put into another."},
             .example = {"plan.yaml", "    support: [so-b]", "    support: [so-b, group:doan-the]"}},
    .on_catalogue = find_group_without_units};

}  // namespace check
