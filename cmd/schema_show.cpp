#include <fmt/format.h>

#include "schema.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "view/schema_data.hpp"
#include "write/json.hpp"
#include "write/yaml_out.hpp"

namespace cmd {
namespace {

enum class Format { yaml, json };

struct Options {
  std::optional<model::Period> period;
  std::optional<std::string> directive;
  std::optional<std::string> unit;
  Format format = Format::yaml;
};

model::UnitIndex choose_unit(const model::Units& units, const std::string& named) {
  if (const auto unit = units.find(named)) return *unit;
  std::vector<std::string> known;
  for (const model::Unit& unit : units.units) known.push_back(unit.id.value);
  const std::string quoted = text::printable(named);
  if (const auto near = text::nearest(named, known)) {
    throw Failure(text::say("không có đơn vị “{}”; có phải là “{}”?", "there is no unit “{}”; did you mean “{}”?", quoted, *near));
  }
  throw Failure(text::say("không có đơn vị “{}”", "there is no unit “{}”", quoted));
}

const model::Schema& choose_schema(const Catalogue& catalogue, const Options& options) {
  const auto directives = choose_directives(catalogue, options.directive);
  std::vector<const check::CatalogueContext*> found;
  std::vector<std::string> ids;
  for (const model::Directive* directive : directives) {
    if (const auto* followed = catalogue.find(directive->id.value, *options.period)) {
      found.push_back(followed);
      ids.push_back(directive->id.value);
    }
  }
  if (found.empty()) {
    throw Failure(text::say("không kế hoạch nào có kỳ báo cáo {}", "no plan has the period {}", options.period->to_string()));
  }
  if (found.size() > 1) {
    throw Failure(text::say("kỳ {} có nhiều chỉ thị ({}); hãy nêu một bằng --directive",
                            "several directives have the period {} ({}); name one by --directive",
                            options.period->to_string(), fmt::format("{}", fmt::join(ids, ", "))));
  }
  return catalogue.schema(*found.front(), *options.period);
}

int run(const Options& options, const Context& context) {
  const SoundCatalogue sound(context);
  if (sound.catalogue == nullptr) return sound.code;
  std::optional<model::UnitIndex> unit;
  if (options.unit) unit = choose_unit(sound.catalogue->units(), *options.unit);
  const view::Data data = view::schema_data(choose_schema(*sound.catalogue, options), unit);
  context.out.write(options.format == Format::yaml ? writer::yaml(data) : writer::json(data));
  return kExitClean;
}

}  // namespace

void attach_schema_show(Command& schema) {
  Command& command = schema.command("show", {"In những gì mỗi đơn vị phải báo cáo trong một kỳ",
                                             "Print what each unit must report in a period"});
  const auto options = std::make_shared<Options>();
  command.option("--period", options->period, {"kỳ báo cáo", "the reporting period"}).required();
  command.option("--directive", options->directive, {"MÃ", "ID"}, {"chỉ thị nào, khi theo dõi nhiều chỉ thị",
                                                                   "which directive, where several are followed"});
  command.option("--unit", options->unit, {"MÃ", "ID"}, {"chỉ đơn vị này", "only this unit"});
  command.choice("--format", options->format, {{"yaml", Format::yaml}, {"json", Format::json}},
                 {"dạng in ra (mặc định: yaml)", "how to print it (default: yaml)"});
  command.example("tiendo schema show --period 2026-10", {"mọi đơn vị", "all units"});
  command.example("tiendo schema show --period 2026-10 --unit so-tttt", {"một đơn vị", "one unit"});
  command.exit_code(kExitFindings, {"chỉ thị, kế hoạch hoặc đơn vị có lỗi", "directive, plan or units have an error"});
  command.run([options](const Context& context) { return run(*options, context); });
}

}  // namespace cmd
