#include "write/rules.hpp"

#include <doctest/doctest.h>

namespace {

const diag::RuleInfo kDocumentedRule{"V204",
                           "bad-value",
                           diag::Severity::error,
                           {"Không phải a|b", "Not a|b"},
                           {"Vì sao.", "Why."},
                           {"so-a.yaml", "    status: a\n      x: 1\n", "    status: \xE2\x80\xAE z\n"},
                           {"Nghị định 9", "Decree 9"}};
const diag::RuleInfo* const kRules[] = {&kDocumentedRule};

TEST_CASE("rules: as Markdown a table and a chapter each, safe to show") {
  CHECK(writer::rules_markdown(kRules, text::Lang::en) ==
        "# Findings\n\n| Code | Name | Severity | What |\n|---|---|---|---|\n"
        "| [V204](#v204-bad-value) | bad-value | error | Not a\\|b |\n"
        "\n## V204 bad-value\n\n**error**: Not a|b\n\nWhy.\n\nSource: Decree 9\n"
        "\nWrong (`so-a.yaml`):\n\n```yaml\nstatus: \\u{202E} z\n```\n"
        "\nRight:\n\n```yaml\nstatus: a\n  x: 1\n```\n");
}

TEST_CASE("rules: as JSON in both languages") {
  CHECK(writer::rules_json(kRules) == R"({
  "schema_version": 1,
  "rules": [
    {
      "code": "V204",
      "name": "bad-value",
      "severity": "error",
      "summary": {
        "vi": "Không phải a|b",
        "en": "Not a|b"
      },
      "why": {
        "vi": "Vì sao.",
        "en": "Why."
      },
      "example": {
        "file": "so-a.yaml",
        "wrong": "    status: )" "\xE2\x80\xAE" R"( z\n",
        "right": "    status: a\n      x: 1\n"
      },
      "source": {
        "vi": "Nghị định 9",
        "en": "Decree 9"
      },
      "may_be_lowered": false
    }
  ]
}
)");
}

TEST_CASE("rules: an example loses the indent its lines share, and no more") {
  CHECK(writer::shown_example("  a:\n\n    b: 1") == "a:\n\n  b: 1\n");
  CHECK(writer::shown_example("") == "");
}

}  // namespace
