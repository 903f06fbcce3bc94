#include <algorithm>
#include <memory>

#include "app.hpp"
#include "findings_out.hpp"
#include "seals.hpp"
#include "session.hpp"

namespace cmd {

namespace {

struct VerifyOptions {
  std::optional<model::Period> period;
  std::optional<std::string> directive;
  std::vector<FindingTarget> targets;
};

/// The seals asked for; a Failure where there is none.
std::vector<std::string> periods_asked_for(const VerifyOptions& options, const FileStore& files) {
  std::vector<std::string> paths = seal_paths(files);
  std::erase_if(paths, [&](const std::string& path) {
    const bool other_period = options.period && !path.ends_with("/" + options.period->to_string() + ".yaml");
    const bool other_directive = options.directive && !path.starts_with("seals/" + *options.directive + "/");
    return other_period || other_directive;
  });
  if (!paths.empty()) return paths;
  throw Failure(options.period ? text::say("kỳ {} chưa được đóng; đóng kỳ bằng: tiendo close --period {}",
                                           "{} has not been closed; close it by: tiendo close --period {}",
                                           options.period->to_string(), options.period->to_string())
                               : text::say("chưa có kỳ nào được đóng; đóng một kỳ bằng: tiendo close --period KỲ",
                                           "no period has been closed yet; close one by: tiendo close --period PERIOD"));
}

int run_verify(const VerifyOptions& options, const Context& context) {
  Session session(context);
  if (session.open() == nullptr) {
    say_findings(context, session, session.findings().findings());
    return kExitFailure;
  }
  if (options.directive) (void)directives_of(session.catalogue(), options.directive);
  session.load_reports();
  const diag::Bag& catalogue = session.findings();
  if (catalogue.has_errors()) {
    say_findings(context, session, catalogue.findings());
    context.talk.warning(text::say("danh mục có lỗi nên số liệu không tính lại được; chỉ so các tệp",
                                   "the catalogue has errors, so figures cannot be made again; only files are compared"));
  }
  FindingsRun result;
  for (const std::string& path : periods_asked_for(options, session.files())) {
    const auto file = read_seal(session.files(), path);
    if (!file) continue;
    result.files.push_back({path, "", 0});
    if (file->seal && !file->seal->is_closed()) {
      context.talk.note(text::say("Kỳ {} đang mở lại ({}): {}.", "{} has been reopened ({}): {}.",
                                  file->seal->period.to_string(), session.shown(path),
                                  file->seal->history.back().reason.value_or("…")));
    }
    std::vector<diag::Diagnostic> changes = changes_since(*file, session);
    if (file->seal && !catalogue.has_errors()) say_if_figures_stand(context, changes, file->seal->period.to_string());
    for (diag::Diagnostic& finding : changes) result.findings.push_back(std::move(finding));
  }
  print_findings(context, session, result, options.targets);
  return exit_code_of(result.findings, diag::Severity::error);
}

}  // namespace

void attach_verify(App& app) {
  Command& command = app.command("verify", {"Các kỳ đã đóng có gì thay đổi từ khi đóng", "What has changed since periods were closed"});
  const auto options = std::make_shared<VerifyOptions>();
  command.about({"So từng tệp đầu vào với SHA-256 trong niêm phong (bị sửa, bị mất, thêm vào sau), tính lại số liệu chính và so với "
                 "số đã ghi. Không nêu --period thì kiểm tra mọi niêm phong.",
                 "Compares every input with the SHA-256 in the seal (altered, gone, added since), makes the headline figures again "
                 "and compares them with those recorded. Without --period every seal is checked."});
  command.option("--period", options->period, {"chỉ kỳ này", "only this period"});
  command.option("--directive", options->directive, {"MÃ", "ID"}, {"chỉ một chỉ thị", "only one directive"});
  bind_formats(command, options->targets);
  command.example("tiendo verify", {"kiểm tra mọi kỳ đã đóng", "check every closed period"});
  command.example("tiendo verify --period 2026-10 --format json", {"một kỳ, cho chương trình khác", "one period, for another program"});
  command.exit_code(kExitFindings, {"có thay đổi từ khi đóng kỳ, hoặc niêm phong hỏng", "something has changed since, or a seal is damaged"});
  command.run([options](const Context& context) { return run_verify(*options, context); });
}

}  // namespace cmd
