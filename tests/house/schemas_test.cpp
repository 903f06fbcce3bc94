/// The JSON Schemas that editors use say what the loaders do. Nothing is listed here: each place of the base workspace's
/// files is changed in every way below, and loader and schema must agree whether that is still right.

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <regex>
#include <set>

#include "load/load.hpp"
#include "load/seal.hpp"
#include "support/files.hpp"
#include "support/json_schema.hpp"
#include "support/yaml_places.hpp"
#include "text/utf8.hpp"
#include "unit/check/world.hpp"

namespace {

using nlohmann::json;
using support::Document;
using support::entry_of;
using support::parsed;
using support::walk;

const std::filesystem::path kBase = support::kRoot / "tests/rules/base";
const std::string kReport = "reports/mau/2026-10/so-a.yaml";

json schema_of(const std::string& kind) {
  return json::parse(support::read(support::kRoot / ("schemas/" + kind + ".schema.json")));
}

model::Plan base_plan() {
  const Document document = parsed(support::read(kBase / "plan.yaml"));
  diag::Bag bag;
  return *load::plan(document.root, document.source, bag);
}

using Load = std::function<void(const Document&, diag::Bag&)>;

struct Kind {
  std::string name;
  std::string file;  ///< Of the base workspace.
  Load load;

  /// The first indicator of the report is missing, so that the file holds a map of each kind.
  [[nodiscard]] Document document() const {
    Document out = parsed(support::replaced(support::read(kBase / file), "ho_so: 1200", "ho_so: {missing: Chưa chốt}"));
    support::prune(out.root);
    return out;
  }
};

std::vector<Kind> kinds() {
  static const model::Plan kPlan = base_plan();
  return {{"workspace", "tiendo.yaml", [](const Document& it, diag::Bag& bag) { (void)load::workspace(it.root, it.source, bag); }},
          {"directive", "directive.yaml", [](const Document& it, diag::Bag& bag) { (void)load::directive(it.root, it.source, bag); }},
          {"plan", "plan.yaml", [](const Document& it, diag::Bag& bag) { (void)load::plan(it.root, it.source, bag); }},
          {"units", "units.yaml", [](const Document& it, diag::Bag& bag) { (void)load::units(it.root, it.source, bag); }},
          {"calendar", "calendar.yaml", [](const Document& it, diag::Bag& bag) { (void)load::calendar(it.root, it.source, bag); }},
          {"seal", "../../unit/load/seal.yaml", [](const Document& it, diag::Bag& bag) { (void)load::seal(it.root, it.source, bag); }},
          {"report", kReport, [](const Document& it, diag::Bag& bag) { (void)load::report(it.root, it.source, {&kPlan}, bag); }}};
}

/// Maps whose keys are names of things.
bool is_free(const std::string& pointer) {
  static const std::regex kFree("/findings|/tasks|/tasks/[^/]+/indicators|/reporting/due/groups");
  return std::regex_match(pointer, kFree);
}

/// Where the indicator's type decides on the value: the schema may only be the more lenient.
bool is_typed_by_indicator(const std::string& pointer) {
  static const std::regex kFigure(
      "/tasks/[^/]+/indicators/[^/]+|/assignments/[0-9]+/indicators/[0-9]+/(min|max|type|across_units|(baseline|target)/value)");
  return std::regex_match(pointer, kFigure);
}

diag::Bag findings_of(const Kind& kind, const Document& document) {
  diag::Bag bag;
  kind.load(document, bag);
  return bag;
}

/// An expression that names nothing, a day listed twice and a digest are beyond a schema.
bool loads(const Kind& kind, const Document& document) {
  const diag::Bag bag = findings_of(kind, document);
  const auto& all = bag.findings();
  return std::all_of(all.begin(), all.end(), [](const auto& one) { return one.rule->code == "S610" || one.rule->code == "S618" || one.rule->code == "S631"; });
}

/// The words behind `label` in the loader's messages: it lists the fields of a map and the choices of a value.
void harvest(const diag::Bag& bag, const std::string& label, std::set<std::string>& into) {
  for (const diag::Diagnostic& finding : bag.findings()) {
    const std::string message = finding.message.en;
    const std::size_t begin = message.find(label);
    if (begin == std::string::npos) continue;
    const std::string list = message.substr(begin + label.size(), message.find(';', begin + label.size()) - begin - label.size());
    static const std::regex kWord("[^ ,]+");
    for (std::sregex_iterator word(list.begin(), list.end(), kWord), end; word != end; ++word) into.insert(word->str());
  }
}

/// The objects within a schema whose keys are fields.
void each_object(const json& schema, const std::function<void(const json&)>& visit) {
  if (schema.is_object() && schema.contains("properties") && schema.contains("type")) visit(schema);
  for (const json& inner : schema) {
    if (inner.is_structured()) each_object(inner, visit);
  }
}

std::set<std::string> keys_of(const Kind& kind, const json& schema, Document& document) {
  std::set<std::string> keys = {"qqqq"};
  each_object(schema, [&](const json& object) {
    for (const auto& [key, property] : object["properties"].items()) keys.insert(key);
  });
  walk(document.root, [&](yaml::Node& node, const std::string&) {
    if (!node.is_map()) return;
    node.entries.push_back(entry_of("qqqq"));
    harvest(findings_of(kind, document), "the fields here are: ", keys);
    node.entries.pop_back();
  });
  return keys;
}

bool finds(const diag::Bag& bag, std::string_view code, const std::string& pointer) {
  return std::any_of(bag.findings().begin(), bag.findings().end(),
                     [&](const auto& one) { return one.rule->code == code && one.pointer == pointer; });
}

bool finds(const std::vector<support::SchemaError>& errors, std::string_view keyword, const std::string& pointer) {
  return std::any_of(errors.begin(), errors.end(),
                     [&](const auto& one) { return one.keyword == keyword && one.pointer == pointer; });
}

/// What a value may be replaced by; a choice's words are added from what the loader says.
std::set<std::string> values_for(const Kind& kind, Document& document) {
  std::set<std::string> values = {
      "~", "{}", "[]", "''", "' '", "a", "a b", "qqqq", "so-a", "1a", "ho_so", "ho-so", "đơn-vị", "[so-a]", "[so-a, so-b]",
      "[a, 1]", "[[]]", "{a: b}", "{missing: a}", "{missing: ''}", "{text: a}", "{to: so-a, text: a}", "{to: a}", "[~]", "0", "5",
      "-1", "1.5", "31", "32", "100", "101", "365", "366", "'5'", "yes", "no", "none", "group:huyen", "group:", "2026-10-16",
      "'2026-10-16'", "2026-02-30", "16/10/2026", "1899-12-31", "2026", "'2026'", "2026-10", "2026-13", "2026-Q4", "2026-Q5",
      "2026-H2", "2026-9M", "3000"};
  if (kind.name == "workspace") {
    values.merge(std::set<std::string>{
        "'{period}'", "'{period}/{unit}'", "'{directive}/{period}/{unit}'", "'{period}/{unit}/{ky}'", "'{period}/{unit'",
        "'../{period}/{unit}'", "'./../{period}/{unit}'", "'/{period}/{unit}'", "'c:/{period}/{unit}'",
        "'a/../{period}/{unit}'", "'..a/{period}/{unit}'"});
  }
  walk(document.root, [&](yaml::Node& node, const std::string&) {
    if (!node.is_scalar()) return;
    const yaml::Node kept = std::exchange(node, parsed("qqqq").root);
    harvest(findings_of(kind, document), "use one of: ", values);
    node = kept;
  });
  return values;
}

TEST_CASE("schemas: the base workspace satisfies them") {
  for (const Kind& kind : kinds()) {
    CAPTURE(kind.name);
    const json schema = schema_of(kind.name);
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    CHECK(schema["$id"] == "urn:tiendo:schema:" + kind.name);
    const Document document = kind.document();
    CHECK(loads(kind, document));
    CHECK(support::schema_errors(schema, support::core_json(document.root)).empty());
  }
}

TEST_CASE("schemas: every map knows and requires the keys that its loader knows and requires") {
  for (const Kind& kind : kinds()) {
    const json schema = schema_of(kind.name);
    Document document = kind.document();
    const std::set<std::string> keys = keys_of(kind, schema, document);
    std::set<const json*> reached;
    walk(document.root, [&](yaml::Node& node, const std::string& pointer) {
      if (!node.is_map() || is_free(pointer)) return;
      for (const std::string& key : keys) {
        const auto kept = node.entries;
        std::erase_if(node.entries, [&](const yaml::Entry& entry) { return entry.key.value == key; });
        const std::string at = diag::pointer_join(pointer, key);
        CAPTURE(kind.name);
        CAPTURE(at);
        const auto errors = support::schema_errors(schema, support::core_json(document.root));
        const diag::Bag bag = findings_of(kind, document);
        // A value without `missing` is no map that the loader knows.
        const bool required = finds(bag, "R101", at) || (key == "missing" && finds(bag, "R103", pointer));
        CHECK(required == finds(errors, "required", at));
        node.entries.push_back(entry_of(key));
        const auto more = support::schema_errors(schema, support::core_json(document.root));
        CHECK(finds(findings_of(kind, document), "R102", at) == finds(more, "additionalProperties", at));
        for (const auto& error : more) {
          if (error.pointer == at && error.keyword == "additionalProperties") reached.insert(error.schema);
        }
        node.entries = kept;
      }
    });
    each_object(schema, [&](const json& object) {
      INFO(kind.name << ": no map of the base workspace is of this kind: " << object.dump());
      CHECK(reached.contains(&object));
    });
  }
}

TEST_CASE("schemas: a value is refused where its loader refuses it, and nowhere else") {
  for (const Kind& kind : kinds()) {
    json schema = schema_of(kind.name);
    // What a status demands is for the rules to say, see below.
    if (kind.name == "report") schema["$defs"]["task"].erase("allOf");
    Document document = kind.document();
    std::map<std::string, yaml::Node> values;
    for (const std::string& value : values_for(kind, document)) values[value] = parsed(value + "\n").root;
    json whole = support::core_json(document.root);
    walk(document.root, [&](yaml::Node& node, const std::string& pointer) {
      json& part = whole[json::json_pointer(pointer)];
      const json right = part;
      for (const auto& entry : values) {
        INFO(kind.name << " " << pointer << ": " << text::shorten(entry.first, 60));
        const yaml::Node& value = entry.second;
        if (is_free(pointer) && value.is_map()) continue;  // Which names there are is for the rules to say.
        const yaml::Node kept = std::exchange(node, value);
        const bool loaded = loads(kind, document);
        part = support::core_json(value);
        const bool fits = support::schema_errors(schema, whole).empty();
        node = kept;
        part = right;
        if (is_typed_by_indicator(pointer)) {
          CHECK((fits || !loaded));
        } else {
          CHECK(fits == loaded);
        }
      }
    });
  }
}

TEST_CASE("schemas: a text is as long as a cell of a workbook at most") {
  const Kind report = kinds().back();
  for (const std::size_t length : {std::size_t{32'767}, std::size_t{32'768}}) {
    const std::string text = support::replaced(support::read(kBase / report.file), "Mở rộng thanh toán trực tuyến.", std::string(length, 'x'));
    const Document document = parsed(text);
    CHECK(loads(report, document) == (length == 32'767));
    CHECK(support::schema_errors(schema_of("report"), support::core_json(document.root)).empty() == (length == 32'767));
  }
}

TEST_CASE("schemas: two plans need {directive} in every template") {
  const std::string text = support::read(kBase / "tiendo.yaml");
  const std::string two = support::replaced(text, "[plan.yaml]", "[plan.yaml, b.yaml]");
  const json schema = schema_of("workspace");
  const auto errors = [&](const std::string& yaml) {
    return support::schema_errors(schema, support::core_json(parsed(yaml).root)).size();
  };
  CHECK(errors(support::replaced(text, "{directive}/", "")) == 0);
  CHECK(errors(two) == 0);
  CHECK(errors(support::replaced(two, "out/{directive}/", "out/")) == 1);
  CHECK(errors(support::replaced(two, "reports/{directive}/", "reports/")) == 1);
}

TEST_CASE("schemas: yes and no are read as words or as truth values") {
  for (const auto& [kind, pointer] : {std::pair("plan", "/assignments/0/indicators/0/required"),
                                      std::pair("report", "/tasks/NV1.1/indicators/cong_khai")}) {
    const std::string file = std::string_view(kind) == "plan" ? "plan.yaml" : kReport;
    json document = support::core_json(parsed(support::read(kBase / file)).root);
    for (const json& value : {json("yes"), json("no"), json(true), json(false)}) {
      document[json::json_pointer(pointer)] = value;
      CAPTURE(value.dump());
      CHECK(support::schema_errors(schema_of(kind), document).empty());
    }
  }
}

TEST_CASE("schemas: a status demands what the rules C302, C303 and V208 demand") {
  const std::string file = "reports/mau/2026-10/van-phong.yaml";
  const std::string right = "    status: completed\n    progress: 100\n    completed_on: 2026-10-08\n";
  const std::string text = support::read(kBase / file);
  const json schema = schema_of("report");
  for (const std::string_view status : model::kStatuses) {
    for (const char* progress : {"0", "50", "100"}) {
      for (const char* date : {"", "    completed_on: 2026-10-08\n"}) {
        for (const char* reason : {"", "    reason: Chờ ý kiến.\n"}) {
          const std::string wrong = "    status: " + std::string(status) + "\n    progress: " + progress + "\n" + date + reason;
          CAPTURE(wrong);
          const std::string found = check_test::World().edit(file, right, wrong).findings();
          static const std::regex kDemands("(C302|C303|V208) ");
          const auto errors =
              support::schema_errors(schema, support::core_json(parsed(support::replaced(text, right, wrong)).root));
          CHECK(errors.empty() == !std::regex_search(found, kDemands));
        }
      }
    }
  }
}

TEST_CASE("schemas: every field is titled and described in Vietnamese") {
  static const std::regex kBeyondAscii("[\x80-\xff]");
  for (const Kind& kind : kinds()) {
    const json schema = schema_of(kind.name);
    each_object(schema, [&](const json& object) {
      for (const auto& entry : object["properties"].items()) {
        CAPTURE(kind.name);
        CAPTURE(entry.key());
        const json& property = entry.value();
        CHECK_FALSE(property.value("title", "").empty());
        CHECK(std::regex_search(property.value("description", ""), kBeyondAscii));
        CHECK(property.value("description", "").ends_with('.'));
      }
    });
    CHECK_FALSE(schema.value("title", "").empty());
    CHECK(std::regex_search(schema.value("description", ""), kBeyondAscii));
  }
}

TEST_CASE("schemas: what they share they say in the same words") {
  std::map<std::string, json> known;
  for (const Kind& kind : kinds()) {
    // items() only refers to its value, which must outlive the loop.
    const json definitions = schema_of(kind.name).value("$defs", json::object());
    for (const auto& entry : definitions.items()) {
      CAPTURE(kind.name);
      CAPTURE(entry.key());
      CHECK(known.emplace(entry.key(), entry.value()).first->second == entry.value());
    }
  }
}

}  // namespace
