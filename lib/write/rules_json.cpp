#include "write/json.hpp"
#include "write/rules.hpp"

namespace writer {
namespace {

using view::Data;
using Object = Data::Object;

Data both(const text::Wording& words) { return Object{{"vi", words.vi}, {"en", words.en}}; }

Data json_rule(const diag::RuleInfo& rule) {
  return Object{{"code", rule.code},
                {"name", rule.name},
                {"severity", rule.severity == diag::Severity::error ? "error" : "warning"},
                {"summary", both(rule.summary)},
                {"why", both(rule.why)},
                {"example", Object{{"file", rule.example.file},
                                   {"wrong", rule.example.wrong},
                                   {"right", rule.example.right}}},
                {"source", rule.source.vi.empty() ? Data() : both(rule.source)},
                {"may_be_lowered", rule.severity == diag::Severity::warning || rule.may_be_lowered}};
}

}  // namespace

std::string rules_json(std::span<const diag::RuleInfo* const> rules) {
  constexpr int kSchemaVersion = 1;
  Data::List list;
  for (const diag::RuleInfo* rule : rules) list.push_back(json_rule(*rule));
  return json(Object{{"schema_version", kSchemaVersion}, {"rules", std::move(list)}});
}

}  // namespace writer
