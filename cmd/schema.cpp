#include "schema.hpp"

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

void attach_schema(App& app) {
  Command& schema = app.command("schema", {"Kiểm tra, in và đối chiếu lược đồ nhiệm vụ",
                                           "Check, print and prove the task schema"});
  schema.about({"Lược đồ nhiệm vụ gồm chỉ thị, kế hoạch thực hiện và danh sách đơn vị: mỗi đơn vị phải báo cáo những gì.",
                "The task schema is the directive, the plan and the units: what each unit must report."});
  attach_schema_check(schema);
  attach_schema_show(schema);
  attach_schema_coverage(schema);
  schema.example("tiendo schema check", {"soát lại chỉ thị, kế hoạch, đơn vị, lịch", "lint directive, plan, units, calendar"});
  schema.example("tiendo schema coverage", {"câu nào của chỉ thị chưa thành nhiệm vụ", "which sentence of the directive is no task yet"});
}

}  // namespace cmd
