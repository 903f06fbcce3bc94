#include "check/scope.hpp"

#include <algorithm>

#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace check {

bool agrees(const Placement& placement, const model::Report& report) {
  const auto same = [](const std::string& place, const std::string& content) {
    return place.empty() || content.empty() || place == content;
  };
  return same(placement.directive, report.directive.good() ? report.directive.value : "") &&
         same(placement.unit, report.unit.good() ? report.unit.value : "") &&
         same(placement.period, report.period.good() ? report.period->to_string() : "");
}

bool in_its_place(const ReportContext& context) {
  Placement placement = context.placement;
  if (!context.unit) placement.unit.clear();
  return agrees(placement, *context.report);
}

std::optional<model::UnitIndex> answering_unit(const ReportContext& context) {
  if (context.schema == nullptr || !context.unit) return std::nullopt;
  const bool known = in_its_place(context) &&
                     (*context.schema->units)[*context.unit].active_in(context.schema->period);
  return known && !context.schema->of_unit(*context.unit).empty() ? context.unit : std::nullopt;
}

std::vector<Judged> judged_tasks(const ReportContext& context) {
  std::vector<Judged> out;
  const auto add = [&](const model::TaskReport& task, const model::PlanEntry* entry) {
    out.push_back({&task, entry, diag::pointer_join("/tasks", task.id.value)});
  };
  if (context.schema == nullptr || !in_its_place(context)) {
    for (const model::TaskReport& task : context.report->tasks) add(task, nullptr);
    return out;
  }
  const auto unit = answering_unit(context);
  if (context.unit && !unit) return out;
  const auto assigned = unit ? context.schema->of_unit(*unit) : std::vector<const model::Assignment*>{};
  // A report lists its tasks as they are assigned: the next one is looked for behind the last.
  auto next = assigned.begin();
  for (const model::TaskReport& task : context.report->tasks) {
    if (!unit) {
      const model::PlanEntry* const entry = context.schema->plan->find(task.id.value);
      if (entry != nullptr && context.schema->directive->find_task(task.id.value) != nullptr) add(task, entry);
      continue;
    }
    const auto is_task = [&](const model::Assignment* candidate) { return candidate->task->id.value == task.id.value; };
    auto found = std::find_if(next, assigned.end(), is_task);
    if (found == assigned.end()) {
      found = std::find_if(assigned.begin(), next, is_task);
      if (found == next) continue;
    }
    add(task, (*found)->entry);
    next = found + 1;
  }
  return out;
}

const model::Units* units_of(const ReportContext& context) {
  if (context.schema != nullptr) return context.schema->units;
  for (const CatalogueContext& catalogue : context.catalogue) {
    if (catalogue.units != nullptr) return catalogue.units;
  }
  return nullptr;
}

namespace {

/// The unit's tasks that the report leaves out.
std::vector<std::string> owed(const ReportContext& context) {
  std::vector<std::string> ids;
  if (!context.unit) return ids;
  for (const model::Assignment* assignment : context.schema->of_unit(*context.unit)) {
    const std::string& id = assignment->task->id.value;
    if (context.report->find(id) == nullptr) ids.push_back(id);
  }
  return ids;
}

/// `Nhiệm vụ 1.1` or `1.1` for `NV1.1`: the id with the same number, where there is one only.
std::optional<std::string> numbered_alike(std::string_view written, const std::vector<std::string>& ids) {
  const auto number_of = [](std::string_view id) {
    const std::size_t first = id.find_first_of("0123456789");
    return first == std::string_view::npos ? std::string() : text::fold_marks(text::trim(id.substr(first)));
  };
  const std::string wanted = number_of(written);
  if (wanted.empty()) return std::nullopt;
  std::optional<std::string> found;
  for (const std::string& id : ids) {
    if (number_of(id) != wanted || found == id) continue;
    if (found) return std::nullopt;
    found = id;
  }
  return found;
}

}  // namespace

MeantTasks::MeantTasks(const ReportContext& context) : owed_(owed(context)), all_(owed_) {
  for (const model::Task* task : context.schema->directive->leaves()) {
    if (task->id.good()) all_.push_back(task->id.value);
  }
}

std::optional<std::string> MeantTasks::of_unknown(std::string_view id) const {
  if (auto near = text::nearest(id, all_)) return near;
  return numbered_alike(id, all_);
}

std::optional<std::string> MeantTasks::of_not_assigned(std::string_view id) const { return text::nearest(id, owed_); }

MeantIndicators::MeantIndicators(const Judged& judged) : judged_(judged) {
  std::vector<std::string> given;
  for (const model::Indicator& indicator : judged.entry->indicators) {
    if (!indicator.id.good() || indicator.is_ratio()) continue;
    (judged.task->find(indicator.id.value) == nullptr ? ids_ : given).push_back(indicator.id.value);
  }
  ids_.insert(ids_.end(), given.begin(), given.end());
  for (const model::Indicator& indicator : judged.entry->indicators) {
    if (!indicator.id.good() || !indicator.name.good() || indicator.is_ratio()) continue;
    owners_.push_back(&indicator);
    names_.push_back(indicator.name.value);
    folded_names_.push_back(text::fold_marks(text::fold_space(indicator.name.value)));
  }
}

std::optional<std::string> MeantIndicators::of(std::string_view unknown) const {
  if (auto near = text::nearest(unknown, ids_)) return near;
  return by_name(unknown);
}

/// The indicator whose name, not its id, was written: the nearest, or the shortest of those whose name holds the words.
std::optional<std::string> MeantIndicators::by_name(std::string_view written) const {
  constexpr std::size_t kShortest = 5;
  if (const auto near = text::nearest(written, names_)) {
    return owners_[static_cast<std::size_t>(std::find(names_.begin(), names_.end(), *near) - names_.begin())]->id.value;
  }
  const std::string words = text::fold_marks(text::fold_space(written));
  if (words.size() < kShortest) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const bool holds = folded_names_[i].find(words) != std::string::npos;
    if (holds && (!found || names_[i].size() < names_[*found].size())) found = i;
  }
  return found ? std::optional(owners_[*found]->id.value) : std::nullopt;
}

std::set<std::string> MeantIndicators::misspelt() const {
  std::set<std::string> found;
  for (const model::IndicatorValue& given : judged_.task->indicators) {
    if (judged_.entry->find(given.id.value) != nullptr) continue;
    if (auto meant = of(given.id.value)) found.insert(*std::move(meant));
  }
  return found;
}

}  // namespace check
