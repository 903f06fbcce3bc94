#include <doctest/doctest.h>

#include "unit/yaml/support.hpp"

using yaml_test::codes;
using yaml_test::is_safe;
using yaml_test::parse;
using yaml_test::repaired;
using yaml_test::told;

namespace {

/// What is told of a document without a tree, in English.
std::string refused_in_english(std::string bytes) {
  const auto parsed = yaml_test::parse(std::move(bytes));
  CHECK_FALSE(parsed.root);
  return yaml_test::told(parsed);
}

}  // namespace

TEST_CASE("yaml Y002: a quote that is not closed is told where it opens") {
  CHECK(refused_in_english("a: \"unclosed\nb: 1\n") ==
        "Y002 1:4-1:13 YAML syntax error at “\"unclosed”: the quote opened here is never closed: add the "
        "closing one at "
        "the end of the value\n  2:1-2:5 the file ends here without the closing quote\n");
  CHECK(refused_in_english("a: \"unclosed\n  b: \"x\"\nc: 1\n") ==
        "Y002 1:4-1:13 YAML syntax error at “\"unclosed”: the quote opened here meets a closing one only "
        "lines below: its "
        "own is perhaps missing at the end of this line\n  2:6-2:7 closed here\n");
  CHECK(refused_in_english("a: 'x\n---\n") ==
        "Y002 1:4-1:6 YAML syntax error at “'x”: the quote opened here is never closed: add the closing one "
        "at the end "
        "of the value\n  2:1-2:4 the document ends here without the closing quote\n");
  CHECK(refused_in_english("a: \"x\" y\n") ==
        "Y002 1:4-1:9 YAML syntax error at “\"x\" y”: there is text after the closing quote: if the text "
        "holds \" itself, "
        "put the whole value in single quotes '…'\n");
}

TEST_CASE("yaml Y002: in Vietnamese too") {
  CHECK(yaml_test::told(yaml_test::parse("a: \"Sở\n"), text::Lang::vi) ==
        "Y002 1:4-1:7 Sai cú pháp YAML ở “\"Sở”: dấu ngoặc mở ở đây không được đóng: hãy thêm dấu đóng ở "
        "cuối giá trị\n"
        "  1:1-1:7 tệp kết thúc ở đây mà chưa gặp dấu đóng\n");
  CHECK(yaml_test::told(yaml_test::parse("a:\n    b: 1\n  c: 2\n"), text::Lang::vi) ==
        "Y002 3:3-3:7 Sai cú pháp YAML ở “c: 2”: thụt lề không khớp với trường nào ở trên: hãy để thẳng cột "
        "với các "
        "trường cùng cấp\n  1:1-1:3 nhóm trường bắt đầu ở đây\n");
}

TEST_CASE("yaml Y002: empty items of flow lists and maps") {
  const std::string words =
      " YAML syntax error at “,”: nothing stands before the comma: delete it or fill in what is missing\n";
  CHECK(refused_in_english("[1,,2]\n") == "Y002 1:4-1:5" + words);
  CHECK(refused_in_english("[ , a]\n") == "Y002 1:3-1:4" + words);
  CHECK(refused_in_english("{a: 1,,b: 2}\n") == "Y002 1:7-1:8" + words);
  CHECK(refused_in_english("{, a: 1}\n") == "Y002 1:2-1:3" + words);
}

