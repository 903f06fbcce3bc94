#pragma once
/// A little workspace in memory, put together line by line.

#include <deque>
#include <initializer_list>
#include <string>
#include <vector>

#include "aggregate/summary.hpp"

namespace world {

template <class T>
model::Field<T> good(T value) {
  model::Field<T> field;
  field.value = std::move(value);
  field.state = model::FieldState::good;
  return field;
}

inline model::Date day(std::string_view text) { return model::parse_date(text).value(); }
inline model::Period period(std::string_view text) { return model::Period::parse(text).value(); }
inline model::Decimal number(std::string_view text) { return model::Decimal::parse(text).value(); }

inline model::Indicator indicator(const std::string& id, model::IndicatorType type, model::TimeKind time,
                                  model::AcrossUnits across) {
  model::Indicator out;
  out.id = good(id);
  out.name = good("Tên " + id);
  out.unit = good(std::string("hồ sơ"));
  out.type = good(type);
  out.time = good(time);
  out.across_units = good(across);
  return out;
}

inline model::Indicator ratio(const std::string& id, const std::string& numerator,
                              const std::string& denominator) {
  model::Indicator out;
  out.id = good(id);
  out.name = good("Tên " + id);
  out.unit = good(std::string("%"));
  out.type = good(model::IndicatorType::ratio);
  out.numerator = good(numerator);
  out.denominator = good(denominator);
  out.scale = good(model::Decimal(100));
  return out;
}

struct World {
  model::Directive directive;
  model::Plan plan;
  model::Units units;
  model::Calendar calendar;
  std::deque<model::Report> reports;  ///< Addresses stay.
  std::vector<std::string> left_out;  ///< Units whose report of the period has an error.

  World() {
    directive.id = good(std::string("mau"));
    plan.id = good(std::string("mau-2026"));
    plan.frequency = good(model::Frequency::monthly);
    plan.effective_from = good(period("2026-01"));
    plan.effective_to = good(period("2026-12"));
  }

  model::Unit& unit(const std::string& id, const std::string& group = {}) {
    model::Unit out;
    out.id = good(id);
    out.name = good("Đơn vị " + id);
    if (!group.empty()) out.group = good(group);
    units.units.push_back(out);
    units.index();
    return units.units.back();
  }

  model::Section& section(const std::string& id) {
    directive.sections.emplace_back();
    directive.sections.back().id = good(id);
    return directive.sections.back();
  }

  /// A task of the last section and its entry in the plan.
  model::PlanEntry& task(const std::string& id, std::initializer_list<const char*> reporters,
                         const std::string& deadline = {}) {
    model::Task task;
    task.id = good(id);
    task.title = good("Nhiệm vụ " + id);
    directive.sections.back().tasks.push_back(task);
    model::PlanEntry entry;
    entry.task = good(id);
    for (const std::string reporter : reporters) {
      const bool group = reporter.starts_with("group:");
      entry.lead.push_back({{group ? reporter.substr(6) : reporter, {}}, group});
    }
    if (!deadline.empty()) entry.deadline = good(day(deadline));
    plan.entries.push_back(entry);
    return plan.entries.back();
  }

  model::Report& report(const std::string& unit, const std::string& of, const std::string& submitted) {
    reports.emplace_back();
    model::Report& out = reports.back();
    out.source =
        text::make_source("reports/mau/" + of + "/" + unit + ".yaml", "tasks:\n  NV1:\n    status: x\n");
    out.directive = good(std::string("mau"));
    out.unit = good(unit);
    out.period = good(period(of));
    out.submitted = good(day(submitted));
    return out;
  }

  [[nodiscard]] model::Schema schema(std::string_view of) const {
    return model::resolve(directive, plan, units, calendar, period(of));
  }

  [[nodiscard]] aggregate::Input input(const model::Schema& schema, model::Date as_of) const {
    aggregate::Input out;
    out.schema = &schema;
    out.as_of = as_of;
    for (const model::Report& report : reports) {
      if (*report.period < schema.period) out.history.push_back(&report);
      if (*report.period != schema.period) continue;
      out.received.push_back({units.find(*report.unit).value(), &report, report.source->path(), false});
    }
    for (const std::string& unit : left_out) {
      out.received.push_back({units.find(unit).value(), nullptr, "reports/mau/" + unit + ".yaml", true});
    }
    return out;
  }
};

inline model::TaskReport& says(model::Report& report, const std::string& task, model::Status status,
                               const std::string& progress = "0", const std::string& completed_on = {}) {
  model::TaskReport out;
  out.id.value = task;
  out.status = good(status);
  out.progress = good(number(progress));
  if (!completed_on.empty()) out.completed_on = good(day(completed_on));
  report.tasks.push_back(out);
  return report.tasks.back();
}

inline void gives(model::TaskReport& task, const std::string& indicator, const std::string& value) {
  model::IndicatorValue out;
  out.id.value = indicator;
  out.value = good(number(value));
  task.indicators.push_back(out);
}

inline void lacks(model::TaskReport& task, const std::string& indicator) {
  model::IndicatorValue out;
  out.id.value = indicator;
  out.missing = good(std::string("Chưa chốt số liệu"));
  task.indicators.push_back(out);
}

inline std::string shown(const std::optional<model::Decimal>& value) {
  return value ? value->to_string() : "null";
}

}  // namespace world
