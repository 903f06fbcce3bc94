#include <doctest/doctest.h>

#include "load/reader.hpp"
#include "model/report.hpp"
#include "unit/load/scalar_rows.hpp"

using load::MapReader;
using load::Need;
using load_tests::check_rows;
using load_tests::Row;

TEST_CASE("an id is ASCII; what was meant is offered") {
  static constexpr Row kRows[] = {
    {"so-a", "so-a", "", "", ""},
    {"sở-a", "",
     "V204 1:4-1:8 /v: “sở-a” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, “_”, “-”; có phải “so-a”? [unsafe]",
     "V204 1:4-1:8 /v: “sở-a” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”; did you mean “so-a”? [unsafe]",
     "so-a"},
    {"Sở A", "",
     "V204 1:4-1:8 /v: “Sở A” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, “_”, “-”; có phải “so-a”? [unsafe]",
     "V204 1:4-1:8 /v: “Sở A” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”; did you mean “so-a”? [unsafe]",
     "so-a"},
    {"NULL$", "",
     "V204 1:4-1:9 /v: “NULL$” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, “_”, “-”",
     "V204 1:4-1:9 /v: “NULL$” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”",
     ""},
    {"1a", "",
     "V204 1:4-1:6 /v: “1a” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, “_”, “-”",
     "V204 1:4-1:6 /v: “1a” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”",
     ""},
    {"\"a b\"", "",
     "V204 1:4-1:9 /v: “a b” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, “_”, “-”; có phải “a-b”? [unsafe]",
     "V204 1:4-1:9 /v: “a b” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”; did you mean “a-b”? [unsafe]",
     "a-b"},
  };
  check_rows(kRows, [](MapReader& in) {
    const auto field = in.id("v", Need::required);
    return field.good() ? *field : std::string();
  });
}

TEST_CASE("the id of an indicator is a name in expressions") {
  static constexpr Row kRows[] = {
    {"ho_so", "ho_so", "", "", ""},
    {"Hồ sơ", "",
     "V204 1:4-1:9 /v: “Hồ sơ” không phải một mã: bắt đầu bằng chữ thường không dấu, sau đó là chữ thường không dấu, chữ số, “_”; có phải “ho_so”? [unsafe]",
     "V204 1:4-1:9 /v: “Hồ sơ” is not an id: a lower-case ASCII letter, then lower-case ASCII letters, digits, “_”; did you mean “ho_so”? [unsafe]",
     "ho_so"},
  };
  check_rows(kRows, [](MapReader& in) {
    const auto field = in.indicator_id("v", Need::required);
    return field.good() ? *field : std::string();
  });
}

TEST_CASE("a text has something in it") {
  static constexpr Row kRows[] = {
    {"abc", "abc", "", "", ""},
    {"\"\"", "",
     "V207 1:4-1:6 /v: “v” để trống: ghi nội dung, hoặc bỏ đi nếu không bắt buộc",
     "V207 1:4-1:6 /v: “v” is empty: write the text, or leave it out if it is optional",
     ""},
    {"\"   \"", "",
     "V207 1:4-1:9 /v: “v” để trống: ghi nội dung, hoặc bỏ đi nếu không bắt buộc",
     "V207 1:4-1:9 /v: “v” is empty: write the text, or leave it out if it is optional",
     ""},
    {"~", "",
     "V207 1:4-1:5 /v: “v” để trống: ghi nội dung, hoặc bỏ đi nếu không bắt buộc",
     "V207 1:4-1:5 /v: “v” is empty: write the text, or leave it out if it is optional",
     ""},
    {"[a]", "",
     "R103 1:4-1:7 /v: “v” phải là một đoạn văn bản, không phải một danh sách",
     "R103 1:4-1:7 /v: “v” must be a text, not a list",
     ""},
  };
  check_rows(kRows, [](MapReader& in) {
    const auto field = in.text("v", Need::required);
    return field.good() ? *field : std::string();
  });
}

TEST_CASE("yes and no, and what people write for them") {
  static constexpr Row kRows[] = {
    {"yes", "yes", "", "", ""},
    {"true", "yes", "", "", ""},
    {"có", "",
     "V204 1:4-1:6 /v: “v” không nhận giá trị “có”; ghi “yes” [safe]",
     "V204 1:4-1:6 /v: “v” cannot be “có”; write “yes” [safe]",
     "yes"},
    {"không", "",
     "V204 1:4-1:9 /v: “v” không nhận giá trị “không”; ghi “no” [safe]",
     "V204 1:4-1:9 /v: “v” cannot be “không”; write “no” [safe]",
     "no"},
    {"Yes", "",
     "V204 1:4-1:7 /v: “v” không nhận giá trị “Yes”; ghi “yes” [safe]",
     "V204 1:4-1:7 /v: “v” cannot be “Yes”; write “yes” [safe]",
     "yes"},
    {"\"yes\"", "",
     "V204 1:4-1:9 /v: “v” không nhận giá trị “yes”; ghi “yes”, không có dấu nháy [safe]",
     "V204 1:4-1:9 /v: “v” cannot be “yes”; write “yes”, without quotes [safe]",
     "yes"},
    {"y", "",
     "V204 1:4-1:5 /v: “v” không nhận giá trị “y”; ghi “yes” [safe]",
     "V204 1:4-1:5 /v: “v” cannot be “y”; write “yes” [safe]",
     "yes"},
    {"1", "",
     "V204 1:4-1:5 /v: “v” không nhận giá trị “1”; ghi “yes” [safe]",
     "V204 1:4-1:5 /v: “v” cannot be “1”; write “yes” [safe]",
     "yes"},
    {"maybe", "",
     "V204 1:4-1:9 /v: “v” không nhận giá trị “maybe”; ghi yes (có) hoặc no (không)",
     "V204 1:4-1:9 /v: “v” cannot be “maybe”; write yes or no",
     ""},
    {"[yes]", "",
     "R103 1:4-1:9 /v: “v” phải là yes (có) hoặc no (không), không phải một danh sách",
     "R103 1:4-1:9 /v: “v” must be yes or no, not a list",
     ""},
  };
  check_rows(kRows, [](MapReader& in) {
    const auto field = in.truth("v", Need::required);
    return field.good() ? std::string(*field ? "yes" : "no") : std::string();
  });
}

