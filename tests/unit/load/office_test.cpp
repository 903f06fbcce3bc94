#include <doctest/doctest.h>

#include "load/load.hpp"
#include "unit/check/catalogue_world.hpp"
#include "yaml/parse.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

/// The findings of the sample's tiendo.yaml with these lines at its end.
Lines findings_with_office(const std::string& lines) {
  Catalogue changed(sample());
  changed.change("tiendo.yaml", "output: out/{directive}/{period}\n", "output: out/{directive}/{period}\n" + lines);
  return changed.lines();
}

model::Office office_of(const std::string& lines) {
  const auto source = text::make_source(
      "tiendo.yaml", "workspace: {name: a, plans: [a], units: u, reports: '{period}/{unit}', output: '{period}'}\n" + lines);
  diag::Bag bag;
  const auto root = yaml::parse(source, bag);
  REQUIRE(root);
  const auto workspace = load::workspace(*root, source, bag);
  REQUIRE(workspace);
  REQUIRE(bag.findings().empty());
  return workspace->office;
}

TEST_CASE("load office: names, numbers and places; the rest is left open") {
  const model::Office office = office_of(
      "office:\n"
      "  name: Ban Thường vụ Tỉnh ủy\n"
      "  symbols: {report: BC/TU}\n"
      "  signer: {on_behalf_of: Ban Thường vụ, position: Phó Bí thư}\n"
      "  recipients: [Như trên, Lưu Văn phòng]\n"
      "  issued:\n"
      "    - {period: 2026-09, number: 14-BC/TU, date: 2026-09-18}\n"
      "    - {period: 2026-10, directive: a, number: 15-BC/TU}\n"
      "    - {period: 2026-10, directive: b, number: 16-BC/TU}\n");
  CHECK(office.name.get() == "Ban Thường vụ Tỉnh ủy");
  CHECK(office.superior.absent());
  CHECK(office.place.absent());
  CHECK(office.report_symbol.get() == "BC/TU");
  CHECK(office.letter_symbol.absent());
  CHECK(office.signer.on_behalf_of.get() == "Ban Thường vụ");
  CHECK(office.signer.in_place_of.absent());
  CHECK(office.signer.position.get() == "Phó Bí thư");
  CHECK(office.recipients == Lines{"Như trên", "Lưu Văn phòng"});
  const model::Period october = model::Period::parse("2026-10").value();
  CHECK(office.find_issued(october, "b")->number.get() == "16-BC/TU");
  CHECK(office.find_issued(october, "c") == nullptr);
  CHECK(office.find_issued(model::Period::parse("2026-09").value(), "c")->date.get() == model::parse_date("2026-09-18"));
}

TEST_CASE("load office: nothing is required, not even the block") {
  CHECK(office_of("").issued.empty());
  CHECK(office_of("office:\n").name.absent());
  CHECK(office_of("office: {signer: , recipients: , issued: , symbols: }\n").signer.name.absent());
}

TEST_CASE("load office: words of a clerk for the fields") {
  CHECK(findings_with_office("office:\n  địa_danh: Minh Giang\n  nguoi_ky: Bí thư\n") ==
        Lines{"R102 error tiendo.yaml:10:3-11 /office/địa_danh",
              "Mẫu không có trường “địa_danh”; trường đúng là “place”",
              "Unknown field “địa_danh”; it is called “place”",
              "R102 error tiendo.yaml:11:3-11 /office/nguoi_ky",
              "Mẫu không có trường “nguoi_ky”; trường đúng là “signer”",
              "Unknown field “nguoi_ky”; it is called “signer”"});
}

TEST_CASE("load office: a period whose report has two numbers") {
  CHECK(findings_with_office("office:\n  issued:\n    - {period: 2026-10, number: 15-BC/TU}\n    - {period: 2026-10, number: 16-BC/TU}\n") ==
        Lines{"W708 error tiendo.yaml:12:16-23 /office/issued/1/period",
              "Báo cáo tháng 10/2026 được ghi hai lần trong “issued”; bỏ một lần",
              "The report of 2026-10 is listed twice under “issued”; remove one",
              "  tiendo.yaml:11:16-23 Lần đầu ở đây | First listed here"});
}

}  // namespace
