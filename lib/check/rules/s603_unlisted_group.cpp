#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

class GroupFinder {
 public:
  GroupFinder(const model::Units& units, diag::Bag& bag) : units_(units), ids_(ids_of(units.groups)), bag_(bag) {}

  void look_up(const text::SourcePtr& file, text::Span at, std::string pointer, const std::string& id) {
    if (units_.find_group(id) != nullptr) return;
    add(bag_, kUnlistedGroup, {file, at, std::move(pointer), id},
        say("Danh mục đơn vị không có nhóm “{}”{}", "The list of units has no group “{}”{}", shown(id),
            or_nearest(id, ids_)));
  }

 private:
  const model::Units& units_;
  std::vector<std::string> ids_;
  diag::Bag& bag_;
};

void find_unlisted_group(const CatalogueContext& context, diag::Bag& bag) {
  if (context.units == nullptr || !knows_groups(*context.units)) return;
  const model::Units& units = *context.units;
  GroupFinder finder(units, bag);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto& group = units[i].group;
    if (group.good()) finder.look_up(units.source, group.at, pointer_to("units", i, "group"), *group);
  }
  if (context.plan == nullptr) return;
  for (const PlanRef& found : refs_of(*context.plan)) {
    if (!found.ref->is_group) continue;
    finder.look_up(context.plan->source, found.ref->id.at, found.pointer, found.ref->id.value);
  }
  for (const auto& group : context.plan->due_groups) {
    finder.look_up(context.plan->source, group.at, pointer_to({"reporting", "due", "groups", group.value}), group.value);
  }
}

}  // namespace

const Rule kUnlistedGroup = {
    .info = {.code = "S603",
             .name = "unlisted-group",
             .severity = diag::Severity::error,
             .summary = {"Kế hoạch hoặc danh mục nhắc đến một nhóm đơn vị không có",
                         "The plan or the list of units names a group that is not listed"},
             .why = {"Giao cho một nhóm là giao cho mọi đơn vị trong nhóm, và hạn nộp riêng cũng theo nhóm. Nhóm không có thì "
                     "không đơn vị nào được giao. Ghi đúng mã dưới “groups” của danh mục đơn vị.",
                     "To assign to a group is to assign to each unit in it, and a due date of its own goes by group too. Where "
                     "there is no such group, nobody is assigned. Write an id that stands under “groups” in the list of units."},
             .example = {"plan.yaml", "    support: [so-b]", "    support: [group:soo]"}},
    .on_catalogue = find_unlisted_group};

}  // namespace check
