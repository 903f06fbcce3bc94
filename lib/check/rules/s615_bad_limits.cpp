#include <algorithm>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

/// Judges figures and periods against their own limits; a field that is absent or bad has none.
class Limits {
 public:
  explicit Limits(diag::Bag& bag) : bag_(bag) {}

  /// True where they are in order, or cannot be compared.
  bool periods(const text::SourcePtr& file, const model::Field<model::Period>& from, const model::Field<model::Period>& to,
               std::string pointer) {
    if (!from.good() || !to.good() || from->first_month() <= to->last_month()) return true;
    auto& finding = add(bag_, kBadLimits, {file, to.at, std::move(pointer), to->to_string()},
                        say("Kết thúc “{}” trước khi bắt đầu “{}”", "The end, “{}”, comes before the beginning, “{}”",
                            to->to_string(), from->to_string()));
    relate(finding, file, from.at, say("Bắt đầu ở đây", "It begins here"));
    return false;
  }

  void baseline_before_target(const model::Plan& plan, const model::Indicator& indicator, std::string pointer) {
    const auto& known = indicator.baseline_as_of;
    const auto& due = indicator.target_by;
    if (!known.good() || !due.good() || known->first_month() <= due->last_month()) return;
    auto& finding = add(bag_, kBadLimits, {plan.source, due.at, std::move(pointer), due->to_string()},
                        say("Phải đạt vào “{}”, trước cả thời điểm của số gốc “{}”",
                            "The target is due by “{}”, before the baseline as of “{}”", due->to_string(), known->to_string()));
    relate(finding, plan.source, known.at, say("Thời điểm của số gốc ở đây", "The baseline's time is here"));
  }

  void figures(const model::Plan& plan, const model::Indicator& indicator, const std::string& pointer) {
    const auto& source = plan.source;
    if (indicator.min.good() && indicator.max.good() && *indicator.max < *indicator.min) {
      auto& finding = add(bag_, kBadLimits, {source, indicator.max.at, pointer + "/max", indicator.max->to_string()},
                          say("Giá trị lớn nhất {} nhỏ hơn giá trị nhỏ nhất {}", "The maximum {} is less than the minimum {}",
                              indicator.max->to_string(), indicator.min->to_string()));
      relate(finding, source, indicator.min.at, say("Giá trị nhỏ nhất ở đây", "The minimum is here"));
    } else {
      inside(source, indicator, indicator.baseline, {"Số gốc", "The baseline"}, pointer + "/baseline/value");
      inside(source, indicator, indicator.target, {"Chỉ tiêu phải đạt", "The target"}, pointer + "/target/value");
    }
    baseline_before_target(plan, indicator, pointer + "/target/by");
  }

 private:
  /// Limits are each unit's own. A sum over units may pass the maximum, but units can lie below or above it only
  /// together where the figure is no sum.
  void inside(const text::SourcePtr& source, const model::Indicator& indicator, const model::Field<model::Decimal>& value,
              text::Wording what, std::string pointer) {
    if (!value.good()) return;
    const bool adds_up = indicator.across_units.value == model::AcrossUnits::sum || indicator.time.value == model::TimeKind::flow;
    const bool above = !adds_up && indicator.max.good() && *indicator.max < *value;
    const bool below = indicator.min.good() && *value < *indicator.min;
    if (!above && !below) return;
    const auto& limit = above ? indicator.max : indicator.min;
    auto& finding = add(bag_, kBadLimits, {source, value.at, std::move(pointer), value->to_string()},
                        above ? say("{} {} lớn hơn giá trị lớn nhất {}", "{} {} is above the maximum {}", what, value->to_string(),
                                    limit->to_string())
                              : say("{} {} nhỏ hơn giá trị nhỏ nhất {}", "{} {} is below the minimum {}", what, value->to_string(),
                                    limit->to_string()));
    relate(finding, source, limit.at, say("Giới hạn ở đây", "The limit is here"));
  }

  diag::Bag& bag_;
};

void find_limits_in_plan(const model::Plan& plan, Limits& limits, diag::Bag& bag) {
  const std::string pointer = pointer_to({"plan", "effective", "to"});
  if (limits.periods(plan.source, plan.effective_from, plan.effective_to, pointer) && holds_no_period(plan)) {
    auto& finding = add(bag, kBadLimits, {plan.source, plan.effective_to.at, pointer, plan.effective_to->to_string()},
                        say("Từ “{}” đến “{}” không có trọn một kỳ báo cáo nào ({})",
                            "From “{}” to “{}” there is no whole reporting period ({})", plan.effective_from->to_string(),
                            plan.effective_to->to_string(), model::to_string(*plan.frequency)));
    relate(finding, plan.source, plan.frequency.at, say("Tần suất báo cáo ở đây", "The frequency is here"));
  }
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const std::string entry = pointer_to({"assignments", std::to_string(i), "indicators"});
    for (std::size_t k = 0; k < plan.entries[i].indicators.size(); ++k) {
      limits.figures(plan, plan.entries[i].indicators[k], diag::pointer_join(entry, std::to_string(k)));
    }
  }
}

void find_bad_limits(const CatalogueContext& context, diag::Bag& bag) {
  Limits limits(bag);
  if (context.plan != nullptr) find_limits_in_plan(*context.plan, limits, bag);
  if (context.units == nullptr) return;
  for (std::size_t i = 0; i < context.units->size(); ++i) {
    const model::Unit& unit = (*context.units)[i];
    limits.periods(context.units->source, unit.active_from, unit.active_to, pointer_to("units", i, "active") + "/to");
  }
}

}  // namespace

const Rule kBadLimits = {
    .info = {.code = "S615",
             .name = "bad-limits",
             .severity = diag::Severity::error,
             .summary = {"Giới hạn tự mâu thuẫn: nhỏ nhất lớn hơn lớn nhất, kết thúc trước khi bắt đầu",
                         "Limits at odds with themselves: a minimum over the maximum, an end before the beginning"},
             .why = {"Giới hạn dùng để bắt số liệu nhập nhầm. Giới hạn mâu thuẫn thì báo cáo nào cũng sai, hoặc không kỳ nào có hiệu lực. "
                     "Kiểm tra: min ≤ max; số gốc và chỉ tiêu phải đạt nằm trong giới hạn (trừ chỉ tiêu cộng dồn); “from” trước “to”; "
                     "thời gian hiệu lực chứa ít nhất một kỳ báo cáo.",
                     "Limits are there to catch figures that were mistyped. Where they contradict themselves every report is wrong, or "
                     "no period counts. See that min ≤ max; that baseline and target lie between them (unless figures add up); that "
                     "“from” comes before “to”; and that the time in force holds a whole period."},
             .example = {"plan.yaml", "        baseline: {value: 1200, as_of: 2025-12}", "        baseline: {value: 1200, as_of: 2027-12}"}},
    .on_catalogue = find_bad_limits};

}  // namespace check
