#include "check/plan_rules.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

constexpr std::string_view kPrevious = "prev.";
constexpr std::string_view kProgress = "progress";

/// The reports of the period just before: the unit's own and those of the units that it has succeeded since.
std::vector<const model::Report*> reports_before(const ReportContext& context) {
  std::vector<const model::Report*> found;
  for (const model::Report* report : context.history) {
    if (report->period.good() && *report->period == context.schema->period.previous()) found.push_back(report);
  }
  return found;
}

/// One task as a plan's rule sees it: in one report, or in those of several units that were merged since.
class View {
 public:
  explicit View(const model::PlanEntry& entry) : entry_(entry) {}
  void add(const model::Report* report, const model::TaskReport* task) {
    if (task != nullptr) sources_.push_back({report, task});
  }

  /// Of several units the sum, where the plan adds the indicator up over units and each of them gave it.
  [[nodiscard]] std::optional<model::Decimal> value(std::string_view name) const {
    std::optional<model::Decimal> sum;
    for (const Source& source : sources_) {
      const auto* const field = find(source, name);
      if (field == nullptr || !field->good()) return std::nullopt;
      if (sum && !adds_up(name)) return std::nullopt;
      sum = sum ? *sum + **field : **field;
    }
    return sum;
  }
  [[nodiscard]] bool is_bad(std::string_view name) const {
    return std::any_of(sources_.begin(), sources_.end(), [&](const Source& source) {
      const auto* const field = find(source, name);
      return field != nullptr && field->bad();
    });
  }
  /// Where the value stands, or the reason why there is none; of several units each.
  void add_operands(std::vector<Operand>& out, const std::string& name, std::string_view bare) const {
    const std::size_t before = out.size();
    for (const Source& source : sources_) {
      if (const auto place = place_of(source, bare)) out.push_back({name, source.report, *place});
    }
    if (out.size() == before) out.push_back({name, nullptr, {}});
  }

 private:
  struct Source {
    const model::Report* report = nullptr;
    const model::TaskReport* task = nullptr;
  };

  [[nodiscard]] static const model::Field<model::Decimal>* find(const Source& source, std::string_view name) {
    if (const model::IndicatorValue* const given = source.task->find(name)) return &given->value;
    return name == kProgress ? &source.task->progress : nullptr;
  }
  [[nodiscard]] static std::optional<text::Span> place_of(const Source& source, std::string_view bare) {
    if (const model::IndicatorValue* const given = source.task->find(bare)) {
      return given->value.good() ? given->value.at : given->missing.at;
    }
    const bool progress = bare == kProgress && source.task->progress.good();
    return progress ? std::optional(source.task->progress.at) : std::nullopt;
  }
  [[nodiscard]] bool adds_up(std::string_view name) const {
    const model::Indicator* const indicator = entry_.find(name);
    return indicator != nullptr && indicator->across_units.value == model::AcrossUnits::sum;
  }

  const model::PlanEntry& entry_;
  std::vector<Source> sources_;
};

/// Of which names a rule has nothing to say.
class ToldElsewhere {
 public:
  ToldElsewhere(const Judged& judged, const View& now) : judged_(judged), now_(now) {}

  /// The name has a finding of its own, or the lack of it has.
  [[nodiscard]] bool holds(const std::string& name) {
    if (now_.is_bad(name)) return true;
    if (judged_.task->find(name) != nullptr || name == kProgress) return false;
    const model::Indicator* const indicator = judged_.entry->find(name);
    const bool required = indicator != nullptr && indicator->required.good() && indicator->required.value;
    if (required) return true;
    if (!misspelt_) misspelt_ = MeantIndicators(judged_).misspelt();
    return misspelt_->contains(name);
  }

 private:
  const Judged& judged_;
  const View& now_;
  std::optional<std::set<std::string>> misspelt_;  ///< Found when first asked for.
};

