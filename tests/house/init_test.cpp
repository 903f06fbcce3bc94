/// What `init` writes is right as it stands, for the tool and for an editor, and what comes after it works.

#include <doctest/doctest.h>

#include <map>

#include "support/files.hpp"
#include "support/json_schema.hpp"
#include "support/process.hpp"
#include "support/yaml_places.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const std::map<std::string, std::string> kKinds = {{"tiendo.yaml", "workspace"}, {"chi-thi.yaml", "directive"}, {"ke-hoach.yaml", "plan"},
                                                   {"don-vi.yaml", "units"},     {"lich.yaml", "calendar"}};

TEST_CASE("init: the workspace is without a finding, its directive is covered, and its reports can be made") {
  const support::Scratch scratch;
  REQUIRE(support::run_in(scratch.path(), {"init", "moi"}).code == 0);
  const fs::path workspace = scratch.path() / "moi";
  const support::Result check = support::run_in(workspace, {"schema", "check", "--fail-on", "warning"});
  INFO(check.output);
  CHECK(check.code == 0);
  CHECK(support::run_in(workspace, {"schema", "coverage"}).code == 0);
  CHECK(support::run_in(workspace, {"validate", "--allow-empty"}).code == 0);
  CHECK(support::run_in(workspace, {"new", "--all", "--period", "2026-01"}).code == 0);
  CHECK(support::run_in(workspace, {"status", "--period", "2026-01", "--allow-empty"}).code == 0);
}

TEST_CASE("init: every file names its schema and satisfies it") {
  const support::Scratch scratch;
  REQUIRE(support::run_in(scratch.path(), {"init", "moi"}).code == 0);
  const fs::path workspace = scratch.path() / "moi";
  for (const auto& entry : kKinds) {
    CAPTURE(entry.first);
    const auto& [file, kind] = entry;
    const std::string schema = ".tiendo/schemas/" + kind + ".schema.json";
    const std::string text = support::read(workspace / file);
    CHECK(text.starts_with("# yaml-language-server: $schema=" + schema + "\n"));
    CHECK(support::read(workspace / schema) == support::read(support::kRoot / "schemas" / (kind + ".schema.json")));
    CHECK(support::schema_errors(json::parse(support::read(workspace / schema)), support::core_json(support::parsed(text).root)).empty());
  }
}

TEST_CASE("init: of a directive that is there the plan lacks two things a task, and each is said once") {
  const support::Scratch scratch;
  fs::copy(support::kRoot / "tests/rules/base", scratch.path() / "cu", fs::copy_options::recursive);
  const support::Result made = support::run_in(scratch.path(), {"init", "moi", "--from", "cu/directive.yaml"});
  CHECK(made.code == 0);
  constexpr std::size_t kTasks = 5;
  CHECK(support::occurrences(made.output, "moi/ke-hoach.yaml:") == 2 * kTasks);
  // Every one of them filled in, nothing is left to say.
  std::string plan = support::read(scratch.path() / "moi/ke-hoach.yaml");
  plan = support::replaced(support::replaced(plan, "lead: ", "lead: so-tc"), "deadline: \"…\"", "deadline: none");
  support::write(scratch.path() / "moi/ke-hoach.yaml", plan);
  const support::Result check = support::run_in(scratch.path() / "moi", {"schema", "check", "--fail-on", "warning"});
  INFO(check.output);
  CHECK(check.code == 0);
}

TEST_CASE("init: a folder that is there and empty is filled; whatever cannot be made leaves nothing behind") {
  const support::Scratch scratch;
  fs::create_directory(scratch.path() / "trong");
  CHECK(support::run_in(scratch.path() / "trong", {"init", "."}).code == 0);
  CHECK(fs::exists(scratch.path() / "trong/tiendo.yaml"));
  // The name of a schema's file makes the path too long; the folders before it can be made.
  const std::string longest(255 - 1, 'd');
  std::string deep = "sau";
  while (scratch.path().string().size() + deep.size() + 2 * longest.size() < 4'000) deep += "/" + longest;
  deep += "/" + std::string(4'060 - scratch.path().string().size() - deep.size(), 'd');
  const support::Result failed = support::run_in(scratch.path(), {"init", deep});
  CHECK(failed.code == 2);
  CHECK_FALSE(fs::exists(scratch.path() / "sau"));
}

}  // namespace
