/// The rules of the house that can be read off the sources.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "support/files.hpp"

namespace {

namespace fs = std::filesystem;

/// What each room may include beside itself. To change it is a decision of design, made in the commit message.
const std::map<std::string, std::set<std::string>> kRooms = {
    {"text", {}},
    {"diag", {"text"}},
    {"yaml", {"text", "diag"}},
    {"model", {"text"}},
    {"load", {"yaml", "model", "diag", "text"}},
    {"check", {"model", "diag", "text"}},
    // The complete list of findings needs a room above its three sources.
    {"catalogue", {"yaml", "load", "check", "model", "diag", "text"}},
    {"aggregate", {"model"}},
    {"view", {"aggregate", "model", "diag", "text"}},
    {"write", {"view", "diag", "text"}},
};

/// Where a library may appear: beginnings of its headers → beginnings of the paths that may include them.
const std::vector<std::pair<std::string, std::vector<std::string>>> kLibraries = {
    {"yaml.h", {"lib/yaml/"}},
    {"yaml-cpp/", {"lib/write/yaml_out"}},
    {"xlsxwriter", {"lib/write/xlsx"}},
    {"pugixml", {"lib/write/xlsx"}},
    {"kainjow/", {"lib/write/letter"}},
    {"CLI/", {"cmd/"}},
    {"boost/", {"lib/model/decimal.cpp"}},
    {"utf8proc", {"lib/text/"}},
    {"openssl/", {"lib/text/"}},
};

constexpr std::size_t kMostLines = 400;

struct Source {
  std::string path;  ///< From the root.
  std::string room;  ///< Of a file of lib.
  std::vector<std::string> lines;
};

std::vector<Source> sources() {
  std::vector<Source> found;
  for (const char* top : {"lib", "cmd", "tests"}) {
    for (const fs::path& path : support::files_below(support::kRoot / top)) {
      if (path.extension() != ".hpp" && path.extension() != ".cpp") continue;
      Source source;
      const fs::path relative = fs::relative(path, support::kRoot);
      source.path = relative.string();
      if (source.path.starts_with("lib/")) source.room = (++relative.begin())->string();
      std::istringstream in(support::read(path));
      for (std::string line; std::getline(in, line);) source.lines.push_back(line);
      found.push_back(std::move(source));
    }
  }
  return found;
}

std::string without_comments_and_strings(const std::string& line) {
  static const std::regex kStrings(R"("(\\.|[^"\\])*")");
  const std::string plain = std::regex_replace(line, kStrings, "\"\"");
  return plain.substr(0, plain.find("//"));
}

void check_include(const Source& source, const std::string& header) {
  CHECK_FALSE(header.starts_with("../"));
  for (const auto& [beginning, allowed] : kLibraries) {
    if (!header.starts_with(beginning) || source.path.starts_with("tests/")) continue;
    CHECK(std::any_of(allowed.begin(), allowed.end(), [&](const auto& each) { return source.path.starts_with(each); }));
  }
}

void check_room(const Source& source, const std::string& header) {
  const std::string room = header.substr(0, header.find('/'));
  REQUIRE(kRooms.contains(source.room));
  REQUIRE(kRooms.contains(room));
  if (room != source.room) CHECK(kRooms.at(source.room).contains(room));
}

TEST_CASE("house: rooms and libraries are included only where they may be") {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  for (const Source& source : sources()) {
    for (const std::string& line : source.lines) {
      std::smatch found;
      if (!std::regex_search(line, found, kInclude)) continue;
      INFO(source.path << ": " << line);
      check_include(source, found[2]);
      if (!source.room.empty() && found[1] == "\"") check_room(source, found[2]);
    }
  }
}

TEST_CASE("house: no file is over 400 lines, and every header opens with what it offers") {
  for (const Source& source : sources()) {
    CAPTURE(source.path);
    CHECK(source.lines.size() <= kMostLines);
    if (source.path.ends_with(".hpp")) {
      REQUIRE(source.lines.size() > 2);
      CHECK(source.lines[0] == "#pragma once");
      CHECK(source.lines[1].starts_with("/// "));
    }
  }
}

TEST_CASE("house: the library neither prints nor exits, and asks neither environment nor clock") {
  static const std::regex kForbidden(
      R"(\b(printf|fprintf|puts|cout|cerr|clog|getenv|secure_getenv|exit|_exit|abort|quick_exit|setlocale|system_clock|steady_clock|high_resolution_clock|gettimeofday|clock_gettime|random_device)\b|\bfmt::print\b|\bstd::time\b|\btime\((nullptr|NULL|0)\))");
  for (const Source& source : sources()) {
    // A child process that it began leaves by _exit: that ends nothing of whoever called.
    if (source.room.empty() || source.path == "lib/write/apart.cpp") continue;
    for (const std::string& line : source.lines) {
      INFO(source.path << ": " << line);
      CHECK_FALSE(std::regex_search(without_comments_and_strings(line), kForbidden));
    }
  }
}

TEST_CASE("house: the file-local functions of a folder have names of their own, as its files are compiled together") {
  // With the same name in two files, a call in one of them could mean the other's.
  static const std::regex kFunction(R"(^(?!using |struct |class |enum |template|return )[A-Za-z_][\w:<>,&* ]*[ &*>](\w+)\(.*)");
  std::map<std::string, std::string> first;
  for (const Source& source : sources()) {
    if (!source.path.ends_with(".cpp") || source.path.starts_with("tests/")) continue;
    bool is_local = false;
    for (const std::string& line : source.lines) {
      std::smatch found;
      if (line == "namespace {") is_local = true;
      if (line == "}  // namespace") is_local = false;
      if (!is_local || !std::regex_match(line, found, kFunction)) continue;
      const std::string name = fs::path(source.path).parent_path().string() + ": " + found[1].str();
      CHECK_MESSAGE(first.emplace(name, source.path).first->second == source.path, name, " stands in ", first.at(name), " and in ", source.path);
    }
  }
  CHECK(first.size() > 500);
}

TEST_CASE("house: nothing is left to do later") {
  static const std::regex kLater(R"(\b(TODO|FIXME|XXX|HACK)\b)");
  for (const Source& source : sources()) {
    if (source.path == "tests/house/sources_test.cpp") continue;
    for (const std::string& line : source.lines) {
      INFO(source.path << ": " << line);
      CHECK_FALSE(std::regex_search(line, kLater));
    }
  }
}

}  // namespace
