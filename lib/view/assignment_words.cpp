#include "view/assignment_words.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "view/vietnamese.hpp"

namespace view {

namespace {

using model::Indicator;
using model::IndicatorType;

/// What may be written: `số nguyên, từ 0 đến 100.000`.
std::string form_words(const Indicator& indicator) {
  std::string out;
  switch (indicator.type.value) {
    case IndicatorType::count: out = "số nguyên"; break;
    case IndicatorType::number: out = "số, dấu thập phân là dấu chấm"; break;
    case IndicatorType::percent: return "số từ 0 đến 100, không ghi dấu %";
    case IndicatorType::yes_no: return "ghi yes (có) hoặc no (không)";
    case IndicatorType::ratio: return "được tính, không phải báo cáo";
  }
  if (indicator.min.good()) out += ", từ " + vietnamese(*indicator.min);
  if (indicator.max.good()) out += (indicator.min.good() ? " đến " : ", không quá ") + vietnamese(*indicator.max);
  return out;
}

std::string dated_words(std::string_view label, const Indicator& indicator, const model::Field<model::Decimal>& figure,
                        const model::Field<model::Period>& when) {
  if (!figure.good()) return {};
  std::string out = fmt::format(" {}: {}", label, figure_words(indicator, *figure));
  if (when.good()) out += fmt::format(" ({})", when->name().vi);
  return out + '.';
}

}  // namespace

std::string_view words_of(model::Status status) { return model::kStatusWords[static_cast<std::size_t>(status)]; }

std::string deadline_words(const model::PlanEntry& entry) {
  return entry.deadline.good() ? vietnamese(*entry.deadline) : "không có (nhiệm vụ thường xuyên)";
}

std::string indicator_title(const Indicator& indicator) {
  return indicator.unit.good() ? fmt::format("{} ({})", indicator.name.value, *indicator.unit) : indicator.name.value;
}

std::string indicator_words(const Indicator& indicator) {
  const bool is_flow = indicator.time.good() && *indicator.time == model::TimeKind::flow;
  return fmt::format("{}; {}.{}{}", is_flow ? "Số phát sinh trong kỳ" : "Tính đến cuối kỳ", form_words(indicator),
                     dated_words("Mốc so sánh", indicator, indicator.baseline, indicator.baseline_as_of),
                     dated_words("Chỉ tiêu giao", indicator, indicator.target, indicator.target_by));
}

std::string figure_words(const Indicator& indicator, const model::Decimal& figure) {
  // Over several units the yeses are counted: a target of 3 is no plain yes.
  const bool is_answer = figure == model::Decimal(0) || figure == model::Decimal(1);
  if (indicator.type.value != IndicatorType::yes_no || !is_answer) return vietnamese(figure);
  return figure == model::Decimal(0) ? "không" : "có";
}

int days_overdue(const model::Schema& schema, const model::PlanEntry& entry) {
  return entry.deadline.good() ? std::max(0, model::days_between(*entry.deadline, schema.due)) : 0;
}

std::string task_terms(const model::Schema& schema, const model::PlanEntry& entry) {
  std::string out = fmt::format("Thời hạn: {}.", deadline_words(entry));
  if (entry.product.good()) out += fmt::format(" Sản phẩm: {}.", *entry.product);
  if (const int days = days_overdue(schema, entry)) {
    out += fmt::format(" Đến ngày chốt {} đã quá hạn {} ngày: chưa xong thì phải ghi lý do vào reason.",
                       vietnamese(schema.due), days);
  }
  return out;
}

}  // namespace view
