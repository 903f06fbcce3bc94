#include "schema.hpp"
#include "view/schema_data.hpp"
#include "write/json.hpp"
#include "write/yaml_out.hpp"

namespace cmd {
namespace {

enum class SchemaShowFormat { yaml, json };

struct SchemaShowOptions {
  std::optional<model::Period> period;
  std::optional<std::string> directive;
  std::optional<std::string> unit;
  SchemaShowFormat format = SchemaShowFormat::yaml;
};

/// Of one directive its schema; where several are followed and none is named, a list.
view::Data schema_data_of(const Catalogue& catalogue, const SchemaShowOptions& options, const std::optional<model::UnitIndex>& unit) {
  const std::vector<const model::Schema*> schemas = choose_schemas(catalogue, *options.period, options.directive);
  if (choose_directives(catalogue, options.directive).size() == 1) return view::schema_data(*schemas.front(), unit);
  view::Data::List list;
  for (const model::Schema* schema : schemas) list.push_back(view::schema_data(*schema, unit));
  return list;
}

int run_schema_show(const SchemaShowOptions& options, const Context& context) {
  const SoundCatalogue sound(context);
  if (sound.catalogue == nullptr) return sound.code;
  std::optional<model::UnitIndex> unit;
  if (options.unit) unit = choose_unit(sound.catalogue->units(), *options.unit);
  const view::Data data = schema_data_of(*sound.catalogue, options, unit);
  context.out.write(options.format == SchemaShowFormat::yaml ? writer::yaml(data) : writer::json(data));
  return kExitClean;
}

}  // namespace

void attach_schema_show(Command& schema) {
  Command& command = schema.command("show", {"In những gì mỗi đơn vị phải báo cáo trong một kỳ",
                                             "Print what each unit must report in a period"});
  const auto options = std::make_shared<SchemaShowOptions>();
  command.option("--period", options->period, {"kỳ báo cáo", "the reporting period"}).required();
  command.option("--directive", options->directive, {"MÃ", "ID"}, {"chỉ chỉ thị này; mặc định mọi chỉ thị", "only this directive; by default all"});
  command.option("--unit", options->unit, {"MÃ", "ID"}, {"chỉ đơn vị này", "only this unit"});
  command.choice("--format", options->format, {{"yaml", SchemaShowFormat::yaml}, {"json", SchemaShowFormat::json}},
                 {"dạng in ra (mặc định: yaml)", "how to print it (default: yaml)"});
  command.example("tiendo schema show --period 2026-10", {"mọi đơn vị", "all units"});
  command.example("tiendo schema show --period 2026-10 --unit so-tttt", {"một đơn vị", "one unit"});
  command.exit_code(kExitFindings, {"chỉ thị, kế hoạch hoặc đơn vị có lỗi", "directive, plan or units have an error"});
  command.run([options](const Context& context) { return run_schema_show(*options, context); });
}

}  // namespace cmd
