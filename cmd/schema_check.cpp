#include "findings_out.hpp"
#include "schema.hpp"

namespace cmd {
namespace {

struct Options {
  std::vector<FindingTarget> targets;
  diag::Severity fail_on = diag::Severity::error;
};

int run(const Options& options, const Context& context) {
  Session session(context);
  const Catalogue* catalogue = session.open();
  FindingsRun found{session.findings().findings(), {}};
  if (catalogue == nullptr) {
    found.files.push_back({"tiendo.yaml", "", 0});
  } else {
    for (const aggregate::Source& source : catalogue->sources()) found.files.push_back({source.path, "", 0});
  }
  print_findings(context, session, found, options.targets);
  return catalogue == nullptr ? kExitFailure : exit_code_of(found.findings, options.fail_on);
}

}  // namespace

void attach_schema_check(Command& schema) {
  Command& command = schema.command("check", {"Soát lỗi chỉ thị, kế hoạch, đơn vị và lịch",
                                              "Lint directive, plan, units and calendar"});
  const auto options = std::make_shared<Options>();
  bind_formats(command, options->targets);
  command.choice("--fail-on", options->fail_on,
                 {{"error", diag::Severity::error}, {"warning", diag::Severity::warning}},
                 {"từ mức nào thì mã kết thúc là 1 (mặc định: error)", "from which severity on to exit with 1 (default: error)"});
  command.example("tiendo schema check", {"in ra màn hình", "to the screen"});
  command.example("tiendo schema check --format json=luoc-do.json", {"ghi ra tệp cho chương trình khác", "to a file for another program"});
  command.exit_code(kExitClean, {"không có gì từ mức --fail-on trở lên", "nothing at or above --fail-on"});
  command.exit_code(kExitFindings, {"có lỗi từ mức --fail-on trở lên", "findings at or above --fail-on"});
  command.run([options](const Context& context) { return run(*options, context); });
}

}  // namespace cmd
