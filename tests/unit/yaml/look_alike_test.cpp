#include "yaml/look_alike.hpp"

#include <doctest/doctest.h>

#include "unit/yaml/support.hpp"

using yaml_test::codes;
using yaml_test::is_safe;
using yaml_test::parse;
using yaml_test::repaired;
using yaml_test::told;

TEST_CASE("yaml Y010: a key:value without a space, on its own line") {
  const auto parsed = parse("a: 1\nstatus:completed\nb: 2\n");
  CHECK_FALSE(parsed.root);
  CHECK(told(parsed) == "Y010 2:7-2:8 “status:completed” has no space after the colon: write “: ”\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y010 2:7-2:8 “status:completed” thiếu dấu cách sau dấu hai chấm: hãy viết “: ”\n");
  CHECK(repaired(parsed) == "a: 1\nstatus: completed\nb: 2\n");
  CHECK(is_safe(parsed));
  CHECK(codes(parse("a: 1\nstatus:completed\n")) == "Y010 2:7");
  CHECK(codes(parse("a: 1\r\nstatus:completed")) == "Y010 2:7");
  CHECK(codes(parse("tasks:\n  NV1:\n    status:completed\n    progress: 1\n")) == "Y010 3:11");
  CHECK(codes(parse("tasks:\n  NV1:\n    status:completed\n    progress:1\n")) == "Y010 3:11");
  CHECK(codes(parse("a:\n  ho_so:1200\n")) == "Y010 2:8");
  CHECK(codes(parse("- id:so-a\n  name: x\n")) == "Y010 1:5");
  CHECK(codes(parse("a: 1\n\"b\":2\n")) == "Y010 2:4");
  CHECK(codes(parse("\"b\":2\n")) == "Y010 1:4");
  CHECK(codes(parse("a: 1\nTrạng thái:xong\nb: 2\n")) == "Y010 2:11");
}

TEST_CASE("yaml Y010: a full-width colon") {
  const auto parsed = parse("tasks:\n  NV1:\n    status: completed\n    progress：60\n    x: 1\n");
  CHECK_FALSE(parsed.root);
  CHECK(told(parsed) ==
        "Y010 4:13-4:14 “progress：60” uses a full-width colon “：”: type an ordinary “:” and a space\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y010 4:13-4:14 “progress：60” dùng dấu hai chấm toàn hình “：”: hãy gõ dấu “:” thường và một dấu "
        "cách\n");
  CHECK(repaired(parsed) == "tasks:\n  NV1:\n    status: completed\n    progress: 60\n    x: 1\n");
  CHECK(is_safe(parsed));
  CHECK(codes(parse("tasks:\n  NV1：\n    status: completed\n")) == "Y010 2:6");
  CHECK(repaired(parse("tasks:\n  NV1：\n    status: completed\n")) ==
        "tasks:\n  NV1:\n    status: completed\n");
  CHECK(codes(parse("unit：so-a\nperiod：2026-10\n")) == "Y010 1:5");
  CHECK(codes(parse("trạng thái： đang làm\ntiến độ: 70\n")) == "Y010 1:11");
  CHECK(codes(parse("a: x\n  status：completed\n")) == "Y010 2:9");
  CHECK(codes(parse("a: {x：1, y: 2}\n")) == "Y010 1:6");
  CHECK(codes(parse("NV1：x: 1\n")) == "Y010 1:4");
}

TEST_CASE("yaml Y010: a full-width comma between fields") {
  const auto parsed = parse("a: {x: 1，y: 2}\n");
  CHECK_FALSE(parsed.root);
  CHECK(told(parsed) ==
        "Y010 1:9-1:10 “a: {x: 1，y: 2}” uses a full-width comma “，”: type an ordinary “,” and a space\n");
  CHECK(repaired(parsed) == "a: {x: 1, y: 2}\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y010 1:9-1:10 “a: {x: 1，y: 2}” dùng dấu phẩy toàn hình “，”: hãy gõ dấu “,” thường và một dấu "
        "cách\n");
}

