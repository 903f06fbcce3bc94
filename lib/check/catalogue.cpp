#include "check/catalogue.hpp"

#include <algorithm>

#include "text/nearest.hpp"

namespace check {

namespace {

bool all_differ(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

}  // namespace

diag::Diagnostic& add(diag::Bag& bag, const Rule& rule, CatalogueSpot spot, text::Localized message) {
  diag::Diagnostic& finding = bag.add(rule.info, {std::move(spot.file), spot.at}, std::move(message));
  finding.pointer = std::move(spot.pointer);
  finding.value = std::move(spot.value);
  return finding;
}

std::string pointer_to(std::initializer_list<std::string_view> steps) {
  std::string out;
  for (const std::string_view step : steps) out = diag::pointer_join(out, step);
  return out;
}

std::string pointer_to(std::string_view list, std::size_t index, std::string_view field) {
  return pointer_to({list, std::to_string(index), field});
}

text::Localized or_nearest(std::string_view name, const std::vector<std::string>& candidates) {
  const auto near = text::nearest(name, candidates);
  return near ? text::say("; có phải “{}”?", "; did you mean “{}”?", *near) : text::Localized{};
}

std::vector<PlanRef> refs_of(const model::Plan& plan) {
  std::vector<PlanRef> out;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const model::PlanEntry& entry = plan.entries[i];
    const auto add_all = [&](const std::vector<model::UnitRef>& refs, std::string_view field) {
      for (const model::UnitRef& ref : refs) out.push_back({&ref, &entry, pointer_to("assignments", i, field)});
    };
    add_all(entry.lead, "lead");
    add_all(entry.support, "support");
    add_all(entry.report, "report");
  }
  return out;
}

bool knows_tasks(const model::Directive& directive) {
  std::vector<std::string> ids;
  for (const model::Section& section : directive.sections) {
    for (const model::Task& task : section.tasks) {
      if (task.id.good()) ids.push_back(*task.id);
      for (std::string& part : ids_of(task.parts)) ids.push_back(std::move(part));
    }
  }
  return directive.tasks_readable && all_differ(std::move(ids));
}

bool knows_units(const model::Units& units) { return units.units_readable && all_differ(ids_of(units.units)); }

bool knows_groups(const model::Units& units) { return units.groups_readable && all_differ(ids_of(units.groups)); }

bool knows_indicators(const model::PlanEntry& entry) {
  const bool readable = std::all_of(entry.indicators.begin(), entry.indicators.end(), [](const auto& indicator) {
    return indicator.id.good() && indicator.type.good();
  });
  return readable && entry.indicators_readable && all_differ(ids_of(entry.indicators));
}

bool entries_all_known(const model::Plan& plan, const model::Directive& directive) {
  return plan.entries_readable && std::all_of(plan.entries.begin(), plan.entries.end(), [&](const auto& entry) {
           return entry.task.good() && directive.find_task(*entry.task) != nullptr;
         });
}

bool has_members(const model::Units& units, std::string_view group) {
  return std::any_of(units.units.begin(), units.units.end(), [&](const model::Unit& unit) {
    return unit.group.good() && unit.group.value == group;
  });
}

bool holds_no_period(const model::Plan& plan) {
  if (!plan.frequency.good() || !plan.effective_from.good() || !plan.effective_to.good()) return false;
  model::Period period{plan.effective_from->year, *plan.frequency, 1};
  for (; period.last_month() <= plan.effective_to->last_month(); period = period.next()) {
    if (plan.covers(period)) return false;
  }
  return true;
}

bool have_lives(const std::vector<model::UnitRef>& refs, const model::Units& units) {
  const auto is_meant = [&](const model::Unit& unit) {
    return std::any_of(refs.begin(), refs.end(), [&](const model::UnitRef& ref) {
      const model::Field<std::string>& name = ref.is_group ? unit.group : unit.id;
      return name.good() && name.value == ref.id.value;
    });
  };
  return std::none_of(units.units.begin(), units.units.end(), [&](const model::Unit& unit) {
    const bool ends_first = unit.active_from.good() && unit.active_to.good() && unit.active_to->last_month() < unit.active_from->first_month();
    return ends_first && is_meant(unit);
  });
}

bool nobody_ever(const std::vector<model::UnitRef>& refs, const model::Plan& plan, const model::Units& units) {
  constexpr int kTenYears = 120;
  const bool open = !plan.effective_from.good() || !plan.effective_to.good();
  if (!plan.frequency.good() || open || refs.empty()) return false;
  const auto first_year = plan.effective_from->year;
  model::Period period{first_year, plan.frequency.value, 1};
  bool any_period = false;
  for (int i = 0; i < kTenYears && period.last_month() <= plan.effective_to->last_month(); ++i, period = period.next()) {
    if (!plan.covers(period)) continue;
    any_period = true;
    if (!model::resolve_refs(refs, units, period).empty()) return false;
  }
  return any_period;
}

std::vector<std::vector<model::UnitIndex>> cycles_of(const model::Units& units,
                                                     model::Field<std::string> model::Unit::* next) {
  std::vector<std::vector<model::UnitIndex>> out;
  // The walk on which a unit was met first: meeting it again on the same walk closes a cycle.
  std::vector<std::size_t> met(units.size(), 0);
  for (model::UnitIndex start = 0; start < units.size(); ++start) {
    std::vector<model::UnitIndex> path;
    std::optional<model::UnitIndex> at = start;
    while (at && met[*at] == 0) {
      met[*at] = start + 1;
      path.push_back(*at);
      const auto& field = units[*at].*next;
      at = field.good() ? units.find(field.value) : std::nullopt;
    }
    if (!at || met[*at] != start + 1) continue;
    path.erase(path.begin(), std::find(path.begin(), path.end(), *at));
    std::rotate(path.begin(), std::min_element(path.begin(), path.end()), path.end());
    out.push_back(std::move(path));
  }
  return out;
}

std::string walk_of(const model::Units& units, const std::vector<model::UnitIndex>& cycle) {
  std::string out;
  for (const model::UnitIndex unit : cycle) out += units[unit].id.value + " → ";
  return out + units[cycle.front()].id.value;
}

}  // namespace check
