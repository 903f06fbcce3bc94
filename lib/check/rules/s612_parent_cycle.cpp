#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

void find_parent_cycle(const CatalogueContext& context, diag::Bag& bag) {
  if (context.units == nullptr) return;
  const model::Units& units = *context.units;
  for (const auto& cycle : cycles_of(units, &model::Unit::parent)) {
    const model::Unit& first = units[cycle.front()];
    auto& finding = add(bag, kParentCycle,
                        {units.source, first.parent.at, pointer_to("units", cycle.front(), "parent"), *first.parent},
                        cycle.size() == 1 ? say("Đơn vị “{}” là cấp trên của chính nó", "Unit “{}” is its own parent", shown(*first.id))
                                          : say("Quan hệ cấp trên đi vòng: {}", "The parents go in a circle: {}",
                                                shown(walk_of(units, cycle))));
    for (std::size_t i = 1; i < cycle.size(); ++i) {
      relate(finding, units.source, units[cycle[i]].parent.at, say("Vòng đi qua đây", "The circle goes through here"));
    }
  }
}

}  // namespace

const Rule kParentCycle = {
    .info = {.code = "S612",
             .name = "parent-cycle",
             .severity = diag::Severity::error,
             .summary = {"Quan hệ cấp trên của các đơn vị đi thành vòng", "The parents of units go in a circle"},
             .why = {"Cấp trên xếp các đơn vị thành cây để gộp theo khối. Một đơn vị không thể, qua bao nhiêu cấp, là cấp trên của chính "
                     "mình. Bỏ hoặc sửa một “parent” trong vòng.",
                     "Parents arrange the units in a tree. No unit can be, at whatever remove, its own parent. Correct or remove one "
                     "“parent” of the circle."},
             .example = {"units.yaml", "    short: SA\n    group: so\n    parent: van-phong",
                         "    short: SA\n    group: so\n    parent: so-a"}},
    .on_catalogue = find_parent_cycle};

}  // namespace check