TEST_CASE("yaml Y010: curly quotes where YAML needs straight ones") {
  const auto parsed = parse("name: “Sở: A”\n");
  CHECK_FALSE(parsed.root);
  CHECK(told(parsed) ==
        "Y010 1:7-1:14 “name: “Sở: A”” uses curly quotes, which YAML does not know: type straight quotes "
        "\"…\"\n");
  CHECK(repaired(parsed) == "name: \"Sở: A\"\n");
  CHECK(is_safe(parsed));
  CHECK(repaired(parse("a: [“b, c”]\n")) == "a: [\"b, c\"]\n");
  const auto key = parse("“name”: A\n");
  REQUIRE(key.root);
  CHECK(codes(key) == "Y010 1:1");
  CHECK(key.root->find("name") != nullptr);
  CHECK(codes(parse("“status: x”\n")) == "Y010 1:1");
  CHECK(codes(parse("a: “một câu” và: hai\n")) == "Y002 1:4");
}

TEST_CASE("yaml Y010: curly quotes of two phrases are not those of the value") {
  const auto parsed = parse("a: 1\nname: “Một cửa”: xong “hai cửa”\nb: 2\n");
  CHECK(codes(parsed) == "Y010 2:7");
  REQUIRE(parsed.findings.front().fix);
  CHECK(parsed.findings.front().fix->description.en == "put the whole value in quotes");
  CHECK(parsed.findings.front().fix->description.vi == "đặt cả giá trị trong ngoặc kép");
  CHECK(repaired(parsed) == "a: 1\nname: \"“Một cửa”: xong “hai cửa”\"\nb: 2\n");
  CHECK_FALSE(is_safe(parsed));
  CHECK(repaired(parse("name: ‘a’: ‘b’\n")) == "name: \"‘a’: ‘b’\"\n");
  CHECK(repaired(parse("name: “a: ‘b’ c”\n")) == "name: \"a: ‘b’ c\"\n");
  CHECK(is_safe(parse("name: “a: ‘b’ c”\n")));
}

TEST_CASE("yaml Y010: a tab as indentation") {
  const auto parsed = parse("a:\n\tb: 1\n");
  CHECK_FALSE(parsed.root);
  CHECK(told(parsed) ==
        "Y010 2:1-2:2 “b: 1” is indented by a tab: YAML takes only spaces, use two for each level\n");
  CHECK(repaired(parsed) == "a:\n  b: 1\n");
  CHECK(is_safe(parsed));
  CHECK(codes(parse("a:\n  b: 1\n\tc: 2\n")) == "Y010 3:1");
  CHECK(codes(parse("a:\n  b: 1\n  \tc: 2\n")) == "Y010 3:3");
  CHECK_FALSE(is_safe(parse("a:\n  b: 1\n  \tc: 2\n")));
  CHECK(codes(parse("a: |\n\tx\n")) == "Y010 2:1");
  CHECK(codes(parse("a: x\n\ty\n")) == "Y010 2:1");
  CHECK(codes(parse("a: [\n\tb,\n\tc]\n")).empty());
  const auto blank = parse("a: 1\n\t\nb: 2\n");
  CHECK(told(blank) == "Y010 2:1-2:2 This empty line holds a tab, which YAML cannot read: delete the tab\n");
  CHECK(repaired(blank) == "a: 1\n\nb: 2\n");
}

TEST_CASE("yaml Y010: an empty line that holds spaces YAML does not know") {
  const std::string report = "\u00A0\nunit: a\n\u3000\u00A0\ntasks:\n  NV1:\n    status: x\n  \u00A0\n    progress: 43\n";
  const auto parsed = parse(report);
  CHECK(told(parsed) == "Y010 1:1-1:2 This line looks empty but holds U+00A0, which is a letter to YAML: delete it\n");
  CHECK(told(parsed, text::Lang::vi) == "Y010 1:1-1:2 Dòng này trông như trống nhưng có ký tự U+00A0, YAML coi là chữ: hãy xóa\n");
  CHECK(repaired(parsed) == "\nunit: a\n\ntasks:\n  NV1:\n    status: x\n\n    progress: 43\n");
  CHECK(is_safe(parsed));
  CHECK(parsed.findings.front().fix->description.en == "delete such characters, in 3 lines");
  CHECK(parsed.findings.front().fix->description.vi == "xóa những ký tự như vậy, ở 3 dòng");
  CHECK(parse("\u00A0\nunit: a\n").findings.front().fix->description.en == "delete the character U+00A0");
  CHECK(codes(parse("\u00A0\n\n# a\nunit: a\n")) == "Y010 1:1");
  CHECK(codes(parse("unit: a\n\u00A0\nperiod: b\n")) == "Y010 2:1");
  CHECK(codes(parse("a:\n  b: x\n\u00A0\n  c: y\n")) == "Y010 3:1");
  CHECK(codes(parse("a: |\n  x\n  \u00A0\n  y\nb: 1\n")).empty());
}

