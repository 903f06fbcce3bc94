/// What every command leaves to the frame: pipes that break and disks that are full.

#include <doctest/doctest.h>

#include "support/files.hpp"
#include "support/process.hpp"

namespace {

TEST_CASE("frame: a full disk is an error in one line, exit code 2") {
  support::Call call;
  call.args = {"--lang", "en", "--help"};
  call.folder = support::kRoot;
  call.output = "/dev/full";
  const auto result = support::run(call);
  CHECK(result.errors == "error: cannot write to standard output: No space left on device\n");
  CHECK(result.code == 2);
}

TEST_CASE("frame: a reader that has gone away ends nothing but the writing") {
  support::Call call;
  call.args = {"--help"};
  call.folder = support::kRoot;
  call.reader = support::Reader::gone;
  const auto result = support::run(call);
  CHECK(result.errors == "");
  CHECK(result.code == 0);
}

TEST_CASE("frame: without a command the help is said, as an error of usage") {
  const auto result = support::run({"--lang", "vi"});
  CHECK(result.errors == support::read(support::kRoot / "tests/cases/help.vi.txt"));
  CHECK(result.output == "");
  CHECK(result.code == 2);
}

}  // namespace
