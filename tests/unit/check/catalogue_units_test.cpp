#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("catalogue, units: a unit’s id that another has") {
  Catalogue changed(sample());
  changed.change("units.yaml", "  - id: huyen-x\n",
                 "  - id: so-b\n");
  CHECK(changed.lines() ==
        Lines{"S604 error units.yaml:24:9-13 /units/4/id",
              "Mã đơn vị “so-b” đã dùng rồi; mỗi mã chỉ dùng một lần",
              "The id “so-b” of a unit is taken already; each is used once",
              "  units.yaml:15:9-13 Dùng lần đầu ở đây | First used here"});
}

TEST_CASE("catalogue, units: a group’s id that another has") {
  Catalogue changed(sample());
  changed.change("units.yaml", "{id: doan-the,",
                 "{id: so,");
  CHECK(changed.lines() ==
        Lines{"S604 error units.yaml:5:10-12 /groups/3/id",
              "Mã nhóm “so” đã dùng rồi; mỗi mã chỉ dùng một lần",
              "The id “so” of a group is taken already; each is used once",
              "  units.yaml:3:10-12 Dùng lần đầu ở đây | First used here"});
}

TEST_CASE("catalogue, units: a parent that is not listed") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    parent: van-phong",
                 "    parent: vanphong");
  CHECK(changed.lines() ==
        Lines{"S602 error units.yaml:14:13-21 /units/1/parent",
              "Danh mục đơn vị không có “vanphong”; có phải “van-phong”?",
              "The list of units has no “vanphong”; did you mean “van-phong”?"});
}

TEST_CASE("catalogue, units: a successor that is not listed") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    successor: so-b",
                 "    successor: so-c");
  CHECK(changed.lines() ==
        Lines{"S602 error units.yaml:23:16-20 /units/3/successor",
              "Danh mục đơn vị không có “so-c”; có phải “so-a”?",
              "The list of units has no “so-c”; did you mean “so-a”?"});
}

TEST_CASE("catalogue, units: a group that is not listed") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    short: SA\n    group: so\n",
                 "    short: SA\n    group: So\n");
  CHECK(changed.lines() ==
        Lines{"S603 error units.yaml:13:12-14 /units/1/group",
              "Danh mục đơn vị không có nhóm “So”; có phải “so”?",
              "The list of units has no group “So”; did you mean “so”?"});
}

TEST_CASE("catalogue, units: a circle of parents") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    parent: van-phong",
                 "    parent: huyen-x");
  changed.change("units.yaml", "  - id: huyen-x\n",
                 "  - id: huyen-x\n    parent: so-a\n");
  CHECK(changed.lines() ==
        Lines{"S612 error units.yaml:14:13-20 /units/1/parent",
              "Quan hệ cấp trên đi vòng: so-a → huyen-x → so-a",
              "The parents go in a circle: so-a → huyen-x → so-a",
              "  units.yaml:25:13-17 Vòng đi qua đây | The circle goes through here"});
}

TEST_CASE("catalogue, units: a unit that succeeds itself") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    successor: so-b",
                 "    successor: so-cu");
  CHECK(changed.lines() ==
        Lines{"S613 error units.yaml:23:16-21 /units/3/successor",
              "Đơn vị “so-cu” kế thừa chính nó",
              "Unit “so-cu” succeeds itself"});
}

TEST_CASE("catalogue, units: a circle of successors") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    short: SB\n",
                 "    short: SB\n    successor: so-cu\n    active: {to: 2026-12}\n");
  CHECK(changed.lines() ==
        Lines{"S613 error units.yaml:18:16-21 /units/2/successor",
              "Quan hệ kế thừa đi vòng: so-b → so-cu → so-b",
              "The successors go in a circle: so-b → so-cu → so-b",
              "  units.yaml:25:16-20 Vòng đi qua đây | The circle goes through here"});
}

TEST_CASE("catalogue, units: a successor without an end") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    active: {from: 2020-01, to: 2026-08}\n",
                 "");
  CHECK(changed.lines() ==
        Lines{"S614 error units.yaml:22:16-20 /units/3/successor",
              "Đơn vị “so-cu” có đơn vị kế thừa mà chưa ghi kỳ kết thúc; thêm “active: {to: 2026-10}”",
              "Unit “so-cu” has a successor but no end; add “active: {to: 2026-10}”"});
}

TEST_CASE("catalogue, units: a successor that begins too late") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    short: SB\n",
                 "    short: SB\n    active: {from: 2026-10}\n");
  CHECK(changed.lines() ==
        Lines{"S614 error units.yaml:24:16-20 /units/3/successor",
              "Đơn vị “so-cu” kết thúc, nhưng đơn vị kế thừa “so-b” chỉ hoạt động từ tháng 10/2026; tháng "
              "09/2026 không ai làm tiếp",
              "Unit “so-cu” ends, but its successor “so-b” begins in October 2026 only; in September 2026 "
              "nobody carries on",
              "  units.yaml:15:9-13 Đơn vị kế thừa ở đây | The successor is here"});
}

TEST_CASE("catalogue, units: a successor that has ended too") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    short: SA\n",
                 "    short: SA\n    active: {to: 2026-08}\n    successor: ban-cu\n");
  CHECK(changed.lines() ==
        Lines{"S614 error units.yaml:14:16-22 /units/1/successor",
              "Đơn vị “so-a” kết thúc, nhưng đơn vị kế thừa “ban-cu” đã kết thúc từ tháng 08/2026 và không có "
              "đơn vị kế thừa; tháng 09/2026 không ai làm tiếp",
              "Unit “so-a” ends, but its successor “ban-cu” ended in August 2026 without a successor; in "
              "September 2026 nobody carries on",
              "  units.yaml:30:9-15 Đơn vị kế thừa ở đây | The successor is here"});
}

TEST_CASE("catalogue, units: a life that ends before it begins") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    active: {from: 2020-01, to: 2026-08}",
                 "    active: {from: 2027-01, to: 2026-08}");
  CHECK(changed.lines() ==
        Lines{"S615 error units.yaml:22:33-40 /units/3/active/to",
              "Kết thúc “2026-08” trước khi bắt đầu “2027-01”",
              "The end, “2026-08”, comes before the beginning, “2027-01”",
              "  units.yaml:22:20-27 Bắt đầu ở đây | It begins here"});
}

TEST_CASE("catalogue, units: a life that ends before it begins says nothing of who reports") {
  Catalogue changed(sample());
  changed.change("units.yaml", "    active: {to: 2026-08}",
                 "    active: {from: 2027-01, to: 2026-08}");
  CHECK(changed.lines() ==
        Lines{"S615 error units.yaml:31:33-40 /units/6/active/to",
              "Kết thúc “2026-08” trước khi bắt đầu “2027-01”",
              "The end, “2026-08”, comes before the beginning, “2027-01”",
              "  units.yaml:31:20-27 Bắt đầu ở đây | It begins here"});
}

}  // namespace