TEST_CASE("yaml Y010: tabs become spaces of the width at which the file keeps its structure") {
  const std::string above = "tasks:\n  NV1:\n    status: x\n";
  const auto between = parse(above + "\tprogress: 43\n    result: y\n");
  CHECK(repaired(between) == above + "    progress: 43\n    result: y\n");
  CHECK(is_safe(between));
  CHECK(between.findings.front().fix->description.en == "replace each tab by 4 spaces");
  CHECK(between.findings.front().fix->description.vi == "thay mỗi tab bằng 4 dấu cách");
  const auto first = parse("tasks:\n  NV1:\n\tstatus: x\n\tprogress: 43\n    result: y\n");
  CHECK(repaired(first) == "tasks:\n  NV1:\n    status: x\n    progress: 43\n    result: y\n");
  CHECK(is_safe(first));
  CHECK(first.findings.front().fix->description.en == "replace each tab that a line begins with by 4 spaces, in 2 lines");
  CHECK(first.findings.front().fix->description.vi == "thay mỗi tab đầu dòng bằng 4 dấu cách, ở 2 dòng");

  const auto last = parse(above + "\tnext: z\n  NV2:\n    status: x\n");
  CHECK(repaired(last) == above + "    next: z\n  NV2:\n    status: x\n");
  CHECK_FALSE(is_safe(last));  // With two spaces it reads as well, as a neighbour of NV1.
  const std::string list = "a:\n  e:\n    - n: 1\n";
  CHECK_FALSE(is_safe(parse(list + "\td: 2\n")));  // It reads with two spaces only, and is meant for the list.
  CHECK(repaired(parse(above + "\tprogress:43\n    result: y\n")) == above + "    progress:43\n    result: y\n");

  const auto whole = parse("a:\n\tb: |\n\t\tx\n\n\t\ty\n\tc:\n\t\t- d: 1\n\t\t\te: 2\n\t\n\t# f\n");
  CHECK(repaired(whole) == "a:\n  b: |\n    x\n\n    y\n  c:\n    - d: 1\n      e: 2\n\n  # f\n");
  CHECK(is_safe(whole));
}

TEST_CASE("yaml Y010: tabs are mended with certainty where a colon needs mending as well") {
  const auto parsed = parse("a:\n\tb:1\n\tc：2\n\td: 3\n");
  CHECK(codes(parsed) == "Y010 2:1");
  CHECK(repaired(parsed) == "a:\n  b:1\n  c：2\n  d: 3\n");
  CHECK(is_safe(parsed));
}

TEST_CASE("yaml Y010: white space that is none to YAML, before a key") {
  const auto slipped = parse(
      "a:\n  b: 1\n  \xC2\xA0"
      "c: 1\n");
  REQUIRE(slipped.root);
  CHECK(told(slipped) ==
        "Y010 3:3-3:4 “c: 1” holds U+00A0, which looks like a space but is a letter to YAML: type ordinary "
        "spaces\n");
  CHECK(repaired(slipped) == "a:\n  b: 1\n  c: 1\n");
  CHECK(slipped.root->find("a")->value.find("c") != nullptr);
  const auto indent = parse(
      "a:\n\xC2\xA0\xC2\xA0"
      "b: 1\n");
  CHECK_FALSE(indent.root);
  CHECK(codes(indent) == "Y010 2:1");
  CHECK(repaired(indent) == "a:\n  b: 1\n");
  CHECK(is_safe(indent));
  const auto ideographic = parse(
      "a:\n\xE3\x80\x80"
      "b: 1\n");
  CHECK_FALSE(ideographic.root);
  CHECK(codes(ideographic) == "Y010 2:1");
  const auto inner = parse("b\xC2\xA0: 1\n");
  REQUIRE(inner.root);
  CHECK(repaired(inner) == "b: 1\n");
  CHECK(inner.root->find("b") != nullptr);
}

