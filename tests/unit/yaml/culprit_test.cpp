#include "yaml/culprit.hpp"

#include <doctest/doctest.h>

#include "unit/yaml/support.hpp"

using yaml_test::codes;
using yaml_test::is_safe;
using yaml_test::parse;
using yaml_test::repaired;
using yaml_test::told;

TEST_CASE("yaml Y002: a neighbour too far to the left is named, not the innocent line after it") {
  const auto parsed = parse("tasks:\n  NV1.1:\n    a: 1\nNV2.1:\n    a: 2\n  NV2.2b:\n    a: 3\n");
  CHECK(told(parsed) ==
        "Y002 4:1-4:7 YAML syntax error at “NV2.1:”: this line is indented less than “NV1.1”: line it up with “NV1.1”\n"
        "  2:3-2:9 the lines of its level are here\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 4:1-4:7 Sai cú pháp YAML ở “NV2.1:”: dòng này thụt lề ít hơn “NV1.1”: hãy để thẳng cột với “NV1.1”\n"
        "  2:3-2:9 các dòng cùng cấp ở đây\n");
  CHECK(repaired(parsed) == "tasks:\n  NV1.1:\n    a: 1\n  NV2.1:\n    a: 2\n  NV2.2b:\n    a: 3\n");
  CHECK_FALSE(is_safe(parsed));
  // Another word may well stand where it stands.
  CHECK(codes(parse("a:\n  x: 1\nb:\n    y: 1\n  z: 2\n")) == "Y002 5:3");
}

TEST_CASE("yaml Y002: a field further left than the ones above and below it") {
  const auto parsed = parse("indicators:\n  a: 1\nb: 60\n  c: 2\n");
  CHECK(told(parsed) ==
        "Y002 3:1-3:6 YAML syntax error at “b: 60”: this line is indented less than the ones above and below it: line fields of one "
        "level up\n"
        "  4:3-4:7 so this line continues it\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 3:1-3:6 Sai cú pháp YAML ở “b: 60”: dòng này thụt lề ít hơn dòng trên và dòng dưới: hãy để các dòng cùng cấp thẳng cột\n"
        "  4:3-4:7 nên dòng này bị nối vào nó\n");
  CHECK(repaired(parsed) == "indicators:\n  a: 1\n  b: 60\n  c: 2\n");
  CHECK_FALSE(is_safe(parsed));
  CHECK(codes(parse("a: 1\nb: 60\n  c: 2\n")) == "Y002 3:3");
}

TEST_CASE("yaml Y002: a line of a block text that is indented less than the first") {
  const auto parsed = parse("a: |\n    Hai xã\n  bốn trạm\nb: 1\n");
  CHECK(told(parsed) ==
        "Y002 3:3-3:11 YAML syntax error at “bốn trạm”: this line is indented less than the first one of the text that it belongs "
        "to: line it up with that one\n"
        "  2:5-2:11 the text begins here\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 3:3-3:11 Sai cú pháp YAML ở “bốn trạm”: dòng này thụt lề ít hơn dòng đầu của đoạn văn mà nó thuộc về: hãy để thẳng cột "
        "với dòng ấy\n"
        "  2:5-2:11 đoạn văn bắt đầu ở đây\n");
  CHECK(repaired(parsed) == "a: |\n    Hai xã\n    bốn trạm\nb: 1\n");
}

TEST_CASE("yaml Y002: a text that goes on in a line with a colon") {
  const auto parsed = parse("result: Hai xã đã bàn giao\n  gồm: xã A, xã B\n  và xã C\nnext: x\n");
  CHECK(told(parsed) ==
        "Y002 2:3-2:18 YAML syntax error at “gồm: xã A, xã B”: this line continues the value above and holds “: ”, so it is taken for "
        "a field: put the whole value in quotes\n"
        "  1:9-1:27 the value begins here\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 2:3-2:18 Sai cú pháp YAML ở “gồm: xã A, xã B”: dòng này nối tiếp giá trị ở trên và có dấu “: ” nên bị coi là một "
        "trường: hãy đặt cả giá trị trong ngoặc kép\n"
        "  1:9-1:27 giá trị bắt đầu ở đây\n");
  CHECK(repaired(parsed) == "result: \"Hai xã đã bàn giao\n  gồm: xã A, xã B\n  và xã C\"\nnext: x\n");
  CHECK_FALSE(is_safe(parsed));
  CHECK(repaired(parse("result: xã \"A\"\n  gồm: xã B\n")) == "no fix");
}

