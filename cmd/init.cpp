#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "app.hpp"
#include "findings_out.hpp"
#include "load/load.hpp"
#include "text/utf8.hpp"
#include "view/starter.hpp"
#include "write/atomic.hpp"
#include "write/json_schemas.hpp"
#include "write/yaml_out.hpp"
#include "yaml/parse.hpp"

namespace cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSchemas = ".tiendo/schemas";

struct InitOptions {
  std::optional<std::string> dir;
  std::optional<std::string> from;
};

struct NewFile {
  fs::path path;  ///< Within the workspace.
  std::string bytes;
};

/// Makes folders and files, and takes them all back where one cannot be made.
class Making {
 public:
  explicit Making(fs::path root) : root_(std::move(root)) {}
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;
  ~Making() {
    std::error_code ignored;
    std::for_each(made_.rbegin(), made_.rend(), [&](const fs::path& made) { fs::remove(made, ignored); });
  }

  void folder(const fs::path& path) {
    if (path.empty() || fs::exists(path)) return;
    folder(path.parent_path());
    std::error_code error;
    fs::create_directory(path, error);
    if (error) throw writer::cannot_write(path, writer::cause_of(error.value()));
    made_.push_back(path);
  }
  void file(const NewFile& file) {
    const fs::path path = root_ / file.path;
    folder(path.parent_path());
    writer::write_file(path, file.bytes);
    made_.push_back(path);
  }
  void keep() { made_.clear(); }

 private:
  fs::path root_;
  std::vector<fs::path> made_;
};

/// `shown` is the folder as it was typed.
void expect_room(const fs::path& dir, const std::string& shown) {
  std::error_code error;
  const auto status = fs::symlink_status(dir, error);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(dir, error)) {
    throw Failure(text::say("“{}” đã có và không phải là thư mục", "“{}” is there already and is no folder", shown));
  }
  const bool is_empty = fs::is_empty(dir, error);
  if (error) throw Failure(text::say("không mở được thư mục “{}”: {}", "cannot open the folder “{}”: {}", shown, cause_of(error.value())));
  if (!is_empty) {
    throw Failure(text::say("thư mục “{}” không trống; hãy nêu một thư mục mới hoặc trống",
                            "the folder “{}” is not empty; name one that is new or empty", shown));
  }
}

/// The directive of that file, or a Failure with the first thing that is wrong with it.
model::Directive load_directive(const fs::path& path) {
  const FileStore files(fs::absolute(path).parent_path());
  auto bytes = files.read(path.filename());
  const std::string shown = text::printable(path.string());
  if (const auto* failure = std::get_if<ReadFailure>(&bytes)) {
    throw Failure(text::say("không đọc được “{}”: {}", "cannot read “{}”: {}", shown, failure->cause));
  }
  const text::SourcePtr source = text::make_source(path.string(), std::move(std::get<std::string>(bytes)));
  diag::Bag bag;
  const auto tree = yaml::parse(source, bag);
  auto directive = tree ? load::directive(*tree, source, bag) : std::nullopt;
  bag.sort();
  for (const diag::Diagnostic& finding : bag.findings()) {
    if (finding.severity != diag::Severity::error) continue;
    throw Failure(text::say("chỉ thị có lỗi ở {0}:{1}: {2}", "the directive has an error at {0}:{1}: {2}", shown,
                            source->position(finding.place.at.begin).line, finding.message));
  }
  return *std::move(directive);
}

/// `tiendo.yaml` comes last: before it is there, the folder is no workspace.
std::vector<NewFile> files_of(const InitOptions& options, const fs::path& dir) {
  std::vector<NewFile> out;
  for (const writer::JsonSchema& schema : writer::json_schemas()) {
    out.push_back({fs::path(kSchemas) / (std::string(schema.kind) + ".schema.json"), std::string(schema.text)});
  }
  std::vector<view::StarterFile> files;
  if (options.from) {
    const std::string seen = relative_to(fs::absolute(*options.from), dir);
    files.push_back(view::starter_plan(load_directive(*options.from), seen));
  } else {
    view::StarterDirective directive = view::starter_directive();
    out.push_back({directive.text_path, directive.text});
    files = std::move(directive.files);
  }
  for (view::StarterFile& file : view::starter_frame()) files.push_back(std::move(file));
  for (view::StarterFile& file : files) {
    file.form.schema = fmt::format("{}/{}.schema.json", kSchemas, file.schema);
    out.push_back({file.path, writer::yaml_form(file.form)});
  }
  return out;
}

/// What the new catalogue still lacks, one line each.
void list_gaps(const fs::path& dir, const Context& context) {
  const Context inside{dir.string(), context.lang, context.out, context.talk};
  Session session(inside);
  session.open();
  std::vector<FindingTarget> concise(1);
  const auto all = writer::findings_formats();
  concise.front().format = &*std::find_if(all.begin(), all.end(), [](const auto& format) { return format.name == "concise"; });
  print_findings(inside, session, {session.findings().findings(), {}}, concise);
}

int run_init(const InitOptions& options, const Context& context) {
  const fs::path dir = fs::absolute(*options.dir).lexically_normal();
  const std::string shown = text::printable(*options.dir);
  expect_room(dir, shown);
  const std::vector<NewFile> files = files_of(options, dir);
  Making making(dir);
  making.folder(dir);
  for (const NewFile& file : files) making.file(file);
  making.keep();
  context.talk.note(text::say("Đã lập không gian làm việc {}", "Made the workspace {}", shown));
  if (options.from) {
    context.talk.note(text::say("Kế hoạch {}/ke-hoach.yaml còn thiếu:", "The plan {}/ke-hoach.yaml still lacks:", shown));
    list_gaps(dir, context);
  } else {
    context.talk.note(text::say("Việc tiếp theo: tiendo -C {} new --all --period 2026-01", "Next: tiendo -C {} new --all --period 2026-01", shown));
  }
  return kExitClean;
}

}  // namespace

void attach_init(App& app) {
  Command& command = app.command("init", {"Lập một không gian làm việc mới", "Make a workspace to start from"});
  command.about({"Thư mục mới có tiendo.yaml, một chỉ thị nhỏ với kế hoạch, đơn vị và lịch, đúng sẵn và có chú thích để học theo. "
                 "Với --from thì bắt đầu từ chỉ thị đã có, và nêu những gì kế hoạch còn thiếu.",
                 "The new folder holds tiendo.yaml, a small directive with its plan, units and calendar, right as they stand and "
                 "with notes to learn from. With --from it starts from a directive that is there, and lists what the plan still "
                 "lacks."});
  const auto options = std::make_shared<InitOptions>();
  command.argument(options->dir, {"THƯ-MỤC", "DIR"}, {"thư mục mới hoặc trống", "a folder that is new or empty"}).required();
  command.option("--from", options->from, {"TỆP", "FILE"}, {"chỉ thị đã có (tệp YAML)", "a directive that is there (a YAML file)"});
  command.example("tiendo init theo-doi", {"lập thư mục theo-doi", "makes the folder theo-doi"});
  command.example("tiendo init theo-doi --from chi-thi/cmcn4.yaml", {"bắt đầu từ một chỉ thị", "starts from a directive"});
  command.run([options](const Context& context) { return run_init(*options, context); });
}

}  // namespace cmd
