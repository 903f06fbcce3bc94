#include <doctest/doctest.h>

#include "diag/baseline.hpp"

namespace {

using diag::Baseline;

constexpr diag::RuleInfo kBadDate{"V201", "bad-date", diag::Severity::error, {}, {}, {}};

diag::Diagnostic finding(const std::string& path, const std::string& value) {
  diag::Diagnostic out;
  out.rule = &kBadDate;
  out.place.file = text::make_source(path, "a: 1\n");
  out.value = value;
  return out;
}

Baseline parsed(std::string_view bytes) {
  auto result = Baseline::parse(bytes);
  REQUIRE(std::holds_alternative<Baseline>(result));
  return std::get<Baseline>(std::move(result));
}

TEST_CASE("baseline: it is written sorted, counted, and read back the same, whatever the paths are called") {
  const std::vector<diag::Diagnostic> findings = {finding("b c.yaml", "x"), finding("a\\\n\x1b.yaml", "x"), finding("b c.yaml", "y"),
                                                  finding("b c.yaml", "x"), finding("đơn vị.yaml", "x")};
  const std::string text = Baseline::of(findings).to_text();
  CHECK(text ==
        "# tiendo baseline 1\n# mã, dấu nhận biết, số lần, tệp | code, fingerprint, times, file\n"
        "V201 " + diag::fingerprint(findings[0]) + " 1 a\\x5C\\x0A\\x1B.yaml\n"
        "V201 " + diag::fingerprint(findings[0]) + " 2 b c.yaml\n"
        "V201 " + diag::fingerprint(findings[2]) + " 1 b c.yaml\n"
        "V201 " + diag::fingerprint(findings[0]) + " 1 đơn vị.yaml\n");
  CHECK(parsed(text).to_text() == text);
  const std::vector<diag::Diagnostic> reversed(findings.rbegin(), findings.rend());
  CHECK(Baseline::of(reversed).to_text() == text);
}

TEST_CASE("baseline: a finding is known as often as it stands there") {
  diag::KnownFindings known(Baseline::of({finding("a.yaml", "x"), finding("a.yaml", "x"), finding("a.yaml", "z")}));
  CHECK(known.take(finding("a.yaml", "x")));
  CHECK_FALSE(known.take(finding("a.yaml", "y")));
  CHECK_FALSE(known.take(finding("b.yaml", "x")));
  CHECK(known.take(finding("a.yaml", "x")));
  CHECK_FALSE(known.take(finding("a.yaml", "x")));
  CHECK(known.left().size() == 1);
}

TEST_CASE("baseline: line ends of Windows, a BOM, comments, blank lines and doubled lines do no harm") {
  const Baseline read = parsed(
      "\xEF\xBB\xBF# tiendo baseline 1\r\n\r\n# ghi chú\r\nV201 0123456789abcdef 1 a.yaml\r\nV201 0123456789abcdef 2 a.yaml");
  REQUIRE(read.entries().size() == 1);
  CHECK(read.entries().begin()->second.times == 3);
  CHECK(read.entries().begin()->second.line == 4);
}

TEST_CASE("baseline: a line that is no entry is named") {
  for (const std::string line :
       {"V201", "v201 0123456789abcdef 1 a.yaml", "V201 0123456789abcdeg 1 a.yaml", "V201 0123456789abcdef 0 a.yaml",
        "V201 0123456789abcdef -1 a.yaml", "V201 0123456789abcdef 1x a.yaml", "V201 0123456789abcdef 1 ",
        "V201 0123456789abcdef 99999999999999999999999 a.yaml", "V201 0123456789abcdef 1 a\\", "V201 0123456789abcdef 1 a\\x1",
        "V201 0123456789abcdef 1 a\\y41", " V201 0123456789abcdef 1 a.yaml"}) {
    CAPTURE(line);
    const auto result = Baseline::parse("# tiendo baseline 1\n" + line + "\n");
    REQUIRE(std::holds_alternative<Baseline::Complaint>(result));
    CHECK(std::get<Baseline::Complaint>(result).line == 2);
  }
  CHECK(std::get<Baseline::Complaint>(Baseline::parse("")).line == 1);
  CHECK(std::get<Baseline::Complaint>(Baseline::parse("# tiendo baseline 2\n")).message.en ==
        "the first line must be “# tiendo baseline 1”; this file was not written by --write-baseline");
}

}  // namespace
