/// Every kind of finding has a code of its own and is documented in both languages.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

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

/// The codes that the contract names; more are welcome, none may go.
TEST_CASE("rules: every code that was ever promised is there, with its name and severity") {
  const std::map<std::string, std::string> kPromised = {
      {"Y001", "invalid-utf8"}, {"Y002", "syntax-error"}, {"Y003", "duplicate-key"}, {"Y004", "multiple-documents"},
      {"Y005", "alias-not-allowed"}, {"Y006", "too-deep"}, {"Y007", "too-large"}, {"Y008", "tag-not-allowed"},
      {"Y009", "empty-document"}, {"Y010", "look-alike"}, {"R101", "missing-field"}, {"R102", "unknown-field"},
      {"R103", "wrong-type"}, {"R104", "unknown-task"}, {"R105", "task-not-assigned"}, {"R106", "missing-task"},
      {"R107", "unknown-unit"}, {"R108", "bad-period"}, {"R109", "path-mismatch"}, {"R110", "duplicate-report"},
      {"R111", "inactive-unit"}, {"R112", "unknown-indicator"}, {"R113", "missing-indicator"}, {"V201", "bad-date"},
      {"V202", "bad-number"}, {"V203", "out-of-range"}, {"V204", "bad-value"}, {"V205", "bad-document-number"},
      {"V206", "ambiguous-number"}, {"V207", "empty-text"}, {"V208", "missing-reason"}, {"V209", "date-outside-window"},
      {"C301", "completed-without-evidence"}, {"C302", "status-progress-mismatch"}, {"C303", "completed-without-date"},
      {"C304", "overdue-without-reason"}, {"C305", "rule-violated"}, {"T401", "progress-fell"}, {"T402", "reopened"},
      {"T403", "late-submission"}, {"T404", "copied-text"}, {"T405", "stalled"}, {"T406", "outlier"},
      {"T407", "stock-shrank"}, {"H501", "not-nfc"}, {"H502", "legacy-encoding"}, {"H503", "invisible-character"},
      {"H504", "control-character"}, {"H505", "text-too-long"}, {"H506", "look-alike-letter"}};
  const std::set<std::string> kWarnings = {"V205", "V209", "C301", "T401", "T403", "T404",
                                           "T405", "T406", "H501", "H503", "H506"};
  for (const auto& promised : kPromised) {
    CAPTURE(promised.first);
    const auto& [code, name] = promised;
    const diag::RuleInfo* rule = catalogue::find(code);
    REQUIRE(rule != nullptr);
    CHECK(rule->name == name);
    CHECK(rule->severity == (kWarnings.contains(code) ? diag::Severity::warning : diag::Severity::error));
  }
}

/// A report must not be counted with a gap: what cannot be read, is missing or decides on a class stays an error.
TEST_CASE("rules: the errors that a workspace may lower are these") {
  std::set<std::string_view> lowerable;
  for (const diag::RuleInfo* rule : catalogue::all()) {
    if (rule->severity == diag::Severity::error && rule->may_be_lowered) lowerable.insert(rule->code);
  }
  CHECK(lowerable == std::set<std::string_view>{"C304", "C305", "C307", "T402", "V208"});
}

TEST_CASE("rules: a word stands for a code, a name or what codes begin with") {
  using Codes = std::vector<std::string_view>;
  CHECK(catalogue::codes("v201") == Codes{"V201"});
  CHECK(catalogue::codes("Late-Submission") == Codes{"T403"});
  CHECK(catalogue::codes("c30") == Codes{"C301", "C302", "C303", "C304", "C305", "C306", "C307"});
  CHECK(catalogue::codes("") == Codes{});
  CHECK(catalogue::codes("late") == Codes{});
  CHECK(catalogue::codes("V2011") == Codes{});
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
