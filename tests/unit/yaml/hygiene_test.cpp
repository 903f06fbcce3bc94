#include <doctest/doctest.h>

#include "support/files.hpp"
#include "unit/yaml/support.hpp"

using yaml_test::codes;
using yaml_test::is_safe;
using yaml_test::parse;
using yaml_test::repaired;
using yaml_test::told;

namespace {

std::string value_of(const yaml_test::Parsed& parsed, std::string_view key) {
  REQUIRE(parsed.root);
  const yaml::Entry* entry = parsed.root->find(key);
  REQUIRE(entry != nullptr);
  return entry->value.value;
}

TEST_CASE("yaml H501: words with combining marks are one finding a file, and are read in NFC") {
  const auto parsed = parse("a: Co\u0323\u0302ng ho\u0300a\nb: một\nc: \"x\u00EA\u0301p\" # gio\u0323\n");
  CHECK(told(parsed) ==
        "H501 1:4-1:10 “Co\u0323\u0302ng” and 2 more in this file are written with combining marks: they look the same, but "
        "programs take them for other words; use NFC\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "H501 1:4-1:10 “Co\u0323\u0302ng” và 2 chỗ khác trong tệp gõ bằng Unicode tổ hợp, nhìn giống nhưng máy coi là chữ khác: hãy "
        "dùng Unicode dựng sẵn (NFC)\n");
  CHECK(parsed.findings.front().severity == diag::Severity::warning);
  CHECK(parsed.findings.front().pointer == "/a");
  CHECK(is_safe(parsed));
  CHECK(repaired(parsed) == "a: Cộng hòa\nb: một\nc: \"xếp\" # gio\u0323\n");
  CHECK(value_of(parsed, "a") == "Cộng hòa");
  CHECK(value_of(parsed, "c") == "xếp");
}

TEST_CASE("yaml H502: text in an old code page, with the reading as an unsafe fix") {
  const auto parsed = parse("a: >-\n  Uû ban nh©n d©n\n  tØnh ®· duyÖt.\nb: tốt\n");
  CHECK(told(parsed) ==
        "H502 2:3-3:16 “Uû ban nh©n d©n tØnh ®· duyÖt” is text in TCVN3 (ABC), not in Unicode: it reads “Uỷ ban nhân dân tỉnh đã "
        "duyệt”\n");
  CHECK(parsed.findings.front().severity == diag::Severity::error);
  CHECK(parsed.findings.front().pointer == "/a");
  CHECK_FALSE(is_safe(parsed));
  CHECK(repaired(parsed) == "a: >-\n  Uỷ ban nhân dân\n  tỉnh đã duyệt.\nb: tốt\n");
  REQUIRE(parsed.root);
  CHECK(parsed.root->find("a")->value.garbled);
  CHECK_FALSE(parsed.root->find("b")->value.garbled);
}

TEST_CASE("yaml H502: a soft hyphen that is a letter there is not deleted") {
  CHECK(codes(parse("a: tr\u00ADíc ngµy 20/10\n")) == "H502 1:4");
  CHECK(repaired(parse("a: tr\u00ADíc ngµy 20/10\n")) == "a: trước ngày 20/10\n");
}

TEST_CASE("yaml H502: a key in an old code page is read as what it means") {
  const auto parsed = parse("tr¹ng th¸i: x\n");
  CHECK(codes(parsed).empty());
  CHECK(value_of(parsed, "trạng thái") == "x");
}

TEST_CASE("yaml H502: bytes that Latin-1 shows as controls") {
  const auto parsed = parse("a: k\u0089 hoåch Çã hoàn thành nhi\u008Cm vø\n");
  CHECK(codes(parsed) == "H502 1:4");
  CHECK_FALSE(parsed.root);
  CHECK(repaired(parsed) == "a: kế hoạch đã hoàn thành nhiệm vụ\n");
  CHECK_FALSE(is_safe(parsed));
  CHECK(codes(parse("a: x\u0089y\n")) == "H504 1:5");
}

TEST_CASE("yaml H503: invisible characters warn, once a value, and are not read") {
  const auto parsed = parse("a: hoạt\u200Bđộng cơ\u00ADsở\nb: 60\u200B\n");
  CHECK(told(parsed) ==
        "H503 1:8-1:9 “hoạt\\u{200B}động” holds an invisible character (U+200B, U+00AD), so that a search does not find the word: "
        "delete it\n"
        "H503 2:6-2:7 “60\\u{200B}” holds an invisible character (U+200B), so that a search does not find the word: delete it\n");
  CHECK(parsed.findings.front().severity == diag::Severity::warning);
  CHECK(is_safe(parsed));
  CHECK(repaired(parsed) == "a: hoạtđộng cơsở\nb: 60\u200B\n");
  CHECK(value_of(parsed, "a") == "hoạtđộng cơsở");
  CHECK(value_of(parsed, "b") == "60");
}

TEST_CASE("yaml H503: a control of writing direction is an error, also in a comment or as an escape") {
  const auto parsed = parse("a: đạt \u202E%09\u202C\n# \u2066ẩn\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "H503 1:8-1:9 “\\u{202E}%09\\u{202C}” chứa ký tự đổi chiều chữ không nhìn thấy được (U+202E, U+202C): người đọc thấy khác "
        "điều được ghi, hãy xóa\n"
        "H503 2:3-2:4 “\\u{2066}ẩn” chứa ký tự đổi chiều chữ không nhìn thấy được (U+2066): người đọc thấy khác điều được ghi, hãy "
        "xóa\n");
  CHECK(parsed.findings.front().severity == diag::Severity::error);
  CHECK(repaired(parsed) == "a: đạt %09\n# \u2066ẩn\n");
  const auto escaped = parse("a: \"đạt \\u202E09\"\n");
  CHECK(codes(escaped) == "H503 1:4");
  CHECK(repaired(escaped) == "no fix");
  CHECK(value_of(escaped, "a") == "đạt 09");
}

TEST_CASE("yaml H503: joiners that a script needs are honest") {
  CHECK(codes(parse("a: 👨\u200D👩\u200D👧 và \u1797\u17B6\u179F\u17B6\u200B\u1781\u17D2\u1798\u17C2\u179A\nb: ❤️\n")).empty());
}

TEST_CASE("yaml H506: a letter of another script within a word") {
  const auto parsed = parse("a: hоàn thành ở Ðảng bộ\nunit: sо-a\n");
  CHECK(told(parsed) ==
        "H506 1:4-1:8 “hоàn” holds “о” (Cyrillic, U+043E), which only looks like “o”: write “hoàn” (and 1 more in this text)\n"
        "H506 2:7-2:11 “sо-a” holds “о” (Cyrillic, U+043E), which only looks like “o”: write “so-a”\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "H506 1:4-1:8 “hоàn” có “о” (chữ Kirin, U+043E) chỉ giống “o”: hãy viết “hoàn” (cùng 1 từ khác trong đoạn này)\n"
        "H506 2:7-2:11 “sо-a” có “о” (chữ Kirin, U+043E) chỉ giống “o”: hãy viết “so-a”\n");
  CHECK(is_safe(parsed));
  CHECK(repaired(parsed) == "a: hoàn thành ở Đảng bộ\nunit: sо-a\n");
  CHECK(value_of(parsed, "unit") == "so-a");
}

TEST_CASE("yaml H506: a key that would become another's twin stays what it is") {
  const auto parsed = parse("status: a\nstаtus: b\n");
  REQUIRE(parsed.root);
  CHECK(codes(parsed).empty());
  CHECK(parsed.root->entries[1].key.value == "stаtus");
}

TEST_CASE("yaml H: nothing honest is flagged in the seed and the examples") {
  for (const char* folder : {"schemas", "examples"}) {
    for (const auto& path : support::files_below(support::kRoot / folder)) {
      if (path.extension() != ".yaml") continue;
      CAPTURE(path.string());
      const auto parsed = parse(support::read(path));
      for (const auto& finding : parsed.findings) CHECK_FALSE(finding.rule->code.starts_with("H"));
    }
  }
  std::string prose = "a: |\n";
  const std::string text = support::read(support::kRoot / "schemas/directives/cmcn4.txt");
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    prose += "  " + text.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  CHECK(codes(parse(prose)).empty());
}

}  // namespace

