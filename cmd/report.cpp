#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>

#include "app.hpp"
#include "seals.hpp"
#include "session.hpp"
#include "view/annex.hpp"
#include "write/atomic.hpp"
#include "write/markdown.hpp"
#include "write/xlsx.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

enum class Format { xlsx, md };

struct Options {
  PeriodOptions period;
  std::vector<Format> formats;
  std::optional<std::string> output;
  DespiteSeal despite_seal = DespiteSeal::no;
};

std::optional<text::Localized> take_formats(const std::string& value, std::vector<Format>& formats) {
  static const std::vector<std::string> kNames = {"xlsx", "md"};
  formats.clear();
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    const std::string name = value.substr(begin, end - begin);
    if (name != "xlsx" && name != "md") return not_a_choice(name, kNames);
    formats.push_back(name == "xlsx" ? Format::xlsx : Format::md);
    begin = end + 1;
  }
  return std::nullopt;
}

std::string file_name(Format format, const model::Period& period) {
  return format == Format::xlsx ? "phu-luc-" + period.to_string() + ".xlsx" : "tom-tat-" + period.to_string() + ".md";
}

/// `-o` names a folder, or the file itself where it ends as the one format does.
fs::path target_of(const Options& options, const PeriodRun& run, const PeriodFigures& figures, Format format) {
  const std::string name = file_name(format, figures.period);
  if (options.output) {
    const fs::path output(*options.output);
    const bool is_file = options.formats.size() == 1 && output.extension() == fs::path(name).extension();
    if (is_file && run.of_several()) {
      throw Failure(text::say("“{}” là một tệp, mà không gian làm việc có nhiều chỉ thị; hãy nêu một chỉ thị bằng "
                              "--directive, hoặc một thư mục",
                              "“{}” is one file, but the workspace has several directives; name one with --directive, or a "
                              "folder",
                              *options.output));
    }
    if (run.of_several()) return output / *figures.followed->directive->id / name;
    return is_file ? output : output / name;
  }
  const model::Workspace& workspace = run.session().catalogue().workspace();
  const std::string pattern = workspace.output.good() ? *workspace.output : "out/{directive}/{period}";
  const std::string folder = model::fill_template(
      pattern, {{"directive", *figures.followed->directive->id}, {"period", figures.period.to_string()}});
  return run.session().files().root() / folder / name;
}

view::Document document_of(const PeriodRun& run, const PeriodFigures& figures) {
  const model::Workspace& workspace = run.session().catalogue().workspace();
  const std::vector<diag::Diagnostic> findings = run.findings_of(figures);
  view::AnnexInput input;
  input.summary = &figures.summary;
  input.findings = findings;
  input.past = figures.past;
  input.office = workspace.office;
  input.annex = workspace.annex;
  input.workspace = workspace.name.value;
  if (workspace.profile.good()) input.profile = *workspace.profile;
  return view::annex(input);
}

void write_one(const view::Document& document, Format format, const fs::path& target) {
  if (target.has_parent_path()) {
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) throw writer::cannot_write(target.parent_path(), writer::cause_of(error.value()));
  }
  if (format == Format::xlsx) {
    writer::xlsx(document, target);
  } else {
    writer::write_file(target, writer::markdown(document));
  }
}

int run(const Options& options, const Context& context) {
  const PeriodRun run(context, options.period, Past::fold);
  if (!run.ready()) return run.exit_code();
  for (const PeriodFigures& figures : run.figures()) {
    if (!admits(context, run.session(), figures.summary, options.despite_seal)) return kExitFindings;
  }
  for (const PeriodFigures& figures : run.figures()) {
    const view::Document document = document_of(run, figures);
    for (const Format format : options.formats) {
      const fs::path target = target_of(options, run, figures, format);
      write_one(document, format, target);
      const std::string shown = relative_to(target, fs::current_path());
      context.talk.note(format == Format::xlsx ? text::say("Phụ lục: {}", "Annex: {}", shown)
                                               : text::say("Tóm tắt: {}", "Summary: {}", shown));
    }
  }
  return run.exit_code();
}

}  // namespace

void attach_report(App& app) {
  Command& command = app.command("report", {"Lập phụ lục Excel và bản tóm tắt cho cuộc họp", "Write the annex and the summary for the meeting"});
  const auto options = std::make_shared<Options>();
  options->formats = {Format::xlsx, Format::md};
  bind_period_options(command, options->period);
  command.option("--format", [options](const std::string& value) { return take_formats(value, options->formats); },
                 OptionSpec::Kind::single, {"xlsx,md", "xlsx,md"},
                 {"các tệp cần lập; mặc định cả hai", "what to write; by default both"});
  bind_despite_seal(command, options->despite_seal);
  command.option("-o,--output", options->output, {"ĐƯỜNG-DẪN", "PATH"},
                 {"tệp hoặc thư mục ghi ra; mặc định theo output trong tiendo.yaml",
                  "the file or folder to write; by default as output in tiendo.yaml says"});
  command.example("tiendo report --period 2026-10", {"phụ lục và tóm tắt tháng 10", "October's annex and summary"});
  command.example("tiendo report --period 2026-10 --format xlsx -o phu-luc.xlsx", {"chỉ phụ lục, vào tệp này", "the annex alone, into this file"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, kỳ đã đóng có đầu vào đã thay đổi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, a closed period's inputs have changed, or a report is missing "
                                    "under --strict"});
  command.run([options](const Context& context) { return run(*options, context); });
}

}  // namespace cmd
