#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

void find_successor_cycle(const CatalogueContext& context, diag::Bag& bag) {
  if (context.units == nullptr) return;
  const model::Units& units = *context.units;
  for (const auto& cycle : cycles_of(units, &model::Unit::successor)) {
    const model::Unit& first = units[cycle.front()];
    auto& finding =
        add(bag, kSuccessorCycle,
            {units.source, first.successor.at, pointer_to("units", cycle.front(), "successor"), *first.successor},
            cycle.size() == 1 ? say("Đơn vị “{}” kế thừa chính nó", "Unit “{}” succeeds itself", shown(*first.id))
                              : say("Quan hệ kế thừa đi vòng: {}", "The successors go in a circle: {}",
                                    shown(walk_of(units, cycle))));
    for (std::size_t i = 1; i < cycle.size(); ++i) {
      relate(finding, units.source, units[cycle[i]].successor.at, say("Vòng đi qua đây", "The circle goes through here"));
    }
  }
}

}  // namespace

const Rule kSuccessorCycle = {
    .info = {.code = "S613",
             .name = "successor-cycle",
             .severity = diag::Severity::error,
             .summary = {"Quan hệ kế thừa của các đơn vị đi thành vòng", "The successors of units go in a circle"},
             .why = {"Khi một đơn vị giải thể hoặc sáp nhập, đơn vị kế thừa nhận tiếp nhiệm vụ và số liệu cũ. Đi vòng thì không tìm được "
                     "ai phải làm tiếp. Bỏ hoặc sửa một “successor” trong vòng.",
                     "When a unit ends, its successor carries tasks and history on. In a circle nobody is found who should. Correct or "
                     "remove one “successor” of the circle."},
             .example = {"units.yaml", "    successor: so-b", "    successor: so-cu"}},
    .on_catalogue = find_successor_cycle};

}  // namespace check
