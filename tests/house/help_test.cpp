/// The help of every command, in both languages, without anyone having to ask for the test.

#include <doctest/doctest.h>

#include <sstream>

#include "support/files.hpp"
#include "support/process.hpp"
#include "text/utf8.hpp"

namespace {

constexpr std::size_t kWidth = 80;

/// tests/cases/schema/help-check.vi.txt
std::filesystem::path golden(const std::vector<std::string>& command, const std::string& lang) {
  const auto cases = support::kRoot / "tests/cases";
  if (command.empty()) return cases / ("help." + lang + ".txt");
  std::string name = "help";
  for (std::size_t i = 1; i < command.size(); ++i) name += "-" + command[i];
  return cases / command.front() / (name + "." + lang + ".txt");
}

void check_help(const std::vector<std::string>& command, const std::string& lang) {
  std::vector<std::string> args = command;
  args.insert(args.end(), {"--lang", lang, "--help"});
  const support::Result result = support::run(args);
  CHECK(result.code == 0);
  CHECK(result.errors == "");
  CHECK(result.output != "");
  std::istringstream lines(result.output);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(text::display_width(line) <= kWidth);
    CHECK(line.find_last_not_of(' ') + 1 == line.size());
  }
  const auto file = golden(command, lang);
  if (support::updating()) support::write(file, result.output);
  REQUIRE_MESSAGE(std::filesystem::exists(file), file.string());
  CHECK(result.output == support::read(file));
}

TEST_CASE("help: every command explains itself in both languages within 80 columns") {
  auto commands = support::all_commands();
  commands.insert(commands.begin(), std::vector<std::string>{});
  for (const auto& command : commands) {
    for (const std::string lang : {"vi", "en"}) {
      CAPTURE(lang);
      check_help(command, lang);
    }
  }
}

}  // namespace
