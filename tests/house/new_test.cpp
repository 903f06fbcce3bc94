/// A fresh form is right but for what is still to be filled in: `validate` finds each blank once, and nothing else.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

#include "support/files.hpp"
#include "support/process.hpp"

namespace {

namespace fs = std::filesystem;

/// `reports/…/so-a.yaml:26` for every line where something is to be filled in.
std::set<std::string> blanks_below(const fs::path& workspace, const std::string& period) {
  std::set<std::string> out;
  for (const fs::path& path : support::files_below(workspace / "reports")) {
    if (path.parent_path().filename() != period) continue;
    std::istringstream lines(support::read(path));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (line.ends_with(": ")) out.insert(fs::relative(path, workspace).generic_string() + ":" + std::to_string(number));
    }
  }
  return out;
}

void check_forms(const fs::path& workspace, const std::string& period, const std::vector<std::string>& more) {
  std::vector<std::string> args = {"new", "--all", "--period", period, "--quiet"};
  args.insert(args.end(), more.begin(), more.end());
  REQUIRE(support::run_in(workspace, args).code == 0);
  const std::set<std::string> blanks = blanks_below(workspace, period);
  std::set<std::string> found;
  const auto answer = nlohmann::json::parse(support::run_in(workspace, {"validate", "--period", period, "--format", "json"}).output);
  for (const auto& finding : answer["findings"]) {
    const std::string place = finding["path"].get<std::string>() + ":" + std::to_string(finding["line"].get<int>());
    CAPTURE(place);
    CAPTURE(finding["message"].get<std::string>());
    if (finding["severity"] == "error") {
      CHECK(found.insert(place).second);
    } else {
      // What is carried on may want something besides: evidence, an optional figure.
      CHECK(!more.empty());
    }
  }
  CHECK(found == blanks);
  CHECK(blanks.size() > 3);
}

void check_workspace(const fs::path& from, const fs::path& workspace, const std::string& period) {
  for (const bool carried : {false, true}) {
    const support::Scratch scratch;
    fs::copy(support::kRoot / from, scratch.path(), fs::copy_options::recursive);
    CAPTURE(carried);
    check_forms(scratch.path() / workspace, period, carried ? std::vector<std::string>{"--carry-forward"} : std::vector<std::string>{});
  }
}

TEST_CASE("new: validate finds each blank of the base workspace's forms, and nothing else") {
  check_workspace("tests/rules/base", ".", "2026-11");
}

TEST_CASE("new: validate finds each blank of the example's forms, and nothing else") {
  const support::Scratch scratch;
  for (const char* const folder : {"schemas", "examples"}) {
    fs::copy(support::kRoot / folder, scratch.path() / folder, fs::copy_options::recursive);
  }
  check_forms(scratch.path() / "examples/cmcn4", "2019-11", {});
  fs::remove_all(scratch.path() / "examples/cmcn4/reports/cmcn4/2019-11");
  check_forms(scratch.path() / "examples/cmcn4", "2019-11", {"--carry-forward"});
}

}  // namespace