TEST_CASE("yaml Y010: no-break spaces before every line go at once, also in a block text") {
  const std::string two = "\xC2\xA0\xC2\xA0";
  const auto parsed = parse("a:\n" + two + "b: >-\n" + two + two + "x\n" + two + two + "y\n" + two + "c: 1\n");
  CHECK(codes(parsed) == "Y010 2:1");
  CHECK(repaired(parsed) == "a:\n  b: >-\n    x\n    y\n  c: 1\n");
  CHECK(is_safe(parsed));
  CHECK(parsed.findings.front().fix->description.en == "replace by ordinary spaces, at the beginning of 4 lines");
  CHECK(parsed.findings.front().fix->description.vi == "thay bằng dấu cách thường, ở đầu 4 dòng");
  CHECK(repaired(parse("a:\n  b: >-\n    x\n" + two + two + "y\n")) == "a:\n  b: >-\n    x\n    y\n");
}

TEST_CASE("yaml Y010: a second byte order mark") {
  const auto parsed = parse(
      "\xEF\xBB\xBF\xEF\xBB\xBF"
      "a: 1\n");
  CHECK_FALSE(parsed.root);
  CHECK(told(parsed) ==
        "Y010 1:1-1:2 A second byte order mark (BOM, U+FEFF) at the start would become part of a field's "
        "name: delete "
        "it\n");
  CHECK(repaired(parsed) ==
        "\xEF\xBB\xBF"
        "a: 1\n");
  CHECK(codes(parse("a: 1\n\xEF\xBB\xBF"
                    "b: 2\n")) == "Y010 2:1");
}

TEST_CASE("yaml Y010: a line separator that only YAML 1.1 obeys") {
  CHECK(told(parse("a: x\xE2\x80\xA8"
                   "b: y\n")) ==
        "Y010 1:5-1:6 “a: x\\u{2028}b: y” holds the hidden line separator U+2028: YAML begins a new line "
        "there, delete it "
        "or press Enter\n");
  CHECK(codes(parse("# x\xC2\x85"
                    "a: y\n")) == "Y010 1:4");
  CHECK(codes(parse("a: 1\nb: x\xE2\x80\xA9y\n")) == "Y010 2:5");
  CHECK(codes(parse("a: \"x\xE2\x80\xA8y\"\nb: >-\n  x\xE2\x80\xA8  y\n")).empty());
}

TEST_CASE("yaml Y010: honest prose is left alone") {
  CHECK(codes(parse("a: http://x:80\nb: 10:30\nc: Ghi chú:abc\nd: >-\n  Ghi chú:abc\n  status:x\n  b：c\n"
                    "e: \"status:x\n  b：c\"\nf: x，y：z\ng: “một câu”\nh: một “chữ” hai\n"))
            .empty());
  CHECK(
      codes(parse("report:\n  - group:huyen\n  - http://a.b\nlead:\n  group:huyen\nx: [group:huyen, a，b]\n"))
          .empty());
  CHECK(codes(parse("a: Sở\n  Ghi chú:abc\n  https://x\n  10:30 họp\n")).empty());
  CHECK(codes(parse("a: {t: “Sở”, u: Nói “có”}\n")).empty());
}

TEST_CASE("yaml Y010: prose above a mistake is not blamed for it") {
  CHECK(codes(parse("a: >-\n  Lời：x\n  status:x\nb: 1\n   c: 2\n")) == "Y002 5:4");
  CHECK(codes(parse("a: |\n  status:x\nkhông\nb: 1\n")) == "Y002 3:1");
  CHECK(codes(parse("a: “một câu”\nb: 1\n- c\n")) == "Y002 3:1");
}

TEST_CASE("yaml: look-alikes in typed values") {
  const auto look = [](std::string value) {
    yaml::Node node;
    node.value = std::move(value);
    const auto found = yaml::look_alike_scalar(node);
    return found ? found->found + " -> " + found->repaired : std::string("none");
  };
  CHECK(look("“completed”") == "“ ” -> completed");
  CHECK(look("‘so-a’") == "‘ ’ -> so-a");
  CHECK(look("2026：10") == "： -> 2026:10");
  CHECK(look("12，5") == "， -> 12,5");
  CHECK(look("“６０％”") == "“ ” ６ ０ ％ -> 60%");
  CHECK(look("completed") == "none");
  CHECK(look("“dở") == "none");
  CHECK(look("") == "none");
}

