#include "model/directive.hpp"

namespace model {

namespace {

const Task* find_in(const std::vector<Task>& tasks, std::string_view id) {
  for (const Task& task : tasks) {
    if (task.id.good() && task.id.value == id) return &task;
    if (const Task* part = find_in(task.parts, id)) return part;
  }
  return nullptr;
}

}  // namespace

const Task* Directive::find_task(std::string_view task) const {
  for (const Section& section : sections) {
    if (const Task* found = find_in(section.tasks, task)) return found;
  }
  return nullptr;
}

const Section* Directive::section_of(std::string_view task) const {
  for (const Section& section : sections) {
    if (find_in(section.tasks, task) != nullptr) return &section;
  }
  return nullptr;
}

std::vector<const Task*> Directive::leaves() const {
  std::vector<const Task*> out;
  for (const Section& section : sections) {
    for (const Task& task : section.tasks) {
      if (task.parts.empty()) out.push_back(&task);
      for (const Task& part : task.parts) out.push_back(&part);
    }
  }
  return out;
}

}  // namespace model
