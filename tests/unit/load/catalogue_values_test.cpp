#include <fmt/format.h>

#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using world::Catalogue;
using world::sample;

TEST_CASE("load units: the base list, in its order") {
  Catalogue loaded(sample());
  loaded.judge();
  const model::Units& units = loaded.units();
  REQUIRE(units.groups.size() == 4);
  CHECK(*units.groups[1].id == "so");
  CHECK(*units.groups[1].name == "Sở, ban, ngành");
  REQUIRE(units.size() == 7);
  CHECK(units.find("so-a") == std::optional<model::UnitIndex>(1));
  const model::Unit& unit = units[1];
  CHECK(*unit.name == "Sở A");
  CHECK(unit.display() == "SA");
  CHECK(*unit.group == "so");
  CHECK(*unit.parent == "van-phong");
  CHECK(unit.successor.absent());
  CHECK(unit.active_from.absent());
  const model::Unit& ended = units[3];
  CHECK(ended.display() == "Sở cũ");
  CHECK(ended.active_from->to_string() == "2020-01");
  CHECK(ended.active_to->to_string() == "2026-08");
  CHECK(*ended.successor == "so-b");
}

TEST_CASE("load calendar: the base calendar, and one that says nothing") {
  Catalogue loaded(sample());
  loaded.judge();
  CHECK(loaded.calendar().holidays.size() == 2);
  CHECK(loaded.calendar().holidays.at(*model::parse_date("2026-09-02")) == "Quốc khánh");
  CHECK(loaded.calendar().is_working_day(*model::parse_date("2026-08-22")));
  CHECK_FALSE(loaded.calendar().is_working_day(*model::parse_date("2026-09-01")));
  Catalogue without(sample());
  without.write("calendar.yaml", "holidays: null\nworking_days: []\n");
  CHECK(without.judge().empty());
  CHECK(without.calendar().holidays.empty());
}

TEST_CASE("load workspace: the base workspace, and what it may leave out") {
  Catalogue loaded(sample());
  loaded.judge();
  const model::Workspace& workspace = loaded.workspace();
  CHECK(*workspace.name == "Không gian mẫu của bộ kiểm thử");
  CHECK(*workspace.profile == model::Profile::party);
  REQUIRE(workspace.plans.size() == 1);
  CHECK(workspace.plans[0].value == "plan.yaml");
  CHECK(workspace.source->at(workspace.plans[0].at) == "plan.yaml");
  CHECK(*workspace.units == "units.yaml");
  CHECK(*workspace.calendar == "calendar.yaml");
  CHECK(*workspace.reports == "reports/{directive}/{period}/{unit}.yaml");
  CHECK(*workspace.output == "out/{directive}/{period}");
  Catalogue lean(sample());
  lean.write("tiendo.yaml",
             "workspace:\n  name: A\n  plans: [../b/plan.yaml]\n  units: ../units.yaml\n"
             "  reports: ./bc/x/../{period}-{unit}.yaml\n  output: out/{period}\n");
  CHECK(lean.judge().empty());
  CHECK(lean.workspace().calendar.absent());
  CHECK(lean.workspace().profile.absent());
}

TEST_CASE("load directive: the base directive, quotes with their places") {
  Catalogue loaded(sample());
  loaded.change("directive.yaml", "        quote: Sơ kết việc thực hiện.", "        quote: [Sơ kết, việc thực hiện.]");
  CHECK(loaded.judge().empty());
  const model::Directive& directive = loaded.directive();
  CHECK(*directive.id == "mau");
  CHECK(*directive.title == "Chỉ thị về chuyển đổi số");
  CHECK(*directive.issuer == "Ban Thường vụ Tỉnh ủy");
  CHECK_FALSE(directive.number);
  CHECK_FALSE(directive.date);
  REQUIRE(directive.basis.size() == 1);
  CHECK(directive.basis[0].number == "16/CT-TTg");
  CHECK(directive.basis[0].date == model::parse_date("2017-05-04"));
  CHECK(directive.basis[0].issuer == "Thủ tướng Chính phủ");
  CHECK(*directive.text_path == "directive.txt");
  CHECK(directive.recipients == std::vector<std::string>{"Các sở"});
  REQUIRE(directive.sections.size() == 2);
  REQUIRE(directive.sections[0].tasks.size() == 2);
  REQUIRE(directive.sections[0].tasks[1].parts.size() == 2);
  CHECK(*directive.sections[0].tasks[1].parts[1].title == "Đào tạo cán bộ");
  const model::Task& last = directive.sections[1].tasks[1];
  REQUIRE(last.quotes.size() == 2);
  CHECK(last.quotes[1].value == "việc thực hiện.");
  CHECK(directive.source->at(last.quotes[1].at) == "việc thực hiện.");
  REQUIRE(directive.not_tasks.size() == 2);
  CHECK(directive.not_tasks[0].value == "CHỈ THỊ");
}

TEST_CASE("load: a file that is no map gives nothing and one finding") {
  for (const char* const file : {"directive.yaml", "plan.yaml", "units.yaml", "calendar.yaml", "tiendo.yaml"}) {
    CAPTURE(file);
    Catalogue loaded(sample());
    loaded.write(file, "- a\n");
    CHECK(fmt::format("{}", fmt::join(loaded.lines(), "\n")) ==
          std::string("R103 error ") + file +
              ":1:1-4 \n"
              "Tệp này phải là một nhóm trường (“tên: giá trị”), không phải một danh sách\n"
              "This file must be a map (“name: value”), not a list");
  }
}

}  // namespace
