#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("load plan: a reference that is a map, and one that is no id") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    support: [so-b]",
                 "    support:\n      - group: so\n      - SO B");
  CHECK(changed.lines() ==
        Lines{"R103 error plan.yaml:15:9-18 /assignments/0/support/0",
              "Mục 1 của “support” phải là mã một đơn vị, hoặc group: liền với mã một nhóm (group:huyen), "
              "không phải một nhóm trường",
              "Item 1 of “support” must be a unit's id, or group: and a group's id without a space "
              "(group:huyen), not a map",
              "V204 error plan.yaml:16:9-13 /assignments/0/support/1",
              "“SO B” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, "
              "“_”, “-”",
              "“SO B” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”"});
}

TEST_CASE("load plan: no lead") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    lead: van-phong",
                 "    lead: []");
  changed.change("plan.yaml", "    lead: ban-cu\n",
                 "");
  CHECK(changed.lines() ==
        Lines{"V207 error plan.yaml:79:11-13 /assignments/3/lead",
              "“lead” để trống: ghi mã đơn vị chủ trì hoặc group:MÃ",
              "“lead” is empty: name a unit or group:ID",
              "R101 error plan.yaml:82:5-9 /assignments/4/lead",
              "Mục 5 của “assignments” thiếu trường “lead”; ví dụ: “lead: …”",
              "Item 5 of “assignments” lacks the field “lead”; for example: “lead: …”"});
}

TEST_CASE("load plan: a deadline in words") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "deadline: none",
                 "deadline: thường xuyên");
  changed.change("plan.yaml", "deadline: 2026-10-10",
                 "deadline: sớm");
  CHECK(changed.lines() ==
        Lines{"V204 error plan.yaml:69:15-27 /assignments/2/deadline",
              "“deadline” không nhận giá trị “thường xuyên”; ghi một ngày (2026-12-31), hoặc none nếu là nhiệm "
              "vụ thường xuyên",
              "“deadline” cannot be “thường xuyên”; write a date (2026-12-31), or none for a standing task",
              "V204 error plan.yaml:80:15-18 /assignments/3/deadline",
              "“deadline” không nhận giá trị “sớm”; ghi một ngày (2026-12-31), hoặc none nếu là nhiệm vụ "
              "thường xuyên",
              "“deadline” cannot be “sớm”; write a date (2026-12-31), or none for a standing task"});
}

TEST_CASE("load plan: a deadline written the other way round") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "deadline: 2026-10-10",
                 "deadline: 10/10/2026");
  CHECK(changed.lines() ==
        Lines{"V201 error plan.yaml:80:15-25 /assignments/3/deadline",
              "“10/10/2026” không phải ngày dạng năm-tháng-ngày (YYYY-MM-DD); ghi “2026-10-10”",
              "“10/10/2026” is not a date of the form YYYY-MM-DD; write “2026-10-10”"});
}

TEST_CASE("load plan: days that are none") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "from_day: 15",
                 "from_day: 32");
  changed.change("plan.yaml", "groups: {huyen: 5}",
                 "groups: {huyen: -1}");
  CHECK(changed.lines() ==
        Lines{"V203 error plan.yaml:9:22-24 /reporting/window/from_day",
              "“from_day” là “32”, phải từ 1 đến 31",
              "“from_day” is “32”, must be from 1 to 31",
              "V203 error plan.yaml:10:42-44 /reporting/due/groups/huyen",
              "“huyen” là “-1”, phải là một số nguyên không âm",
              "“huyen” is “-1”, must be a whole number, 0 or more"});
}

TEST_CASE("load plan: a frequency in Vietnamese") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "frequency: monthly",
                 "frequency: hàng tháng");
  CHECK(changed.lines() ==
        Lines{"V204 error plan.yaml:8:14-24 /reporting/frequency",
              "“frequency” không nhận giá trị “hàng tháng”; dùng một trong: monthly, quarterly, semiannual, "
              "nine_month, annual; ghi “monthly”",
              "“frequency” cannot be “hàng tháng”; use one of: monthly, quarterly, semiannual, nine_month, "
              "annual; write “monthly”"});
}

