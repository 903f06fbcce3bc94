#include <doctest/doctest.h>

#include "unit/yaml/support.hpp"
#include "yaml/parse.hpp"

using yaml_test::parse;
using yaml_test::place;

namespace {

std::string at(const yaml_test::Parsed& parsed, const yaml::Node& node) {
  return place(*parsed.source, node.at);
}

const yaml::Node& value(const yaml::Node& node, std::string_view key) {
  const yaml::Entry* entry = node.find(key);
  REQUIRE(entry != nullptr);
  return entry->value;
}

}  // namespace

TEST_CASE("yaml: a tree knows where its keys, values, maps and lists stand") {
  const auto parsed = parse("a: 1\nb:\n  - x\n  - {c: 'd', e: \"f\"}\n\n# end\n");
  REQUIRE(parsed.root);
  CHECK(yaml_test::told(parsed).empty());
  const auto& root = *parsed.root;
  CHECK(root.is_map());
  CHECK(at(parsed, root) == "1:1-4:21");
  CHECK(at(parsed, root.entries[0].key) == "1:1-1:2");
  CHECK(at(parsed, root.entries[0].value) == "1:4-1:5");
  const auto& list = value(root, "b");
  CHECK(list.is_seq());
  CHECK(at(parsed, list) == "3:3-4:21");
  CHECK(at(parsed, list.items[0]) == "3:5-3:6");
  CHECK(at(parsed, list.items[1]) == "4:5-4:21");
  CHECK(at(parsed, value(list.items[1], "c")) == "4:9-4:12");
  CHECK(value(list.items[1], "c").style == yaml::Style::single_quoted);
  CHECK(at(parsed, value(list.items[1], "e")) == "4:17-4:20");
  CHECK(value(list.items[1], "e").style == yaml::Style::double_quoted);
}

TEST_CASE("yaml: nothing stands directly behind its colon or dash, and counts into its parent") {
  const auto parsed = parse("a:\nb:\n-\nc:   # later\n");
  REQUIRE(parsed.root);
  CHECK(at(parsed, value(*parsed.root, "a")) == "1:3-1:3");
  CHECK(value(*parsed.root, "a").is_null());
  CHECK(at(parsed, value(*parsed.root, "b").items[0]) == "3:2-3:2");
  CHECK(at(parsed, value(*parsed.root, "c")) == "4:3-4:3");
  CHECK(at(parsed, *parsed.root) == "1:1-4:3");
}

TEST_CASE("yaml: a block text ends at its last byte of content") {
  const auto parsed = parse("a: |\n  x\n  y \n\n   \nb: >-\r\n  một\r\n  hai\r\n\r\nc: |\n\nd: 1\n");
  REQUIRE(parsed.root);
  const auto& a = value(*parsed.root, "a");
  CHECK(a.style == yaml::Style::literal);
  CHECK(at(parsed, a) == "1:4-3:5");
  CHECK(parsed.source->at(a.at) == "|\n  x\n  y ");
  const auto& b = value(*parsed.root, "b");
  CHECK(b.style == yaml::Style::folded);
  CHECK(b.value == "một hai");
  CHECK(at(parsed, b) == "6:4-8:6");
  CHECK(parsed.source->at(value(*parsed.root, "c").at) == "|");
}

TEST_CASE("yaml: columns count code points, of decomposed Vietnamese too") {
  // "Đẩy" with its marks apart: Đ â ̉ y is five code points with ẩ as a + circumflex + hook.
  const auto parsed = parse("a: {t: Đa\xCC\x82\xCC\x89y, u: x}\n");
  REQUIRE(parsed.root);
  CHECK(at(parsed, value(value(*parsed.root, "a"), "t")) == "1:8-1:13");
  CHECK(at(parsed, value(value(*parsed.root, "a"), "u")) == "1:18-1:19");
}

TEST_CASE("yaml: a byte order mark takes no place, CRLF and a lone CR end lines") {
  const auto parsed = parse(
      "\xEF\xBB\xBF"
      "a: 1\r\nb: \"2\r\n  3\"\rc: ệ\r");
  REQUIRE(parsed.root);
  CHECK(yaml_test::told(parsed).empty());
  CHECK(at(parsed, parsed.root->entries[0].key) == "1:1-1:2");
  CHECK(parsed.root->entries[0].key.at.begin == 3);
  CHECK(at(parsed, value(*parsed.root, "b")) == "2:4-3:5");
  CHECK(value(*parsed.root, "b").value == "2 3");
  CHECK(at(parsed, value(*parsed.root, "c")) == "4:4-4:5");
}

TEST_CASE("yaml: libyaml's extra line breaks do not move our lines") {
  const auto parsed = parse("a: \"x\xE2\x80\xA8y\xC2\x85z\"\nb: 1\n");
  REQUIRE(parsed.root);
  CHECK(at(parsed, value(*parsed.root, "a")) == "1:4-1:11");
  CHECK(at(parsed, value(*parsed.root, "b")) == "2:4-2:5");
}

TEST_CASE("yaml: scalars keep their text untyped, and what is null is plain") {
  const auto parsed =
      parse("- 010\n- ~\n- null\n- Null\n- NULL\n- \"null\"\n- no\n- 1.10\n- 12:30\n- 1e-400\n- nULL\n");
  REQUIRE(parsed.root);
  std::string told;
  for (const auto& item : parsed.root->items) told += item.value + (item.is_null() ? "* " : " ");
  CHECK(told == "010 ~* null* Null* NULL* null no 1.10 12:30 1e-400 nULL ");
}

TEST_CASE("yaml: one pair in a flow list is a map of its own") {
  const auto parsed = parse("[a: 1, {}, [], b]\n");
  REQUIRE(parsed.root);
  REQUIRE(parsed.root->items.size() == 4);
  CHECK(at(parsed, parsed.root->items[0]) == "1:2-1:6");
  CHECK(at(parsed, parsed.root->items[1]) == "1:8-1:10");
  CHECK(at(parsed, parsed.root->items[2]) == "1:12-1:14");
  CHECK(at(parsed, *parsed.root) == "1:1-1:18");
}

TEST_CASE("yaml: an empty list in a block map is closed by its own bracket") {
  const auto parsed = parse("a: []\nb:\n  c: {}\n");
  REQUIRE(parsed.root);
  CHECK(at(parsed, value(*parsed.root, "a")) == "1:4-1:6");
  CHECK(at(parsed, *parsed.root) == "1:1-3:8");
}

TEST_CASE("yaml: one document may be headed by --- and ended by ...") {
  CHECK(parse("---\na: 1\n...\n").root);
  CHECK(parse("%YAML 1.2\n---\na: 1\n").root);
  CHECK(yaml_test::told(parse("# lời nói đầu\n---\na: 1\n...\n# cuối\n")).empty());
}
