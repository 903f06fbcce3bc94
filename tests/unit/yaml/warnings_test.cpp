#include <doctest/doctest.h>

#include "unit/yaml/support.hpp"

using yaml_test::codes;
using yaml_test::parse;
using yaml_test::repaired;
using yaml_test::told;

TEST_CASE("yaml Y011: a # directly followed by text cuts a plain value") {
  const auto parsed = parse("a: Công văn #12 của tỉnh\nb: 1\n");
  REQUIRE(parsed.root);
  CHECK(told(parsed) ==
        "Y011 1:13-1:25 “#12 của tỉnh” is taken for a comment, of the value only “Công văn” is left: if it "
        "is text, put "
        "the whole in quotes\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y011 1:13-1:25 “#12 của tỉnh” bị coi là chú thích, giá trị chỉ còn “Công văn”: nếu là nội dung, hãy "
        "đặt cả đoạn "
        "trong ngoặc kép\n");
  CHECK(parsed.findings.front().severity == diag::Severity::warning);
  CHECK(parsed.findings.front().pointer == "/a");
  CHECK(repaired(parsed) == "a: \"Công văn #12 của tỉnh\"\nb: 1\n");
  CHECK_FALSE(yaml_test::is_safe(parsed));
  CHECK(repaired(parse("a: nói \"có\" #1\n")) == "a: 'nói \"có\" #1'\n");
}

TEST_CASE("yaml Y011: an empty value too") {
  CHECK(
      told(parse("a: #13\n")) ==
      "Y011 1:4-1:7 “#13” is taken for a comment and the value is empty: if it is text, put it in quotes\n");
  CHECK(codes(parse("- #13\n- x\n")) == "Y011 1:3");
}

TEST_CASE("yaml Y011: an ordinary comment is silent") {
  CHECK(
      codes(parse("a: x # ghi chú\nb: \"y\" #12\nc: y## z\nd: y ## z\ne: x#12\n#12\nf: #\n  - g\n")).empty());
  CHECK(codes(parse("a: #nhóm\n  b: 1\n")).empty());
}

TEST_CASE("yaml Y012: list items run together") {
  const auto parsed = parse("a:\n  - 1\n   - 2\n");
  REQUIRE(parsed.root);
  CHECK(told(parsed) ==
        "Y012 3:4-3:7 “- 2” is joined to the line above, giving “1 - 2”: put the dashes in one column, or "
        "write “|” after "
        "the colon\n  2:5-2:6 the value begins here\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y012 3:4-3:7 “- 2” bị nối vào dòng trên thành “1 - 2”: hãy để các dấu “-” thẳng cột, hoặc viết “|” "
        "sau dấu hai "
        "chấm\n  2:5-2:6 giá trị bắt đầu ở đây\n");
  CHECK(parsed.findings.front().severity == diag::Severity::warning);
  CHECK(codes(parse("a: Đã làm\n  - việc một\n  - việc hai\n")) == "Y012 2:3");
  CHECK(codes(parse("a: Đã làm\n  việc - một\n  -5 độ\n")).empty());
  CHECK(codes(parse("a: |\n  - một\n  - hai\nb: \"x\n  - y\"\n")).empty());
}

TEST_CASE("yaml Y013: a file without a final line end") {
  const auto parsed = parse("a: 1");
  REQUIRE(parsed.root);
  CHECK(told(parsed) ==
        "Y013 1:5-1:5 The file does not end in a line end: check that its last part was not cut off\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y013 1:5-1:5 Tệp không kết thúc bằng dấu xuống dòng: hãy kiểm tra tệp có bị cắt mất phần cuối "
        "không\n");
  CHECK(repaired(parsed) == "a: 1\n");
  CHECK(codes(parse("a: 1\r")).empty());
  CHECK(codes(parse("a: 1\r\n")).empty());
  CHECK(codes(parse("a: \"1")) == "Y002 1:4");
}

TEST_CASE("yaml Y014: a Windows path in double quotes is read as it was typed") {
  const auto parsed = parse("a: \"Hồ sơ lưu tại D:\\Nam\\temp\\new nhé\"\n");
  REQUIRE(parsed.root);
  CHECK(told(parsed) ==
        "Y014 1:4-1:39 “D:\\Nam\\temp\\new” stands in double quotes \"…\", where each \\ and the letter after it become another "
        "character: use single quotes '…'\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y014 1:4-1:39 “D:\\Nam\\temp\\new” nằm trong ngoặc kép \"…\" nên mỗi dấu \\ cùng chữ sau nó bị đổi thành ký tự khác: hãy dùng "
        "ngoặc đơn '…'\n");
  CHECK(parsed.root->find("a")->value.value == "Hồ sơ lưu tại D:\\Nam\\temp\\new nhé");
  CHECK(repaired(parsed) == "a: 'Hồ sơ lưu tại D:\\Nam\\temp\\new nhé'\n");
  CHECK(yaml_test::is_safe(parsed));
  // \b is a control character: no second finding for it.
  CHECK(codes(parse("a: \"D:\\bao cao\"\n")) == "Y014 1:4");
  CHECK(codes(parse("a: \"(D:\\temp\\new)\"\n")) == "Y014 1:4");
  CHECK(repaired(parse("a: \"xã 'mới': D:\\Nam, \\\"x\\\"\"\n")) == "a: 'xã ''mới'': D:\\Nam, \"x\"'\n");
}

TEST_CASE("yaml Y014: escapes that are meant are none") {
  CHECK(codes(parse("a: \"Lớp A:\\nDòng hai\\nDòng ba\"\n")).empty());
  CHECK(codes(parse("a: \"Lớp A:\\tx\"\n")).empty());
  CHECK(codes(parse("a: \"D:\\\\Nam\\\\temp\"\n")).empty());
  CHECK(codes(parse("a: 'D:\\Nam\\temp'\n")).empty());
  CHECK(codes(parse("a: D:\\Nam\\temp\n")).empty());
  CHECK(codes(parse("a: \"xem http:\\/\\/x.vn\"\n")).empty());
}
