#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>

#include "annex.hpp"
#include "app.hpp"
#include "seals.hpp"
#include "session.hpp"
#include "write/atomic.hpp"
#include "write/html.hpp"
#include "write/markdown.hpp"
#include "write/xlsx.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

enum class ReportFormat { xlsx, md, html };

struct ReportOptions {
  PeriodOptions period;
  std::vector<ReportFormat> formats;
  std::optional<std::string> output;
  DespiteSeal despite_seal = DespiteSeal::no;
};

struct FormatInfo {
  ReportFormat format = ReportFormat::xlsx;
  const char* name = "";  ///< And its files' extension.
  const char* stem = "";
  text::Wording what{};
};
constexpr std::array kFormats = {
    FormatInfo{ReportFormat::xlsx, "xlsx", "phu-luc", {"Phụ lục", "Annex"}},
    FormatInfo{ReportFormat::md, "md", "tom-tat", {"Tóm tắt", "Summary"}},
    FormatInfo{ReportFormat::html, "html", "tom-tat", {"Trang xem", "Page"}},
};

const FormatInfo& info_of(ReportFormat format) { return kFormats.at(static_cast<std::size_t>(format)); }

std::optional<text::Localized> take_report_formats(const std::string& value, std::vector<ReportFormat>& formats) {
  std::vector<std::string> names;
  names.reserve(kFormats.size());
  for (const FormatInfo& each : kFormats) names.emplace_back(each.name);
  std::vector<std::size_t> places;
  auto complaint = take_choices(value, names, places);
  formats.clear();
  formats.reserve(places.size());
  for (const std::size_t place : places) formats.push_back(kFormats.at(place).format);
  return complaint;
}

std::string file_name(ReportFormat format, const model::Period& period) {
  return fmt::format("{}-{}.{}", info_of(format).stem, period.to_string(), info_of(format).name);
}

/// `-o` names a folder, or the file itself where it ends as the one format does.
fs::path target_of(const ReportOptions& options, const PeriodRun& run, const PeriodFigures& figures, ReportFormat format) {
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

void write_one(const view::Document& document, ReportFormat format, const fs::path& target) {
  if (target.has_parent_path()) {
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) throw writer::cannot_write(target.parent_path(), writer::cause_of(error.value()));
  }
  switch (format) {
    case ReportFormat::xlsx:
      writer::xlsx(document, target);
      break;
    case ReportFormat::md:
      writer::write_file(target, writer::markdown(document));
      break;
    case ReportFormat::html:
      writer::write_file(target, writer::html(document));
      break;
  }
}

int run_report(const ReportOptions& options, const Context& context) {
  const PeriodRun run(context, options.period, Past::fold);
  if (!run.ready()) return run.exit_code();
  for (const PeriodFigures& figures : run.figures()) {
    if (!admits(context, run.session(), figures.summary, options.despite_seal)) return kExitFindings;
  }
  for (const PeriodFigures& figures : run.figures()) {
    const view::Document document = annex_of(run, figures);
    for (const ReportFormat format : options.formats) {
      const fs::path target = target_of(options, run, figures, format);
      if (!options.output) run.session().files().check_stays_inside(target);
      write_one(document, format, target);
      const std::string shown = relative_to(target, fs::current_path());
      const text::Wording& what = info_of(format).what;
      context.talk.note({fmt::format("{}: {}", what.vi, shown), fmt::format("{}: {}", what.en, shown)});
    }
  }
  return run.exit_code();
}

}  // namespace

void attach_report(App& app) {
  Command& command = app.command("report", {"Lập phụ lục Excel và bản tóm tắt cho cuộc họp", "Write the annex and the summary for the meeting"});
  const auto options = std::make_shared<ReportOptions>();
  options->formats = {ReportFormat::xlsx, ReportFormat::md};
  bind_period_options(command, options->period);
  command.option("--format", [options](const std::string& value) { return take_report_formats(value, options->formats); },
                 OptionSpec::Kind::single, {"xlsx,md,html", "xlsx,md,html"},
                 {"các tệp cần lập, mặc định xlsx,md; html là một trang xem bằng trình duyệt, in được, không cần mạng",
                  "what to write, by default xlsx,md; html is a page for a browser or the printer that needs no network"});
  bind_despite_seal(command, options->despite_seal);
  command.option("-o,--output", options->output, {"ĐƯỜNG-DẪN", "PATH"},
                 {"tệp hoặc thư mục ghi ra; mặc định theo output trong tiendo.yaml",
                  "the file or folder to write; by default as output in tiendo.yaml says"});
  command.example("tiendo report --period 2026-10", {"phụ lục và tóm tắt tháng 10", "October's annex and summary"});
  command.example("tiendo report --period 2026-10 --format xlsx -o phu-luc.xlsx", {"chỉ phụ lục, vào tệp này", "the annex alone, into this file"});
  command.example("tiendo report --period 2026-10 --format html", {"một trang để xem và in", "a page to look at and to print"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, kỳ đã đóng có đầu vào đã thay đổi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, a closed period's inputs have changed, or a report is missing "
                                    "under --strict"});
  command.run([options](const Context& context) { return run_report(*options, context); });
}

}  // namespace cmd
