/// Every kind of finding has a code of its own and is documented in both languages.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "catalogue/catalogue.hpp"

namespace {

TEST_CASE("rules: codes and names are each one rule's, well formed, in order, of a known family") {
  static const std::regex kCode("[A-Z][1-9][0-9]{2}|Y0[0-9]{2}");
  static const std::regex kName("[a-z0-9]+(-[a-z0-9]+)*");
  std::set<std::string> names;
  std::string before;
  for (const diag::RuleInfo* rule : catalogue::all()) {
    CAPTURE(rule->code);
    CHECK(before < rule->code);
    before = rule->code;
    CHECK(std::regex_match(std::string(rule->code), kCode));
    CHECK(std::regex_match(std::string(rule->name), kName));
    CHECK(names.insert(std::string(rule->name)).second);
    const auto families = catalogue::families();
    CHECK(std::any_of(families.begin(), families.end(),
                      [&](const catalogue::Family& family) { return family.letter == rule->code.front(); }));
  }
}

TEST_CASE("rules: each is documented in both languages") {
  constexpr std::size_t kShortestParagraph = 40;
  for (const diag::RuleInfo* rule : catalogue::all()) {
    CAPTURE(rule->code);
    for (const text::Lang lang : {text::Lang::vi, text::Lang::en}) {
      CHECK_FALSE(rule->summary.in(lang).empty());
      CHECK(rule->summary.in(lang).find('\n') == std::string_view::npos);
      CHECK_FALSE(rule->summary.in(lang).ends_with('.'));
      CHECK(rule->why.in(lang).size() >= kShortestParagraph);
      CHECK(rule->why.in(lang).ends_with('.'));
    }
    CHECK(rule->summary.vi != rule->summary.en);
    CHECK(rule->why.vi != rule->why.en);
  }
}

TEST_CASE("rules: one is found by its code or its name, in capitals or not") {
  const diag::RuleInfo* rule = catalogue::find("V204");
  REQUIRE(rule != nullptr);
  CHECK(catalogue::find("v204") == rule);
  CHECK(catalogue::find("Bad-Value") == rule);
  CHECK(catalogue::find("V999") == nullptr);
  CHECK(catalogue::find("") == nullptr);
}

}  // namespace
