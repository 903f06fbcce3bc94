#include "support/json_schema.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <stdexcept>
#include <string_view>
#include <set>
#include <unordered_set>

#include "diag/diagnostic.hpp"
#include "model/date.hpp"
#include "text/utf8.hpp"

namespace support {

using nlohmann::json;

namespace {

using Errors = std::vector<SchemaError>;

const std::regex& compiled(const std::string& pattern) {
  static std::map<std::string, std::regex> cache;  // To compile one takes longer than to judge a document.
  const auto found = cache.find(pattern);
  return found != cache.end() ? found->second : cache.emplace(pattern, std::regex(pattern)).first->second;
}

bool is_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer() || (value.is_number() && value == std::floor(value.get<double>()));
  if (type == "number") return value.is_number();
  return value.type_name() == type;
}

class Judge {
 public:
  explicit Judge(const json& root) : root_(root) {}

  Errors errors(const json& schema, const json& value, const std::string& at) const {
    Errors out;
    for (const auto& [keyword, rule] : schema.items()) judge({schema, value, at, keyword, rule}, out);
    return out;
  }

 private:
  struct Step {
    const json& schema;
    const json& value;
    const std::string& at;
    const std::string& keyword;
    const json& rule;
  };

  bool fits(const json& schema, const json& value) const { return errors(schema, value, "").empty(); }

  void descend(const json& schema, const json& value, const std::string& at, Errors& out) const {
    auto found = errors(schema, value, at);
    out.insert(out.end(), found.begin(), found.end());
  }

  static void expect(bool right, const Step& step, Errors& out) {
    if (!right) out.push_back({step.at, step.keyword, &step.schema});
  }

  void judge(const Step& step, Errors& out) const {
    static const std::unordered_set<std::string> kSilent = {"title", "description", "examples", "default", "then", "else",
                                                            "$defs", "$schema",     "$id"};
    if (kSilent.contains(step.keyword)) return;
    if (judge_any(step, out) || judge_logic(step, out)) return;
    if (judge_scalar(step, out) || judge_array(step, out) || judge_object(step, out)) return;
    throw std::runtime_error("a keyword that the test does not know: " + step.keyword);
  }

  static bool judge_any(const Step& step, Errors& out) {
    const auto& [schema, value, at, keyword, rule] = step;
    if (keyword == "type") {
      const auto fits = [&](const json& type) { return is_type(step.value, type.get_ref<const std::string&>()); };
      expect(rule.is_array() ? std::any_of(rule.begin(), rule.end(), fits) : fits(rule), step, out);
    } else if (keyword == "enum") {
      expect(std::find(rule.begin(), rule.end(), value) != rule.end(), step, out);
    } else if (keyword == "const") {
      expect(rule == value, step, out);
    } else {
      return false;
    }
    return true;
  }

  bool judge_logic(const Step& step, Errors& out) const {
    const auto& [schema, value, at, keyword, rule] = step;
    if (keyword == "$ref") {
      descend(root_.at(json::json_pointer(rule.get<std::string>().substr(1))), value, at, out);
    } else if (keyword == "allOf") {
      for (const json& each : rule) descend(each, value, at, out);
    } else if (keyword == "anyOf") {
      if (std::any_of(rule.begin(), rule.end(), [&](const json& each) { return fits(each, step.value); })) return true;
      for (const json& each : rule) descend(each, value, at, out);
    } else if (keyword == "not") {
      expect(!fits(rule, value), step, out);
    } else if (keyword == "if") {
      const auto branch = schema.find(fits(rule, value) ? "then" : "else");
      if (branch != schema.end()) descend(*branch, value, at, out);
    } else {
      return false;
    }
    return true;
  }

  static bool judge_scalar(const Step& step, Errors& out) {
    const auto& [schema, value, at, keyword, rule] = step;
    static const std::string kNone;
    const std::string& text = value.is_string() ? value.get_ref<const std::string&>() : kNone;
    if (keyword == "pattern") {
      expect(!value.is_string() || std::regex_search(text, compiled(rule)), step, out);
    } else if (keyword == "maxLength") {
      expect(text::count_code_points(text) <= rule.get<std::size_t>(), step, out);
    } else if (keyword == "format") {
      if (rule != "date") throw std::runtime_error("a format that the test does not know: " + rule.dump());
      expect(!value.is_string() || model::parse_date(text).has_value(), step, out);
    } else if (keyword == "minimum") {
      expect(!value.is_number() || value >= rule, step, out);
    } else if (keyword == "maximum") {
      expect(!value.is_number() || value <= rule, step, out);
    } else {
      return false;
    }
    return true;
  }

  bool judge_array(const Step& step, Errors& out) const {
    const auto& [schema, value, at, keyword, rule] = step;
    if (keyword == "minItems") {
      expect(!value.is_array() || value.size() >= rule.get<std::size_t>(), step, out);
    } else if (keyword == "uniqueItems") {
      const std::set<json> distinct = value.is_array() ? std::set<json>(value.begin(), value.end()) : std::set<json>{};
      expect(rule != true || !value.is_array() || distinct.size() == value.size(), step, out);
    } else if (keyword == "items") {
      for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
        descend(rule, value[i], diag::pointer_join(at, std::to_string(i)), out);
      }
    } else {
      return false;
    }
    return true;
  }

  bool judge_object(const Step& step, Errors& out) const {
    const auto& [schema, value, at, keyword, rule] = step;
    static const json kNone = json::object();
    const json& members = value.is_object() ? value : kNone;
    if (keyword == "required") {
      for (const json& key : rule) {
        if (value.is_object() && !value.contains(key)) out.push_back({diag::pointer_join(at, key.get<std::string>()), keyword, &schema});
      }
    } else if (keyword == "properties") {
      for (const auto& [key, each] : rule.items()) {
        if (members.contains(key)) descend(each, members.at(key), diag::pointer_join(at, key), out);
      }
    } else if (keyword == "propertyNames") {
      for (const auto& [key, each] : members.items()) descend(rule, key, diag::pointer_join(at, key), out);
    } else if (keyword == "additionalProperties") {
      const json& known = schema.contains("properties") ? schema.at("properties") : kNone;
      for (const auto& [key, each] : members.items()) {
        if (known.contains(key)) continue;
        if (rule == false) out.push_back({diag::pointer_join(at, key), keyword, &schema});
        if (rule.is_object()) descend(rule, each, diag::pointer_join(at, key), out);
      }
    } else {
      return false;
    }
    return true;
  }

  const json& root_;
};

}  // namespace

json core_json(const yaml::Node& node) {
  if (node.is_map()) {
    json out = json::object();
    for (const yaml::Entry& entry : node.entries) out[entry.key.value] = core_json(entry.value);
    return out;
  }
  if (node.is_seq()) {
    json out = json::array();
    for (const yaml::Node& item : node.items) out.push_back(core_json(item));
    return out;
  }
  if (node.is_null()) return nullptr;
  if (!node.is_plain()) return node.value;
  if (node.value == "true" || node.value == "false") return node.value == "true";
  const bool may_be_number = node.value.find_first_not_of("+-.0123456789eE") == std::string::npos;
  if (may_be_number && std::regex_match(node.value, compiled("[-+]?[0-9]+"))) return std::stoll(node.value);
  static const std::string kFloat = R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)";
  if (may_be_number && std::regex_match(node.value, compiled(kFloat))) return std::stod(node.value);
  return node.value;
}

std::vector<SchemaError> schema_errors(const json& schema, const json& value) {
  return Judge(schema).errors(schema, value, "");
}

}  // namespace support
