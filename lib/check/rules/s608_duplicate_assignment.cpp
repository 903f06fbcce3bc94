#include <map>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

void find_duplicate_assignment(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr) return;
  const model::Plan& plan = *context.plan;
  std::map<std::string, text::Span> first_at;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const auto& task = plan.entries[i].task;
    if (!task.good()) continue;
    const auto [first, is_new] = first_at.emplace(*task, task.at);
    if (is_new) continue;
    auto& finding = add(bag, kDuplicateAssignment, {plan.source, task.at, pointer_to("assignments", i, "task"), *task},
                        say("Nhiệm vụ “{}” đã được giao ở trên; gộp hai mục làm một, hoặc sửa mã nhiệm vụ",
                            "Task “{}” is assigned above already; merge the two entries, or correct the id", shown(*task)));
    relate(finding, plan.source, first->second, say("Giao lần đầu ở đây", "First assigned here"));
  }
}

}  // namespace

const Rule kDuplicateAssignment = {
    .info = {.code = "S608",
             .name = "duplicate-assignment",
             .severity = diag::Severity::error,
             .summary = {"Kế hoạch giao một nhiệm vụ hai lần", "The plan assigns a task twice"},
             .why = {"Mỗi nhiệm vụ có một mục trong kế hoạch: một thời hạn, một sản phẩm, một bộ chỉ tiêu. Có hai mục thì không biết "
                     "theo mục nào. Nhiều đơn vị cùng làm thì ghi hết vào “report” của một mục.",
                     "A task has one entry in the plan: one deadline, one product, one set of indicators. With two nobody knows which "
                     "counts. Where several units do the work, name them all under “report” of one entry."},
             .example = {"plan.yaml", "    product: Công văn triển khai",
                         "    product: Công văn triển khai\n  - task: NV2.1\n    lead: so-b"}},
    .on_catalogue = find_duplicate_assignment};

}  // namespace check
