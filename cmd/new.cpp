#include <filesystem>

#include "app.hpp"
#include "findings_out.hpp"
#include "schema.hpp"
#include "view/report_form.hpp"
#include "view/report_schema.hpp"
#include "write/atomic.hpp"
#include "write/json.hpp"
#include "write/json_schemas.hpp"
#include "write/yaml_out.hpp"

namespace cmd {
namespace {

namespace fs = std::filesystem;

struct NewOptions {
  std::optional<std::string> unit;
  bool all = false;
  std::optional<model::Period> period;
  std::optional<std::string> directive;
  bool carry_forward = false;
  std::optional<std::string> output;

  [[nodiscard]] bool to_standard_output() const { return output == "-"; }
};

/// One report to be made.
struct Wanted {
  const model::Schema* schema = nullptr;
  model::UnitIndex unit = 0;

  [[nodiscard]] std::string directive() const { return *schema->directive->id; }
  [[nodiscard]] std::string period() const { return schema->period.to_string(); }
  [[nodiscard]] std::string unit_id() const { return *(*schema->units)[unit].id; }
};

std::vector<Wanted> choose(const Catalogue& catalogue, const NewOptions& options) {
  const auto schemas = choose_schemas(catalogue, *options.period, options.directive);
  std::optional<model::UnitIndex> unit;
  if (options.unit) unit = choose_unit(catalogue.units(), *options.unit);
  std::vector<Wanted> out;
  for (const model::Schema* schema : schemas) {
    for (const model::UnitIndex each : schema->expected_units()) {
      if (!unit || *unit == each) out.push_back({schema, each});
    }
  }
  if (out.empty() && unit) expect_tasks(*schemas.front(), *unit);
  return out;
}

class Maker {
 public:
  Maker(const Session& session, const NewOptions& options, const Context& context)
      : session_(session), options_(options), context_(context), general_(writer::json_schema("report")) {}

  /// False where the report is there already: nothing is done.
  bool make(const Wanted& wanted) const {
    const fs::path target = target_of(wanted);
    if (is_there(target)) return false;
    if (!options_.output) session_.files().check_stays_inside(target);
    make_folder(target);
    write_schema(wanted);
    writer::write_file(target, form(wanted, schema_line(wanted, target)));
    context_.talk.note(text::say("Đã lập {}", "Made {}", relative_to(target, fs::current_path())));
    return true;
  }

  void print(const Wanted& wanted) const { context_.out.write(form(wanted, "")); }

  [[nodiscard]] fs::path target_of(const Wanted& wanted) const {
    if (!options_.output) {
      const std::string& pattern = *session_.catalogue().workspace().reports;
      return session_.files().root() /
             model::fill_template(pattern, {{"directive", wanted.directive()}, {"period", wanted.period()}, {"unit", wanted.unit_id()}});
    }
    const fs::path output(*options_.output);
    const std::string extension = output.extension();
    const bool is_file = extension == ".yaml" || extension == ".yml";
    return is_file ? output : output / (wanted.unit_id() + ".yaml");
  }

 private:
  /// Under either ending, for either is read.
  static bool is_there(fs::path target) {
    std::error_code error;
    for (const char* const extension : {".yml", ".yaml"}) {
      if (fs::exists(fs::symlink_status(target, error))) return true;
      target.replace_extension(extension);
    }
    return fs::exists(fs::symlink_status(target, error));
  }

  static void make_folder(const fs::path& target) {
    if (!target.has_parent_path()) return;
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) throw writer::cannot_write(target.parent_path(), writer::cause_of(error.value()));
  }

  [[nodiscard]] fs::path schema_path(const Wanted& wanted) const {
    return session_.files().root() / ".tiendo/schemas" / wanted.directive() / wanted.period() / (wanted.unit_id() + ".schema.json");
  }

  void write_schema(const Wanted& wanted) const {
    const fs::path path = schema_path(wanted);
    session_.files().check_stays_inside(path);
    make_folder(path);
    writer::write_file(path, writer::json(view::report_schema(*wanted.schema, wanted.unit, general_)));
  }

  /// As seen from the report. An editor takes white space for the path's end.
  [[nodiscard]] std::string schema_line(const Wanted& wanted, const fs::path& target) const {
    const std::string path = relative_to(schema_path(wanted), fs::absolute(target).parent_path());
    return path.find_first_of(" \t") == std::string::npos ? path : std::string();
  }

  [[nodiscard]] std::string form(const Wanted& wanted, const std::string& schema) const {
    const auto history = session_.reports().history(wanted.directive(), wanted.unit, wanted.schema->period);
    view::ReportFormInput input;
    input.schema = wanted.schema;
    input.unit = wanted.unit;
    input.history = history;
    input.last = options_.carry_forward ? view::LastState::carried : view::LastState::told;
    input.json_schema = schema;
    return writer::yaml_form(view::report_form(input));
  }

