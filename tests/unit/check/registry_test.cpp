#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "check/rule.hpp"
#include "support/files.hpp"

TEST_CASE("registry: codes are unique and in order, names are unique") {
  const auto rules = check::rules();
  REQUIRE_FALSE(rules.empty());
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const diag::RuleInfo& info = rules[i]->info;
    CAPTURE(info.code);
    CHECK(names.insert(info.name).second);
    CHECK(info.code.size() == 4);
    if (i > 0) CHECK(rules[i - 1]->info.code < info.code);
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

TEST_CASE("registry: every example stands once in its workspace, or is a file of its own") {
  for (const check::Rule* rule : check::rules()) {
    const diag::Example& example = rule->info.example;
    CAPTURE(rule->info.code);
    const auto path = support::kRoot / "tests/rules" / example.workspace / example.file;
    CHECK(example.right != example.wrong);
    CHECK(std::filesystem::exists(path) != example.right.empty());
    if (!example.right.empty()) CHECK(support::occurrences(support::read(path), example.right) == 1);
  }
}
