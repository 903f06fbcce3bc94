#include "findings_out.hpp"
#include "periods.hpp"
#include "schema.hpp"

namespace cmd {
namespace {

struct SchemaCheckOptions {
  std::optional<std::string> directive;
  std::vector<FindingTarget> targets;
  diag::Severity fail_on = diag::Severity::error;
};

/// Leaves what is not of that directive out.
void keep_only(FindingsRun& run, const Catalogue& catalogue, const std::string& directive) {
  const auto others = catalogue.files_of_others([&](const check::CatalogueContext& context) {
    return context.directive == nullptr || !context.directive->id.good() || *context.directive->id == directive;
  });
  std::erase_if(run.files, [&](const writer::CheckedFile& file) { return others.contains(file.path); });
  std::erase_if(run.findings, [&](const diag::Diagnostic& finding) {
    return finding.place.file != nullptr && others.contains(finding.place.file->path());
  });
}

int run_schema_check(const SchemaCheckOptions& options, const Context& context) {
  Session session(context);
  const Catalogue* catalogue = session.open();
  FindingsRun found{session.findings().findings(), {}};
  if (catalogue == nullptr) {
    found.files.push_back({"tiendo.yaml", "", 0});
  } else {
    for (const aggregate::Source& source : catalogue->sources()) found.files.push_back({source.path, "", 0});
    if (options.directive) keep_only(found, *catalogue, directives_of(*catalogue, options.directive).front());
  }
  print_findings(context, session, found, options.targets);
  return catalogue == nullptr ? kExitFailure : exit_code_of(found.findings, options.fail_on);
}

}  // namespace

void attach_schema_check(Command& schema) {
  Command& command = schema.command("check", {"Soát lỗi chỉ thị, kế hoạch, đơn vị và lịch",
                                              "Lint directive, plan, units and calendar"});
  const auto options = std::make_shared<SchemaCheckOptions>();
  bind_formats(command, options->targets);
  command.option("--directive", options->directive, {"MÃ", "ID"}, {"chỉ chỉ thị này; mặc định mọi chỉ thị", "only this directive; by default all"});
  command.choice("--fail-on", options->fail_on,
                 {{"error", diag::Severity::error}, {"warning", diag::Severity::warning}},
                 {"từ mức nào thì mã kết thúc là 1 (mặc định: error)", "from which severity on to exit with 1 (default: error)"});
  command.example("tiendo schema check", {"in ra màn hình", "to the screen"});
  command.example("tiendo schema check --format json=luoc-do.json", {"ghi ra tệp cho chương trình khác", "to a file for another program"});
  command.exit_code(kExitClean, {"không có gì từ mức --fail-on trở lên", "nothing at or above --fail-on"});
  command.exit_code(kExitFindings, {"có lỗi từ mức --fail-on trở lên", "findings at or above --fail-on"});
  command.run([options](const Context& context) { return run_schema_check(*options, context); });
}

}  // namespace cmd