TEST_CASE("yaml H507: letters that a change of encoding has lost") {
  const auto replaced = parse("a: Hai x� �� b�n giao\nb: 1\n");
  REQUIRE(replaced.root);
  CHECK(told(replaced) ==
        "H507 1:9-1:10 “Hai x� �� b�n giao” holds � (U+FFFD): a letter was lost there when the encoding was changed, type the text "
        "again from the original\n");
  CHECK(told(replaced, text::Lang::vi) ==
        "H507 1:9-1:10 “Hai x� �� b�n giao” có ký tự � (U+FFFD): chữ ở đó đã mất khi chuyển mã, hãy gõ lại theo bản gốc\n");
  CHECK(replaced.findings.front().severity == diag::Severity::error);
  CHECK(codes(parse("a: \"x\\n�\"\n")) == "H507 1:8");

  const auto asked = parse("a: >-\n  Hai x? ?? b?n giao m?t b?ng, b?n tr?m l?n s?ng\n");
  CHECK(told(asked) ==
        "H507 2:13-2:16 “b?n” has question marks between its letters (and 6 more in this text): letters with marks were probably lost "
        "when the encoding was changed, type the text again from the original\n");
  CHECK(told(asked, text::Lang::vi) ==
        "H507 2:13-2:16 “b?n” có dấu hỏi giữa các chữ cái (cùng 6 từ khác trong đoạn này): có lẽ chữ có dấu đã mất khi chuyển mã, hãy gõ "
        "lại theo bản gốc\n");
  CHECK(asked.findings.front().severity == diag::Severity::warning);
}

TEST_CASE("yaml H507: honest question marks") {
  for (const char* honest : {"Vì sao chậm? Vì sao chưa bàn giao? Ai chịu trách nhiệm?", "Có/không? Bao giờ?? Thật à?!", "“Ai?”, “Gì?”, “Đâu?”",
                             "xem x.vn/a?b, y.vn/c?d, z.vn/e?f và http://a.vn?b=c", "a?b", "Đã hỏi:Ai?Gì?"}) {
    CAPTURE(honest);
    CHECK(codes(parse("a: '" + std::string(honest) + "'\n")).empty());
  }
}
