#include "write/unified_diff.hpp"

#include <doctest/doctest.h>

namespace {

TEST_CASE("diff: nothing for equal files") { CHECK(writer::unified_diff("a", "x\n", "x\n").empty()); }

TEST_CASE("diff: a changed line stands with three lines around it, line ends as they are") {
  CHECK(writer::unified_diff("a.yaml", "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9\r\n", "1\r\n2\r\n3\r\n4\r\nV\r\n6\r\n7\r\n8\r\n9\r\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -2,7 +2,7 @@\n 2\r\n 3\r\n 4\r\n-5\r\n+V\r\n 6\r\n 7\r\n 8\r\n");
}

TEST_CASE("diff: changes far apart are hunks of their own, near ones are one") {
  const std::string before = "a\n1\n2\n3\n4\n5\n6\nb\n1\n2\n3\nc\n";
  const std::string after = "A\n1\n2\n3\n4\n5\n6\n7\nB\n1\n2\n3\nC\n";
  CHECK(writer::unified_diff("x", before, after) ==
        "--- a/x\n+++ b/x\n@@ -1,12 +1,13 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+7\n+B\n 1\n 2\n 3\n-c\n+C\n");
  CHECK(writer::unified_diff("x", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n") ==
        "--- a/x\n+++ b/x\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST_CASE("diff: lines added and removed, a file without a last line end, an empty one") {
  CHECK(writer::unified_diff("x", "1\n2\n", "1\nnew\n2\n") == "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n 1\n+new\n 2\n");
  CHECK(writer::unified_diff("x", "1\n\t\n2\n", "1\n2\n") == "--- a/x\n+++ b/x\n@@ -1,3 +1,2 @@\n 1\n-\t\n 2\n");
  CHECK(writer::unified_diff("x", "1", "1\n") ==
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n");
  CHECK(writer::unified_diff("x", "", "1\n") == "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+1\n");
}

TEST_CASE("diff: a line that comes again further down does not pull the sides out of step") {
  CHECK(writer::unified_diff("x", "s: bad\n1\ns: ok\n", "s: ok\n1\ns: ok\n") ==
        "--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n-s: bad\n+s: ok\n 1\n s: ok\n");
}

TEST_CASE("diff: names that patch would misread are marked or quoted") {
  CHECK(writer::unified_diff("a b", "1\n", "2\n").starts_with("--- a/a b\t\n+++ b/a b\t\n"));
  CHECK(writer::unified_diff("a\n\"b", "1\n", "2\n").starts_with("--- \"a/a\\012\\\"b\"\n"));
}

}  // namespace
