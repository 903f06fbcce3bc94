#include "write/letter.hpp"

#include <doctest/doctest.h>

#include "view/letter.hpp"

namespace {

using Lines = std::vector<std::string>;
using view::Data;

const Data kNames = Data::Object{{"unit", "unit"},
                                 {"late", true},
                                 {"errors", Data::List{Data::Object{{"line", "line"}, {"message", "message"}}}}};

/// `bytes: Vietnamese, English` of each problem.
Lines problems(std::string_view source) {
  Lines out;
  for (const writer::TemplateProblem& problem : writer::template_problems(source, kNames)) {
    out.push_back(std::to_string(problem.at.begin) + "-" + std::to_string(problem.at.end));
    out.push_back(problem.message.vi);
    out.push_back(problem.message.en);
  }
  return out;
}

Data errors(std::initializer_list<const char*> messages) {
  Data::List out;
  for (const char* message : messages) out.emplace_back(Data::Object{{"line", "5"}, {"message", message}});
  return out;
}

}  // namespace

TEST_CASE("letter: the built-in templates have no problem") {
  for (const auto& problem : writer::template_problems(writer::reminder_template(), view::letter_names())) {
    FAIL_CHECK(problem.message.en);
  }
  for (const auto& problem : writer::template_problems(writer::covering_template(), view::covering_names())) {
    FAIL_CHECK(problem.message.en);
  }
}

TEST_CASE("letter: what mustache has and a letter needs is taken") {
  CHECK(problems("{{! ghi chú }}{{unit}}{{^late}}{{/late}}{{# errors }}{{ line }}{{unit}}{{/ errors }}") == Lines{});
}

TEST_CASE("letter: a name that is not there, and the nearest that is") {
  CHECK(problems("{{unlt}}") == Lines{"0-8", "Ở đây không có tên “unlt”; có phải “unit”?",
                                      "There is no name “unlt” here; did you mean “unit”?"});
  CHECK(problems("{{don_vi}}") == Lines{"0-10", "Ở đây không có tên “don_vi”; xem các tên dùng được: tiendo remind --help",
                                        "There is no name “don_vi” here; for those there are see: tiendo remind --help"});
  CHECK(problems("{{line}}").size() == 3);
}

TEST_CASE("letter: what is inside of an unknown section is not judged") {
  CHECK(problems("{{#loi}}{{dong}}{{/loi}}").size() == 3);
}

TEST_CASE("letter: a list or a truth is no text") {
  CHECK(problems("{{errors}}") == Lines{"0-10", "“errors” là một danh sách; hãy ghi “{{#errors}} … {{/errors}}”",
                                        "“errors” is a list; write “{{#errors}} … {{/errors}}”"});
  CHECK(problems("{{late}}") == Lines{"0-8", "“late” chỉ cho biết có hay không; hãy ghi “{{#late}} … {{/late}}”",
                                      "“late” only says yes or no; write “{{#late}} … {{/late}}”"});
}

TEST_CASE("letter: sections that do not pair") {
  CHECK(problems("a {{#late}} b") == Lines{"2-11", "Phần “{{#late}}” không được đóng; thêm “{{/late}}” vào cuối phần",
                                           "The section “{{#late}}” is never closed; add “{{/late}}” at its end"});
  CHECK(problems("{{/late}}") ==
        Lines{"0-9", "“{{/late}}” đóng một phần chưa mở; thêm “{{#late}}” ở đầu phần, hoặc bỏ đi",
              "“{{/late}}” closes a section that was not opened; add “{{#late}}” before it, or take it out"});
  CHECK(problems("{{#late}}{{#unit}}{{/late}}{{/unit}}") ==
        Lines{"18-27", "Ở đây phải đóng phần “unit” trước, nhưng lại ghi “{{/late}}”",
              "The section “unit” must be closed first, but this is “{{/late}}”", "27-36",
              "Ở đây phải đóng phần “late” trước, nhưng lại ghi “{{/unit}}”",
              "The section “late” must be closed first, but this is “{{/unit}}”"});
  CHECK(problems("x {{unit") == Lines{"2-4", "“{{” không có “}}” đóng lại", "“{{” has no “}}” to close it"});
}

