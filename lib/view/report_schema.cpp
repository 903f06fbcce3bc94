#include "view/report_schema.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include "view/assignment_words.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {
namespace {

using List = Data::List;
using Object = Data::Object;

/// A member that is there.
Data& at(Data& object, std::string_view key) {
  auto& members = std::get<Object>(object.content);
  const auto found = std::find_if(members.begin(), members.end(), [&](const Member& each) { return each.key == key; });
  assert(found != members.end());
  return found->value;
}

Data refer_to(std::string_view definition) { return Object{{"$ref", fmt::format("#/$defs/{}", definition)}}; }

/// The property keeps its title and description, and may be one value only. A year is a number to many readers.
void fix_value(Data& property, const std::string& value) {
  auto& members = std::get<Object>(property.content);
  std::erase_if(members, [](const Member& each) { return each.key == "$ref" || each.key == "examples"; });
  List allowed{value};
  if (value.find_first_not_of("0123456789") == std::string::npos) allowed.push_back(Data::Number{value});
  members.insert(members.begin(), {"enum", std::move(allowed)});
  members.push_back({"default", value});
}

Data figure_schema(const model::Indicator& indicator) {
  if (indicator.type.value == model::IndicatorType::yes_no) return Object{{"enum", List{"yes", "no", true, false}}};
  const bool is_count = indicator.type.value == model::IndicatorType::count;
  const bool is_percent = indicator.type.value == model::IndicatorType::percent;
  Object figure{{"type", is_count ? "integer" : "number"}};
  std::optional<model::Decimal> least = indicator.min.get();
  std::optional<model::Decimal> most = indicator.max.get();
  if (is_count || is_percent) least = std::max(least.value_or(model::Decimal(0)), model::Decimal(0));
  constexpr int kWhole = 100;
  if (is_percent) most = std::min(most.value_or(model::Decimal(kWhole)), model::Decimal(kWhole));
  if (least) figure.push_back({"minimum", *least});
  if (most) figure.push_back({"maximum", *most});
  return figure;
}

/// Null where the task has no indicator that is reported.
Data indicators_schema(const model::PlanEntry& entry, const Data& general) {
  Object properties;
  List required;
  for (const model::Indicator& indicator : entry.indicators) {
    if (indicator.is_ratio()) continue;
    const bool must = indicator.required.good() && *indicator.required;
    if (must) required.emplace_back(*indicator.id);
    const std::string_view duty = must ? " Bắt buộc; chưa có số liệu thì ghi {missing: lý do}, bằng không thì ghi 0." : "";
    properties.push_back({*indicator.id,
                          Object{{"title", indicator_title(indicator)},
                                 {"description", fmt::format("{}{}", indicator_words(indicator), duty)},
                                 {"anyOf", List{figure_schema(indicator), refer_to("no_value")}}}});
  }
  Object out;
  for (const Member& member : std::get<Object>(general.content)) {
    if (member.key == "title" || member.key == "description") out.push_back(member);
  }
  out.push_back({"type", "object"});
  out.push_back({"additionalProperties", false});
  if (!required.empty()) out.push_back({"required", std::move(required)});
  out.push_back({"properties", std::move(properties)});
  return out;
}

bool asks_for_figures(const model::PlanEntry& entry) {
  return std::any_of(entry.indicators.begin(), entry.indicators.end(), [](const model::Indicator& indicator) {
    return !indicator.is_ratio() && indicator.required.good() && *indicator.required;
  });
}

/// An open task past its deadline owes a reason.
Data reason_when_open() {
  return Object{{"if", Object{{"required", List{"status"}},
                              {"properties", Object{{"status", Object{{"enum", List{"not_started", "in_progress"}}}}}}}},
                {"then", Object{{"required", List{"reason"}}}}};
}

/// `general` is the schema of any task; what is the same for all of them is referred to, not repeated.
Data task_schema(const model::Schema& schema, const model::Assignment& assignment, Data general) {
  const model::PlanEntry& entry = *assignment.entry;
  Data& properties = at(general, "properties");
  for (Member& member : std::get<Object>(properties.content)) {
    member.value = member.key == "indicators" ? indicators_schema(entry, member.value)
                                              : refer_to("task/properties/" + member.key);
  }
  at(general, "title") = task_words(*assignment.section, *assignment.task);
  at(general, "description") = task_terms(schema, entry);
  if (asks_for_figures(entry)) std::get<List>(at(general, "required").content).emplace_back("indicators");
  if (days_overdue(schema, entry) > 0) std::get<List>(at(general, "allOf").content).push_back(reason_when_open());
  return general;
}

Data tasks_schema(const model::Schema& schema, model::UnitIndex unit, Data& general_tasks, const Data& general_task) {
  List required;
  Object properties;
  for (const model::Assignment* assignment : schema.of_unit(unit)) {
    required.emplace_back(*assignment->task->id);
    properties.push_back({*assignment->task->id, task_schema(schema, *assignment, general_task)});
  }
  return Object{{"title", at(general_tasks, "title")},
                {"description", at(general_tasks, "description")},
                {"type", "object"},
                {"additionalProperties", false},
                {"required", std::move(required)},
                {"properties", std::move(properties)}};
}

}  // namespace

Data report_schema(const model::Schema& schema, model::UnitIndex unit, Data general) {
  const std::string& directive = *schema.directive->id;
  const model::Unit& who = (*schema.units)[unit];
  const std::string period = schema.period.to_string();
  at(general, "$id") = fmt::format("urn:tiendo:schema:report:{}:{}:{}", directive, period, *who.id);
  at(general, "title") = fmt::format("Báo cáo tiến độ của {}, {}", who.name.value, schema.period.name().vi);
  at(general, "description") =
      fmt::format("{}. Số liệu từ {} đến {}; hạn gửi báo cáo: {}.", schema.directive->title.value,
                  vietnamese(schema.window.from), vietnamese(schema.window.to), vietnamese(schema.due_of(unit)));
  const Data any_task = at(at(general, "$defs"), "task");
  Data& properties = at(general, "properties");
  fix_value(at(properties, "directive"), directive);
  fix_value(at(properties, "unit"), *who.id);
  fix_value(at(properties, "period"), period);
  at(at(properties, "directive"), "description") = schema.directive->title.value + '.';
  at(at(properties, "unit"), "description") = who.name.value + '.';
  at(properties, "tasks") = tasks_schema(schema, unit, at(properties, "tasks"), any_task);
  return general;
}

}  // namespace view