TEST_CASE("yaml Y002: brackets") {
  CHECK(refused_in_english("a: [b, c\nd: 1\n") ==
        "Y002 1:4-1:9 YAML syntax error at “[b, c”: the [ opened here is not closed, or a comma is missing "
        "between "
        "items\n  2:2-2:5 reading came to a halt here\n");
  CHECK(refused_in_english("a: [\n") ==
        "Y002 1:4-1:5 YAML syntax error at “[”: the [ opened here is not closed, or a comma is missing between items\n");
  CHECK(refused_in_english("a: [[1], [") ==
        "Y002 1:10-1:11 YAML syntax error at “[”: the [ opened here is not closed, or a comma is missing between items\n");
  CHECK(refused_in_english("a: {b: c\n") ==
        "Y002 1:4-1:9 YAML syntax error at “{b: c”: the { opened here is not closed, or a comma is missing "
        "between "
        "items\n");
  CHECK(refused_in_english("a: [\"b\" c]\n") ==
        "Y002 1:5-1:11 YAML syntax error at “\"b\" c]”: there is text after the closing quote: if the text "
        "holds \" "
        "itself, put the whole value in single quotes '…'\n");
  CHECK(refused_in_english("a: [[b] c]\n") ==
        "Y002 1:9-1:11 YAML syntax error at “c]”: a comma or ] is expected here; if this is text, put it in "
        "quotes\n");
  CHECK(refused_in_english("a: ]\n") ==
        "Y002 1:4-1:5 YAML syntax error at “]”: a value cannot begin with this character: put the whole of "
        "it in "
        "quotes\n");
  CHECK(refused_in_english("a: 1\n]\n") ==
        "Y002 2:1-2:2 YAML syntax error at “]”: this character is out of place here: delete it, or put it in "
        "quotes if "
        "it is text\n");
}

TEST_CASE("yaml Y002: a comment that swallows a closing bracket is related, not told twice") {
  CHECK(refused_in_english("a: [x #12, y]\n") ==
        "Y002 1:4-1:14 YAML syntax error at “[x #12, y]”: the [ opened here is not closed, or a comma is "
        "missing between "
        "items\n  1:7-1:14 from # to the line's end it is taken for a comment: if it is text, put it in "
        "quotes\n");
  CHECK(refused_in_english("a: x #12\n  y\n").find("\n  1:6-1:9 from # to the line's end") != std::string::npos);
}

TEST_CASE("yaml Y002: keys") {
  CHECK(refused_in_english("a: 1\nkhông có dấu\nb: 2\n") ==
        "Y002 2:1-2:13 YAML syntax error at “không có dấu”: the colon is missing: write each field as “name: "
        "value”; if "
        "this continues the text above, indent it deeper\n");
  CHECK(refused_in_english("a: b: c\n") ==
        "Y002 1:4-1:8 YAML syntax error at “b: c”: the value holds “: ”, so it is taken for another field: "
        "put the whole "
        "value in quotes\n");
  CHECK(refused_in_english(": b\n").find("the field's name is missing before the colon") != std::string::npos);
  CHECK(refused_in_english("? a\n? \n").find("the field's name is missing before the colon") != std::string::npos);
  CHECK(refused_in_english("{a: 1}: b\n") ==
        "Y002 1:1-1:2 YAML syntax error at “{”: a field's name must be plain text, not a list or a map; if "
        "the bracket "
        "is text, put the whole value in quotes\n");
  CHECK(yaml_test::codes(yaml_test::parse("a: {{x}}\n")) == "Y002 1:5");
  CHECK(yaml_test::codes(yaml_test::parse("? [a]\n: b\n")) == "Y002 1:3");
}

TEST_CASE("yaml Y002: indentation") {
  CHECK(refused_in_english("a: 1\n   b: 2\n") ==
        "Y002 2:4-2:8 YAML syntax error at “b: 2”: this line is indented deeper, so it continues the value "
        "above: line "
        "it up with the other fields\n  1:4-1:5 the value begins here\n");
  CHECK(refused_in_english("a:\n  so 1200\n  b: 2\n") ==
        "Y002 2:3-2:10 YAML syntax error at “so 1200”: this line has no colon: write “name: value”\n"
        "  3:3-3:7 so this line continues it\n");
  CHECK(refused_in_english("a:\n    b: 1\n  c: 2\n") ==
        "Y002 3:3-3:7 YAML syntax error at “c: 2”: the indentation matches no field above: line it up with "
        "the fields of "
        "its level\n  1:1-1:3 the fields begin here\n");
  CHECK(refused_in_english("a: 1\n- b\n") ==
        "Y002 2:1-2:4 YAML syntax error at “- b”: a list item stands where a field “name: value” is "
        "expected: indent the "
        "list under its field's name\n  1:1-1:5 the fields begin here\n");
  CHECK(refused_in_english("- a\nb: 1\n") ==
        "Y002 2:1-2:5 YAML syntax error at “b: 1”: the list needs another “- ” in its column here; if this "
        "is another "
        "field, line it up with the list's own field\n  1:1-1:4 the list begins here\n");
}