TEST_CASE("letter: nothing lets a text through unescaped or brings in a file") {
  const Lines raw = {"Mẫu thư không dùng được “> /etc/passwd”: không gọi tệp khác, không đổi dấu ngoặc",
                     "A letter's template has no “> /etc/passwd”: it brings in no other file and keeps its braces"};
  CHECK(problems("{{> /etc/passwd}}") == Lines{"0-17", raw[0], raw[1]});
  CHECK(problems("{{{unit}}}") ==
        Lines{"0-9", "“{{{unit}}}” đưa nguyên văn chữ của báo cáo vào thư, kể cả ký hiệu định dạng; hãy ghi “{{tên}}”",
              "“{{{unit}}}” would let a report's text into the letter with its mark-up; write “{{name}}”"});
  CHECK(problems("{{& unit}}").size() == 3);
  CHECK(problems("{{=<% %>=}}").size() == 3);
  CHECK(problems("{{}}") == Lines{"0-4", "“{{}}” không có tên", "“{{}}” has no name"});
  CHECK(problems("a \xFF") == Lines{"2-3", "Mẫu thư không phải UTF-8 từ đây; hãy lưu lại tệp với mã UTF-8",
                                    "The template is not UTF-8 from here on; save the file as UTF-8"});
}

TEST_CASE("letter: a template as deep as a bomb is refused") {
  const auto nested = [](int levels) {
    std::string deep;
    for (int i = 0; i < levels; ++i) deep += "{{#late}}";
    for (int i = 0; i < levels; ++i) deep += "{{/late}}";
    return deep;
  };
  CHECK(problems(nested(16)).empty());
  CHECK(problems(nested(17)) == Lines{"144-153", "Các phần lồng nhau quá 16 mức", "Sections are nested deeper than 16"});
}

TEST_CASE("letter: a report's text stays text, of one line") {
  const Data data = Data::Object{{"unit", "**a** | <b>\n# c {{late}} ![x](/etc/passwd)"}};
  CHECK(writer::letter("| {{unit}} |", data) ==
        "| \\*\\*a\\*\\* &#124; &lt;b&gt; \\# c \\{\\{late\\}\\} \\!\\[x\\](/etc/passwd) |\n");
}

TEST_CASE("letter: lines of a section that is false leave no gap in a table or list") {
  const std::string source = "| a |\n{{#late}}\n| b |\n{{/late}}\n{{^late}}\n| c |\n{{/late}}\n| d |\n";
  CHECK(writer::letter(source, Data::Object{{"late", true}}) == "| a |\n| b |\n| d |\n");
  CHECK(writer::letter(source, Data::Object{{"late", false}}) == "| a |\n| c |\n| d |\n");
}

TEST_CASE("letter: a list keeps the empty line after it, and several become one") {
  const std::string source = "Lỗi:\n\n{{#errors}}\n- {{line}}: {{message}}\n{{/errors}}\n\n\n\n{{! chú\nthích }}\nHết\n\n";
  CHECK(writer::letter(source, Data::Object{{"errors", errors({"một", "hai"})}}) ==
        "Lỗi:\n\n- 5: một\n- 5: hai\n\nHết\n");
  CHECK(writer::letter(source, Data::Object{{"errors", Data::List{}}}) == "Lỗi:\n\nHết\n");
}

TEST_CASE("letter: a text that is empty counts as none, a name of the item before one of the letter") {
  const Data data = Data::Object{{"unit", ""}, {"line", "9"}, {"errors", errors({"x"})}};
  CHECK(writer::letter("{{#unit}}có{{/unit}}{{^unit}}không{{/unit}} {{line}} {{#errors}}{{line}}{{/errors}}", data) ==
        "không 9 5\n");
}

TEST_CASE("letter: a template from Windows reads the same") {
  CHECK(writer::letter("\xEF\xBB\xBFKính gửi: {{unit}}\r\n{{#late}}\r\nchậm\r\n{{/late}}\r\nHết\r\n",
                       Data::Object{{"unit", "Sở A"}, {"late", false}}) == "Kính gửi: Sở A\nHết\n");
}