TEST_CASE("a choice lists the allowed words and knows the Vietnamese labels") {
  static constexpr Row kRows[] = {
    {"in_progress", "in_progress", "", "", ""},
    {"\"completed\"", "completed", "", "", ""},
    {"Hoàn thành", "",
     "V204 1:4-1:14 /v: “v” không nhận giá trị “Hoàn thành”; dùng một trong: not_started, in_progress, completed, paused, cancelled; ghi “completed” [safe]",
     "V204 1:4-1:14 /v: “v” cannot be “Hoàn thành”; use one of: not_started, in_progress, completed, paused, cancelled; write “completed” [safe]",
     "completed"},
    {"In Progress", "",
     "V204 1:4-1:15 /v: “v” không nhận giá trị “In Progress”; dùng một trong: not_started, in_progress, completed, paused, cancelled; ghi “in_progress” [safe]",
     "V204 1:4-1:15 /v: “v” cannot be “In Progress”; use one of: not_started, in_progress, completed, paused, cancelled; write “in_progress” [safe]",
     "in_progress"},
    {"in-progress", "",
     "V204 1:4-1:15 /v: “v” không nhận giá trị “in-progress”; dùng một trong: not_started, in_progress, completed, paused, cancelled; ghi “in_progress” [safe]",
     "V204 1:4-1:15 /v: “v” cannot be “in-progress”; use one of: not_started, in_progress, completed, paused, cancelled; write “in_progress” [safe]",
     "in_progress"},
    {"in_progres", "",
     "V204 1:4-1:14 /v: “v” không nhận giá trị “in_progres”; dùng một trong: not_started, in_progress, completed, paused, cancelled; có phải “in_progress”? [unsafe]",
     "V204 1:4-1:14 /v: “v” cannot be “in_progres”; use one of: not_started, in_progress, completed, paused, cancelled; did you mean “in_progress”? [unsafe]",
     "in_progress"},
    {"xyz", "",
     "V204 1:4-1:7 /v: “v” không nhận giá trị “xyz”; dùng một trong: not_started, in_progress, completed, paused, cancelled",
     "V204 1:4-1:7 /v: “v” cannot be “xyz”; use one of: not_started, in_progress, completed, paused, cancelled",
     ""},
    {"[a]", "",
     "R103 1:4-1:7 /v: “v” phải là một trong: not_started, in_progress, completed, paused, cancelled, không phải một danh sách",
     "R103 1:4-1:7 /v: “v” must be one of: not_started, in_progress, completed, paused, cancelled, not a list",
     ""},
    {"~", "",
     "R103 1:4-1:5 /v: “v” phải là một trong: not_started, in_progress, completed, paused, cancelled, nhưng đang để trống",
     "R103 1:4-1:5 /v: “v” must be one of: not_started, in_progress, completed, paused, cancelled, but is empty",
     ""},
  };
  check_rows(kRows, [](MapReader& in) {
    static constexpr load::Synonym kWords[] = {{"hoanthanh", "completed"}};
    const auto field = in.choice<model::Status>("v", Need::required, {model::kStatuses, kWords});
    return field.good() ? std::string(model::kStatuses[static_cast<std::size_t>(*field)]) : std::string();
  });
}

TEST_CASE("a character that only looks like the right one is named before anything else") {
  const auto finding = [](std::string_view written, auto read) {
    static constexpr std::string_view kKeys[] = {"v"};
    load_tests::Parsed parsed("v: " + std::string(written) + "\n");
    MapReader in(parsed.value(), kKeys);
    CHECK(read(in).bad());
    REQUIRE(parsed.bag.findings().size() == 1);
    CHECK(parsed.bag.findings()[0].pointer == "/v");
    return std::string(parsed.bag.findings()[0].rule->code) + " " + load_tests::fixed(parsed.bag.findings()[0]);
  };
  CHECK(finding("“2026-10-16”", [](MapReader& in) { return in.date("v", Need::required); }) == "Y010 v: 2026-10-16\n");
  CHECK(finding("‘2026-10’", [](MapReader& in) { return in.period("v", Need::required); }) == "Y010 v: 2026-10\n");
  CHECK(finding("“so-a”", [](MapReader& in) { return in.id("v", Need::required); }) == "Y010 v: so-a\n");
  CHECK(finding("“yes”", [](MapReader& in) { return in.truth("v", Need::required); }) == "Y010 v: yes\n");
  CHECK(finding("１２００", [](MapReader& in) {
          return in.number("v", Need::required, load::NumberKind::count);
        }) == "Y010 v: 1200\n");
  CHECK(finding("“completed”", [](MapReader& in) {
          return in.choice<model::Status>("v", Need::required, {model::kStatuses, {}});
        }) == "Y010 v: completed\n");
  // What would be another scalar when it is written back is only named.
  for (const char* written : {"so：\tb", "so：b\n\n  c", "so：b\u2028 c", "'so：b\n\n  c'"}) {
    CHECK(finding(written, [](MapReader& in) { return in.id("v", Need::required); }) == "Y010 v: " + std::string(written) + "\n");
  }
}
