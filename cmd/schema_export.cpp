#include <algorithm>

#include "schema.hpp"
#include "view/report_schema.hpp"
#include "write/atomic.hpp"
#include "write/json.hpp"
#include "write/json_schemas.hpp"

namespace cmd {
namespace {

struct SchemaExportOptions {
  std::string_view kind;  ///< Empty: one unit's reports.
  std::optional<std::string> unit;
  std::optional<model::Period> period;
  std::optional<std::string> directive;
  std::optional<std::string> output;
};

std::optional<text::Localized> take_kind(const std::string& value, std::string_view& kind) {
  std::vector<std::string> known;
  for (const writer::JsonSchema& each : writer::json_schemas()) {
    if (each.kind == value) kind = each.kind;
    known.emplace_back(each.kind);
  }
  return kind == value ? std::nullopt : std::optional<text::Localized>(not_a_choice(value, known));
}

int write_schema(const SchemaExportOptions& options, const Context& context, std::string_view schema) {
  if (!options.output) {
    context.out.write(schema);
  } else {
    writer::write_file(*options.output, schema);
    context.talk.note(text::say("Đã ghi {}", "Wrote {}", *options.output));
  }
  return kExitClean;
}

int export_kind(const SchemaExportOptions& options, const Context& context) {
  if (options.unit || options.period || options.directive) {
    throw Failure(text::say("--kind xuất lược đồ chung của một loại tệp; hãy bỏ --unit, --period và --directive, hoặc bỏ --kind",
                            "--kind asks for the schema of any file of a kind; leave out --unit, --period and --directive, or --kind"));
  }
  const auto all = writer::json_schemas();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.kind == options.kind; });
  return write_schema(options, context, found->text);
}

int export_unit(const SchemaExportOptions& options, const Context& context) {
  if (!options.unit || !options.period) {
    throw Failure(text::say("hãy nêu --kind, hoặc cả --unit và --period", "give --kind, or both --unit and --period"));
  }
  const SoundCatalogue sound(context);
  if (sound.catalogue == nullptr) return sound.code;
  const model::UnitIndex unit = choose_unit(sound.catalogue->units(), *options.unit);
  const model::Schema& schema = choose_schema(*sound.catalogue, *options.period, options.directive);
  expect_tasks(schema, unit);
  return write_schema(options, context, writer::json(view::report_schema(schema, unit, writer::json_schema("report"))));
}

int run_schema_export(const SchemaExportOptions& options, const Context& context) {
  return options.kind.empty() ? export_unit(options, context) : export_kind(options, context);
}

}  // namespace

void attach_schema_export(Command& schema) {
  Command& command = schema.command("export", {"Xuất JSON Schema cho trình soạn thảo",
                                               "Write the JSON Schema for an editor"});
  command.about({"Với --unit và --period: lược đồ của đúng báo cáo ấy, với các nhiệm vụ, chỉ tiêu, giới hạn và tên gọi của đơn "
                 "vị. Với --kind: lược đồ chung của một loại tệp. Trình soạn thảo có yaml-language-server sẽ gợi ý khi gõ, "
                 "giải thích khi trỏ vào và gạch chân chỗ sai.",
                 "With --unit and --period: the schema of that one report, with the unit's tasks, indicators, limits and their "
                 "names. With --kind: the schema of a kind of file. An editor with yaml-language-server then completes, "
                 "explains what is pointed at, and underlines mistakes."});
  const auto options = std::make_shared<SchemaExportOptions>();
  OptionSpec& kind = command.option("--kind", [options](const std::string& value) { return take_kind(value, options->kind); },
                                    OptionSpec::Kind::single, {"LOẠI", "KIND"}, {"loại tệp", "the kind of file"});
  std::vector<std::string> kinds;
  for (const writer::JsonSchema& each : writer::json_schemas()) kinds.emplace_back(each.kind);
  kind.label = join_choices(kinds);
  command.option("--unit", options->unit, {"MÃ", "ID"}, {"đơn vị báo cáo", "the unit that reports"});
  command.option("--period", options->period, {"kỳ báo cáo", "the reporting period"});
  command.option("--directive", options->directive, {"MÃ", "ID"}, {"chỉ thị nào, khi theo dõi nhiều chỉ thị",
                                                                   "which directive, where several are followed"});
  command.option("-o,--output", options->output, {"TỆP", "FILE"},
                 {"ghi ra tệp thay vì đầu ra chuẩn", "write to a file instead of standard output"});
  command.example("tiendo schema export --unit so-tttt --period 2026-10 -o so-tttt.schema.json", {"cho báo cáo của một đơn vị", "for one unit's report"});
  command.example("tiendo schema export --kind plan", {"cho mọi kế hoạch", "for any plan"});
  command.exit_code(kExitFindings, {"chỉ thị, kế hoạch hoặc đơn vị có lỗi", "directive, plan or units have an error"});
  command.run([options](const Context& context) { return run_schema_export(*options, context); });
}

}  // namespace cmd
