#include "view/class_groups.hpp"

namespace view {

using aggregate::Class;

const std::vector<ClassGroup>& class_groups() {
  static const std::vector<ClassGroup> kGroups = {
      {"Đã hoàn thành", "completed", aggregate::kCompleted},
      {"Trong hạn", "open_in_term", {Class::open_in_term}},
      {"Quá hạn", "open_overdue", {Class::open_overdue}},
      {"Không có hạn", "open_no_deadline", {Class::open_no_deadline}},
      {"Đã hủy", "cancelled", {Class::cancelled}},
      {"Chưa báo cáo", "not_reported", {Class::not_reported}}};
  return kGroups;
}

int count_of(const aggregate::ClassCounts& classes, const ClassGroup& group) {
  int sum = 0;
  for (const Class each : group.classes) sum += classes[each];
  return sum;
}

}  // namespace view
