#pragma once
/// The base workspace's report of Sở A, and its plan as far as a report needs it.

#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include "model/plan.hpp"
#include "text/source.hpp"
#include "support/files.hpp"

namespace load_tests {

template <class T>
model::Field<T> good(T value, text::Span at = {}) {
  return {std::move(value), at, {}, model::FieldState::good};
}

/// The plan of the base workspace, as far as a report needs it.
inline model::Plan base_plan() {
  model::Plan plan;
  plan.source = text::make_source("plan.yaml", "min: 10\nmax: 100000\n");
  model::PlanEntry& first = plan.entries.emplace_back();
  first.task = good<std::string>("NV1.1");
  const auto add = [&](const char* id, model::IndicatorType type) {
    model::Indicator& indicator = first.indicators.emplace_back();
    indicator.id = good<std::string>(id);
    indicator.type = good(type);
  };
  add("ho_so", model::IndicatorType::count);
  first.indicators[0].min = good(model::Decimal(10), {5, 7});
  first.indicators[0].max = good(model::Decimal(100000), {13, 19});
  add("ho_so_truc_tuyen", model::IndicatorType::count);
  add("kinh_phi", model::IndicatorType::number);
  add("hai_long", model::IndicatorType::percent);
  add("cong_khai", model::IndicatorType::yes_no);
  add("ti_le_truc_tuyen", model::IndicatorType::ratio);
  plan.entries.emplace_back().task = good<std::string>("NV1.2a");
  return plan;
}

inline std::string base_report() {
  std::ifstream in(support::kRoot / "tests/rules/base/reports/mau/2026-10/so-a.yaml", std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace load_tests
