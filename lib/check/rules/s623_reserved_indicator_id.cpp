#include <algorithm>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

constexpr std::string_view kReserved[] = {"abs", "and", "false", "has",      "implies", "max",  "min", "no",
                                          "not", "or",  "prev",  "progress", "round",   "true", "yes"};

void find_reserved_indicator_id(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr) return;
  const model::Plan& plan = *context.plan;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    const std::string list = pointer_to({"assignments", std::to_string(i), "indicators"});
    for (std::size_t k = 0; k < plan.entries[i].indicators.size(); ++k) {
      const auto& id = plan.entries[i].indicators[k].id;
      if (!id.good() || std::find(std::begin(kReserved), std::end(kReserved), *id) == std::end(kReserved)) continue;
      add(bag, kReservedIndicatorId, {plan.source, id.at, list + pointer_to({std::to_string(k), "id"}), *id},
          say("“{}” là từ của biểu thức kiểm tra, không đặt làm mã chỉ tiêu được; thêm một từ, như “{}_1”",
              "“{}” is a word of the language of checks and cannot be an indicator's id; add to it, as in “{}_1”", shown(*id),
              shown(*id)));
    }
  }
}

}  // namespace

const Rule kReservedIndicatorId = {
    .info = {.code = "S623",
             .name = "reserved-indicator-id",
             .severity = diag::Severity::error,
             .summary = {"Mã chỉ tiêu trùng với từ của biểu thức kiểm tra", "An indicator's id is a word of the language of checks"},
             .why = {"Mã chỉ tiêu là tên dùng trong biểu thức của quy tắc. Trùng với một hàm, một từ nối hay với progress thì biểu thức "
                     "đọc thành nghĩa khác. Chọn mã nói rõ chỉ tiêu đếm gì.",
                     "An indicator's id is its name in the checks of rules. Where it is a function, a joining word or progress, a check "
                     "would mean something else. Choose an id that tells what is counted."},
             .example = {"plan.yaml", "      - id: ti_le_truc_tuyen", "      - id: progress"}},
    .on_catalogue = find_reserved_indicator_id};

}  // namespace check