std::optional<Breach> apply(const model::PlanRule& rule, const Judged& judged, const View& now, const View& before, ToldElsewhere& told) {
  const model::Expression& expression = *rule.expression;
  for (const model::ExpressionNode& node : expression.nodes) {
    const bool current = node.op == model::Op::name || node.op == model::Op::has;
    if (current && told.holds(node.name)) return std::nullopt;
  }
  const model::Lookup lookup = [&](std::string_view name, model::Which which) {
    return (which == model::Which::current ? now : before).value(name);
  };
  const bool as_zero = rule.missing.good() && *rule.missing == model::Missing::zero;
  Breach breach{&rule, judged,
                model::evaluate(expression, lookup, as_zero ? model::IfMissing::zero : model::IfMissing::stop), {}};
  if (breach.verdict.outcome == model::Outcome::holds) return std::nullopt;
  const bool silent = !rule.missing.good() || *rule.missing == model::Missing::skip;
  if (breach.verdict.outcome == model::Outcome::missing_value && silent) return std::nullopt;
  for (const std::string& name : model::operands(expression)) {
    const bool previous = name.starts_with(kPrevious);
    if (previous) {
      before.add_operands(breach.operands, name, std::string_view(name).substr(kPrevious.size()));
    } else {
      now.add_operands(breach.operands, name, name);
    }
  }
  return breach;
}

/// The value that the finding points at: in this report, or none.
const Operand* pointed_at(const ReportContext& context, const Breach& breach) {
  const auto find = [&](const auto& fits) -> const Operand* {
    const auto found = std::find_if(breach.operands.begin(), breach.operands.end(), fits);
    return found == breach.operands.end() ? nullptr : &*found;
  };
  const auto here = [&](const Operand& operand) { return operand.report == context.report; };
  if (breach.rule->at_name.good()) {
    const auto* const named =
        find([&](const Operand& operand) { return here(operand) && operand.name == breach.rule->at_name.value; });
    if (named != nullptr) return named;
  }
  return find(here);
}

Spot spot_of(const ReportContext& context, const Breach& breach) {
  const std::string& id = breach.rule->id.value;
  const Operand* const operand = pointed_at(context, breach);
  if (operand == nullptr) return {breach.judged.task->id.at, breach.judged.pointer, id};
  const bool progress = breach.judged.task->find(operand->name) == nullptr;
  const std::string parent = breach.judged.pointer + (progress ? "" : "/indicators");
  return {operand->at, diag::pointer_join(parent, operand->name), id + " " + written(context.report->source, operand->at)};
}

}  // namespace

std::vector<Breach> breaches(const ReportContext& context) {
  std::vector<Breach> out;
  if (context.schema == nullptr || context.schema->plan->rules.empty()) return out;
  const std::vector<const model::Report*> previous = reports_before(context);
  for (const Judged& judged : judged_tasks(context)) {
    if (judged.entry == nullptr || judged.task->indicators_state == model::FieldState::bad) continue;
    const std::string& task = judged.task->id.value;
    View now(*judged.entry);
    now.add(context.report, judged.task);
    View before(*judged.entry);
    for (const model::Report* report : previous) before.add(report, report->find(task));
    ToldElsewhere told(judged, now);
    for (const model::PlanRule& rule : context.schema->plan->rules) {
      if (rule.expression == nullptr || !rule.task.good() || rule.task.value != task) continue;
      if (auto breach = apply(rule, judged, now, before, told)) out.push_back(std::move(*breach));
    }
  }
  return out;
}

void add_breach(diag::Bag& bag, const Rule& kind, const ReportContext& context, const Breach& breach,
                text::Localized message) {
  diag::Diagnostic& finding = add(bag, kind, context, spot_of(context, breach), std::move(message));
  if (breach.rule->severity.good() && breach.rule->severity.value == "warning") finding.severity = diag::Severity::warning;
  for (const Operand& operand : breach.operands) {
    if (operand.report == nullptr) continue;
    relate(finding, operand.report->source, operand.at,
           say("{} = {}", "{} = {}", operand.name, written(operand.report->source, operand.at)));
  }
  relate(finding, context.schema->plan->source, breach.rule->check.at,
         say("quy tắc của kế hoạch ghi tại đây", "the plan sets the rule here"));
}

text::Localized listed(const std::vector<Operand>& operands) {
  text::Localized out;
  for (const Operand& operand : operands) {
    const std::string gap = out.vi.empty() ? "" : ", ";
    const auto one = operand.report == nullptr
                         ? say("{} không có", "{} is not given", operand.name)
                         : say("{0} = {1}", "{0} = {1}", operand.name, written(operand.report->source, operand.at));
    out.vi += gap + one.vi;
    out.en += gap + one.en;
  }
  return out;
}

}  // namespace check
