/// Every kind of finding is documented in both languages, and its example is true: in its workspace the right lines are
/// there once, and the wrong ones in their place give this finding and no other.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "catalogue/catalogue.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "text/utf8.hpp"
#include "yaml/parse.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path kWorkspaces = support::kRoot / "tests/rules";

/// What seals are found to be, only `verify` says.
bool is_of_a_seal(const diag::RuleInfo& rule) { return rule.code.starts_with("S63"); }

/// The codes that `validate` finds in that workspace, with their messages for whoever reads a failure.
std::vector<std::string> codes_of(const fs::path& workspace, std::string& said, const char* command = "validate") {
  support::Call call;
  call.folder = workspace;
  call.args = {command, "--format", "json", "--lang", "en"};
  const support::Result result = support::run(call);
  said = result.errors;
  std::vector<std::string> codes;
  const auto findings = nlohmann::json::parse(result.output, nullptr, false);
  REQUIRE_MESSAGE(!findings.is_discarded(), "no JSON: ", result.output, result.errors);
  for (const auto& finding : findings["findings"]) {
    codes.push_back(finding["code"]);
    said += finding["path"].get<std::string>() + ":" + std::to_string(finding["line"].get<int>()) + ": " +
            finding["code"].get<std::string>() + " " + finding["message"].get<std::string>() + "\n";
  }
  return codes;
}

/// The one example that is too long to be told.
void make_too_large(const fs::path& workspace) {
  const fs::path file = workspace / "reports/mau/2026-10/so-a.yaml";
  std::string bytes = support::read(file);
  while (bytes.size() <= yaml::kMaxBytes) bytes += "# " + std::string(1000, '-') + "\n";
  support::write(file, bytes);
}

void make_wrong(const fs::path& workspace, const diag::RuleInfo& rule) {
  const diag::Example& example = rule.example;
  if (rule.code == "Y007") return make_too_large(workspace);
  REQUIRE_FALSE(example.wrong.empty());
  const fs::path file = workspace / example.file;
  if (!fs::exists(file)) {
    REQUIRE(example.right.empty());
    support::write(file, example.wrong);
    return;
  }
  std::string bytes = support::read(file);
  REQUIRE_MESSAGE(support::occurrences(bytes, example.right) == 1, "the right lines must be there exactly once");
  bytes.replace(bytes.find(example.right), example.right.size(), example.wrong);
  support::write(file, bytes);
}

TEST_CASE("rules: the workspaces of the examples are without a finding") {
  for (const fs::path& workspace : support::folders_in(kWorkspaces)) {
    std::string said;
    const auto codes = codes_of(workspace, said);
    INFO(said);
    CHECK(codes == std::vector<std::string>{});
  }
}

TEST_CASE("rules: every example gives its own finding and no other") {
  for (const diag::RuleInfo* rule : catalogue::all()) {
    if (is_of_a_seal(*rule)) continue;
    CAPTURE(rule->code);
    CAPTURE(rule->name);
    CAPTURE(rule->example.file);
    const support::Scratch scratch;
    fs::copy(kWorkspaces / rule->example.workspace, scratch.path(), fs::copy_options::recursive);
    make_wrong(scratch.path(), *rule);
    std::string said;
    const auto codes = codes_of(scratch.path(), said);
    INFO(said);
    CHECK(codes == std::vector<std::string>{std::string(rule->code)});
  }
}

TEST_CASE("rules: explain shows of each what the tool says of its example, within a terminal") {
  for (const diag::RuleInfo* rule : catalogue::all()) {
    for (const std::string lang : {"vi", "en"}) {
      CAPTURE(rule->code);
      CAPTURE(lang);
      const std::string said = support::run({"explain", std::string(rule->code), "--lang", lang}).output;
      const bool is_shown = !rule->example.wrong.empty() && !is_of_a_seal(*rule);
      CHECK((said.find("[" + std::string(rule->code) + "]") != std::string::npos) == is_shown);
      std::istringstream lines(said);
      for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(text::display_width(line) <= 80, line);
    }
  }
}

/// `T403: warning`, which the base workspace has, makes no difference.
void set_severity(const fs::path& workspace, std::string_view code, const std::string& level) {
  const fs::path file = workspace / "tiendo.yaml";
  const std::string line = "  " + std::string(code) + ": " + level + "\n";
  std::string bytes = support::read(file);
  if (code == "T403") bytes = support::replaced(bytes, "  T403: warning\n", "");
  if (bytes.find("\nfindings:\n") == std::string::npos) bytes += "findings:\n";
  support::write(file, bytes + line);
}

constexpr std::string_view kReports = "reports/mau/";

/// The period that an example is of.
std::string period_of(const diag::RuleInfo& rule) {
  const std::string_view file = rule.example.file;
  if (file.starts_with(kReports)) return std::string(file.substr(kReports.size(), 7));
  return rule.example.workspace == "base" ? "2026-10" : "2026-07";
}

