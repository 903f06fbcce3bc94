#pragma once
/// What the rules of the catalogue share: findings put together, and the plan's references walked.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.hpp"

namespace check {

/// A value of a file of the catalogue: where it stands, its path in the document, and itself.
struct CatalogueSpot {
  text::SourcePtr file;
  text::Span at;
  std::string pointer;
  std::string value;
};
diag::Diagnostic& add(diag::Bag& bag, const Rule& rule, CatalogueSpot spot, text::Localized message);

/// `/assignments/3/report` from its steps.
[[nodiscard]] std::string pointer_to(std::initializer_list<std::string_view> steps);
[[nodiscard]] std::string pointer_to(std::string_view list, std::size_t index, std::string_view field);

/// `; có phải “x”?`, or nothing where no candidate is near.
[[nodiscard]] text::Localized or_nearest(std::string_view name, const std::vector<std::string>& candidates);
/// The good ids of units, groups or whatever has one.
template <class Range>
[[nodiscard]] std::vector<std::string> ids_of(const Range& range) {
  std::vector<std::string> out;
  for (const auto& one : range) {
    if (one.id.good()) out.push_back(one.id.value);
  }
  return out;
}

/// A reference of the plan to a unit or group, and the field that holds it.
struct PlanRef {
  const model::UnitRef* ref = nullptr;
  const model::PlanEntry* entry = nullptr;
  std::string pointer;
};
/// lead, support and report of every entry, in the plan's order.
[[nodiscard]] std::vector<PlanRef> refs_of(const model::Plan& plan);

/// Every id could be read and is used once: a name that is not among them is a mistake of its own.
[[nodiscard]] bool knows_tasks(const model::Directive& directive);
[[nodiscard]] bool knows_units(const model::Units& units);
[[nodiscard]] bool knows_groups(const model::Units& units);
[[nodiscard]] bool knows_indicators(const model::PlanEntry& entry);

/// Every entry names a task that the directive has: so what is left without an entry was left out indeed.
[[nodiscard]] bool entries_all_known(const model::Plan& plan, const model::Directive& directive);

/// Some unit is or was of that group.
[[nodiscard]] bool has_members(const model::Units& units, std::string_view group);
/// No period of the plan's frequency lies wholly within its life: a quarterly plan from February to April, or one that ends
/// before it begins. False where that cannot be told.
[[nodiscard]] bool holds_no_period(const model::Plan& plan);
/// No unit of them ends before it begins, which would be a mistake of its own.
[[nodiscard]] bool have_lives(const std::vector<model::UnitRef>& refs, const model::Units& units);
/// In no period of the plan does anybody answer for those references; false where that cannot be told.
[[nodiscard]] bool nobody_ever(const std::vector<model::UnitRef>& refs, const model::Plan& plan, const model::Units& units);

/// Follows `next` from each unit; each cycle once, from its first unit by rank, in the order in which it is walked.
[[nodiscard]] std::vector<std::vector<model::UnitIndex>> cycles_of(
    const model::Units& units, model::Field<std::string> model::Unit::* next);
/// `so-a → so-b → so-a`.
[[nodiscard]] std::string walk_of(const model::Units& units, const std::vector<model::UnitIndex>& cycle);

}  // namespace check
