/// The JSON Schema of one unit and period says what `validate` says of that unit's report: of every report of the
/// examples, of every place changed in every way below, and of every rule's wrong example.

#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "catalogue/catalogue.hpp"
#include "check/rule.hpp"
#include "load/load.hpp"
#include "support/files.hpp"
#include "support/json_schema.hpp"
#include "support/yaml_places.hpp"
#include "view/report_schema.hpp"
#include "write/json.hpp"
#include "write/json_schemas.hpp"
#include "yaml/parse.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using support::Document;
using support::parsed;

/// Errors that no JSON Schema can say: those that the README lists.
const std::set<std::string>& beyond() {
  static const std::set<std::string> kCodes = [] {
    const std::string page = support::read(support::kRoot / "README.md");
    const std::size_t begin = page.find("A JSON Schema cannot say");
    REQUIRE(begin != std::string::npos);
    const std::string listed = page.substr(begin, page.find("\n\n", begin) - begin);
    static const std::regex kCode("[A-Z][0-9]{3}");
    std::set<std::string> codes;
    for (std::sregex_iterator code(listed.begin(), listed.end(), kCode), end; code != end; ++code) codes.insert(code->str());
    return codes;
  }();
  return kCodes;
}

/// A directive with its plan, units and calendar.
class Followed {
 public:
  Followed(const fs::path& directive, const fs::path& plan, const fs::path& workspace) {
    directive_ = loaded(directive, load::directive);
    plan_ = loaded(plan, load::plan);
    units_ = loaded(workspace / "units.yaml", load::units);
    calendar_ = loaded(workspace / "calendar.yaml", load::calendar);
    context_ = {&*directive_, &*plan_, &*units_, &*calendar_};
  }

  [[nodiscard]] const model::Units& units() const { return *units_; }
  [[nodiscard]] model::Schema resolve(std::string_view period) const {
    return model::resolve(*directive_, *plan_, *units_, *calendar_, *model::Period::parse(period));
  }
  /// The codes of the errors in that report, alone in its place.
  [[nodiscard]] std::set<std::string_view> errors(const Document& document, const model::Schema& schema, model::UnitIndex unit) const {
    diag::Bag bag;
    const auto report = load::report(document.root, document.source, {&*plan_}, bag);
    if (report) {
      check::ReportContext context;
      context.report = &*report;
      context.schema = &schema;
      context.catalogue = {&context_, 1};
      context.unit = unit;
      context.placement = {directive_->id.value, units()[unit].id.value, schema.period.to_string()};
      context.as_of = schema.due;
      check::run(context, bag);
    }
    std::set<std::string_view> out;
    for (const diag::Diagnostic& finding : bag.findings()) {
      if (finding.severity == diag::Severity::error) out.insert(finding.rule->code);
    }
    return out;
  }

 private:
  template <class T>
  static std::optional<T> loaded(const fs::path& path, std::optional<T> (*load)(const yaml::Node&, const text::SourcePtr&, diag::Bag&)) {
    const Document document = parsed(support::read(path));
    diag::Bag bag;
    auto out = load(document.root, document.source, bag);
    REQUIRE(out);
    REQUIRE(bag.empty());
    return out;
  }

  std::optional<model::Directive> directive_;
  std::optional<model::Plan> plan_;
  std::optional<model::Units> units_;
  std::optional<model::Calendar> calendar_;
  check::CatalogueContext context_;
};

const Followed& base() {
  const fs::path folder = support::kRoot / "tests/rules/base";
  static const Followed kFollowed(folder / "directive.yaml", folder / "plan.yaml", folder);
  return kFollowed;
}

json schema_of(const model::Schema& schema, model::UnitIndex unit) {
  return json::parse(writer::json(view::report_schema(schema, unit, writer::json_schema("report"))));
}

/// One unit's report of the base workspace, changed and judged by both.
class Trial {
 public:
  explicit Trial(const std::string& unit)
      : unit_(*base().units().find(unit)),
        schema_(base().resolve("2026-10")),
        json_(schema_of(schema_, unit_)),
        document_(parsed(support::read(support::kRoot / ("tests/rules/base/reports/mau/2026-10/" + unit + ".yaml")))) {}

  [[nodiscard]] yaml::Node& root() { return document_.root; }
  void judge() { judge(document_); }
  void judge(const Document& document) const {
    auto errors = base().errors(document, schema_, unit_);
    std::erase_if(errors, [](std::string_view code) { return beyond().contains(std::string(code)); });
    std::string codes;
    for (const std::string_view code : errors) codes.append(code).append(" ");
    CAPTURE(codes);
    CHECK(support::schema_errors(json_, support::core_json(document.root)).empty() == errors.empty());
  }

 private:
  model::UnitIndex unit_;
  model::Schema schema_;
  json json_;
  Document document_;
};

const std::vector<std::string> kUnits = {"so-a", "so-b", "huyen-x", "van-phong"};

TEST_CASE("unit schemas: they take every right report of the examples") {
  const Followed example(support::kRoot / "schemas/directives/cmcn4.yaml", support::kRoot / "schemas/plans/cmcn4-2019.yaml",
                         support::kRoot / "examples/cmcn4");
  std::size_t refused = 0;
  for (const fs::path& path : support::files_below(support::kRoot / "examples/cmcn4/reports")) {
    CAPTURE(path.string());
    const model::Schema schema = example.resolve(path.parent_path().filename().string());
    const model::UnitIndex unit = *example.units().find(path.stem().string());
    const Document document = parsed(support::read(path));
    const bool fits = support::schema_errors(schema_of(schema, unit), support::core_json(document.root)).empty();
    CHECK(fits == example.errors(document, schema, unit).empty());
    refused += fits ? 0U : 1U;
  }
  // The one that is wrong on purpose.
  CHECK(refused == 1);
}

