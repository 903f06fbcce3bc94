#include <algorithm>
#include <optional>
#include <utility>

#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"

namespace check {

namespace {

using text::say;

std::string join(const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 5;
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) out += (i > 0 ? ", " : "") + names[i];
  return names.size() > kMost ? out + ", …" : out;
}

/// Those of the unit, or all where none is.
std::vector<std::string> parts_of(const model::Schema& schema, const model::Task& task, model::UnitIndex unit) {
  std::vector<std::string> own;
  std::vector<std::string> all;
  for (const model::Task& part : task.parts) {
    all.push_back(part.id.value);
    if (schema.find(part.id.value, unit) != nullptr) own.push_back(part.id.value);
  }
  return own.empty() ? all : own;
}

text::Localized not_assigned_message(const model::Schema& schema, const model::Task& task, model::UnitIndex unit) {
  const std::vector<std::string> parts = parts_of(schema, task, unit);
  if (!parts.empty()) {
    return say("Nhiệm vụ “{}” chia thành các phần; hãy báo cáo theo từng phần: {}",
               "Task “{}” is cut into parts; report on its parts: {}", task.id.value, join(parts));
  }
  std::vector<std::string> owners;
  for (const model::Assignment& assignment : schema.assignments) {
    if (assignment.task == &task) owners.push_back(shown((*schema.units)[assignment.unit].display()));
  }
  if (owners.empty()) {
    return say("Nhiệm vụ “{}” không giao cho đơn vị nào trong kỳ {}", "Task “{}” is assigned to no unit in {}",
               task.id.value, schema.period.to_string());
  }
  return say("Nhiệm vụ “{}” không giao cho đơn vị này; đơn vị phải báo cáo là {}",
             "Task “{}” is not assigned to this unit; {} reports on it", task.id.value, join(owners));
}

void find_task_not_assigned(const ReportContext& context, diag::Bag& bag) {
  const auto unit = answering_unit(context);
  if (!unit) return;
  std::optional<MeantTasks> tasks;  // made when first asked for: most reports have no such id
  for (const model::TaskReport& task : context.report->tasks) {
    const std::string& id = task.id.value;
    const model::Task* const known = context.schema->directive->find_task(id);
    if (known == nullptr || context.schema->find(id, *unit) != nullptr) continue;
    text::Localized message = not_assigned_message(*context.schema, *known, *unit);
    if (!tasks) tasks.emplace(context);
    const auto meant = known->parts.empty() ? tasks->of_not_assigned(id) : std::nullopt;
    if (meant) message = say("{}; có phải “{}”?", "{}; is it “{}”?", message, *meant);
    diag::Diagnostic& finding =
        add(bag, kTaskNotAssigned, context, {task.id.at, diag::pointer_join("/tasks", id), id}, std::move(message));
    if (const model::PlanEntry* const entry = context.schema->plan->find(id)) {
      relate(finding, context.schema->plan->source, entry->task.at,
             say("kế hoạch giao nhiệm vụ tại đây", "the plan assigns the task here"));
    }
  }
}

}  // namespace

const Rule kTaskNotAssigned = {
    .info = {.code = "R105",
             .name = "task-not-assigned",
             .severity = diag::Severity::error,
             .summary = {"Nhiệm vụ có trong chỉ thị nhưng không giao cho đơn vị này",
                         "A task of the directive that is not this unit's"},
             .why = {"Mỗi nhiệm vụ được tính theo đơn vị được giao. Số liệu của đơn vị không được giao sẽ làm một kết quả bị "
                     "tính hai lần. Hãy bỏ nhiệm vụ khỏi báo cáo; nếu đơn vị thật sự làm việc đó thì cần sửa kế hoạch, mục “report”.",
                     "Tasks are counted by the units they are assigned to. Figures of a unit that was not asked would count "
                     "one result twice. Take the task out of the report; if the unit does answer for it, the plan's "
                     "“report” must say so."},
             .example = {"reports/mau/2026-10/so-a.yaml", "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.",
                         "    reason: Phải điều chỉnh dự toán sau khi thẩm định giá.\n"
                         "  NV2.1:\n"
                         "    status: in_progress\n"
                         "    progress: 10\n"
                         "    result: Đã phổ biến ở hai chi bộ."}},
    .on_report = find_task_not_assigned};

}  // namespace check
