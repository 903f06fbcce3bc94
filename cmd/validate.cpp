#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <set>

#include "app.hpp"
#include "finding_filter.hpp"
#include "findings_out.hpp"
#include "fixing.hpp"
#include "session.hpp"
#include "yaml/parse.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

struct ValidateOptions {
  std::vector<std::string> paths;
  std::optional<std::string> stdin_name;
  std::vector<FindingTarget> targets;
  FixOptions fixing;
  FilterOptions filter;
  std::optional<model::Period> period;
  std::optional<model::Period> from;
  std::optional<model::Period> to;
  std::optional<std::string> directive;
  diag::Severity fail_on = diag::Severity::error;
  bool allow_empty = false;
};

/// All of standard input, up to one byte more than a YAML reader takes.
std::string read_stdin() {
  constexpr std::size_t kMost = yaml::kMaxBytes + 1;
  std::string bytes;
  char buffer[1 << 16];
  while (bytes.size() < kMost) {
    const ssize_t got = ::read(STDIN_FILENO, buffer, std::min(sizeof buffer, kMost - bytes.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Failure(text::say("không đọc được đầu vào chuẩn: {}", "cannot read standard input: {}", cause_of(errno)));
    if (got == 0) break;
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
  return bytes;
}

/// What is to be checked: the typed paths, as the workspace names them, of a folder every report below it; and a draft that
/// stands in for one of them.
struct Asked {
  std::set<std::string> paths;
  std::string draft_name;  ///< Empty: there is none.
  std::string draft;
};

Asked asked_for(const ValidateOptions& options, const Session& session) {
  Asked asked;
  std::set<std::string>& paths = asked.paths;
  for (const std::string& typed : options.paths) {
    if (typed == "-") {
      if (!options.stdin_name) {
        throw Failure(text::say("đọc từ đầu vào chuẩn (-) thì phải nêu --stdin-filename TỆP",
                                "standard input (-) needs --stdin-filename FILE"));
      }
      asked.draft_name = session.name_of(*options.stdin_name);
      asked.draft = read_stdin();
      paths.insert(asked.draft_name);
      continue;
    }
    const std::string name = session.name_of(typed);
    std::error_code error;
    const fs::file_status status = fs::status(session.files().root() / name, error);
    if (!fs::exists(status)) {
      const text::Localized cause = error ? cause_of(error.value()) : cause_of(ENOENT);
      throw Failure(text::say("không mở được “{}”: {}", "cannot open “{}”: {}", typed, cause));
    }
    if (!fs::is_directory(status)) {
      paths.insert(name);
      continue;
    }
    for (const std::string& path : session.files().list(name == "." ? "" : name).files) {
      if (path.ends_with(".yaml") || path.ends_with(".yml")) paths.insert(path);
    }
  }
  return asked;
}

/// What the run says: with paths, what stands in them and the errors of the catalogue that they are judged by.
FindingsRun collect(const ValidateOptions& options, const std::set<std::string>& paths, Session& session) {
  FindingsRun run;
  const auto wanted = [&](const diag::Diagnostic& finding) {
    return paths.empty() || finding.severity == diag::Severity::error || paths.contains(finding.place.file->path());
  };
  const auto& catalogue = session.findings().findings();
  std::copy_if(catalogue.begin(), catalogue.end(), std::back_inserter(run.findings), wanted);
  for (const std::string& path : paths) {
    if (session.catalogue().holds(path)) run.files.push_back({path, "", 0});
  }

  const Selection selection{paths, options.directive.value_or(""), options.period ? options.period : options.from,
                            options.period ? options.period : options.to};
  for (const ReportFile& file : session.reports().files()) {
    if (!selection.takes(file)) continue;
    const model::Units& units = session.catalogue().units();
    run.files.push_back({file.path, file.unit ? units[*file.unit].display() : "", file.unit.value_or(0)});
    const auto& findings = file.findings.findings();
    run.findings.insert(run.findings.end(), findings.begin(), findings.end());
  }
  return run;
}

/// Null where `tiendo.yaml` gives nothing to go on with.
std::optional<FindingsRun> check(const ValidateOptions& options, const Asked& asked, const Fixing& fixing, Session& session) {
  if (!asked.draft_name.empty()) session.stand_in(asked.draft_name, asked.draft);
  fixing.lay_over(session);
  const Catalogue* catalogue = session.open();
  if (catalogue == nullptr) return std::nullopt;
  std::set<std::string> reports;
  std::copy_if(asked.paths.begin(), asked.paths.end(), std::inserter(reports, reports.end()),
               [&](const std::string& path) { return !catalogue->holds(path); });
  session.load_reports(reports, options.fixing.wanted() ? Keep::sources : Keep::findings);
  return collect(options, asked.paths, session);
}

/// What a file with these bytes has to be mended before it can be read.
std::vector<diag::Diagnostic> syntax_of(const std::string& path, const std::string& bytes, const diag::Severities& severities) {
  diag::Bag bag;
  static_cast<void>(yaml::parse(text::make_source(path, bytes), bag));
  bag.impose(severities);
  return bag.findings();
}

/// The files, or the draft, as fixes have left them; 2 where one could not be written.
int hand_back(const Asked& asked, const Fixing& fixing, const Session& session, const Context& context) {
  if (!asked.draft_name.empty()) {
    const std::string* changed = fixing.changed(asked.draft_name);
    context.out.write(changed != nullptr ? *changed : asked.draft);
    return kExitClean;
  }
  if (!fixing.write(context, session)) return kExitFailure;
  if (fixing.fixes() > 0) {
    const auto english = [](std::size_t count, std::string_view one) {
      return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
    };
    context.talk.note({fmt::format("Đã sửa {} chỗ trong {} tệp.", fixing.fixes(), fixing.files()),
                       fmt::format("Mended {} in {}.", english(fixing.fixes(), "mistake"), english(fixing.files(), "file"))});
  }
  return kExitClean;
}

/// The files of which all findings are known now.
std::set<std::string> checked_by(const std::optional<FindingsRun>& found, const Asked& asked, const Session& session) {
  std::set<std::string> checked;
  if (!found) return checked;
  for (const writer::CheckedFile& file : found->files) checked.insert(file.path);
  if (!asked.paths.empty()) return checked;
  for (const aggregate::Source& source : session.catalogue().sources()) checked.insert(source.path);
  return checked;
}

void check_options(const ValidateOptions& options) {
  if (options.period && (options.from || options.to)) {
    throw Failure(text::say("--period không đi cùng --from và --to", "--period does not go with --from and --to"));
  }
  if (options.fixing.diff && options.filter.write_baseline) {
    throw Failure(text::say("--diff không đi cùng --write-baseline: --diff không ghi tệp nào",
                            "--diff does not go with --write-baseline: it writes no file"));
  }
  if (options.stdin_name && std::find(options.paths.begin(), options.paths.end(), "-") == options.paths.end()) {
    throw Failure(text::say("--stdin-filename phải đi cùng “-”: validate --stdin-filename {} -",
                            "--stdin-filename needs “-”: validate --stdin-filename {} -", *options.stdin_name));
  }
  check_fix_options(options.fixing);
}

int run_validate(const ValidateOptions& options, const Context& context) {
  constexpr int kMostRounds = 16;
  check_options(options);
  FindingFilter filter(options.filter);
  std::optional<Session> session(std::in_place, context);
  const Asked asked = asked_for(options, *session);
  std::optional<FindingsRun> found;
  Fixing fixing(options.fixing, asked.paths, [&](const std::string& path, const std::string& bytes) {
    return filter.mendable(syntax_of(path, bytes, found ? session->catalogue().severities() : diag::Severities{}));
  });
  found = check(options, asked, fixing, *session);
  const auto findings = [&]() -> const std::vector<diag::Diagnostic>& {
    return found ? found->findings : session->findings().findings();
  };
  const auto exit_code = [&](const std::vector<diag::Diagnostic>& shown) {
    return found ? exit_code_of(shown, options.fail_on) : kExitFailure;
  };
  // That of a plain check, which is what --diff exits with.
  const int code_before = options.fixing.diff ? exit_code(filter.shown(findings())) : kExitClean;
  for (int round = 0; options.fixing.wanted() && round < kMostRounds && fixing.apply(filter.mendable(findings())); ++round) {
    session.emplace(context);
    found = check(options, asked, fixing, *session);
  }

  for (const std::string& path : fixing.given_up()) {
    context.talk.warning(text::say("“{}” có quá nhiều chỗ sai cú pháp nên không sửa chỗ nào: hãy lập lại tệp bằng tiendo new",
                                   "“{}” has too many mistakes of syntax, so none was mended: make it anew with tiendo new",
                                   session->shown(path)));
  }
  if (options.fixing.diff) {
    fixing.print_diff(context, *session);
    return code_before;
  }
  if (found && found->files.empty() && found->findings.empty() && !options.allow_empty) {
    static_cast<void>(directives_of(session->catalogue(), options.directive));  // A Failure where it is a wrong name.
    throw Failure(text::say("không có báo cáo nào để kiểm tra; xem mẫu đường dẫn reports trong tiendo.yaml, hoặc thêm "
                            "--allow-empty",
                            "there is no report to check; see the template `reports` in tiendo.yaml, or add --allow-empty"));
  }
  const int written = options.fixing.fix ? hand_back(asked, fixing, *session, context) : kExitClean;
  filter.write_baseline(context, findings());
  const FindingsRun shown{filter.shown(findings()), found ? found->files : std::vector<writer::CheckedFile>{}, options.filter.most,
                          asked.paths};
  if (options.fixing.fix && !asked.draft_name.empty()) {
    say_findings(context, *session, shown.findings, shown.named);
  } else {
    print_findings(context, *session, shown, options.targets);
  }
  filter.say_known(context, *session, findings(), checked_by(found, asked, *session));
  return std::max(written, exit_code(shown.findings));
}

}  // namespace

void attach_validate(App& app) {
  Command& command = app.command("validate", {"Kiểm tra báo cáo theo chỉ thị và kế hoạch", "Check reports against the directive and its plan"});
  const auto options = std::make_shared<ValidateOptions>();
  command.about({"Không nêu đường dẫn thì kiểm tra mọi báo cáo của không gian làm việc. “-” là đầu vào chuẩn, thay cho tệp "
                 "nêu ở --stdin-filename.",
                 "Without a path all reports of the workspace are checked. “-” is standard input, in place of the file that "
                 "--stdin-filename names."});
  command.argument(options->paths, {"ĐƯỜNG-DẪN", "PATH"}, {"tệp hoặc thư mục cần kiểm tra", "files or folders to check"});
  command.option("--stdin-filename", options->stdin_name, {"TỆP", "FILE"},
                 {"tệp mà đầu vào chuẩn thay thế", "the file that standard input stands in for"});
  bind_formats(command, options->targets);
  command.option("--period", options->period, {"chỉ kiểm tra kỳ này", "only this period"});
  command.option("--from", options->from, {"từ kỳ này", "from this period on"});
  command.option("--to", options->to, {"đến kỳ này", "up to this period"});
  command.option("--directive", options->directive, {"MÃ", "ID"}, {"chỉ một chỉ thị", "only one directive"});
  bind_fix_options(command, options->fixing);
  bind_filter_options(command, options->filter);
  command.choice("--fail-on", options->fail_on, {{"error", diag::Severity::error}, {"warning", diag::Severity::warning}},
                 {"mức phát hiện làm mã thoát thành 1", "the severity that makes the exit code 1"});
  command.flag("--allow-empty", options->allow_empty, {"không có báo cáo nào cũng không là lỗi", "no report to check is no failure"});
  command.example("tiendo validate", {"kiểm tra tất cả", "check everything"});
  command.example("tiendo validate --period 2026-10 --format text --format json=loi.json",
                  {"một kỳ, ra màn hình và ra tệp", "one period, to the screen and to a file"});
  command.example("tiendo validate --period 2026-10 --fix", {"sửa những chỗ chắc chắn", "mend what is certain"});
  command.example("tiendo validate --select H,V205 --fail-on warning", {"chỉ xét vài nhóm mã", "only some families and codes"});
  command.example("tiendo validate --baseline da-biet.txt", {"chỉ nêu những gì mới", "only what is new"});
  command.example("tiendo validate --stdin-filename reports/c/2026-10/so-a.yaml - < nhap.yaml",
                  {"kiểm tra bản nháp như thể đã nằm đúng chỗ", "check a draft as if it lay in its place"});
  command.exit_code(kExitClean, {"không có lỗi", "nothing at or above --fail-on"});
  command.exit_code(kExitFindings, {"có phát hiện từ mức --fail-on trở lên", "findings at or above --fail-on"});
  command.run([options](const Context& context) { return run_validate(*options, context); });
}

}  // namespace cmd
