#include <doctest/doctest.h>


#include "unit/yaml/support.hpp"
#include "yaml/parse.hpp"

using yaml_test::codes;
using yaml_test::parse;
using yaml_test::repaired;
using yaml_test::told;

namespace {

std::string repeat(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

/// No tree, and these findings.
std::string refused(std::string bytes) {
  const auto parsed = parse(std::move(bytes));
  CHECK_FALSE(parsed.root);
  return told(parsed);
}

}  // namespace

TEST_CASE("yaml Y001: what is not UTF-8 is told with the encoding it looks like, at its first byte") {
  CHECK(refused("a: x\xE9y\n") ==
        "Y001 1:5-1:6 Byte 0xE9 is not UTF-8 text (it was perhaps saved in an older encoding such as "
        "Windows-1258 or "
        "TCVN3): open the file and use “Save As” with the encoding UTF-8\n");
  CHECK(refused(std::string("\xFF\xFE"
                            "a\0:\0",
                            6)) ==
        "Y001 1:1-1:2 Byte 0xFF is not UTF-8 text (it looks like UTF-16 LE): open the file and use “Save As” "
        "with the "
        "encoding UTF-8\n");
  CHECK(refused(std::string("\xFE\xFF\0a", 4)).find("it looks like UTF-16 BE") != std::string::npos);
  CHECK(refused(std::string("a\0:\0 \0b\0", 8))
            .find("Y001 1:2-1:3 Byte 0x00 is not UTF-8 text (it looks like UTF-16 LE)") == 0);
  CHECK(refused(std::string("\0a\0:\0 \0b", 8))
            .find("Y001 1:1-1:2 Byte 0x00 is not UTF-8 text (it looks like UTF-16 BE)") == 0);
  CHECK(refused(std::string("\0a: this is not wide\n", 21)).find("(a NUL character)") != std::string::npos);
  CHECK(refused("a: chữ\nb: ti\xE1\xBA")
            .find("Y001 2:6-2:7 Byte 0xE1 is not UTF-8 text (the file is cut off within a character)") == 0);
  CHECK(refused("a: \xED\xA0\x80\n").find("Y001 1:4") == 0);
  CHECK(told(parse("a: x\xE9y\n"), text::Lang::vi) ==
        "Y001 1:5-1:6 Byte 0xE9 không thuộc văn bản UTF-8 (có lẽ lưu theo bảng mã cũ như Windows-1258 hoặc "
        "TCVN3): hãy "
        "mở tệp, chọn “Lưu thành…” với bảng mã UTF-8\n");
}

TEST_CASE("yaml H504: control characters are told one by one, up to twenty") {
  CHECK(refused("a: x\x07y\x1B[0m\n") ==
        "H504 1:5-1:6 Control character U+0007 is not allowed: delete it\n"
        "H504 1:7-1:8 Control character U+001B is not allowed: delete it\n");
  CHECK(codes(parse("a: \x7F\n")) == "H504 1:4");
  CHECK(codes(parse("a: \xC2\x9B\n")) == "H504 1:4");
  CHECK(codes(parse("a: \xEF\xBF\xBE\n")) == "H504 1:4");
  CHECK(codes(parse("a:\x0B"
                    "1\n")) == "H504 1:3");
  CHECK(parse("a: " + repeat("\x01", 30) + "\n").findings.size() == 20);
  CHECK(told(parse("a: \x01\n"), text::Lang::vi) ==
        "H504 1:4-1:5 Ký tự điều khiển U+0001 không được phép: hãy xóa\n");
  CHECK(repaired(parse("a: x\x07y\n")) == "a: xy\n");
}

TEST_CASE("yaml H504: a line or page break of a word processor becomes a space between words") {
  const auto parsed = parse("a: đã bàn\vgiao \fxong\v\n");
  CHECK(told(parsed) ==
        "H504 1:10-1:11 Control character U+000B (a line or page break) is not allowed: put a space instead\n"
        "H504 1:16-1:17 Control character U+000C is not allowed: delete it\n"
        "H504 1:21-1:22 Control character U+000B is not allowed: delete it\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "H504 1:10-1:11 Ký tự điều khiển U+000B (ngắt dòng, ngắt trang) không được phép: hãy thay bằng dấu cách\n"
        "H504 1:16-1:17 Ký tự điều khiển U+000C không được phép: hãy xóa\n"
        "H504 1:21-1:22 Ký tự điều khiển U+000B không được phép: hãy xóa\n");
  REQUIRE(parsed.findings.front().fix);
  CHECK(parsed.findings.front().fix->edits.front().text == " ");
  CHECK(parsed.findings.front().fix->description.vi == "thay ký tự U+000B bằng dấu cách");
  CHECK(parsed.findings.front().fix->description.en == "replace the character U+000B by a space");
  CHECK(parsed.findings.back().fix->edits.front().text.empty());
}

TEST_CASE("yaml H504: a control character cannot hide behind an escape") {
  CHECK(
      refused("a: \"x\\u001b[31m\"\n") ==
      "H504 1:4-1:17 “\"x\\u001b[31m\"” holds the control character U+001B, written with a \\: delete it\n");
  CHECK(codes(parse("a: \"\\0\"\n")) == "H504 1:4");
  CHECK(codes(parse("\"\\a\": 1\n")) == "H504 1:1");
  CHECK(parse("a: \"\\t\\n\\\"\\u1EC7\"\n").root);
}

TEST_CASE("yaml Y003: the second of two equal keys is dropped, in NFC too") {
  const auto parsed = parse("a: 1\nb: {c: 1, \"c\": [2, {d: 3}]}\na: 2\ne: 3\n");
  REQUIRE(parsed.root);
  CHECK(told(parsed) ==
        "Y003 2:11-2:14 The field “c” is given twice: keep one line and delete the other\n"
        "  2:5-2:6 first given here\n"
        "Y003 3:1-3:2 The field “a” is given twice: keep one line and delete the other\n"
        "  1:1-1:2 first given here\n");
  CHECK(parsed.findings[0].pointer == "/b/c");
  REQUIRE(parsed.root->entries.size() == 3);
  CHECK(parsed.root->find("a")->value.value == "1");
  CHECK(parsed.root->find("b")->value.entries.size() == 1);
  CHECK(parsed.source->at(parsed.root->find("b")->value.at) == "{c: 1, \"c\": [2, {d: 3}]}");
  CHECK(codes(parse("\xE1\xBB\x87: 1\ne\xCC\xA3\xCC\x82: 2\n")) == "Y003 2:1");
  CHECK(codes(parse("a: 1\nA: 2\n")).empty());
}

TEST_CASE("yaml Y003: a large map finds its twins too") {
  std::string many;
  for (int i = 0; i < 1000; ++i) many += fmt::format("khóa{}: {}\n", i, i);
  CHECK(codes(parse(many)).empty());
  CHECK(codes(parse(many + "khóa7: 1\nkho\xCC\x81"
                           "a999: 2\n")) == "Y003 1001:1, Y003 1002:1");
}

TEST_CASE("yaml Y002: the name of a field has 1,024 characters at most, however it is written") {
  CHECK(parse(repeat("ệ", 1024) + ": 1\n").root);
  CHECK_FALSE(parse(repeat("ệ", 1025) + ": 1\n").root);
  CHECK(parse("? " + repeat("ệ", 1024) + "\n: 1\n").root);
  CHECK(refused("a: 1\n? " + repeat("ệ", 1025) + "\n: {b: 2}\n") ==
        "Y002 2:3-2:1028 YAML syntax error at “" + repeat("ệ", 59) +
            "…”: a field's name is longer than 1024 characters: shorten it\n");
}

TEST_CASE("yaml H506: of many keys with a foreign letter each is held against the others") {
  std::string many;
  for (int i = 0; i < 40'000; ++i) many += fmt::format("kh\xD0\xBE" "a{0}: 1\nkhac{0}: 1\n", i);  // a Cyrillic о
  const auto parsed = parse(many + "khoa7: 1\n");
  REQUIRE(parsed.root);
  CHECK(parsed.findings.size() == 40'000 - 1);
  CHECK(parsed.root->entries[14].key.value == "kh\xD0\xBE" "a7");
  CHECK(parsed.root->entries[16].key.value == "khoa8");
}

TEST_CASE("yaml Y004: a second document, however it begins") {
  CHECK(refused("a: 1\n---\nb: 2\n") ==
        "Y004 2:1-2:4 “---” begins a second document: one file holds one document, delete the line or split "
        "the file\n");
  CHECK(refused("a: 1\n...\nb: 2\n") ==
        "Y004 3:1-3:5 “b: 2” stands after the document's end: one file holds one document, delete it or "
        "split the file\n");
  CHECK(refused("  a: 1\nb: 2\n") ==
        "Y004 2:1-2:5 “b: 2” is indented less than the first field (column 1 against 3), so it starts "
        "another document: "
        "line them up\n  1:3-1:7 the content begins here\n");
  CHECK(refused("a: đạt 50\n% kế hoạch\n") ==
        "Y004 2:1-2:11 “% kế hoạch”: a line that begins with % starts a second document, indent it or put it "
        "in quotes\n");
  CHECK(codes(parse("a: 1\n%YAML 1.1\n---\nb: 2\n")) == "Y004 2:1");
  CHECK(codes(parse("a: 1\n%TAG !a! &\n---\nb: 2\n")) == "Y004 2:1");
  CHECK(codes(parse("---\n---\na: 1\n")) == "Y004 2:1");
  CHECK(codes(parse("[a]\n[b]\n")) == "Y004 2:1");
  CHECK(codes(parse("a: 1\n--- b\n")) == "Y004 2:1");
  CHECK(told(parse("a: 1\n---\n"), text::Lang::vi) ==
        "Y004 2:1-2:4 “---” mở đầu tài liệu thứ hai: mỗi tệp chỉ chứa một tài liệu, hãy xóa dòng này hoặc "
        "tách tệp\n");
}

TEST_CASE("yaml Y005: anchors, aliases and merge keys, the first one only") {
  CHECK(refused("a: &x [*x, *x]\n") ==
        "Y005 1:4-1:6 “&x” begins with &, an anchor to YAML: if it is text, put the whole value in quotes\n");
  CHECK(refused("a: *x\nb: *x\n") ==
        "Y005 1:4-1:6 “*x” begins with *, an alias to YAML: if it is text, put the whole value in quotes\n");
  CHECK(refused("a:\n  <<: {b: 1}\n") ==
        "Y005 2:3-2:5 The merge key “<<” is not used: write every field out\n");
  CHECK(refused("a: *Đã làm\n") ==
        "Y005 1:4-1:7 “*Đã” begins with *, an alias to YAML: if it is text, put the whole value in quotes\n");
  CHECK(codes(parse("a: &Đã làm\n")) == "Y005 1:4");
  CHECK(codes(parse("&a b: c\n")) == "Y005 1:1");
  CHECK(codes(parse("a: **đậm**\n")) == "Y005 1:4");
  CHECK(codes(parse("\"<<\": 1\n")).empty());
  CHECK(told(parse("a: &x 1\n"), text::Lang::vi) ==
        "Y005 1:4-1:6 “&x” bắt đầu bằng &, YAML coi là neo: nếu là nội dung, hãy đặt cả đoạn trong ngoặc "
        "kép\n");
}

TEST_CASE("yaml Y006: 64 levels, not 65, and no bracket read beyond") {
  CHECK(parse(repeat("[", 64) + repeat("]", 64) + "\n").root);
  CHECK(refused(repeat("[", 65) + repeat("]", 65) + "\n") ==
        "Y006 1:65-1:66 Nested more than 64 levels deep: look for brackets [ or { that are not closed\n");
  std::string deep;
  for (std::size_t i = 0; i < 65; ++i) deep += std::string(i, ' ') + "a:\n";
  CHECK(codes(parse(deep)) == "Y006 65:65");
  CHECK(codes(parse(repeat("[", 80'000))) == "Y006 1:65");
  CHECK(codes(parse(repeat("[\n", 80'000))) == "Y006 65:1");
  CHECK(codes(parse(repeat("- ", 80'000))) == "Y006 1:129");
}

TEST_CASE("yaml Y007: 4 MiB and 200,000 values, not one more") {
  const std::string head = "a: 1\n#";
  CHECK(parse(head + std::string(yaml::kMaxBytes - head.size() - 1, 'x') + "\n").root);
  CHECK(refused(head + std::string(yaml::kMaxBytes - head.size(), 'x') + "\n") ==
        "Y007 1:1-1:1 The file is 4194305 bytes long, over the limit of 4 MiB (4194304 bytes): keep the "
        "report's own "
        "content only\n");
  CHECK(parse("[" + repeat("a,", 199'999) + "]\n").root);
  CHECK(refused("[" + repeat("a,", 200'000) + "]\n") ==
        "Y007 1:400000-1:400000 The file holds more than 200000 values, the limit: keep the report's own "
        "content only\n");
}

TEST_CASE("yaml Y008: explicit tags, the first one only") {
  CHECK(refused("a: !!str 1\nb: !x 2\n") ==
        "Y008 1:4-1:9 “!!str” begins with !, a type tag to YAML: delete it, or put the whole value in quotes "
        "if it is "
        "text\n");
  CHECK(codes(parse("! a\n")) == "Y008 1:1");
  CHECK(codes(parse("a: !Đã làm\n")) == "Y008 1:4");
  CHECK(codes(parse("a: !e!x y\n")) == "Y008 1:4");
  CHECK(codes(parse("a: !!map {b: 1}\n")) == "Y008 1:4");
  CHECK(codes(parse("a: !x &y b\n")) == "Y008 1:4");
  CHECK(codes(parse("a: &y !x b\n")) == "Y005 1:4");
  CHECK(refused("%TAG !e! tag:x\n---\na: 1\n") ==
        "Y008 1:1-1:5 The tag declaration “%TAG” is not used: delete the line\n");
}

TEST_CASE("yaml Y009: nothing, or nothing but comments") {
  const std::string nothing =
      "Y009 1:1-1:1 The file has no content: fill it in, or delete it until it is due\n";
  CHECK(refused("") == nothing);
  CHECK(refused("\n\n") == nothing);
  CHECK(refused("# chú thích\n") == nothing);
  CHECK(refused("---\n...\n") == nothing);
  CHECK(refused("\xEF\xBB\xBF") == nothing);
  CHECK(parse("null\n").root);
  CHECK(parse("\"\"\n").root);
}

TEST_CASE("yaml: a file with a hundred findings has one cause") {
  CHECK(parse(repeat("a: 1\n", 5000)).findings.size() == 100);
}

TEST_CASE("yaml Y001: a document of an office program is called by its name") {
  const auto about = [](std::string bytes) { return yaml_test::told(yaml_test::parse(std::move(bytes)), text::Lang::vi); };
  CHECK(about("%PDF-1.7\n%\xE2\xE3\n") ==
        "Y001 1:1-1:5 Đây là tệp PDF, không phải văn bản YAML: hãy chép nội dung vào một tệp .yaml (“tiendo new” lập sẵn mẫu)\n");
  CHECK(yaml_test::told(yaml_test::parse("%PDF-1.7\n")) ==
        "Y001 1:1-1:5 This is a PDF file, not YAML text: copy what it says into a .yaml file (“tiendo new” prepares one)\n");
  CHECK(about(std::string("PK\x03\x04", 4) + "\x14 word/document.xml").find("tệp Word (.docx)") != std::string::npos);
  CHECK(about(std::string("PK\x03\x04", 4) + " xl/workbook.xml").find("tệp Excel (.xlsx)") != std::string::npos);
  CHECK(about(std::string("PK\x03\x04", 4)).find("tệp nén (zip) hoặc tệp Word, Excel") != std::string::npos);
  CHECK(about("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("tệp Word hoặc Excel đời cũ (.doc, .xls)") != std::string::npos);
  CHECK(about("{\\rtf1\\ansi").find("tệp văn bản RTF") != std::string::npos);
}