/// The reports of the period that the figures leave out; -1 where there are no figures.
int left_out(const fs::path& workspace, const std::string& period) {
  support::Call call;
  call.folder = workspace;
  call.args = {"aggregate", "--period", period, "--lang", "en"};
  const auto summary = nlohmann::json::parse(support::run(call).output, nullptr, false);
  return summary.is_discarded() ? -1 : summary["reporting"]["invalid"].get<int>();
}

TEST_CASE("rules: what a workspace makes of a finding holds for the figures too") {
  for (const diag::RuleInfo* rule : catalogue::all()) {
    CAPTURE(rule->code);
    std::string said;
    const bool is_firm = rule->severity == diag::Severity::error && !rule->may_be_lowered;
    if (is_firm) {
      const support::Scratch scratch;
      fs::copy(kWorkspaces / "base", scratch.path(), fs::copy_options::recursive);
      set_severity(scratch.path(), rule->code, "off");
      CHECK(codes_of(scratch.path(), said) == std::vector<std::string>{"W710"});
      continue;
    }
    for (const std::string level : {"off", "warning", "error"}) {
      CAPTURE(level);
      const support::Scratch scratch;
      fs::copy(kWorkspaces / rule->example.workspace, scratch.path(), fs::copy_options::recursive);
      make_wrong(scratch.path(), *rule);
      set_severity(scratch.path(), rule->code, level);
      const auto codes = codes_of(scratch.path(), said);
      INFO(said);
      CHECK(codes == (level == "off" ? std::vector<std::string>{} : std::vector<std::string>{std::string(rule->code)}));
      const bool is_of_october = rule->example.file.starts_with("reports/mau/2026-10/");
      const bool is_of_a_report = rule->code.front() != 'S' && rule->code.front() != 'W';
      if (level != "error") {
        CHECK(left_out(scratch.path(), period_of(*rule)) == 0);
      } else if (is_of_october && is_of_a_report) {
        CHECK(left_out(scratch.path(), period_of(*rule)) == 1);
      } else if (!is_of_a_report) {
        CHECK(left_out(scratch.path(), period_of(*rule)) == -1);
      }
    }
  }
}

TEST_CASE("rules: every example of a seal is found in a period that was closed before") {
  for (const diag::RuleInfo* rule : catalogue::all()) {
    if (!is_of_a_seal(*rule)) continue;
    CAPTURE(rule->code);
    const support::Scratch scratch;
    fs::copy(kWorkspaces / rule->example.workspace, scratch.path(), fs::copy_options::recursive);
    support::Call close;
    close.folder = scratch.path();
    close.args = {"close", "--period", "2026-09", "--with-gaps", "Chưa đến hạn"};
    REQUIRE(support::run(close).code == 0);
    std::string said;
    CHECK(codes_of(scratch.path(), said, "verify").empty());
    make_wrong(scratch.path(), *rule);
    auto codes = codes_of(scratch.path(), said, "verify");
    INFO(said);
    std::erase(codes, std::string(rule->code));
    // A figure changes with a file only, which is a finding of its own.
    CHECK(codes == (rule->code == "S633" ? std::vector<std::string>{"S632"} : std::vector<std::string>{}));
    CHECK(support::occurrences(said, " " + std::string(rule->code) + " ") > 0);
  }
}

/// What `validate` prints as JSON of that workspace, with more arguments.
nlohmann::json findings_of(const fs::path& workspace, const std::vector<std::string>& more) {
  support::Call call;
  call.folder = workspace;
  call.args = {"validate", "--format", "json", "--lang", "en"};
  call.args.insert(call.args.end(), more.begin(), more.end());
  return nlohmann::json::parse(support::run(call).output)["findings"];
}

TEST_CASE("rules: a fix mends its example, leaves no new mistake, and a second run finds nothing to do") {
  std::size_t mended = 0;
  for (const diag::RuleInfo* rule : catalogue::all()) {
    if (rule->code == "Y007" || is_of_a_seal(*rule)) continue;
    CAPTURE(rule->code);
    const support::Scratch scratch;
    fs::copy(kWorkspaces / rule->example.workspace, scratch.path(), fs::copy_options::recursive);
    make_wrong(scratch.path(), *rule);
    const auto before = findings_of(scratch.path(), {});
    REQUIRE(before.size() == 1);
    if (before[0]["fix"].is_null()) continue;
    ++mended;
    const fs::path file = scratch.path() / rule->example.file;
    const bool safe = before[0]["fix"]["safe"];
    const std::string wrong = support::read(file);
    CHECK(findings_of(scratch.path(), {"--fix"}).empty() == safe);
    CHECK((support::read(file) == wrong) == !safe);
    CHECK(findings_of(scratch.path(), {"--fix", "--unsafe-fixes"}).empty());
    const std::string once = support::read(file);
    CHECK(findings_of(scratch.path(), {"--fix", "--unsafe-fixes"}).empty());
    CHECK(support::read(file) == once);
  }
  constexpr std::size_t kKnownToHaveFixes = 8;
  CHECK(mended >= kKnownToHaveFixes);
}

}  // namespace
