/// Golden cases: tests/cases/<command>/<case>/ holds `cmd`, one line of arguments, and what the tool must answer:
/// `stdout`, `stderr` (each absent where empty) and `code` (absent for 0).
///
/// The case runs in a scratch folder, `{tmp}` in all files: a copy of the folder of the repository that `workspace`
/// names, if any, with the files of `overlay/` laid over it. `stdin` and `env` (NAME=value lines) are what they say.
/// The commands of `before`, a line each, have been run, and then the files of `meanwhile/` laid over what they made, and the
/// cells of `retyped` (FILE SHEET CELL NUMBER, a line each) given another number.
/// What it must have written is below `files/`. UPDATE=1 rewrites what is expected; the diff is then read as the user
/// will read it.

#include <doctest/doctest.h>

#include <sstream>

#include "support/files.hpp"
#include "support/process.hpp"
#include "support/workbook.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path kCases = support::kRoot / "tests/cases";

std::string first_line(const fs::path& path) {
  const std::string all = support::read(path);
  return all.substr(0, all.find('\n'));
}

/// Paths and the version differ from run to run.
std::string settled(std::string text, const fs::path& scratch) {
  text = support::replaced(std::move(text), scratch.string(), "{tmp}");
  text = support::replaced(std::move(text), R"("version": ")" TIENDO_VERSION R"(")", R"("version": "{version}")");
  text = support::replaced(std::move(text), R"("semanticVersion": ")" TIENDO_VERSION R"(")", R"("semanticVersion": "{version}")");
  return support::replaced(std::move(text), "tiendo " TIENDO_VERSION, "tiendo {version}");
}

void expect(const fs::path& file, const std::string& actual, const std::string& when_absent) {
  if (support::updating()) {
    if (actual == when_absent) {
      fs::remove(file);
    } else {
      support::write(file, actual);
    }
    return;
  }
  INFO("expected by " << fs::relative(file, support::kRoot).string());
  CHECK(actual == (fs::exists(file) ? support::read(file) : when_absent));
}

std::vector<std::string> words_of(const std::string& line, const fs::path& scratch) {
  return support::split_words(support::replaced(line, "{tmp}", scratch.string()));
}

void lay_out(const fs::path& folder, const fs::path& scratch) {
  constexpr auto kOver = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  if (fs::exists(folder / "workspace")) fs::copy(support::kRoot / first_line(folder / "workspace"), scratch, kOver);
  if (fs::exists(folder / "overlay")) fs::copy(folder / "overlay", scratch, kOver);
  if (fs::exists(folder / "before")) {
    std::istringstream lines(support::read(folder / "before"));
    for (std::string line; std::getline(lines, line);) {
      support::Call call;
      call.folder = scratch;
      call.args = words_of(line, scratch);
      REQUIRE(support::run(call).code == 0);
    }
  }
  if (fs::exists(folder / "meanwhile")) fs::copy(folder / "meanwhile", scratch, kOver);
  if (fs::exists(folder / "retyped")) {
    std::istringstream lines(support::read(folder / "retyped"));
    std::string file;
    std::string cell;
    std::string number;
    for (int sheet = 0; lines >> file >> sheet >> cell >> number;) support::retype(scratch / file, sheet, cell, number);
  }
}

void run_case(const fs::path& folder) {
  const support::Scratch scratch;
  lay_out(folder, scratch.path());
  support::Call call;
  call.folder = scratch.path();
  call.args = words_of(first_line(folder / "cmd"), scratch.path());
  if (fs::exists(folder / "stdin")) call.input = folder / "stdin";
  if (fs::exists(folder / "env")) {
    std::istringstream lines(support::read(folder / "env"));
    for (std::string line; std::getline(lines, line);) {
      const auto equals = line.find('=');
      call.variables[line.substr(0, equals)] = support::replaced(line.substr(equals + 1), "{tmp}", scratch.path().string());
    }
  }
  const support::Result result = support::run(call);
  expect(folder / "stdout", settled(result.output, scratch.path()), "");
  expect(folder / "stderr", settled(result.errors, scratch.path()), "");
  expect(folder / "code", std::to_string(result.code) + "\n", "0\n");
  for (const fs::path& expected : support::files_below(folder / "files")) {
    const fs::path written = scratch.path() / fs::relative(expected, folder / "files");
    REQUIRE_MESSAGE(fs::exists(written), written.string(), " was not written");
    expect(expected, settled(support::read(written), scratch.path()), "");
  }
}

TEST_CASE("cases: every golden case answers as expected") {
  for (const fs::path& command : support::folders_in(kCases)) {
    for (const fs::path& folder : support::folders_in(command)) {
      CAPTURE(fs::relative(folder, support::kRoot).string());
      CHECK_NOTHROW(run_case(folder));
    }
  }
}

TEST_CASE("cases: every command has a folder of cases") {
  for (const auto& command : support::all_commands()) {
    if (command.size() > 1) continue;
    CAPTURE(command.front());
    CHECK_FALSE(support::folders_in(kCases / command.front()).empty());
  }
}

TEST_CASE("cases: words of a line are split as a shell splits them") {
  CHECK(support::split_words(R"(a "b c" 'd "e' f\ g "")") == std::vector<std::string>{"a", "b c", "d \"e", "f g", ""});
}

}  // namespace