TEST_CASE("yaml Y002: what a value cannot begin with") {
  CHECK(refused_in_english("a: @b\n") ==
        "Y002 1:4-1:6 YAML syntax error at “@b”: text cannot begin with this character: put the whole value "
        "in quotes\n");
  CHECK(yaml_test::codes(yaml_test::parse("a: `b`\n")) == "Y002 1:4");
  CHECK(yaml_test::codes(yaml_test::parse("a: %b\n")) == "Y002 1:4");
  CHECK(refused_in_english("a: - b\n") ==
        "Y002 1:4-1:7 YAML syntax error at “- b”: a list's “- ” cannot stand on the line of the field's "
        "name: begin a "
        "new line, or put it in quotes if it is text\n");
  CHECK(refused_in_english("a: ? b\n") ==
        "Y002 1:4-1:7 YAML syntax error at “? b”: text cannot begin with “? ”: put the whole value in "
        "quotes\n");
  CHECK(refused_in_english("% b\n") ==
        "Y002 1:1-1:4 YAML syntax error at “% b”: a line that begins with % is a directive of YAML and not "
        "used here: "
        "delete it, or put it in quotes if it is text\n");
  CHECK(refused_in_english("%YAML 1.2\na: 1\n") ==
        "Y002 2:1-2:5 YAML syntax error at “a: 1”: after a line that begins with % there must be a line "
        "“---”: delete "
        "the % line above\n");
}

TEST_CASE("yaml Y002: escapes and block texts") {
  CHECK(refused_in_english("a: \"\\q\"\n") ==
        "Y002 1:5-1:8 YAML syntax error at “\\q\"”: in double quotes a \\ begins a special code: write \\\\ "
        "or use single "
        "quotes '…'\n");
  CHECK(refused_in_english("a: \"\\uZZZZ\"\n").find("in double quotes \\x, \\u, \\U need a valid code") !=
        std::string::npos);
  CHECK(refused_in_english("a: \"\\uD800\"\n").find("in double quotes \\x, \\u, \\U need a valid code") !=
        std::string::npos);
  CHECK(refused_in_english("a: >-x\n  y\n") ==
        "Y002 1:4-1:7 YAML syntax error at “>-x”: after | or > the text begins on the next line; if this is "
        "text, put "
        "the whole value in quotes\n");
  CHECK(refused_in_english("a: |0\n  y\n") == "Y002 1:4-1:6 YAML syntax error at “|0”: no 0 after | or >: delete it\n");
}

TEST_CASE("yaml Y002: a # glued to what stands before it drops text without a word from libyaml") {
  CHECK(refused_in_english("a: \"x\"#12\n") ==
        "Y002 1:7-1:10 YAML syntax error at “#12”: the # stands directly behind what comes before and the "
        "rest is "
        "dropped: if it is a comment, put a space before the #; if it is text, put it in quotes\n");
  CHECK(yaml_test::codes(yaml_test::parse("[ a, b ]#x\n")) == "Y002 1:9");
  CHECK(yaml_test::codes(yaml_test::parse("[ a, b,#x\n]\n")) == "Y002 1:8");
  CHECK(yaml_test::codes(yaml_test::parse("a: ># x\n  y\n")) == "Y002 1:5");
  CHECK(yaml_test::codes(yaml_test::parse("a: >- # x\n  y\nb: [c, # d\n  e] # f\n")).empty());
}

TEST_CASE("yaml Y002: a quoted text that runs on without indentation has lost its closing quote") {
  CHECK(refused_in_english("a: \"x\nb: y\"\nc: 1\n") ==
        "Y002 1:4-1:6 YAML syntax error at “\"x”: the next line within the quotes is not indented deeper: "
        "the closing one "
        "is perhaps missing at the end of this line\n  2:1-2:6 that line is here\n");
  CHECK(yaml_test::codes(yaml_test::parse("- a: 'x\n  b: y'\n")) == "Y002 1:6");
  CHECK(yaml_test::codes(yaml_test::parse("- a: 'x\n\n   y'\n")).empty());
  CHECK(yaml_test::codes(yaml_test::parse("\"x\ny\"\n")).empty());
}

