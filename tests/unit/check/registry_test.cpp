#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "check/rule.hpp"

namespace {

/// The families in the order of the contract.
int family(std::string_view code) { return static_cast<int>(std::string_view("YRVCTHSW").find(code.front())); }

std::string base_file(std::string_view path) {
  std::ifstream in(std::string(TIENDO_ROOT "/tests/rules/base/") + std::string(path));
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("registry: codes are unique and in order, names are unique") {
  const auto rules = check::rules();
  REQUIRE_FALSE(rules.empty());
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const diag::RuleInfo& info = rules[i]->info;
    CAPTURE(info.code);
    CHECK(names.insert(info.name).second);
    CHECK(info.code.size() == 4);
    if (i == 0) continue;
    const std::string_view before = rules[i - 1]->info.code;
    CHECK(std::pair(family(before), before) < std::pair(family(info.code), info.code));
  }
}

TEST_CASE("registry: every rule is documented in both languages and does something") {
  for (const check::Rule* rule : check::rules()) {
    const diag::RuleInfo& info = rule->info;
    CAPTURE(info.code);
    for (const text::Wording& words : {info.summary, info.why}) {
      CHECK_FALSE(words.vi.empty());
      CHECK_FALSE(words.en.empty());
    }
    CHECK(info.why.vi.size() > info.summary.vi.size());
    CHECK((rule->on_report != nullptr || rule->on_catalogue != nullptr));
  }
}

TEST_CASE("registry: every example stands once in the base workspace, or is a file of its own") {
  for (const check::Rule* rule : check::rules()) {
    const diag::Example& example = rule->info.example;
    CAPTURE(rule->info.code);
    CHECK_FALSE(example.wrong.empty());
    if (example.right.empty()) {
      CHECK(base_file(example.file).empty());
    } else {
      CHECK(occurrences(base_file(example.file), example.right) == 1);
    }
  }
}
