#include "load/report_parts.hpp"

#include <algorithm>
#include <utility>

#include "load/load.hpp"
#include "load/misplaced.hpp"
#include "load/reader.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

constexpr std::string_view kReportKeys[] = {"directive",   "unit",        "period", "submitted",
                                            "prepared_by", "approved_by", "tasks"};
constexpr std::string_view kReportTaskKeys[] = {"status",   "progress",     "completed_on", "result", "indicators",
                                          "evidence", "difficulties", "proposals",    "reason", "next"};

constexpr Synonym kStatusSynonyms[] = {
    {"hoanthanh", "completed"},      {"dahoanthanh", "completed"},   {"done", "completed"},
    {"hoantat", "completed"},        {"xong", "completed"},          {"daxong", "completed"},
    {"complete", "completed"},       {"finished", "completed"},      {"dangthuchien", "in_progress"},
    {"dangtrienkhai", "in_progress"}, {"danglam", "in_progress"},    {"ongoing", "in_progress"},
    {"dangtrienkhaithuchien", "in_progress"}, {"dangtienhanh", "in_progress"},
    {"chuathuchien", "not_started"}, {"chuabatdau", "not_started"},  {"chuatrienkhai", "not_started"},
    {"tamdung", "paused"},           {"onhold", "paused"},           {"huy", "cancelled"},
    {"dahuy", "cancelled"},          {"huybo", "cancelled"},         {"canceled", "cancelled"},
};
constexpr Choices kStatusChoices{model::kStatuses, kStatusSynonyms, model::kStatusWords};

bool is_one_of(std::span<const std::string_view> keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The value, or what it was meant to be.
Value standing_in(const std::optional<yaml::Node>& meant, const Value& value) {
  Value out = value;
  if (meant) out.node = &*meant;
  return out;
}

model::TaskReport read_task(const Value& value, const yaml::Node& key, const ReportTerms& terms) {
  model::TaskReport task;
  task.id = {key.value, key.at};
  task.at = value.node->at;
  const model::PlanEntry* entry = terms.plan == nullptr ? nullptr : terms.plan->find(key.value);
  // The fields' own keys, should the plan give an indicator one of their names, are theirs.
  const Home home{"indicators", {"một chỉ tiêu", "an indicator"}, [entry](std::string_view id) {
                    return entry != nullptr && entry->find(id) != nullptr && !is_one_of(kReportTaskKeys, id);
                  }};
  const auto mended = gathered(value, home);
  MapReader in(standing_in(mended, value), kReportTaskKeys);
  task.status = in.choice<model::Status>("status", Need::required, kStatusChoices);
  task.progress = in.number("progress", Need::required, NumberKind::percent);
  task.completed_on = in.date("completed_on", Need::optional);
  task.result = in.text("result", Need::optional);
  task.indicators_key = in.key_span("indicators");
  const auto indicators = in.map("indicators", Need::optional);
  task.indicators_state = indicators.state;
  if (indicators.good()) task.indicators = read_indicators(*indicators, entry, terms.plan);
  read_evidence(in, task);
  task.difficulties = in.text("difficulties", Need::optional);
  read_proposals(in, task, terms.units);
  task.reason = in.text("reason", Need::optional);
  task.next = in.text("next", Need::optional);
  return task;
}

/// A task that the plan does not know is one mistake, of its name: nothing in it is read.
model::TaskReport unread_task(const Value& value, const yaml::Node& key) {
  model::TaskReport task;
  task.id = {key.value, key.at};
  task.at = value.node->at;
  task.status.state = model::FieldState::bad;
  task.progress.state = model::FieldState::bad;
  task.completed_on.state = model::FieldState::bad;
  task.result.state = model::FieldState::bad;
  task.indicators_state = model::FieldState::bad;
  task.evidence_state = model::FieldState::bad;
  task.difficulties.state = model::FieldState::bad;
  task.reason.state = model::FieldState::bad;
  task.next.state = model::FieldState::bad;
  return task;
}

std::string plain_text(const yaml::Node& root, std::string_view key) {
  const yaml::Entry* entry = root.is_map() ? root.find(key) : nullptr;
  return entry == nullptr || !entry->value.is_scalar() ? std::string()
                                                       : std::string(text::trim(entry->value.value));
}

}  // namespace

ReportIdentity identify(const yaml::Node& root) {
  return {plain_text(root, "directive"), plain_text(root, "unit"), plain_text(root, "period")};
}

std::optional<model::Report> report(const yaml::Node& root, const text::SourcePtr& source, const ReportTerms& terms,
                                    diag::Bag& bag) {
  const auto is_task = [&terms](std::string_view id) {
    return terms.plan != nullptr && terms.plan->find(id) != nullptr && !is_one_of(kReportKeys, id) && !is_one_of(kReportTaskKeys, id);
  };
  const Value written = root_value(root, source, bag);
  const auto mended = gathered(written, {"tasks", {"một nhiệm vụ", "a task"}, is_task});
  MapReader in(standing_in(mended, written), kReportKeys);
  if (!in.readable()) return std::nullopt;
  model::Report report;
  report.source = source;
  report.directive = in.read("directive", Need::required, "cmcn4",
                             [&terms](const Value& value) { return read_reference(value, terms.directives); });
  report.unit = in.read("unit", Need::required, "so-tttt",
                        [&terms](const Value& value) { return read_unit_id(value, terms.units); });
  report.period = in.read("period", Need::required, "2026-10",
                          [&terms](const Value& value) { return read_period_of(value, terms.plan); });
  report.submitted = in.date("submitted", Need::required);
  report.prepared_by = in.text("prepared_by", Need::optional);
  report.approved_by = in.text("approved_by", Need::optional);
  report.tasks_key = in.key_span("tasks");
  const auto tasks = in.map("tasks", Need::required);
  report.tasks_readable = tasks.good();
  if (!tasks.good()) return report;
  const auto side_by_side = lifted(*tasks, is_task);
  const Value all = standing_in(side_by_side, *tasks);
  for (const yaml::Entry* entry : distinct_entries(*all.node)) {
    const bool known = terms.plan == nullptr || terms.plan->find(entry->key.value) != nullptr;
    const Value task = all.child(*entry);
    report.tasks.push_back(known ? read_task(task, entry->key, terms) : unread_task(task, entry->key));
  }
  return report;
}

}  // namespace load
