#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("load workspace: plans that are no list") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "plans: [plan.yaml]",
                 "plans: plan.yaml");
  CHECK(changed.lines() ==
        Lines{"R103 error tiendo.yaml:4:10-19 /workspace/plans",
              "“plans” phải là một danh sách, không phải “plan.yaml”",
              "“plans” must be a list, not “plan.yaml”"});
}

TEST_CASE("load workspace: no plans") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "plans: [plan.yaml]",
                 "plans: []");
  CHECK(changed.lines() ==
        Lines{"W703 error tiendo.yaml:4:10-12 /workspace/plans",
              "“plans” không có kế hoạch nào: ghi đường dẫn của ít nhất một kế hoạch, ví dụ “plans: "
              "[plans/cmcn4.yaml]”",
              "“plans” is empty: name at least one plan, for example “plans: [plans/cmcn4.yaml]”"});
}

TEST_CASE("load workspace: an output that climbs out and comes back") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "output: out/{directive}/{period}",
                 "output: a/../../out/{period}");
  CHECK(changed.lines() ==
        Lines{"W701 error tiendo.yaml:8:11-31 /workspace/output",
              "“output” phải nằm trong không gian làm việc, nhưng “a/../../out/{period}” ra ngoài bằng “..”",
              "“output” must lie inside the workspace, but “a/../../out/{period}” leaves by “..”"});
}

TEST_CASE("load workspace: an absolute output and one on a drive") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "output: out/{directive}/{period}",
                 "output: /out/{period}");
  changed.change("tiendo.yaml", "reports: reports/{directive}/{period}/{unit}.yaml",
                 "reports: D:/bc/{period}/{unit}.yaml");
  CHECK(changed.lines() ==
        Lines{"W701 error tiendo.yaml:7:12-38 /workspace/reports",
              "“reports” phải nằm trong không gian làm việc, nhưng “D:/bc/{period}/{unit}.yaml” là đường dẫn "
              "tuyệt đối",
              "“reports” must lie inside the workspace, but “D:/bc/{period}/{unit}.yaml” is an absolute path",
              "W701 error tiendo.yaml:8:11-24 /workspace/output",
              "“output” phải nằm trong không gian làm việc, nhưng “/out/{period}” là đường dẫn tuyệt đối",
              "“output” must lie inside the workspace, but “/out/{period}” is an absolute path"});
}

TEST_CASE("load workspace: two plans and a template without the directive") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "plans: [plan.yaml]",
                 "plans: [plan.yaml, b.yaml]");
  changed.change("tiendo.yaml", "output: out/{directive}/{period}",
                 "output: out/{period}");
  CHECK(changed.lines() ==
        Lines{"W702 error tiendo.yaml:8:11-23 /workspace/output",
              "“output” ghi “out/{period}” mà thiếu {directive}",
              "“output” is “out/{period}” but lacks {directive}"});
}

TEST_CASE("load workspace: a placeholder that is none, and one mistyped") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "reports: reports/{directive}/{period}/{unit}.yaml",
                 "reports: bc/{directive}/{period}/{don_vi}.yaml");
  changed.change("tiendo.yaml", "output: out/{directive}/{period}",
                 "output: out/{directive}/{perid}");
  CHECK(changed.lines() ==
        Lines{"W702 error tiendo.yaml:7:12-49 /workspace/reports",
              "“reports” không có chỗ điền “{don_vi}”; chỉ dùng {directive}, {period}, {unit}",
              "“reports” has no placeholder “{don_vi}”; use {directive}, {period}, {unit} only",
              "W702 error tiendo.yaml:8:11-34 /workspace/output",
              "“output” không có chỗ điền “{perid}”; có phải “{period}”?",
              "“output” has no placeholder “{perid}”; did you mean “{period}”?"});
}

TEST_CASE("load workspace: braces that do not pair") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "reports: reports/{directive}/{period}/{unit}.yaml",
                 "reports: bc/{period}/{unit.yaml");
  CHECK(changed.lines() ==
        Lines{"W702 error tiendo.yaml:7:12-34 /workspace/reports",
              "“reports” ghi “bc/{period}/{unit.yaml”: dấu “{” và “}” không đi thành cặp",
              "“reports” is “bc/{period}/{unit.yaml”: “{” and “}” do not pair"});
}

TEST_CASE("load workspace: a template without the unit") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "reports: reports/{directive}/{period}/{unit}.yaml",
                 "reports: bc/{directive}/{period}/bao-cao.yaml");
  CHECK(changed.lines() ==
        Lines{"W702 error tiendo.yaml:7:12-48 /workspace/reports",
              "“reports” ghi “bc/{directive}/{period}/bao-cao.yaml” mà thiếu {unit}",
              "“reports” is “bc/{directive}/{period}/bao-cao.yaml” but lacks {unit}"});
}

TEST_CASE("load workspace: templates with the backslashes of Windows") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "reports: reports/{directive}/{period}/{unit}.yaml",
                 "reports: reports\\{directive}\\{period}\\{unit}.yaml");
  CHECK(changed.lines() ==
        Lines{"W702 error tiendo.yaml:7:12-52 /workspace/reports",
              "“reports” ghi “reports\\{directive}\\{period}\\{unit}.yaml”: đường dẫn dùng dấu “/”, không dùng “\\”: ghi "
              "“reports/{directive}/{period}/{unit}.yaml”",
              "“reports” is “reports\\{directive}\\{period}\\{unit}.yaml”: a path is written with “/”, not with “\\”: write "
              "“reports/{directive}/{period}/{unit}.yaml”"});
}

TEST_CASE("load workspace: a profile in Vietnamese") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "profile: party",
                 "profile: đảng");
  CHECK(changed.lines() ==
        Lines{"V204 error tiendo.yaml:3:12-16 /workspace/profile",
              "“profile” không nhận giá trị “đảng”; dùng một trong: party, state; ghi “party”",
              "“profile” cannot be “đảng”; use one of: party, state; write “party”"});
}

TEST_CASE("load workspace: a field that is not there and one that is missing") {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "  units: units.yaml\n",
                 "  calender: lich.yaml\n");
  CHECK(changed.lines() ==
        Lines{"R101 error tiendo.yaml:1:1-10 /workspace/units",
              "“workspace” thiếu trường “units”; ví dụ: “units: …”",
              "“workspace” lacks the field “units”; for example: “units: …”",
              "R102 error tiendo.yaml:5:3-11 /workspace/calender",
              "Mẫu không có trường “calender”; có phải “calendar”?",
              "Unknown field “calender”; did you mean “calendar”?",
              "  tiendo.yaml:6:3-11 “calendar” đã có ở đây | “calendar” is already here"});
}

}  // namespace
