#include "write/findings_formats.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "support/files.hpp"
#include "write/findings_github.hpp"
#include "write/findings_gitlab.hpp"
#include "write/findings_json.hpp"
#include "write/findings_junit.hpp"
#include "write/findings_sarif.hpp"
#include "write/worst_units.hpp"

namespace {

using nlohmann::json;

const diag::RuleInfo kBad{"V204", "bad-value", diag::Severity::error, {"sai", "wrong"}, {"Vì sao.", "Why."}, {"a.yaml", "x: 1", "x: 2"}, {"Nghị định 1/2", "Decree 1/2"}};
const diag::RuleInfo kDoubt{"C301", "no-evidence", diag::Severity::warning, {"thiếu", "lacking"}, {"Vì sao.", "Why."}, {"", "", ""}};

diag::Diagnostic finding(const diag::RuleInfo& rule, const text::SourcePtr& file, text::Span at, std::string message) {
  diag::Diagnostic made;
  made.rule = &rule;
  made.severity = rule.severity;
  made.place = {file, at};
  made.message = {message, message};
  made.value = std::string(file ? file->at(at) : "");
  return made;
}

/// A file with two equal mistakes and a warning, one without a finding, and a finding without a file.
struct World {
  text::SourcePtr file = text::make_source("a b/sở,1:%.yaml", "x: bad\ny: bad\nz: >\n  a\n  b\n");
  std::vector<diag::Diagnostic> findings = {finding(kDoubt, file, {17, 26}, "nothing\r\nproves it"),
                                            finding(kBad, file, {3, 6}, "100% “bad” [link](x) ]]> <b> & \x1b[0m"),
                                            finding(kBad, file, {10, 13}, "::error::bad"),
                                            finding(kBad, nullptr, {0, 0}, "no workspace")};
  writer::FindingsReport report{findings, {{"a b/sở,1:%.yaml", "Sở A", 1}, {"clean.yaml", "Sở B", 0}}, "0.1.0"};
};

TEST_CASE("formats: each is named once, and says who reads it") {
  std::set<std::string_view> names;
  for (const writer::FindingsFormat& format : writer::findings_formats()) {
    CHECK(names.insert(format.name).second);
    CHECK_FALSE(format.summary.vi.empty());
    CHECK_FALSE(format.summary.en.empty());
  }
  CHECK(names == std::set<std::string_view>{"text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab"});
}

TEST_CASE("formats: every finding stands once in each, whatever is in it") {
  const World world;
  const json whole = json::parse(writer::findings_json(world.report, text::Lang::en));
  std::istringstream lines(writer::findings_jsonl(world.report, text::Lang::en));
  json listed = json::array();
  for (std::string line; std::getline(lines, line);) listed.push_back(json::parse(line));
  CHECK(listed == whole["findings"]);

  const json results = json::parse(writer::findings_sarif(world.report, text::Lang::en))["runs"][0]["results"];
  const json gitlab = json::parse(writer::findings_gitlab(world.report, text::Lang::en));
  REQUIRE(results.size() == listed.size());
  REQUIRE(gitlab.size() == listed.size());
  for (std::size_t i = 0; i < listed.size(); ++i) {
    CHECK(results[i]["ruleId"] == listed[i]["code"]);
    CHECK(results[i]["locations"][0]["physicalLocation"]["region"]["startLine"] == listed[i]["line"]);
    CHECK(gitlab[i]["location"]["lines"]["begin"] == listed[i]["line"]);
    CHECK(gitlab[i]["check_name"].get<std::string>().starts_with(listed[i]["code"].get<std::string>()));
  }
}

TEST_CASE("github: escaped as the runner decodes, worst first, no columns over several lines") {
  const World world;
  CHECK(writer::findings_github(world.report, text::Lang::en) ==
        "::error file=a b/sở%2C1%3A%25.yaml,line=1,endLine=1,col=4,endColumn=6,title=V204 bad-value::"
        "100%25 “bad” [link](x) ]]> <b> & \\u{001B}[0m\n"
        "::error file=a b/sở%2C1%3A%25.yaml,line=2,endLine=2,col=4,endColumn=6,title=V204 bad-value::::error::bad\n"
        "::error file=tiendo.yaml,line=1,endLine=1,col=1,endColumn=1,title=V204 bad-value::no workspace\n"
        "::warning file=a b/sở%2C1%3A%25.yaml,line=3,endLine=5,title=C301 no-evidence::nothing\\r\\nproves it\n");
}

TEST_CASE("github: past its limit a notice says how many are in the log only") {
  const World world;
  const std::vector<diag::Diagnostic> many(13, world.findings[1]);
  const std::string out = writer::findings_github({many, {}, "0.1.0"}, text::Lang::en);
  CHECK(out.ends_with("::notice title=tiendo::GitHub annotates the first 10 errors and 10 warnings of a step; in the log "
                      "only: 3 of the errors, 0 of the warnings\n"));
  const std::vector<diag::Diagnostic> few(10, world.findings[1]);
  CHECK(writer::findings_github({few, {}, "0.1.0"}, text::Lang::en).find("::notice") == std::string::npos);
}

TEST_CASE("formats: of too many a person is shown the worst, in order of place; programs get them all") {
  const World world;
  writer::FindingsReport report = world.report;
  report.most = 2;
  const std::string concise = writer::findings_concise(report, text::Lang::en, writer::Style::plain);
  CHECK(concise.find("1:4: error: 100%") < concise.find("2:4: error: ::error"));
  CHECK(concise.find("proves it") == std::string::npos);
  CHECK(concise.ends_with("… and 2 more, left out by --max-findings\n2 files checked: 3 errors, 1 warning\n"));
  const std::string github = writer::findings_github(report, text::Lang::en);
  CHECK(support::occurrences(github, "\n::") == 2);
  CHECK(github.ends_with("::notice title=tiendo::… and 2 more, left out by --max-findings\n"));
  for (const char* name : {"json", "jsonl", "sarif", "junit", "gitlab"}) {
    for (const writer::FindingsFormat& format : writer::findings_formats()) {
      if (format.name != name) continue;
      CHECK(format.render(report, text::Lang::en, writer::Style::plain) ==
            format.render(world.report, text::Lang::en, writer::Style::plain));
    }
  }
}

TEST_CASE("junit: a case a file, clean ones too; nothing breaks the XML") {
  const World world;
  CHECK(writer::findings_junit(world.report, text::Lang::en) == R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tiendo" tests="3" failures="2" errors="0" skipped="0" time="0">
  <testsuite name="tiendo" tests="3" failures="2" errors="0" skipped="0" time="0">
    <testcase classname="tiendo" name="a b/sở,1:%.yaml" file="a b/sở,1:%.yaml" time="0">
      <failure type="V204" message="100% “bad” [link](x) ]]&gt; &lt;b&gt; &amp; \u{001B}[0m (and 1 more)">
a b/sở,1:%.yaml:1:4: error: 100% “bad” [link](x) ]]&gt; &lt;b&gt; &amp; \u{001B}[0m [V204]
a b/sở,1:%.yaml:2:4: error: ::error::bad [V204]
</failure>
      <system-out>
a b/sở,1:%.yaml:3:4: warning: nothing\r\nproves it [C301]
</system-out>
    </testcase>
    <testcase classname="tiendo" name="clean.yaml" file="clean.yaml" time="0"/>
    <testcase classname="tiendo" name="tiendo.yaml" file="tiendo.yaml" time="0">
      <failure type="V204" message="no workspace">
error: no workspace [V204]
</failure>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("gitlab: two equal mistakes have fingerprints of their own") {
  const World world;
  const json list = json::parse(writer::findings_gitlab(world.report, text::Lang::en));
  std::set<std::string> prints;
  for (const json& each : list) CHECK(prints.insert(each["fingerprint"]).second);
  CHECK(list[0]["severity"] == "minor");
  CHECK(list[1]["severity"] == "major");
  CHECK(list[3]["location"] == json{{"path", "tiendo.yaml"}, {"lines", {{"begin", 1}, {"end", 1}}}});
}

TEST_CASE("sarif: paths are encoded, columns are code points, fingerprints number what repeats") {
  const World world;
  const json run = json::parse(writer::findings_sarif(world.report, text::Lang::en))["runs"][0];
  const json& first = run["results"][1];
  const json& place = first["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"] == json{{"uri", "a%20b/s%E1%BB%9F%2C1%3A%25.yaml"}, {"uriBaseId", "%SRCROOT%"}});
  CHECK(place["region"] == json{{"startLine", 1}, {"startColumn", 4}, {"endLine", 1}, {"endColumn", 7}, {"snippet", {{"text", "bad"}}}});
  CHECK(place["contextRegion"]["snippet"]["text"] == "x: bad");
  CHECK(first["message"]["text"] == "100% “bad” \\[link\\](x) \\]\\]> <b> & \\\\u{001B}\\[0m.");
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const std::string print = diag::fingerprint(world.findings[1]);
  CHECK(first["partialFingerprints"]["primaryLocationLineHash"] == print + ":1");
  CHECK(run["results"][2]["partialFingerprints"]["primaryLocationLineHash"] == print + ":2");
  CHECK(run["tool"]["driver"]["rules"][1]["help"]["markdown"] ==
        "Why.\n\nWrong (`a.yaml`):\n\n```yaml\nx: 2\n```\n\nRight:\n\n```yaml\nx: 1\n```\n\nSource: Decree 1/2");
  CHECK(run["results"][1]["ruleIndex"] == 1);
  CHECK(run["results"][0]["ruleIndex"] == 0);
}

TEST_CASE("sarif: past GitHub's limit errors stay, warnings go first, and the rest is counted") {
  const World world;
  std::vector<diag::Diagnostic> many(24'999, world.findings[0]);
  many.insert(many.end(), 3, world.findings[1]);
  const json run = json::parse(writer::findings_sarif({many, {}, "0.1.0"}, text::Lang::en))["runs"][0];
  CHECK(run["results"].size() == 25'000);
  CHECK(run["results"][2]["level"] == "error");
  CHECK(run["results"][3]["level"] == "warning");
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
        "2 more findings are not listed here: GitHub takes 25000 of a file at most.");
}

TEST_CASE("worst units: errors count before warnings, then protocol order; one unit needs no table") {
  const auto a = text::make_source("a.yaml", "x");
  const auto b = text::make_source("b.yaml", "x");
  const std::vector<diag::Diagnostic> findings = {finding(kDoubt, a, {0, 1}, "m"), finding(kDoubt, a, {0, 1}, "n"),
                                                  finding(kBad, b, {0, 1}, "m")};
  const writer::FindingsReport report{findings, {{"a.yaml", "Sở A", 0}, {"b.yaml", "Ủy ban nhân dân huyện B", 7}}, ""};
  CHECK(writer::worst_units(report, text::Lang::vi) ==
        "  Đơn vị phải sửa nhiều nhất                               Lỗi  Cảnh báo\n"
        "  Ủy ban nhân dân huyện B                                    1         0\n"
        "  Sở A                                                       0         2\n");
  CHECK(writer::worst_units({std::span(findings).first(2), report.files, ""}, text::Lang::vi).empty());
}

}  // namespace
