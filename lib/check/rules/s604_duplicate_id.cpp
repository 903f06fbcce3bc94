#include <map>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

/// One name space: the ids in it, and where each came first.
class NameSpace {
 public:
  NameSpace(text::SourcePtr file, text::Wording kind, diag::Bag& bag) : file_(std::move(file)), kind_(kind), bag_(bag) {}

  void take(const model::Field<std::string>& id, std::string pointer) {
    if (!id.good()) return;
    const auto [first, is_new] = first_.emplace(*id, id.at);
    if (is_new) return;
    auto& finding = add(bag_, kDuplicateId, {file_, id.at, std::move(pointer), *id},
                        say("Mã {} “{}” đã dùng rồi; mỗi mã chỉ dùng một lần",
                            "The id “{1}” of {0} is taken already; each is used once", kind_, shown(*id)));
    relate(finding, file_, first->second, say("Dùng lần đầu ở đây", "First used here"));
  }

 private:
  text::SourcePtr file_;
  text::Wording kind_;
  diag::Bag& bag_;
  std::map<std::string, text::Span> first_;
};

void find_in_directive(const model::Directive& directive, diag::Bag& bag) {
  NameSpace sections(directive.source, {"mục", "a section"}, bag);
  NameSpace tasks(directive.source, {"nhiệm vụ", "a task"}, bag);
  for (std::size_t s = 0; s < directive.sections.size(); ++s) {
    const model::Section& section = directive.sections[s];
    const std::string at_section = pointer_to({"sections", std::to_string(s)});
    sections.take(section.id, at_section + "/id");
    for (std::size_t t = 0; t < section.tasks.size(); ++t) {
      const std::string at_task = at_section + pointer_to({"tasks", std::to_string(t)});
      tasks.take(section.tasks[t].id, at_task + "/id");
      for (std::size_t p = 0; p < section.tasks[t].parts.size(); ++p) {
        tasks.take(section.tasks[t].parts[p].id, at_task + pointer_to("parts", p, "id"));
      }
    }
  }
}

void find_duplicates_in_plan(const model::Plan& plan, diag::Bag& bag) {
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    NameSpace indicators(plan.source, {"chỉ tiêu", "an indicator"}, bag);
    const std::string at_entry = pointer_to({"assignments", std::to_string(i)});
    for (std::size_t k = 0; k < plan.entries[i].indicators.size(); ++k) {
      indicators.take(plan.entries[i].indicators[k].id, at_entry + pointer_to("indicators", k, "id"));
    }
  }
  NameSpace rules(plan.source, {"quy tắc", "a rule"}, bag);
  for (std::size_t i = 0; i < plan.rules.size(); ++i) rules.take(plan.rules[i].id, pointer_to("rules", i, "id"));
}

void find_duplicate_id(const CatalogueContext& context, diag::Bag& bag) {
  if (context.directive != nullptr) find_in_directive(*context.directive, bag);
  if (context.plan != nullptr) find_duplicates_in_plan(*context.plan, bag);
  if (context.units == nullptr) return;
  const model::Units& units = *context.units;
  NameSpace groups(units.source, {"nhóm", "a group"}, bag);
  for (std::size_t i = 0; i < units.groups.size(); ++i) groups.take(units.groups[i].id, pointer_to("groups", i, "id"));
  NameSpace unit_ids(units.source, {"đơn vị", "a unit"}, bag);
  for (std::size_t i = 0; i < units.size(); ++i) unit_ids.take(units[i].id, pointer_to("units", i, "id"));
}

}  // namespace

const Rule kDuplicateId = {
    .info = {.code = "S604",
             .name = "duplicate-id",
             .severity = diag::Severity::error,
             .summary = {"Một mã được dùng hai lần", "An id is used twice"},
             .why = {"Báo cáo, kế hoạch và bảng tổng hợp gọi nhau bằng mã. Hai nhiệm vụ hay hai đơn vị cùng một mã thì số liệu của "
                     "bên này rơi vào bên kia. Nhiệm vụ và phần của nhiệm vụ dùng chung một dãy mã. Đặt mã khác cho cái thứ hai.",
                     "Reports, plans and tables call everything by id. With two tasks or two units under one id, figures of the "
                     "one end up with the other. Tasks and parts share one set of ids. Give the second another id."},
             .example = {"units.yaml", "    short: SB\n    group: so",
                         "    short: SB\n    group: so\n  - id: so-b\n    name: Sở B mới\n    group: so"}},
    .on_catalogue = find_duplicate_id};

}  // namespace check
