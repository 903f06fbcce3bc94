#include "write/findings_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace {

std::vector<writer::CheckedFile> json_files(std::size_t count) { return std::vector<writer::CheckedFile>(count); }

const diag::RuleInfo kJsonRule{"V204", "bad-value", diag::Severity::error, {"", ""}, {"", ""}, {"", "", ""}};

TEST_CASE("json: every field of a finding, in the order that is promised") {
  const auto file = text::make_source("so-a.yaml", "unit: so-a\nstatus: hoàn thành\n");
  diag::Diagnostic bad;
  bad.rule = &kJsonRule;
  bad.place = {file, {19, 31}};
  bad.message = {"sai", "“x” is \"wrong\""};
  bad.pointer = "/status";
  bad.value = "hoàn thành";
  bad.related.push_back({{file, {0, 4}}, {"đơn vị", "the unit"}});
  bad.fix = diag::Fix{{"ghi “completed”", "write “completed”"}, {{{19, 31}, "completed"}}, diag::Safety::safe};
  const std::vector<diag::Diagnostic> findings{bad};
  CHECK(writer::findings_json({findings, json_files(3), "0.1.0"}, text::Lang::en) == R"({
  "tool": "tiendo",
  "version": "0.1.0",
  "schema_version": 1,
  "summary": {
    "files": 3,
    "errors": 1,
    "warnings": 0
  },
  "findings": [
    {
      "code": "V204",
      "name": "bad-value",
      "severity": "error",
      "message": "“x” is \"wrong\"",
      "path": "so-a.yaml",
      "pointer": "/status",
      "fingerprint": ")" + diag::fingerprint(bad) + R"(",
      "line": 2,
      "column": 9,
      "end_line": 2,
      "end_column": 19,
      "fix": {
        "safe": true,
        "description": "write “completed”",
        "edits": [
          {
            "line": 2,
            "column": 9,
            "end_line": 2,
            "end_column": 19,
            "text": "completed"
          }
        ]
      },
      "related": [
        {
          "path": "so-a.yaml",
          "line": 1,
          "column": 1,
          "message": "the unit"
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("json: what is not UTF-8 is spelled out, so that the whole can be read") {
  diag::Diagnostic bad;
  bad.rule = &kJsonRule;
  bad.place = {text::make_source("x\xFF.yaml", "a"), {0, 1}};
  bad.message = {"", "a\xC3"};
  const std::vector<diag::Diagnostic> findings{bad};
  const auto made = nlohmann::json::parse(writer::findings_json({findings, json_files(1), "0.1.0"}, text::Lang::en));
  CHECK(made["findings"][0]["path"] == "x\\xFF.yaml");
  CHECK(made["findings"][0]["message"] == "a\\xC3");
  CHECK(made["findings"][0]["fix"].is_null());
  CHECK(made["findings"][0]["related"].empty());
}

}  // namespace
