#include "text/source.hpp"

#include <doctest/doctest.h>

using text::Position;

TEST_CASE("text/source: lines end at LF, CRLF and CR; columns count code points") {
  const text::SourceFile file("a.yaml", "Kỳ: 1\r\nđơn: 2\rba\n");
  CHECK(file.line_count() == 4);
  CHECK(file.line(1) == "Kỳ: 1");
  CHECK(file.line(2) == "đơn: 2");
  CHECK(file.line(3) == "ba");
  CHECK(file.line(4) == "");
  CHECK(file.line(5) == "");
  CHECK(file.position(0) == Position{1, 1});
  CHECK(file.position(4) == Position{1, 3});    // after "Kỳ", ỳ being three bytes
  CHECK(file.position(9) == Position{2, 1});
  CHECK(file.position(11) == Position{2, 2});   // after "đ", two bytes
  CHECK(file.position(9999) == Position{4, 1});
}

TEST_CASE("text/source: a byte order mark takes no column") {
  const text::SourceFile file("a.yaml", "\xEF\xBB\xBFunit: a\n");
  CHECK(file.position(3) == Position{1, 1});
  CHECK(file.position(9) == Position{1, 7});
  CHECK(file.line(1) == "unit: a");
}

TEST_CASE("text/source: a span is cut to the file") {
  const text::SourceFile file("a", "abc");
  CHECK(file.at({1, 3}) == "bc");
  CHECK(file.at({1, 99}) == "bc");
  CHECK(file.at({5, 9}) == "");
  CHECK(file.at({2, 1}) == "");
}