TEST_CASE("unit schemas: a value is refused where validate refuses it") {
  std::map<std::string, yaml::Node> values;
  for (const char* value :
       {"~", "{}", "[]", "''", "a", "[a]", "[{number: 1/KH-A}]", "{missing: a}", "{missing: ''}", "0", "5", "-1", "1.5", "'5'", "100",
        "101", "100000", "100001", "yes", "no", "not_started", "in_progress", "completed", "paused", "cancelled", "done",
        "mau", "cmcn4", "so-a", "so-b", "2026-10-16", "16/10/2026", "2026", "2026-10", "2026-09"}) {
    values[value] = parsed(std::string(value) + "\n").root;
  }
  for (const std::string& unit : kUnits) {
    Trial trial(unit);
    trial.judge();
    support::walk_all(trial.root(), [&](yaml::Node& node, const std::string& pointer) {
      for (const auto& entry : values) {
        INFO(unit << pointer << ": " << entry.first);
        const yaml::Node kept = std::exchange(node, entry.second);
        trial.judge();
        node = kept;
      }
    });
  }
}

TEST_CASE("unit schemas: a key is required and refused where validate does") {
  for (const std::string& unit : kUnits) {
    Trial trial(unit);
    support::walk_all(trial.root(), [&](yaml::Node& node, const std::string& pointer) {
      if (!node.is_map()) return;
      const auto kept = node.entries;
      for (std::size_t i = 0; i < kept.size(); ++i) {
        INFO(unit << pointer << " without " << kept[i].key.value);
        node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(i));
        trial.judge();
        node.entries = kept;
      }
      for (const char* key : {"qqqq", "NV1.1", "NV1.2b", "NV2.1", "NV1.2", "NV9", "ho_so", "ti_le_truc_tuyen", "lop", "reason"}) {
        if (node.find(key) != nullptr) continue;
        INFO(unit << pointer << " with " << key);
        node.entries.push_back(support::entry_of(key));
        node.entries.back().value = parsed("{status: in_progress, progress: 5}\n").root;
        trial.judge();
        node.entries = kept;
      }
    });
  }
}

TEST_CASE("unit schemas: a number that reads well may be written badly") {
  for (const char* const written : {"1e3", "1200.0", "01200"}) {
    CAPTURE(written);
    const std::string right = support::read(support::kRoot / "tests/rules/base/reports/mau/2026-10/so-a.yaml");
    const Document document = parsed(support::replaced(right, "ho_so: 1200", std::string("ho_so: ") + written));
    const model::Schema schema = base().resolve("2026-10");
    const model::UnitIndex unit = *base().units().find("so-a");
    CHECK(base().errors(document, schema, unit) == std::set<std::string_view>{"V202"});
    CHECK(support::schema_errors(schema_of(schema, unit), support::core_json(document.root)).empty());
  }
}

/// A schema never sees what cannot be read.
TEST_CASE("unit schemas: they refuse every rule's wrong example that is an error") {
  constexpr std::string_view kFolder = "reports/mau/2026-10/";
  std::size_t judged = 0;
  for (const diag::RuleInfo* rule : catalogue::all()) {
    const diag::Example& example = rule->example;
    if (!example.file.starts_with(kFolder) || example.right.empty() || rule->code.starts_with('Y')) continue;
    const std::string bytes = support::replaced(support::read(support::kRoot / "tests/rules/base" / example.file),
                                                std::string(example.right), std::string(example.wrong));
    diag::Bag unread;
    if (!yaml::parse(text::make_source("a.yaml", bytes), unread)) continue;
    CAPTURE(rule->code);
    const std::string name(example.file.substr(kFolder.size()));
    Trial(name.substr(0, name.find('.'))).judge(parsed(bytes));
    ++judged;
  }
  constexpr std::size_t kKnown = 20;
  CHECK(judged >= kKnown);
}

TEST_CASE("unit schemas: a year may be read as a number") {
  model::Schema schema = base().resolve("2026-10");
  schema.period = *model::Period::parse("2026");
  CHECK(schema_of(schema, *base().units().find("so-a"))["properties"]["period"]["enum"] == json::parse(R"(["2026", 2026])"));
}

TEST_CASE("schemas: what is built in is what lies in schemas/") {
  std::set<std::string> kinds;
  for (const writer::JsonSchema& each : writer::json_schemas()) {
    CAPTURE(each.kind);
    const std::string text = support::read(support::kRoot / "schemas" / (std::string(each.kind) + ".schema.json"));
    CHECK(each.text == text);
    CHECK(json::parse(writer::json(writer::json_schema(each.kind))) == json::parse(text));
    kinds.insert(std::string(each.kind) + ".schema.json");
  }
  for (const fs::path& path : support::files_below(support::kRoot / "schemas")) {
    if (path.string().ends_with(".schema.json")) CHECK(kinds.erase(path.filename().string()) == 1);
  }
  CHECK(kinds.empty());
}

}  // namespace
