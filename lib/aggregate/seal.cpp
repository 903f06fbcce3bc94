#include "aggregate/seal.hpp"

#include <algorithm>

namespace aggregate {

namespace {

using Kind = FigureDeviation::Kind;

std::string written(const std::optional<model::Decimal>& value) { return value ? value->to_string() : std::string(); }
std::string written(const std::optional<model::Date>& date) { return date ? model::to_iso(*date) : std::string(); }

std::vector<model::SealedCount> counts_of(const Summary& summary) {
  const Reporting& reporting = summary.reporting;
  std::vector<int> values = {reporting.expected, reporting.received, reporting.valid,   reporting.on_time,
                             reporting.late,     reporting.missing,  reporting.invalid, summary.totals.total()};
  values.insert(values.end(), summary.totals.of.begin(), summary.totals.of.end());
  std::vector<model::SealedCount> out;
  for (std::size_t i = 0; i < values.size(); ++i) out.push_back({std::string(model::kSealCounts[i]), values[i], {}});
  return out;
}

class Comparison {
 public:
  void add(Kind kind, std::string name, std::string sealed, std::string now, text::Span at) {
    if (sealed != now) found_.push_back({kind, std::move(name), std::move(sealed), std::move(now), at});
  }
  void counts(const model::Seal& sealed, const model::Seal& now) {
    for (std::size_t i = 0; i < std::min(sealed.counts.size(), now.counts.size()); ++i) {
      const model::SealedCount& kept = sealed.counts[i];
      add(Kind::count, kept.name, std::to_string(kept.value), std::to_string(now.counts[i].value), kept.at);
    }
  }
  void indicators(const model::Seal& sealed, const model::Seal& now) {
    const auto same = [](const model::SealedIndicator& one) {
      return [&one](const model::SealedIndicator& other) {
        return other.task == one.task && other.indicator == one.indicator;
      };
    };
    const auto compare = [&](const model::SealedIndicator& kept, const model::SealedIndicator& found, text::Span at) {
      const std::string name = kept.task + "/" + kept.indicator;
      add(Kind::value, name, written(kept.value), written(found.value), at);
      add(Kind::cumulative, name, written(kept.cumulative), written(found.cumulative), at);
    };
    for (const model::SealedIndicator& kept : sealed.indicators) {
      const auto found = std::find_if(now.indicators.begin(), now.indicators.end(), same(kept));
      const model::SealedIndicator none{kept.task, kept.indicator, {}, {}, {}};
      compare(kept, found == now.indicators.end() ? none : *found, kept.at);
    }
    for (const model::SealedIndicator& fresh : now.indicators) {
      if (std::any_of(sealed.indicators.begin(), sealed.indicators.end(), same(fresh))) continue;
      compare({fresh.task, fresh.indicator, {}, {}, {}}, fresh, {});
    }
  }
  void deadlines(const model::Seal& sealed, const model::Seal& now) {
    for (const model::SealedDeadline& kept : sealed.deadlines) {
      const auto found = std::find_if(now.deadlines.begin(), now.deadlines.end(),
                                      [&](const model::SealedDeadline& one) { return one.task == kept.task; });
      if (found == now.deadlines.end()) continue;
      add(Kind::deadline, kept.task, written(kept.deadline), written(found->deadline), kept.at);
    }
  }
  [[nodiscard]] std::vector<FigureDeviation> found() && { return std::move(found_); }

 private:
  std::vector<FigureDeviation> found_;
};

}  // namespace

model::Seal seal_of(const Summary& summary) {
  model::Seal out;
  out.directive = *summary.schema->directive->id;
  out.plan = *summary.schema->plan->id;
  out.period = summary.schema->period;
  out.as_of = summary.as_of;
  out.counts = counts_of(summary);
  for (const IndicatorFigures& one : summary.indicators) {
    out.indicators.push_back({*one.task->id, *one.indicator->id, one.value, one.cumulative, {}});
  }
  for (const TaskFigures& task : summary.tasks) out.deadlines.push_back({*task.task->id, task.entry->deadline.get(), {}});
  for (const Source& source : summary.sources) out.inputs.push_back({source.path, source.sha256, {}});
  return out;
}

std::vector<InputDeviation> input_deviations(const std::vector<model::SealedInput>& sealed,
                                             const std::vector<model::SealedInput>& now) {
  const auto by_path = [](const model::SealedInput& a, const model::SealedInput& b) { return a.path < b.path; };
  std::vector<InputDeviation> out;
  for (const model::SealedInput& kept : sealed) {
    const auto found = std::lower_bound(now.begin(), now.end(), kept, by_path);
    if (found == now.end() || found->path != kept.path) {
      out.push_back({InputChange::missing, kept.path, kept.at});
    } else if (found->sha256 != kept.sha256) {
      out.push_back({InputChange::altered, kept.path, kept.at});
    }
  }
  for (const model::SealedInput& fresh : now) {
    if (!std::binary_search(sealed.begin(), sealed.end(), fresh, by_path)) {
      out.push_back({InputChange::added, fresh.path, {}});
    }
  }
  return out;
}

std::vector<FigureDeviation> figure_deviations(const model::Seal& sealed, const model::Seal& now) {
  Comparison comparison;
  comparison.add(Kind::plan, "plan", sealed.plan, now.plan, {});
  comparison.counts(sealed, now);
  comparison.indicators(sealed, now);
  comparison.deadlines(sealed, now);
  return std::move(comparison).found();
}

}  // namespace aggregate