TEST_CASE("yaml Y002: a title above the data") {
  const auto parsed = parse("BÁO CÁO TIẾN ĐỘ\n# chú thích\nunit: a\n");
  CHECK(told(parsed) ==
        "Y002 1:1-1:16 YAML syntax error at “BÁO CÁO TIẾN ĐỘ”: this line is no “name: value”: if it is a title, put # before it or "
        "delete it\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 1:1-1:16 Sai cú pháp YAML ở “BÁO CÁO TIẾN ĐỘ”: dòng này không phải “tên: giá trị”: nếu là tiêu đề, hãy đặt # ở đầu dòng "
        "hoặc xóa dòng\n");
  CHECK(repaired(parsed) == "# BÁO CÁO TIẾN ĐỘ\n# chú thích\nunit: a\n");
  CHECK(is_safe(parsed));
  CHECK(repaired(parse("BÁO CÁO\ncủa Sở\n\nunit: a\nb: 1\n")) == "# BÁO CÁO\n# của Sở\n\nunit: a\nb: 1\n");
  CHECK(repaired(parse("\xEF\xBB\xBF" "BÁO CÁO\nunit: a\n")) == "\xEF\xBB\xBF# BÁO CÁO\nunit: a\n");
  CHECK(codes(parse("BÁO CÁO\n---\nunit: a\n")) == "Y004 2:1");
}

TEST_CASE("yaml Y002: conflict markers of Git") {
  const auto parsed = parse("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> nhanh\n");
  CHECK(told(parsed) ==
        "Y002 2:1-2:13 YAML syntax error at “<<<<<<< HEAD”: a conflict marker, left where two versions of the file were merged (Git): "
        "keep one of the two passages and delete the lines <<<<<<<, =======, >>>>>>>\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 2:1-2:13 Sai cú pháp YAML ở “<<<<<<< HEAD”: dấu xung đột do gộp hai bản của tệp (Git): hãy giữ một trong hai đoạn và "
        "xóa các dòng <<<<<<<, =======, >>>>>>>\n");
}

TEST_CASE("yaml Y002: an apostrophe in single quotes") {
  const auto parsed = parse("a: 'Ea H'leo đã bàn giao'\n");
  CHECK(told(parsed) ==
        "Y002 1:4-1:26 YAML syntax error at “'Ea H'leo đã bàn giao'”: there is text after the closing ': if the text holds ' itself, put "
        "the whole value in \"…\", or write '' for each '\n");
  CHECK(told(parsed, text::Lang::vi) ==
        "Y002 1:4-1:26 Sai cú pháp YAML ở “'Ea H'leo đã bàn giao'”: còn chữ sau dấu ' đóng: nếu nội dung có dấu ', hãy đặt cả giá trị "
        "trong ngoặc kép \"…\", hoặc viết '' thay cho mỗi dấu '\n");
  CHECK(repaired(parsed) == "a: \"Ea H'leo đã bàn giao\"\n");
  CHECK_FALSE(is_safe(parsed));
  CHECK(repaired(parse("a: 'Ea H'leo đã\n")) == "no fix");
}

TEST_CASE("yaml Y002: a map whose own key was left out") {
  CHECK(told(parse("by: A\n  NV1.1:\n    a: 1\n"), text::Lang::vi) ==
        "Y002 2:3-2:9 Sai cú pháp YAML ở “NV1.1:”: dòng này thụt lề sâu hơn nên bị nối vào giá trị ở dòng trên: hãy để thẳng cột với "
        "các trường khác, hoặc thêm dòng tên trường bị thiếu ở trên nó\n"
        "  1:5-1:6 giá trị bắt đầu ở đây\n");
}

TEST_CASE("yaml: a byte order mark is no part of the first line") {
  const std::string mark = "\xEF\xBB\xBF";
  for (const char* text : {"[x", "[x\n", "x y\nunit: a\n", "unit: a\n  b: 1\n", " unit: a\nb: 1\n", "unit: \"a\nb: 1\n", "\tunit: a\n"}) {
    CAPTURE(text);
    const auto plain = parse(text);
    const auto marked = parse(mark + text);
    CHECK(told(marked) == told(plain));
  }
}
