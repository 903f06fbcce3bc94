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

TEST_CASE("text/source: columns of a line of many stretches, of whatever file it is kept in") {
  std::string bytes = "\xEF\xBB\xBF";
  for (int i = 0; i < 900; ++i) bytes += i % 7 == 0 ? "ệ" : i % 3 == 0 ? "đ" : "x";
  bytes += "\r\nngắn\n";
  for (int i = 0; i < 900; ++i) bytes += "😀a";
  const text::SourceFile whole("a.yaml", bytes);
  const text::SourceFile last = whole.excerpt(std::vector<text::Span>{{static_cast<std::uint32_t>(bytes.size()), 0}});
  const std::size_t short_line = bytes.find("ngắn");
  const std::size_t last_line = bytes.rfind('\n') + 1;
  Position place{1, 1};
  for (std::size_t at = 3; at <= bytes.size(); ++at) {
    if (at == short_line || at == last_line) place = {place.line + 1, 1};
    REQUIRE(whole.position(at) == place);
    if (at >= last_line) REQUIRE(last.position(at) == place);
    if (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U) ++place.column;
  }
}

TEST_CASE("text/source: a span is cut to the file") {
  const text::SourceFile file("a", "abc");
  CHECK(file.at({1, 3}) == "bc");
  CHECK(file.at({1, 99}) == "bc");
  CHECK(file.at({5, 9}) == "");
  CHECK(file.at({2, 1}) == "");
}

TEST_CASE("text/source: an excerpt keeps the lines that spans begin and end in, with their numbers and places") {
  const std::string bytes = "\xEF\xBB\xBFmột: 1\r\nhai: 2\nba: 3\nbốn: 4\nnăm: 5";
  const text::SourceFile whole("a.yaml", bytes);
  const auto at = [&](std::string_view word) {
    const auto begin = static_cast<std::uint32_t>(bytes.find(word));
    return text::Span{begin, begin + static_cast<std::uint32_t>(word.size())};
  };
  const text::Span over_lines{at("ba").begin, at("4").end};
  const text::SourceFile some = whole.excerpt(std::vector<text::Span>{over_lines, at("một"), at("3")});
  CHECK(some.path() == "a.yaml");
  CHECK(some.bytes() == "\xEF\xBB\xBFmột: 1\r\nba: 3\nbốn: 4\n");
  for (const std::uint32_t number : {1U, 3U, 4U}) {
    CHECK(some.line(number) == whole.line(number));
    CHECK(some.line_begin(number) == whole.line_begin(number));
  }
  CHECK(some.line(2) == "");
  CHECK(some.line(0) == "");
  for (const std::string_view word : {"một", "1", "ba", "3", "bốn", "4"}) {
    CHECK(some.position(at(word).begin) == whole.position(at(word).begin));
    CHECK(some.position(at(word).end) == whole.position(at(word).end));
    CHECK(some.at(at(word)) == word);
  }
  const text::SourceFile fewer = some.excerpt(std::vector<text::Span>{at("4")});
  CHECK(fewer.bytes() == "bốn: 4\n");
  CHECK(fewer.position(at("4").begin) == Position{4, 6});
}

TEST_CASE("text/source: an excerpt may hold the empty last line, an empty file, or nothing") {
  const text::SourceFile whole("a", "x: 1\n");
  const text::SourceFile end = whole.excerpt(std::vector<text::Span>{{5, 5}});
  CHECK(end.position(5) == Position{2, 1});
  CHECK(end.line(2) == "");
  const text::SourceFile empty = text::SourceFile("a", "").excerpt(std::vector<text::Span>{{0, 0}});
  CHECK(empty.bytes() == "");
  CHECK(empty.position(0) == Position{1, 1});
  const text::SourceFile nothing = whole.excerpt({});
  CHECK(nothing.position(3) == Position{1, 1});
  CHECK(nothing.at({0, 1}) == "");
}

TEST_CASE("text/source: a file under another path is the same file") {
  const text::SourceFile file = text::SourceFile("a", "x: 1\ny: 2\n").excerpt(std::vector<text::Span>{{5, 6}}).renamed("b");
  CHECK(file.path() == "b");
  CHECK(file.position(8) == Position{2, 4});
}
