#include "view/schema_data.hpp"

#include <string_view>
#include <utility>

namespace view {
namespace {

using List = Data::List;
using Object = Data::Object;

/// Adds what is there; what is not is not mentioned.
template <class T>
void add(Object& object, std::string_view key, const model::Field<T>& field) {
  if (field.good()) object.push_back({std::string(key), field.value});
}

template <class Enum, std::size_t N>
void add_word(Object& object, std::string_view key, const model::Field<Enum>& field, const std::string_view (&words)[N]) {
  if (field.good()) object.push_back({std::string(key), words[static_cast<std::size_t>(field.value)]});
}

void add_dated(Object& object, std::string_view key, const model::Field<model::Decimal>& value, std::string_view when,
               const model::Field<model::Period>& period) {
  if (!value.good()) return;
  Object dated{{"value", value.value}};
  if (period.good()) dated.push_back({std::string(when), period.value.to_string()});
  object.push_back({std::string(key), std::move(dated)});
}

Data indicator_data(const model::Indicator& indicator) {
  Object object;
  add(object, "id", indicator.id);
  add(object, "name", indicator.name);
  add(object, "unit", indicator.unit);
  add_word(object, "type", indicator.type, model::kIndicatorTypes);
  if (!indicator.is_ratio()) {  // a ratio is of the sums, whatever these say
    add_word(object, "time", indicator.time, model::kTimeKinds);
    add_word(object, "across_units", indicator.across_units, model::kAcrossUnits);
  }
  add_word(object, "better", indicator.better, model::kBetter);
  add(object, "required", indicator.required);
  add(object, "monotonic", indicator.monotonic);
  add(object, "min", indicator.min);
  add(object, "max", indicator.max);
  add_dated(object, "baseline", indicator.baseline, "as_of", indicator.baseline_as_of);
  add_dated(object, "target", indicator.target, "by", indicator.target_by);
  add(object, "numerator", indicator.numerator);
  add(object, "denominator", indicator.denominator);
  add(object, "scale", indicator.scale);
  return object;
}

Data ids(const model::Schema& schema, const std::vector<model::UnitRef>& refs) {
  List list;
  for (const model::UnitIndex unit : model::resolve_refs(refs, *schema.units, schema.period)) {
    list.emplace_back((*schema.units)[unit].id.value);
  }
  return list;
}

Data task_data(const model::Schema& schema, const model::Assignment& assignment) {
  const model::PlanEntry& entry = *assignment.entry;
  Object object;
  object.push_back({"id", assignment.task->id.value});
  add(object, "title", assignment.task->title);
  object.push_back({"section", assignment.section->id.value});
  object.push_back({"lead", ids(schema, entry.lead)});
  if (!entry.support.empty()) object.push_back({"support", ids(schema, entry.support)});
  object.push_back({"deadline", entry.deadline.good() ? Data(entry.deadline.value) : Data("none")});
  add(object, "product", entry.product);
  if (!entry.indicators.empty()) {
    List indicators;
    for (const model::Indicator& indicator : entry.indicators) indicators.push_back(indicator_data(indicator));
    object.push_back({"indicators", std::move(indicators)});
  }
  return object;
}

Data unit_data(const model::Schema& schema, model::UnitIndex unit) {
  Object object;
  object.push_back({"id", (*schema.units)[unit].id.value});
  add(object, "name", (*schema.units)[unit].name);
  object.push_back({"due", schema.due_of(unit)});
  List tasks;
  for (const model::Assignment* assignment : schema.of_unit(unit)) tasks.push_back(task_data(schema, *assignment));
  object.push_back({"tasks", std::move(tasks)});
  return object;
}

}  // namespace

Data schema_data(const model::Schema& schema, std::optional<model::UnitIndex> only) {
  List units;
  for (const model::UnitIndex unit : schema.expected_units()) {
    if (!only || *only == unit) units.push_back(unit_data(schema, unit));
  }
  return Object{{"directive", schema.directive->id.value},
                {"plan", schema.plan->id.value},
                {"period", schema.period.to_string()},
                {"window", Object{{"from", schema.window.from}, {"to", schema.window.to}}},
                {"due", schema.due},
                {"units", std::move(units)}};
}

}  // namespace view