TEST_CASE("yaml: the finding of a look-alike in a typed value keeps the value's quotes") {
  const auto good = parse("a: “completed”\nb: '“x”'\n");
  REQUIRE(good.root);
  const auto& a = good.root->find("a")->value;
  const auto finding = yaml::look_alike_finding(*yaml::look_alike_scalar(a), a, good.source, "/a");
  CHECK(finding.rule->code == "Y010");
  CHECK(finding.pointer == "/a");
  CHECK(finding.message.en == "““completed”” holds “ ”, typed by mistake: write completed");
  CHECK(finding.message.vi == "““completed”” có ký tự “ ” gõ nhầm: hãy viết completed");
  REQUIRE(finding.fix);
  CHECK(finding.fix->edits.front().text == "completed");
  const auto& b = good.root->find("b")->value;
  CHECK(yaml::look_alike_finding(*yaml::look_alike_scalar(b), b, good.source, "/b").fix->edits.front().text ==
        "'x'");
}

TEST_CASE("yaml Y010: a key:value without a space within braces is read as it was meant") {
  const auto parsed = parse("a: {missing:chưa chốt}\n");
  CHECK(told(parsed) == "Y010 1:5-1:22 “missing:chưa chốt” has no space after the colon: write “: ”\n");
  CHECK(told(parsed, text::Lang::vi) == "Y010 1:5-1:22 “missing:chưa chốt” thiếu dấu cách sau dấu hai chấm: hãy viết “: ”\n");
  CHECK(parsed.findings.front().pointer == "/a/missing");
  CHECK(repaired(parsed) == "a: {missing: chưa chốt}\n");
  CHECK(is_safe(parsed));
  REQUIRE(parsed.root);
  const yaml::Node& map = parsed.root->find("a")->value;
  REQUIRE(map.find("missing") != nullptr);
  CHECK(map.find("missing")->value.value == "chưa chốt");
  CHECK(parsed.source->at(map.find("missing")->value.at) == "chưa chốt");

  CHECK(codes(parse("- {number:15/QĐ-A, date:2019-10-04, title:Quyết định}\n")) == "Y010 1:4, Y010 1:20, Y010 1:37");
  CHECK(parse("- {date:2019-09-02, name: Quốc khánh}\n").root->items[0].find("date")->value.value == "2019-09-02");
  CHECK(parse("a: {title:\"Kế hoạch\"}\n").root->find("a")->value.find("title")->value.value == "Kế hoạch");
  CHECK(codes(parse("a: {http://a.vn}\n")).empty());
  CHECK(codes(parse("a: {x: 1, 08:30}\n")).empty());
  CHECK(codes(parse("a: {x: y:z}\n")).empty());
}

TEST_CASE("yaml Y010: a space that is none, between colon and value") {
  const auto parsed = parse("a: 1\nprogress:\xC2\xA0" "43\nb: 2\n");
  CHECK(told(parsed) == "Y010 2:10-2:11 “progress:\xC2\xA0" "43” holds U+00A0, which looks like a space but is a letter to YAML: type "
                        "ordinary spaces\n");
  CHECK(repaired(parsed) == "a: 1\nprogress: 43\nb: 2\n");
  CHECK(is_safe(parsed));
  const auto braces = parse("a: {progress:\xC2\xA0" "43}\n");
  CHECK(codes(braces) == "Y010 1:14");
  CHECK(repaired(braces) == "a: {progress: 43}\n");
  CHECK(braces.root->find("a")->value.find("progress")->value.value == "43");
}

TEST_CASE("yaml Y010: a key with a space that takes no room") {
  const auto parsed = parse("sta\xE2\x80\x8Btus: x\n");
  CHECK(told(parsed) == "Y010 1:4-1:5 “sta\\u{200B}tus: x” holds U+200B, which cannot be seen but is a letter to YAML: delete it\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y010 1:4-1:5 “sta\\u{200B}tus: x” có ký tự U+200B không nhìn thấy được mà YAML coi là chữ: hãy xóa\n");
  CHECK(parsed.findings.front().fix->description.vi == "xóa ký tự U+200B");
  CHECK(repaired(parsed) == "status: x\n");
  CHECK(is_safe(parsed));
}
