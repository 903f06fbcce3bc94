#include "model/schema.hpp"

namespace model {

namespace {

void add_member(std::vector<bool>& taken, const Units& units, UnitIndex unit, const Period& period) {
  if (const auto heir = units.heir(unit, period)) taken[*heir] = true;
}

}  // namespace

std::vector<UnitIndex> resolve_refs(const std::vector<UnitRef>& refs, const Units& units, const Period& period) {
  std::vector<bool> taken(units.size(), false);
  for (const UnitRef& ref : refs) {
    if (!ref.is_group) {
      if (const auto unit = units.find(ref.id.value)) add_member(taken, units, *unit, period);
      continue;
    }
    for (UnitIndex unit = 0; unit < units.size(); ++unit) {
      const Unit& candidate = units[unit];
      if (candidate.group.good() && candidate.group.value == ref.id.value) add_member(taken, units, unit, period);
    }
  }
  std::vector<UnitIndex> out;
  for (UnitIndex unit = 0; unit < units.size(); ++unit) {
    if (taken[unit]) out.push_back(unit);
  }
  return out;
}

void Schema::index() {
  unit_assignments.assign(units->size(), {});
  for (std::size_t i = 0; i < assignments.size(); ++i) unit_assignments[assignments[i].unit].push_back(i);
}

std::vector<UnitIndex> Schema::expected_units() const {
  std::vector<UnitIndex> out;
  for (UnitIndex unit = 0; unit < unit_assignments.size(); ++unit) {
    if (!unit_assignments[unit].empty()) out.push_back(unit);
  }
  return out;
}

std::vector<const Assignment*> Schema::of_unit(UnitIndex unit) const {
  std::vector<const Assignment*> out;
  out.reserve(unit_assignments[unit].size());
  for (const std::size_t place : unit_assignments[unit]) out.push_back(&assignments[place]);
  return out;
}

const Assignment* Schema::find(std::string_view task, UnitIndex unit) const {
  for (const std::size_t place : unit_assignments[unit]) {
    if (assignments[place].task->id.value == task) return &assignments[place];
  }
  return nullptr;
}

Schema resolve(const Directive& directive, const Plan& plan, const Units& units, const Calendar& calendar,
               const Period& period) {
  Schema schema;
  schema.directive = &directive;
  schema.plan = &plan;
  schema.units = &units;
  schema.period = period;
  schema.window = window_of(period, plan.window);
  schema.due = calendar.add_working_days(schema.window.to, plan.due.working_days);
  for (const Section& section : directive.sections) {
    for (const Task& task : section.tasks) {
      const auto add = [&](const Task& leaf) {
        const PlanEntry* entry = leaf.id.good() ? plan.find(leaf.id.value) : nullptr;
        if (entry == nullptr) return;
        for (const UnitIndex unit : resolve_refs(entry->reporters(), units, period)) {
          schema.assignments.push_back({&leaf, &section, entry, unit});
        }
      };
      if (task.parts.empty()) add(task);
      for (const Task& part : task.parts) add(part);
    }
  }
  schema.index();
  for (UnitIndex unit = 0; unit < units.size(); ++unit) {
    const Unit& who = units[unit];
    const auto own = who.group.good() ? plan.due.groups.find(who.group.value) : plan.due.groups.end();
    schema.unit_due.push_back(own == plan.due.groups.end() ? schema.due
                                                           : calendar.add_working_days(schema.window.to, own->second));
  }
  return schema;
}

}  // namespace model
