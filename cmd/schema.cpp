#include "schema.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "findings_out.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace cmd {

SoundCatalogue::SoundCatalogue(const Context& context) : session(std::make_unique<Session>(context)) {
  const Catalogue* opened = session->open();
  const diag::Bag& findings = session->findings();
  if (opened != nullptr && !findings.has_errors()) {
    catalogue = opened;
    return;
  }
  say_findings(context, *session, findings.findings());
  code = opened == nullptr ? kExitFailure : exit_code_of(findings.findings(), diag::Severity::error);
}

std::vector<const model::Directive*> choose_directives(const Catalogue& catalogue, const std::optional<std::string>& named) {
  std::vector<const model::Directive*> found;
  std::vector<std::string> known;
  for (const check::CatalogueContext& followed : catalogue.followed()) {
    if (followed.directive == nullptr || std::find(found.begin(), found.end(), followed.directive) != found.end()) continue;
    known.push_back(followed.directive->id.value);
    if (!named || *named == known.back()) found.push_back(followed.directive);
  }
  if (!found.empty() || !named) return found;
  const std::string quoted = text::printable(*named);
  if (const auto near = text::nearest(*named, known)) {
    throw Failure(text::say("không theo dõi chỉ thị “{}”; có phải là “{}”?", "no directive “{}” is followed; did you mean “{}”?",
                            quoted, *near));
  }
  throw Failure(text::say("không theo dõi chỉ thị “{}”", "no directive “{}” is followed", quoted));
}

model::UnitIndex choose_unit(const model::Units& units, const std::string& named) {
  if (const auto unit = units.find(named)) return *unit;
  std::vector<std::string> known;
  for (const model::Unit& unit : units.units) known.push_back(unit.id.value);
  const std::string quoted = text::printable(named);
  if (const auto near = text::nearest(named, known)) {
    throw Failure(text::say("không có đơn vị “{}”; có phải là “{}”?", "there is no unit “{}”; did you mean “{}”?", quoted, *near));
  }
  throw Failure(text::say("không có đơn vị “{}”", "there is no unit “{}”", quoted));
}

std::vector<const model::Schema*> choose_schemas(const Catalogue& catalogue, const model::Period& period,
                                                 const std::optional<std::string>& directive) {
  std::vector<const model::Schema*> found;
  for (const model::Directive* each : choose_directives(catalogue, directive)) {
    if (const auto* followed = catalogue.find(each->id.value, period)) found.push_back(&catalogue.schema(*followed, period));
  }
  if (!found.empty()) return found;
  throw Failure(text::say("không kế hoạch nào có kỳ báo cáo {}", "no plan has the period {}", period.to_string()));
}

const model::Schema& choose_schema(const Catalogue& catalogue, const model::Period& period,
                                   const std::optional<std::string>& directive) {
  const auto found = choose_schemas(catalogue, period, directive);
  if (found.size() == 1) return *found.front();
  std::vector<std::string> ids;
  ids.reserve(found.size());
  for (const model::Schema* schema : found) ids.push_back(schema->directive->id.value);
  throw Failure(text::say("kỳ {} có nhiều chỉ thị ({}); hãy nêu một bằng --directive",
                          "several directives have the period {} ({}); name one by --directive", period.to_string(),
                          fmt::format("{}", fmt::join(ids, ", "))));
}

void expect_tasks(const model::Schema& schema, model::UnitIndex unit) {
  if (!schema.of_unit(unit).empty()) return;
  const model::Units& units = *schema.units;
  const std::string period = schema.period.to_string();
  const auto heir = units.heir(unit, schema.period);
  if (heir && *heir != unit) {
    throw Failure(text::say("{} đã kết thúc trước kỳ {}; {} báo cáo thay", "{} has ended before {}; {} reports in its place",
                            *units[unit].id, period, *units[*heir].id));
  }
  const model::Unit& owner = units[unit];
  if (owner.ended_before(schema.period)) {
    throw Failure(text::say("{} đã kết thúc sau kỳ {}, không có đơn vị kế thừa, nên không báo cáo kỳ {}",
                            "{} ended after {} without a successor, and owes no report in {}", *owner.id,
                            owner.active_to->to_string(), period));
  }
  if (!owner.active_in(schema.period)) {
    throw Failure(text::say("{} hoạt động từ kỳ {}, nên chưa báo cáo kỳ {}", "{} begins with {}, and owes no report in {} yet",
                            *owner.id, owner.active_from->to_string(), period));
  }
  throw Failure(text::say("{} không phải báo cáo gì trong kỳ {} theo kế hoạch {}", "{} owes no report in {} under the plan {}",
                          *units[unit].id, period, *schema.plan->id));
}

void attach_schema(App& app) {
  Command& schema = app.command("schema", {"Kiểm tra, in, đối chiếu và xuất lược đồ nhiệm vụ",
                                           "Check, print, prove and export the task schema"});
  schema.about({"Lược đồ nhiệm vụ gồm chỉ thị, kế hoạch thực hiện và danh sách đơn vị: mỗi đơn vị phải báo cáo những gì.",
                "The task schema is the directive, the plan and the units: what each unit must report."});
  attach_schema_check(schema);
  attach_schema_show(schema);
  attach_schema_coverage(schema);
  attach_schema_export(schema);
  schema.example("tiendo schema check", {"soát lại chỉ thị, kế hoạch, đơn vị, lịch", "lint directive, plan, units, calendar"});
  schema.example("tiendo schema coverage", {"câu nào của chỉ thị chưa thành nhiệm vụ", "which sentence of the directive is no task yet"});
}

}  // namespace cmd
