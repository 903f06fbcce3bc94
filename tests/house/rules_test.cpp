/// Every kind of finding is documented in both languages, and its example is true: in the base workspace the right lines
/// are there once, and the wrong ones in their place give this finding and no other.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "catalogue/catalogue.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "yaml/parse.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path kBase = support::kRoot / "tests/rules/base";

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
  const auto json = nlohmann::json::parse(result.output, nullptr, false);
  REQUIRE_MESSAGE(!json.is_discarded(), "no JSON: ", result.output, result.errors);
  for (const auto& finding : json["findings"]) {
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

TEST_CASE("rules: the base workspace is without a finding") {
  std::string said;
  const auto codes = codes_of(kBase, said);
  INFO(said);
  CHECK(codes == std::vector<std::string>{});
}

TEST_CASE("rules: every example gives its own finding and no other") {
  for (const diag::RuleInfo* rule : catalogue::all()) {
    if (is_of_a_seal(*rule)) continue;
    CAPTURE(rule->code);
    CAPTURE(rule->name);
    CAPTURE(rule->example.file);
    const support::Scratch scratch;
    fs::copy(kBase, scratch.path(), fs::copy_options::recursive);
    make_wrong(scratch.path(), *rule);
    std::string said;
    const auto codes = codes_of(scratch.path(), said);
    INFO(said);
    CHECK(codes == std::vector<std::string>{std::string(rule->code)});
  }
}

TEST_CASE("rules: every example of a seal is found in a period that was closed before") {
  for (const diag::RuleInfo* rule : catalogue::all()) {
    if (!is_of_a_seal(*rule)) continue;
    CAPTURE(rule->code);
    const support::Scratch scratch;
    fs::copy(kBase, scratch.path(), fs::copy_options::recursive);
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
    fs::copy(kBase, scratch.path(), fs::copy_options::recursive);
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