TEST_CASE("load plan: an indicator’s id that is none, though a rule and a ratio name it") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "      - id: ho_so\n",
                 "      - id: Hồ sơ\n");
  CHECK(changed.lines() ==
        Lines{"V204 error plan.yaml:19:13-18 /assignments/0/indicators/0/id",
              "“Hồ sơ” không phải một mã: bắt đầu bằng chữ thường không dấu, sau đó là chữ thường không dấu, "
              "chữ số, “_”; có phải “ho_so”?",
              "“Hồ sơ” is not an id: a lower-case ASCII letter, then lower-case ASCII letters, digits, “_”; "
              "did you mean “ho_so”?"});
}

TEST_CASE("load plan: a ratio without its numerator") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "        numerator: ho_so_truc_tuyen\n",
                 "");
  CHECK(changed.lines() ==
        Lines{"R101 error plan.yaml:56:9-11 /assignments/0/indicators/5/numerator",
              "Mục 6 của “indicators” thiếu trường “numerator”; ví dụ: “numerator: ho_so”",
              "Item 6 of “indicators” lacks the field “numerator”; for example: “numerator: ho_so”"});
}

TEST_CASE("load plan: a limit that the type does not allow") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "max: 100000",
                 "max: -1");
  CHECK(changed.lines() ==
        Lines{"V203 error plan.yaml:28:14-16 /assignments/0/indicators/0/max",
              "“max” là “-1”, phải là một số nguyên không âm",
              "“max” is “-1”, must be a whole number, 0 or more"});
}

TEST_CASE("load plan: a type in Vietnamese, and one mistyped") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "        type: percent",
                 "        type: phần trăm");
  changed.change("plan.yaml", "        type: number",
                 "        type: numbr");
  CHECK(changed.lines() ==
        Lines{"V204 error plan.yaml:41:15-20 /assignments/0/indicators/2/type",
              "“type” không nhận giá trị “numbr”; dùng một trong: count, number, percent, yes_no, ratio; có "
              "phải “number”?",
              "“type” cannot be “numbr”; use one of: count, number, percent, yes_no, ratio; did you mean "
              "“number”?",
              "V204 error plan.yaml:47:15-24 /assignments/0/indicators/3/type",
              "“type” không nhận giá trị “phần trăm”; dùng một trong: count, number, percent, yes_no, ratio; "
              "ghi “percent”",
              "“type” cannot be “phần trăm”; use one of: count, number, percent, yes_no, ratio; write “percent”"});
}

TEST_CASE("load plan: a target of yes and no in Vietnamese") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "        type: yes_no\n        time: stock\n        across_units: sum",
                 "        type: yes_no\n        target: {value: có, by: 2026-12}\n        baseline: {value: 3, "
                 "as_of: 2025}");
  CHECK(changed.lines() ==
        Lines{"V204 error plan.yaml:54:25-27 /assignments/0/indicators/4/target/value",
              "“value” không nhận giá trị “có”; ghi “yes”",
              "“value” cannot be “có”; write “yes”"});
}

TEST_CASE("load plan: an expression with an unknown name, in its place") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "check: ho_so_truc_tuyen <= ho_so",
                 "check: \"ho_so_truc_tuyen <= ho_xo\"");
  CHECK(changed.lines() ==
        Lines{"S610 error plan.yaml:89:33-38 /rules/0/check",
              "Không có chỉ tiêu “ho_xo”; có phải là “ho_so”?",
              "There is no indicator “ho_xo”; did you mean “ho_so”?"});
}

TEST_CASE("load plan: an expression that names a ratio") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "check: ho_so_truc_tuyen <= ho_so",
                 "check: ho_so <= ti_le_truc_tuyen");
  CHECK(changed.lines() ==
        Lines{"S610 error plan.yaml:89:21-37 /rules/0/check",
              "Không có chỉ tiêu “ti_le_truc_tuyen”; có phải là “ho_so_truc_tuyen”?",
              "There is no indicator “ti_le_truc_tuyen”; did you mean “ho_so_truc_tuyen”?"});
}

TEST_CASE("load plan: an expression over two lines") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "    check: has(prev.kinh_phi) implies",
                 "    check: >-\n      has(prev.kinh_phi)\n      implied");
  CHECK(changed.lines() ==
        Lines{"S610 error plan.yaml:94:12-96:40 /rules/1/check",
              "Thiếu phép tính hoặc từ nối (and, or, …) trước “implied”",
              "An operator (and, or, …) is missing before “implied”"});
}

}  // namespace
