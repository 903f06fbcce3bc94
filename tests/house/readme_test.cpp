/// What the README shows is run: in each ```console block a line `$ tiendo …` is a command, given in examples/cmcn4, and
/// the lines after it are what it answers, standard output before standard error; a line `…` stands for any lines, and
/// `< FILE` at a command's end is its standard input.

#include <doctest/doctest.h>

#include <sstream>

#include "support/files.hpp"
#include "support/process.hpp"

namespace {

namespace fs = std::filesystem;

struct Shown {
  std::string command;
  std::vector<std::string> answer;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<Shown> shown_in(const std::string& page) {
  std::vector<Shown> out;
  bool inside = false;
  for (const std::string& line : lines_of(page)) {
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with("$ ")) {
      out.push_back({line.substr(2), {}});
    } else if (inside && !out.empty()) {
      out.back().answer.push_back(line);
    }
  }
  return out;
}

/// The first line of `actual` from `begin` on that equals `wanted`; past the end where there is none.
std::size_t find_line(const std::vector<std::string>& actual, std::size_t begin, const std::string& wanted) {
  while (begin < actual.size() && actual[begin] != wanted) ++begin;
  return begin;
}

void compare(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  std::size_t at = 0;
  bool skipping = false;
  for (const std::string& line : expected) {
    if (line == "…") {
      skipping = true;
      continue;
    }
    if (skipping) at = find_line(actual, at, line);
    skipping = false;
    REQUIRE_MESSAGE(at < actual.size(), "not answered: ", line);
    CHECK(actual[at] == line);
    ++at;
  }
  if (!skipping) CHECK(at == actual.size());
}

void run_page(const char* path) {
  const support::Scratch scratch;
  for (const char* folder : {"schemas", "examples"}) {
    fs::copy(support::kRoot / folder, scratch.path() / folder, fs::copy_options::recursive);
  }
  const std::vector<Shown> all = shown_in(support::read(support::kRoot / path));
  REQUIRE_FALSE(all.empty());
  for (const Shown& shown : all) {
    CAPTURE(path);
    CAPTURE(shown.command);
    support::Call call;
    call.folder = scratch.path() / "examples/cmcn4";
    call.args = support::split_words(shown.command);
    REQUIRE(call.args.front() == "tiendo");
    call.args.erase(call.args.begin());
    if (call.args.size() > 2 && call.args[call.args.size() - 2] == "<") {
      call.input = call.folder / call.args.back();
      call.args.resize(call.args.size() - 2);
    }
    const support::Result result = support::run(call);
    compare(shown.answer, lines_of(result.output + result.errors));
  }
}

}  // namespace

TEST_CASE("readme: what README.md shows is what the tool does") { run_page("README.md"); }
TEST_CASE("readme: so does the Vietnamese quick start") { run_page("examples/README.vi.md"); }