  const Session& session_;
  const NewOptions& options_;
  const Context& context_;
  view::Data general_;
};

void check_usage(const NewOptions& options) {
  if (options.unit.has_value() == options.all) {
    throw Failure(text::say("hãy nêu một trong hai: --unit MÃ hoặc --all", "give one of --unit ID and --all"));
  }
}

/// Several reports need a place each.
void check_places(const NewOptions& options, const std::vector<Wanted>& wanted, const Maker& maker) {
  if (wanted.size() < 2) return;
  if (options.to_standard_output() || maker.target_of(wanted[0]) == maker.target_of(wanted[1])) {
    throw Failure(text::say("có {} báo cáo phải lập; -o phải là một thư mục", "there are {} reports to make; -o must be a folder",
                            wanted.size()));
  }
}

int run_new(const NewOptions& options, const Context& context) {
  check_usage(options);
  SoundCatalogue sound(context);
  if (sound.catalogue == nullptr) return sound.code;
  Session& session = *sound.session;
  session.load_reports();
  if (const diag::Bag& findings = session.findings(); findings.has_errors()) {
    say_findings(context, session, findings.findings());
    return exit_code_of(findings.findings(), diag::Severity::error);
  }
  const std::vector<Wanted> wanted = choose(*sound.catalogue, options);
  const Maker maker(session, options, context);
  check_places(options, wanted, maker);
  if (options.to_standard_output()) {
    for (const Wanted& each : wanted) maker.print(each);
    return kExitClean;
  }
  std::size_t kept = 0;
  for (const Wanted& each : wanted) {
    if (maker.make(each)) continue;
    ++kept;
    if (options.all) continue;
    throw Failure(text::say("đã có “{}” nên không lập lại; hãy sửa tệp đó, hoặc chuyển đi trước",
                            "“{}” is there already and is left as it is; edit it, or move it away first",
                            relative_to(maker.target_of(each), fs::current_path())));
  }
  if (kept > 0) {
    context.talk.note(text::say("{} báo cáo đã có, được giữ nguyên", "Reports that were there already and are left as they are: {}", kept));
  }
  return kExitClean;
}

}  // namespace

void attach_new(App& app) {
  Command& command = app.command("new", {"Lập báo cáo để điền", "Make a report to fill in"});
  command.about({"Báo cáo nằm đúng chỗ trong không gian làm việc, có đủ nhiệm vụ, chỉ tiêu của đơn vị; thời hạn, sản phẩm, giới "
                 "hạn và tình hình kỳ trước ghi ở phần chú thích. Lược đồ cho trình soạn thảo được ghi vào .tiendo/schemas. "
                 "Báo cáo đã có không bao giờ bị ghi đè.",
                 "The report lies in its place in the workspace and holds the unit's tasks and indicators; deadlines, products, "
                 "limits and the last period's state are told in comments. The schema for an editor goes to .tiendo/schemas. A "
                 "report that is there is never overwritten."});
  const auto options = std::make_shared<NewOptions>();
  command.option("--unit", options->unit, {"MÃ", "ID"}, {"cho đơn vị này", "for this unit"});
  command.flag("--all", options->all, {"cho mọi đơn vị phải báo cáo", "for every unit that must report"});
  command.option("--period", options->period, {"kỳ báo cáo", "the reporting period"}).required();
  command.option("--directive", options->directive, {"MÃ", "ID"},
                 {"chỉ làm với một chỉ thị của không gian làm việc", "only one of the workspace's directives"});
  command.flag("--carry-forward", options->carry_forward,
               {"điền sẵn trạng thái, tiến độ và số lũy kế của kỳ trước; lời văn thì không",
                "fill in status, progress and stock values of the last period, but no prose"});
  command.option("-o,--output", options->output, {"ĐƯỜNG-DẪN", "PATH"},
                 {"tệp (.yaml) hoặc thư mục ghi ra; “-” là đầu ra chuẩn; mặc định theo reports trong tiendo.yaml",
                  "the file (.yaml) or folder to write; “-” is standard output; by default as reports in tiendo.yaml says"});
  command.example("tiendo new --all --period 2026-10", {"mọi báo cáo của tháng 10", "all reports of October"});
  command.example("tiendo new --unit so-tttt --period 2026-10 --carry-forward", {"một báo cáo, điền sẵn theo kỳ trước", "one report, begun from the last one"});
  command.exit_code(kExitFindings, {"chỉ thị, kế hoạch hoặc đơn vị có lỗi", "directive, plan or units have an error"});
  command.run([options](const Context& context) { return run_new(*options, context); });
}

}  // namespace cmd
