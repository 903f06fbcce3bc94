#include "diag/diagnostic.hpp"

#include <doctest/doctest.h>

namespace {

constexpr diag::RuleInfo kError{"X001", "wrong", diag::Severity::error, {}, {}, {}};
constexpr diag::RuleInfo kWarning{"X002", "odd", diag::Severity::warning, {}, {}, {}};

text::SourcePtr file(const char* path) { return text::make_source(path, "0123456789"); }

}  // namespace

TEST_CASE("diag/bag: a workspace's severities fall on what was found, and leave the rest alone") {
  diag::Bag bag;
  const auto a = file("a.yaml");
  bag.add(kError, {a, {0, 1}}, text::say("x", "x"));
  bag.add(kWarning, {a, {1, 2}}, text::say("y", "y")).severity = diag::Severity::error;  // as a rule of a plan may say
  diag::Bag untouched = bag;
  untouched.impose({});
  CHECK(untouched.count(diag::Severity::error) == 2);
  bag.impose({{"X002", diag::Severity::warning}, {"X003", diag::Severity::error}});
  CHECK(bag.count(diag::Severity::error) == 1);
  CHECK(bag.count(diag::Severity::warning) == 1);
  bag.impose({{"X001", std::nullopt}});
  REQUIRE(bag.findings().size() == 1);
  CHECK(bag.findings()[0].rule->code == "X002");
}

TEST_CASE("diag/bag: sorts by path and place, and keeps one of equals") {
  diag::Bag bag;
  const auto a = file("a.yaml");
  const auto b = file("b.yaml");
  bag.add(kError, {b, {0, 1}}, text::say("x", "x"));
  bag.add(kWarning, {a, {5, 6}}, text::say("y", "y"));
  bag.add(kError, {a, {2, 3}}, text::say("z", "z"));
  bag.add(kError, {a, {2, 3}}, text::say("z", "z"));
  bag.sort();
  REQUIRE(bag.findings().size() == 3);
  CHECK(bag.findings()[0].message.en == "z");
  CHECK(bag.findings()[1].message.en == "y");
  CHECK(bag.findings()[2].message.en == "x");
  CHECK(bag.count(diag::Severity::error) == 2);
  CHECK(bag.count(diag::Severity::warning) == 1);
  CHECK(bag.has_errors());
}

TEST_CASE("diag/bag: merging keeps all and empties the other") {
  diag::Bag one;
  diag::Bag other;
  one.add(kWarning, {file("a"), {}}, text::say("x", "x"));
  other.add(kWarning, {file("b"), {}}, text::say("y", "y"));
  one.merge(std::move(other));
  CHECK(one.findings().size() == 2);
  CHECK_FALSE(one.has_errors());
}

TEST_CASE("diag/fingerprint: survives edits elsewhere, tells code, pointer and value apart") {
  diag::Diagnostic finding;
  finding.rule = &kError;
  finding.place = {file("a"), {1, 2}};
  finding.pointer = "/tasks/NV1/status";
  finding.value = "hoàn  thành";
  const std::string before = diag::fingerprint(finding);
  CHECK(before.size() == 16);
  finding.place = {file("elsewhere"), {7, 9}};
  finding.value = "hoàn thành";
  CHECK(diag::fingerprint(finding) == before);
  finding.value = "xong";
  CHECK(diag::fingerprint(finding) != before);
  finding.value = "hoàn thành";
  finding.pointer = "/tasks/NV2/status";
  CHECK(diag::fingerprint(finding) != before);
  finding.pointer = "/tasks/NV1/status";
  finding.rule = &kWarning;
  CHECK(diag::fingerprint(finding) != before);
}

TEST_CASE("diag/pointer: escapes as RFC 6901 says") {
  CHECK(diag::pointer_join("", "tasks") == "/tasks");
  CHECK(diag::pointer_join("/tasks", "a/b~c") == "/tasks/a~1b~0c");
}
