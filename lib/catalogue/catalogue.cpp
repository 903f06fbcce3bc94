#include "catalogue/catalogue.hpp"

#include <algorithm>
#include <array>

#include "check/rule.hpp"
#include "load/load.hpp"
#include "text/utf8.hpp"
#include "yaml/parse.hpp"

namespace catalogue {
namespace {

constexpr std::array<Family, 8> kFamilies = {{
    {'Y', {"tệp YAML đọc không được hoặc dễ đọc nhầm", "YAML that cannot be read, or not in one way only"}},
    {'R', {"cấu trúc của báo cáo và quan hệ với kế hoạch", "the shape of a report, and what it has to do with the plan"}},
    {'V', {"từng giá trị: ngày, số, trạng thái, văn bản", "single values: dates, numbers, states, texts"}},
    {'C', {"các giá trị của một nhiệm vụ không khớp nhau", "values of one task that do not go together"}},
    {'T', {"so với các kỳ trước", "compared with the periods before"}},
    {'H', {"chữ và mã ký tự", "characters and their encoding"}},
    {'S', {"chỉ thị, kế hoạch, đơn vị, lịch", "directive, plan, units, calendar"}},
    {'W', {"không gian làm việc", "the workspace"}},
}};

std::vector<const diag::RuleInfo*> collect() {
  std::vector<const diag::RuleInfo*> found;
  for (const auto& source : {yaml::findings(), load::findings()}) found.insert(found.end(), source.begin(), source.end());
  for (const check::Rule* rule : check::rules()) found.push_back(&rule->info);
  std::sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
  return found;
}

}  // namespace

std::span<const diag::RuleInfo* const> all() {
  static const std::vector<const diag::RuleInfo*> kAll = collect();
  return kAll;
}

const diag::RuleInfo* find(std::string_view code_or_name) {
  const std::string wanted = text::fold_case(code_or_name);
  const auto rules = all();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const diag::RuleInfo* rule) {
    return text::fold_case(rule->code) == wanted || rule->name == wanted;
  });
  return found == rules.end() ? nullptr : *found;
}

std::vector<std::string_view> codes(std::string_view word) {
  if (const diag::RuleInfo* rule = find(word)) return {rule->code};
  std::vector<std::string_view> found;
  const std::string wanted = text::fold_case(word);
  for (const diag::RuleInfo* rule : all()) {
    if (!wanted.empty() && text::fold_case(rule->code).starts_with(wanted)) found.push_back(rule->code);
  }
  return found;
}

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const diag::RuleInfo* rule : all()) found.emplace_back(rule->code);
  for (const diag::RuleInfo* rule : all()) found.emplace_back(rule->name);
  return found;
}

std::span<const Family> families() { return kFamilies; }

}  // namespace catalogue
