#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "unit/yaml/support.hpp"
#include "support/files.hpp"

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("yaml: the findings of this room are complete and sorted") {
  std::string codes;
  std::set<std::string_view> names;
  for (const diag::RuleInfo* rule : yaml::findings()) {
    codes += std::string(rule->code) + " ";
    names.insert(rule->name);
    for (const text::Lang lang : {text::Lang::vi, text::Lang::en}) {
      CHECK(rule->summary.in(lang).size() > 10);
      CHECK(rule->why.in(lang).size() > 100);
    }
  }
  CHECK(codes == "H501 H502 H503 H504 H506 H507 Y001 Y002 Y003 Y004 Y005 Y006 Y007 Y008 Y009 Y010 Y011 Y012 Y013 Y014 ");
  CHECK(names.size() == yaml::findings().size());
}

TEST_CASE("yaml: every example makes its own finding and no other") {
  for (const diag::RuleInfo* rule : yaml::findings()) {
    if (rule->example.file.empty()) continue;
    INFO(rule->code);
    const auto path = support::kRoot / "tests/rules/base" / rule->example.file;
    std::string bytes(rule->example.wrong);
    if (!rule->example.right.empty()) {
      std::string base = support::read(path);
      REQUIRE(count(base, rule->example.right) == 1);
      base.replace(base.find(rule->example.right), rule->example.right.size(), rule->example.wrong);
      bytes = base;
    } else {
      CHECK_FALSE(std::filesystem::exists(path));
    }
    const auto parsed = yaml_test::parse(bytes);
    REQUIRE(parsed.findings.size() == 1);
    CHECK(parsed.findings.front().rule == rule);
    CHECK(parsed.findings.front().severity == rule->severity);
  }
}
