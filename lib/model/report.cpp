#include "model/report.hpp"

namespace model {

const IndicatorValue* TaskReport::find(std::string_view indicator) const {
  for (const IndicatorValue& candidate : indicators) {
    if (candidate.id.value == indicator) return &candidate;
  }
  return nullptr;
}

const TaskReport* Report::find(std::string_view task) const {
  for (const TaskReport& candidate : tasks) {
    if (candidate.id.value == task) return &candidate;
  }
  return nullptr;
}

}  // namespace model
