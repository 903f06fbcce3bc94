#include "yaml/bullets.hpp"

#include <doctest/doctest.h>

#include "unit/yaml/support.hpp"

using yaml_test::codes;
using yaml_test::is_safe;
using yaml_test::parse;
using yaml_test::repaired;
using yaml_test::told;

namespace {

/// The value of `a` as a list that was meant, told in English and mended.
std::string told_of_list(const yaml_test::Parsed& parsed) {
  yaml_test::Parsed out{parsed.source, std::nullopt, {}};
  if (auto finding = yaml::bulleted(parsed.source, parsed.root->find("a")->value)) out.findings.push_back(*std::move(finding));
  return out.findings.empty() ? "" : told(out) + repaired(out);
}

}  // namespace

TEST_CASE("yaml Y010: a word processor's dashes and dots in place of a list's") {
  CHECK(told_of_list(parse("a:\n  – Cho phép\n    dùng quỹ\n  – Mượn quỹ\n")) ==
        "Y010 2:3-2:5 “– Cho phép” begins with “–” (U+2013), which is no list dash to YAML: type an ordinary “-” and a space\n"
        "a:\n  - Cho phép\n    dùng quỹ\n  - Mượn quỹ\n");
  CHECK(told_of_list(parse("a:\n    • x\n  •\xC2\xA0y\n  z\n")) ==
        "Y010 2:5-2:7 “• x” begins with “•” (U+2022), which is no list dash to YAML: type an ordinary “-” and a space\n"
        "a:\n    - x\n    - y\n      z\n");
  CHECK(told_of_list(parse("a:\n  + x\n")) ==
        "Y010 2:3-2:5 “+ x” begins with “+” (U+002B), which is no list dash to YAML: type an ordinary “-” and a space\na:\n  - x\n");
  CHECK(told_of_list(parse("a:\n  -Cho phép\n")) == "Y010 2:3-2:4 “-Cho phép” has no space after the list's dash: write “- ”\na:\n  - Cho phép\n");
  CHECK(told_of_list(parse("a:\n  -\xC2\xA0x\n")) ==
        "Y010 2:3-2:5 “-\xC2\xA0x” holds U+00A0, which looks like a space, after the list's dash: type an ordinary space\na:\n  - x\n");
  CHECK(told_of_list(parse("a:\n  -number: 1\n")) ==
        "Y010 2:3-2:4 “-number: 1” has no space after the list's dash: write “- ”\na:\n  - number: 1\n");
  for (const char* honest : {"a:\n  -5\n", "a:\n  --x\n", "a:\n  Cho phép\n", "a: – x\n", "a:\n  \"– x\"\n", "a: {-x: 1}\n", "a:\n"}) {
    CAPTURE(honest);
    CHECK(told_of_list(parse(honest)).empty());
  }
}

TEST_CASE("yaml Y010: such a dash where the parser stumbles over it") {
  const auto parsed = parse("a:\n  - Cho phép\n  – Mượn quỹ\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y010 3:3-3:5 “– Mượn quỹ” bắt đầu bằng “–” (U+2013), YAML không coi là gạch đầu dòng: hãy gõ dấu “-” thường và một dấu cách\n");
  CHECK(repaired(parsed) == "a:\n  - Cho phép\n  - Mượn quỹ\n");
  CHECK(is_safe(parsed));
  CHECK(told(parse("a:\n  - Cho phép\n  -Mượn quỹ\n"), text::Lang::vi) ==
        "Y010 3:3-3:4 “-Mượn quỹ” thiếu dấu cách sau gạch đầu dòng: hãy viết “- ”\n");
  CHECK(repaired(parse("a:\n  -number: 1\n    date: 2\n")) == "a:\n  - number: 1\n    date: 2\n");
  CHECK(told(parse("a:\n  - x\n  -\xC2\xA0y\n"), text::Lang::vi) ==
        "Y010 3:3-3:5 “-\xC2\xA0y” có ký tự U+00A0 trông như dấu cách sau gạch đầu dòng: hãy gõ lại bằng dấu cách thường\n");
}
