#include "write/findings_text.hpp"

#include <doctest/doctest.h>

#include "write/excerpt.hpp"

namespace {

std::vector<writer::CheckedFile> files(std::size_t count) { return std::vector<writer::CheckedFile>(count); }

const diag::RuleInfo kRule{"V204", "bad-value", diag::Severity::error, {"", ""}, {"", ""}, {"", "", ""}};
const diag::RuleInfo kWarning{"C301", "completed-without-evidence", diag::Severity::warning, {"", ""}, {"", ""}, {"", "", ""}};

diag::Diagnostic finding(const diag::RuleInfo& rule, const text::SourcePtr& file, text::Span at) {
  diag::Diagnostic made;
  made.rule = &rule;
  made.severity = rule.severity;
  made.place = {file, at};
  made.message = {"“hoàn thành” không phải là trạng thái", "“hoàn thành” is not a status"};
  return made;
}

std::string written(const std::vector<diag::Diagnostic>& findings, text::Lang lang,
                    writer::Style style = writer::Style::plain) {
  return writer::findings_text({findings, files(1), "0.1.0"}, lang, style);
}

TEST_CASE("text: a finding shows its line, marks by display width, what is related and the fix") {
  const auto file = text::make_source("so-a.yaml", "unit: so-a\nstatus: hoàn thành\n");
  auto bad = finding(kRule, file, {19, 31});
  bad.related.push_back({{file, {0, 4}}, {"đơn vị này", "this unit"}});
  bad.fix = diag::Fix{{"ghi “completed”", "write “completed”"}, {{{19, 31}, "completed"}}, diag::Safety::safe};
  CHECK(written({bad}, text::Lang::en) ==
        "so-a.yaml:2:9: error: “hoàn thành” is not a status [V204]\n"
        " 2 | status: hoàn thành\n"
        "   |         ^^^^^^^^^^\n"
        "  so-a.yaml:1:1: note: this unit\n"
        " 1 | unit: so-a\n"
        "   | ^^^^\n"
        "  fix: write “completed”\n"
        "\n"
        "1 file checked: 1 error, 0 warnings\n"
        "--fix can mend 1 of them\n");
  bad.related.clear();
  CHECK(written({bad}, text::Lang::vi) ==
        "so-a.yaml:2:9: lỗi: “hoàn thành” không phải là trạng thái [V204]\n"
        " 2 | status: hoàn thành\n"
        "   |         ^^^^^^^^^^\n"
        "  cách sửa: ghi “completed”\n"
        "\n"
        "Đã kiểm tra 1 tệp: 1 lỗi, 0 cảnh báo\n"
        "Sửa được 1 chỗ bằng --fix\n");
  bad.fix->safety = diag::Safety::unsafe;
  CHECK(written({bad}, text::Lang::en).ends_with("\n--fix --unsafe-fixes can mend 1 of them\n"));
}

TEST_CASE("text: nothing found is one line") {
  CHECK(writer::findings_text({{}, files(3), "0.1.0"}, text::Lang::en, writer::Style::plain) ==
        "3 files checked: no errors, no warnings\n");
  CHECK(writer::findings_text({{}, files(3), "0.1.0"}, text::Lang::vi, writer::Style::plain) ==
        "Đã kiểm tra 3 tệp: không có lỗi, không có cảnh báo\n");
}

TEST_CASE("text: where no files were counted none are spoken of") {
  const std::vector<diag::Diagnostic> findings{finding(kWarning, nullptr, {0, 0})};
  CHECK(writer::findings_text({findings, {}, "0.1.0"}, text::Lang::en, writer::Style::plain) ==
        "warning: “hoàn thành” is not a status [C301]\n\n0 errors, 1 warning\n");
  CHECK(writer::findings_text({{}, {}, "0.1.0"}, text::Lang::en, writer::Style::plain) ==
        "0 files checked: no errors, no warnings\n");
}

TEST_CASE("text: colour frames the parts and changes nothing else") {
  const auto file = text::make_source("a.yaml", "x: 1\n");
  CHECK(written({finding(kWarning, file, {3, 4})}, text::Lang::en, writer::Style::coloured) ==
        "\x1b[1ma.yaml:1:4:\x1b[0m \x1b[1;33mwarning:\x1b[0m “hoàn thành” is not a status [C301]\n"
        "\x1b[34m 1 |\x1b[0m x: 1\n"
        "\x1b[34m   |\x1b[0m    \x1b[1;33m^\x1b[0m\n"
        "\n"
        "1 file checked: 0 errors, 1 warning\n");
}

TEST_CASE("text: an empty file has a place but no line") {
  CHECK(written({finding(kRule, text::make_source("a.yaml", ""), {0, 0})}, text::Lang::en) ==
        "a.yaml:1:1: error: “hoàn thành” is not a status [V204]\n\n1 file checked: 1 error, 0 warnings\n");
}

TEST_CASE("excerpt: tabs are blanks, controls are spelled out, marks follow what is shown") {
  const auto file = text::make_source("a", "a\tb\x1b[0mc\n");
  CHECK(writer::excerpt(*file, {2, 3}, 100).line == "a   b\\u{001B}[0mc");
  CHECK(writer::excerpt(*file, {2, 3}, 100).marks == "    ^");
  CHECK(writer::excerpt(*file, {3, 4}, 100).marks == "     ^^^^^^^^");
}

TEST_CASE("excerpt: full-width letters take two marks, combining ones none") {
  CHECK(writer::excerpt(*text::make_source("a", "漢字: x"), {0, 6}, 100).marks == "^^^^");
  CHECK(writer::excerpt(*text::make_source("a", "漢字: x"), {8, 9}, 100).marks == "      ^");
  CHECK(writer::excerpt(*text::make_source("a", "e\xCC\x81x"), {3, 4}, 100).marks == " ^");
  CHECK(writer::excerpt(*text::make_source("a", "e\xCC\x81x"), {1, 3}, 100).marks == " ^");
}

TEST_CASE("excerpt: a place past the line, on an empty line or over several lines") {
  CHECK(writer::excerpt(*text::make_source("a", "ab\n"), {2, 2}, 100).marks == "  ^");
  CHECK(writer::excerpt(*text::make_source("a", "ab\n\nc"), {3, 3}, 100).line == "");
  CHECK(writer::excerpt(*text::make_source("a", "ab\n\nc"), {3, 3}, 100).marks == "^");
  CHECK(writer::excerpt(*text::make_source("a", "ab\ncd\n"), {1, 5}, 100).marks == " ^");
  CHECK(writer::excerpt(*text::make_source("a", "abc"), {1, 1}, 100).marks == " ^");
}

TEST_CASE("excerpt: of a long line the part around the place is shown") {
  const std::string line = std::string(200, 'a') + "bad" + std::string(200, 'z');
  const auto shown = writer::excerpt(*text::make_source("a", line), {200, 203}, 40);
  CHECK(shown.line == "…" + std::string(12, 'a') + "bad" + std::string(23, 'z') + "…");
  CHECK(shown.marks == std::string(13, ' ') + "^^^");
  const auto end = writer::excerpt(*text::make_source("a", line), {403, 403}, 40);
  CHECK(end.line == "…" + std::string(38, 'z'));
  CHECK(end.marks == std::string(39, ' ') + "^");
  const std::string huge(std::size_t{1} << 20U, 'x');
  CHECK(writer::excerpt(*text::make_source("a", huge), {1 << 19, (1 << 19) + 1}, 20).line ==
        "…xxxxxxxxxxxxxxxxxx…");
}

}  // namespace
