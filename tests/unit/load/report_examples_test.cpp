#include <doctest/doctest.h>

#include <algorithm>

#include "load/load.hpp"
#include "unit/load/report_base.hpp"
#include "unit/load/report_support.hpp"

TEST_CASE("the findings of this room are listed by code, each once") {
  const auto all = load::findings();
  CHECK(std::is_sorted(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code < b->code; }));
  CHECK(std::adjacent_find(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code == b->code; }) ==
        all.end());
}

TEST_CASE("the example of a malformed field gives that finding and no other, and its fix leaves none of it") {
  constexpr std::string_view kFile = "reports/mau/2026-10/so-a.yaml";
  const std::string right = load_tests::base_report();
  const model::Plan plan = load_tests::base_plan();
  std::size_t examples = 0;
  for (const diag::RuleInfo* rule : load::findings()) {
    if (rule->example.file != kFile) continue;
    ++examples;
    CAPTURE(rule->code);
    const std::size_t at = right.find(rule->example.right);
    REQUIRE(at != std::string::npos);
    CHECK(right.find(rule->example.right, at + 1) == std::string::npos);
    std::string wrong = right;
    wrong.replace(at, rule->example.right.size(), rule->example.wrong);
    load_tests::Parsed parsed(wrong);
    REQUIRE(parsed.root);
    CHECK(load::report(*parsed.root, parsed.source, {&plan}, parsed.bag));
    REQUIRE(parsed.bag.findings().size() == 1);
    const diag::Diagnostic& finding = parsed.bag.findings()[0];
    CHECK(finding.rule->code == rule->code);
    CHECK_FALSE(finding.pointer.empty());
    if (!finding.fix) continue;
    load_tests::Parsed mended(load_tests::fixed(finding));
    REQUIRE(mended.root);
    CHECK(load::report(*mended.root, mended.source, {&plan}, mended.bag));
    CHECK(std::none_of(mended.bag.findings().begin(), mended.bag.findings().end(),
                       [&](const diag::Diagnostic& left) { return left.rule == rule; }));
  }
  CHECK(examples >= 10);
}
