#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

class UnitFinder {
 public:
  UnitFinder(const model::Units& units, diag::Bag& bag) : units_(units), ids_(ids_of(units.units)), bag_(bag) {}

  void look_up(const text::SourcePtr& file, text::Span at, std::string pointer, const std::string& id) {
    if (units_.find(id)) return;
    add(bag_, kUnlistedUnit, {file, at, std::move(pointer), id},
        say("Danh mục đơn vị không có “{}”{}", "The list of units has no “{}”{}", shown(id), hint(id)));
  }

 private:
  /// A group's id without `group:` is a slip of its own.
  [[nodiscard]] text::Localized hint(const std::string& id) const {
    if (units_.find_group(id) == nullptr) return or_nearest(id, ids_);
    return say("; nhóm thì ghi “group:{}”", "; a group is written “group:{}”", id);
  }

  const model::Units& units_;
  std::vector<std::string> ids_;
  diag::Bag& bag_;
};

void find_unlisted_unit(const CatalogueContext& context, diag::Bag& bag) {
  if (context.units == nullptr || !knows_units(*context.units)) return;
  const model::Units& units = *context.units;
  UnitFinder finder(units, bag);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const model::Unit& unit = units[i];
    if (unit.parent.good()) finder.look_up(units.source, unit.parent.at, pointer_to("units", i, "parent"), *unit.parent);
    if (!unit.successor.good()) continue;
    finder.look_up(units.source, unit.successor.at, pointer_to("units", i, "successor"), *unit.successor);
  }
  if (context.plan == nullptr) return;
  for (const PlanRef& found : refs_of(*context.plan)) {
    if (found.ref->is_group) continue;
    finder.look_up(context.plan->source, found.ref->id.at, found.pointer, found.ref->id.value);
  }
}

}  // namespace

const Rule kUnlistedUnit = {
    .info = {.code = "S602",
             .name = "unlisted-unit",
             .severity = diag::Severity::error,
             .summary = {"Kế hoạch hoặc danh mục nhắc đến một đơn vị không có trong danh mục",
                         "The plan or the list of units names a unit that is not listed"},
             .why = {"Mã đơn vị sai thì nhiệm vụ không đến tay ai: không đơn vị nào phải báo cáo, mà bảng tổng hợp cũng không "
                     "thiếu dòng nào. Ghi đúng mã (trường “id”) trong danh mục đơn vị; đơn vị mới thì thêm vào danh mục trước.",
                     "Under a wrong id the task reaches nobody: no unit must report, and no row is seen to be missing. Write the "
                     "“id” of the list of units; a new unit is listed there first."},
             .example = {"plan.yaml", "    support: [so-b]", "    support: [so-bb]"}},
    .on_catalogue = find_unlisted_unit};

}  // namespace check
