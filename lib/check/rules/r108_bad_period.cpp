#include <algorithm>

#include "check/catalogue.hpp"
#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"
#include "diag/shared_rules.hpp"

namespace check {

namespace {

using text::say;

/// The period of that frequency in which the given one ends.
model::Period around(const model::Period& period, model::Frequency frequency) {
  model::Period found{period.last_month() / 12, frequency, 1};
  while (found.last_month() < period.last_month() && found.next().year == found.year) found = found.next();
  return found;
}

/// What was meant: the period of the file's place where the plan has it, else the one around.
std::string expected(const ReportContext& context, const model::Plan& plan) {
  const auto placed = model::Period::parse(context.placement.period);
  return placed && plan.covers(*placed) ? placed->to_string()
                                        : around(*context.report->period, plan.frequency.value).to_string();
}

void find_bad_period(const ReportContext& context, diag::Bag& bag) {
  const model::Report& report = *context.report;
  if (!report.directive.good() || !report.period.good()) return;
  const model::Plan* nearest = nullptr;
  for (const CatalogueContext& known : context.catalogue) {
    const bool same = known.directive != nullptr && known.directive->id.good() && known.directive->id.value == report.directive.value;
    if (!same) continue;
    if (known.plan == nullptr || known.plan->covers(*report.period)) return;
    // A plan with no readable frequency or life has its own finding; what it covers is not known.
    if (!known.plan->frequency.good() || known.plan->effective_from.bad() || known.plan->effective_to.bad()) return;
    if (holds_no_period(*known.plan)) return;
    if (nearest == nullptr || known.plan->frequency.value == report.period->frequency) nearest = known.plan;
  }
  if (nearest == nullptr) return;
  const std::string quoted = report.period->to_string();
  const Spot spot{report.period.at, "/period", quoted};
  const model::Frequency frequency = nearest->frequency.value;
  if (frequency != report.period->frequency) {
    diag::Diagnostic& finding =
        add(bag, kBadPeriod, context, spot,
            say("Kỳ “{}” không đúng loại kỳ của kế hoạch {} ({}); hãy viết như “{}”",
                "Period “{}” is not of the frequency of plan {} ({}); write it like “{}”", quoted, nearest->id.value,
                model::words_of(frequency), expected(context, *nearest)));
    relate(finding, nearest->source, nearest->frequency.at, say("loại kỳ quy định tại đây", "the frequency is set here"));
    return;
  }
  const auto edge = [](const model::Field<model::Period>& field) { return field.good() ? field->to_string() : "…"; };
  diag::Diagnostic& finding =
      add(bag, kBadPeriod, context, spot,
          say("Kỳ “{}” nằm ngoài thời gian thực hiện của kế hoạch {} ({} đến {})",
              "Period “{}” is outside the life of plan {} ({} to {})", quoted, nearest->id.value,
              edge(nearest->effective_from), edge(nearest->effective_to)));
  relate(finding, nearest->source, nearest->effective_from.at, say("thời gian thực hiện ghi tại đây", "the plan's life is set here"));
}

}  // namespace

const Rule kBadPeriod = {.info = diag::kBadPeriod, .on_report = find_bad_period};

}  // namespace check
