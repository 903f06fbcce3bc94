#include "load/plan_parts.hpp"
#include "load/reader.hpp"

namespace load {

namespace {

constexpr std::string_view kIndicatorKeys[] = {"id",       "name",      "unit", "type", "time",     "across_units", "better",    "required",
                                      "monotonic", "min",      "max",  "baseline", "target", "numerator",    "denominator", "scale"};
constexpr std::string_view kBaselineKeys[] = {"value", "as_of"};
constexpr std::string_view kTargetKeys[] = {"value", "by"};

constexpr Synonym kTypeWords[] = {{"soluong", "count"},  {"dem", "count"},      {"so", "number"},      {"phantram", "percent"},
                                  {"%", "percent"},      {"cokhong", "yes_no"}, {"boolean", "yes_no"}, {"bool", "yes_no"},
                                  {"tyle", "ratio"},     {"tile", "ratio"},     {"integer", "count"},  {"decimal", "number"}};
constexpr Synonym kTimeWords[] = {{"phatsinh", "flow"}, {"trongky", "flow"}, {"thoidiem", "stock"}, {"luyke", "stock"}};
constexpr Synonym kAcrossWords[] = {{"tong", "sum"},   {"cong", "sum"},     {"trungbinh", "mean"}, {"binhquan", "mean"},
                                    {"avg", "mean"},   {"average", "mean"}, {"nhonhat", "min"},    {"lonnhat", "max"},
                                    {"khong", "none"}};
constexpr Synonym kBetterWords[] = {{"caohon", "higher"}, {"cao", "higher"}, {"thaphon", "lower"}, {"thap", "lower"}};

/// How a value of the indicator is written.
enum class ValueForm { count, number, percent, truth };

ValueForm form_of(const model::Indicator& indicator) {
  if (!indicator.type.good()) return ValueForm::number;
  switch (indicator.type.value) {
    case model::IndicatorType::count: return ValueForm::count;
    case model::IndicatorType::percent: return ValueForm::percent;
    case model::IndicatorType::yes_no: return ValueForm::truth;
    case model::IndicatorType::number:
    case model::IndicatorType::ratio: return ValueForm::number;
  }
  return ValueForm::number;
}

NumberKind number_kind(ValueForm form) {
  if (form == ValueForm::count) return NumberKind::count;
  return form == ValueForm::percent ? NumberKind::percent : NumberKind::number;
}

/// The form of a target or baseline: of all units together, so that a mean of counts has decimals, and yes and no
/// may be counted.
model::Field<model::Decimal> read_overall(MapReader& in, const model::Indicator& indicator) {
  ValueForm form = form_of(indicator);
  if (form == ValueForm::count && indicator.across_units.value == model::AcrossUnits::mean) form = ValueForm::number;
  return in.read("value", Need::required, form == ValueForm::truth ? "yes" : "60",
                 [form](const Value& value) -> std::optional<model::Decimal> {
                   const bool digits = value.node->is_plain() && model::Decimal::parse(value.node->value).has_value();
                   if (form != ValueForm::truth || digits) return read_number(value, number_kind(form));
                   const auto truth = read_truth(value);
                   return truth ? std::optional<model::Decimal>(*truth ? 1 : 0) : std::nullopt;
                 });
}

/// Marks a field that the plan leaves out and the format fills in.
template <class T>
void fill_in(model::Field<T>& field, T value) {
  if (!field.absent()) return;
  field.value = value;
  field.state = model::FieldState::good;
}

void read_figures(MapReader& in, model::Indicator& out) {
  const NumberKind kind = number_kind(form_of(out));
  out.min = in.number("min", Need::nullable, kind);
  out.max = in.number("max", Need::nullable, kind);
  const auto baseline = in.map("baseline", Need::nullable);
  if (baseline.good()) {
    MapReader inner(*baseline, kBaselineKeys);
    out.baseline = read_overall(inner, out);
    out.baseline_as_of = inner.period("as_of", Need::required);
  }
  const auto target = in.map("target", Need::nullable);
  if (target.good()) {
    MapReader inner(*target, kTargetKeys);
    out.target = read_overall(inner, out);
    out.target_by = inner.period("by", Need::required);
  }
}

}  // namespace

model::Indicator read_indicator(const Value& value) {
  MapReader in(value, kIndicatorKeys);
  model::Indicator out;
  out.id = in.indicator_id("id", Need::required);
  out.name = in.text("name", Need::required);
  out.unit = in.text("unit", Need::required);
  out.type = in.choice<model::IndicatorType>("type", Need::required, {model::kIndicatorTypes, kTypeWords});
  out.time = in.choice<model::TimeKind>("time", Need::optional, {model::kTimeKinds, kTimeWords});
  out.across_units = in.choice<model::AcrossUnits>("across_units", Need::optional, {model::kAcrossUnits, kAcrossWords});
  const bool percent = out.type.good() && out.type.value == model::IndicatorType::percent;
  fill_in(out.time, model::TimeKind::flow);
  fill_in(out.across_units, percent ? model::AcrossUnits::mean : model::AcrossUnits::sum);
  out.better = in.choice<model::Better>("better", Need::optional, {model::kBetter, kBetterWords});
  out.required = in.truth("required", Need::optional);
  out.monotonic = in.truth("monotonic", Need::optional);
  read_figures(in, out);
  const Need parts = out.is_ratio() ? Need::required : Need::optional;
  out.numerator = in.indicator_id("numerator", parts);
  out.denominator = in.indicator_id("denominator", parts);
  out.scale = in.number("scale", Need::optional, NumberKind::number);
  return out;
}

}  // namespace load
