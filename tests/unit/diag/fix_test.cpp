#include "diag/fix.hpp"

#include <doctest/doctest.h>

namespace {

const diag::RuleInfo kBadValue{"V204", "bad-value", diag::Severity::error, {"", ""}, {"", ""}, {"", "", ""}};

diag::Diagnostic mending(std::vector<diag::Edit> edits, diag::Safety safety = diag::Safety::safe) {
  diag::Diagnostic made;
  made.rule = &kBadValue;
  made.fix = diag::Fix{{"", ""}, std::move(edits), safety};
  return made;
}

diag::Fixed applied(std::string_view bytes, const std::vector<diag::Diagnostic>& findings, diag::Reach reach) {
  std::vector<const diag::Diagnostic*> pointers;
  for (const diag::Diagnostic& finding : findings) pointers.push_back(&finding);
  return diag::apply_fixes(bytes, pointers, reach);
}

TEST_CASE("fix: edits are laid over the bytes, in order of place, and nothing else is touched") {
  const auto fixed = applied("a: 1\r\nb: 2\r\n", {mending({{{9, 10}, "two"}}), mending({{{3, 4}, "one"}})}, diag::Reach::safe);
  CHECK(fixed.bytes == "a: one\r\nb: two\r\n");
  CHECK(fixed.applied == 2);
}

TEST_CASE("fix: unsafe ones wait until they are asked for") {
  const std::vector<diag::Diagnostic> findings = {mending({{{0, 1}, "x"}}, diag::Safety::unsafe)};
  CHECK(applied("a", findings, diag::Reach::safe).bytes == "a");
  CHECK(applied("a", findings, diag::Reach::safe).applied == 0);
  CHECK(applied("a", findings, diag::Reach::all).bytes == "x");
}

TEST_CASE("fix: where two touch, the first by place is applied and the other waits") {
  CHECK(applied("abcdef", {mending({{{2, 5}, "Y"}}), mending({{{0, 3}, "X"}})}, diag::Reach::safe).bytes == "Xdef");
  CHECK(applied("abcdef", {mending({{{0, 3}, "X"}}), mending({{{3, 3}, "Y"}})}, diag::Reach::safe).bytes == "Xdef");
  CHECK(applied("abcdef", {mending({{{0, 6}, "X"}}), mending({{{2, 3}, "Y"}})}, diag::Reach::safe).bytes == "X");
}

TEST_CASE("fix: the same change asked for twice is made once and counts for both") {
  const auto fixed = applied("abc", {mending({{{1, 2}, "X"}}), mending({{{1, 2}, "X"}})}, diag::Reach::safe);
  CHECK(fixed.bytes == "aXc");
  CHECK(fixed.applied == 2);
}

TEST_CASE("fix: one of several edits is applied with the others or not at all") {
  const auto fixed = applied("abcdef", {mending({{{0, 1}, "X"}}), mending({{{0, 2}, "("}, {{5, 6}, ")"}})}, diag::Reach::safe);
  CHECK(fixed.bytes == "Xbcdef");
  CHECK(fixed.applied == 1);
}

TEST_CASE("fix: an edit beyond the end of the bytes is left out") {
  CHECK(applied("ab", {mending({{{1, 9}, "X"}})}, diag::Reach::safe).bytes == "ab");
  CHECK(applied("ab", {mending({{{2, 2}, "X"}})}, diag::Reach::safe).bytes == "abX");
}

}  // namespace