TEST_CASE("yaml Y002: an end of document before any content, a tab behind a dash") {
  CHECK(refused_in_english("# x\n...\n") ==
        "Y002 2:1-2:4 YAML syntax error at “...”: this line ends the document before it has any content: "
        "delete it\n");
  CHECK(refused_in_english("-\t-1\n") == "Y002 1:2-1:3 YAML syntax error: no tab can stand here: use spaces instead\n");
}

TEST_CASE("yaml Y002: a key among the fields of its neighbour is one mistake, and takes what follows with it") {
  const auto parsed = parse("tasks:\n  NV1.1:\n    status: a\n    progress: 1\n    NV2.1:\n    status: b\n    progress: 2\n  NV3:\n    status: c\n");
  CHECK(told(parsed) ==
        "Y002 5:5-5:10 YAML syntax error at “NV2.1”: this line is indented deeper than “NV1.1”, so the fields below it count as those "
        "of “NV1.1”: line it up with “NV1.1”\n"
        "  2:3-2:8 “NV1.1” is here\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 5:5-5:10 Sai cú pháp YAML ở “NV2.1”: dòng này thụt lề sâu hơn “NV1.1” nên các trường dưới nó bị coi là của “NV1.1”: "
        "hãy để thẳng cột với “NV1.1”\n"
        "  2:3-2:8 “NV1.1” ở đây\n");
  CHECK(parsed.findings.front().pointer == "/tasks/NV1.1/NV2.1");
  CHECK(yaml_test::is_safe(parsed));
  CHECK(yaml_test::repaired(parsed).find("\n  NV2.1:\n    status: b\n") != std::string::npos);
  REQUIRE(parsed.root);
  const yaml::Node& tasks = parsed.root->find("tasks")->value;
  REQUIRE(tasks.entries.size() == 3);
  CHECK(tasks.find("NV1.1")->value.find("progress")->value.value == "1");
  CHECK(tasks.find("NV1.1")->value.entries.size() == 2);
  CHECK(tasks.find("NV2.1")->value.find("progress")->value.value == "2");
  CHECK(tasks.find("NV3")->value.find("status")->value.value == "c");
  // An empty field says nothing of where the next one belongs.
  CHECK(codes(parse("NV1:\n  status: a\n  reason:\n  status: b\n")) == "Y003 4:3");
  CHECK(codes(parse("so-a:\n  status: a\n  NV1:\n  status: b\n")) == "Y003 4:3");
  CHECK(codes(parse("NV2:\n  x: 1\nNV1:\n  status: a\n  NV2:\n  status: b\n")) == "Y003 6:3");
}

TEST_CASE("yaml Y002: quotes are put around the whole value, also around the lines it goes on with") {
  const auto lines = parse("a:\n  b: Gồm: A, B\n      và C, D  \n\n      và E\n  c: 1\n");
  CHECK(codes(lines) == "Y002 2:6");
  CHECK(repaired(lines) == "a:\n  b: \"Gồm: A, B\n      và C, D  \n\n      và E\"\n  c: 1\n");
  CHECK_FALSE(is_safe(lines));
  const auto bare = parse("a:\n  b: : Hai xã\n  c: 1\n");
  CHECK(codes(bare) == "Y002 2:6");
  CHECK(repaired(bare) == "a:\n  b: \": Hai xã\"\n  c: 1\n");
  CHECK(repaired(parse("- b: x: y\n  c: 1\n")) == "- b: \"x: y\"\n  c: 1\n");
  CHECK(repaired(parse("a: x: y # z\n")) == "no fix");
}

TEST_CASE("yaml Y002: no fix is offered after which the next line is a mistake of its own") {
  CHECK(repaired(parse("b: x: y\n    c: 1\nd: 2\n")) == "no fix");
  CHECK(repaired(parse("b: x: y\n    - c\nd: 2\n")) == "no fix");
  CHECK(repaired(parse("a: “b: c”\n ] d\ne: 1\n")) == "no fix");
  CHECK(repaired(parse("b: x: y\nc: z: w\n")) == "b: \"x: y\"\nc: z: w\n");
}
