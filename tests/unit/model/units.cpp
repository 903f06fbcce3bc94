#include "model/units.hpp"

#include <doctest/doctest.h>

#include "unit/aggregate/world.hpp"

using world::good;
using world::period;

namespace {

struct Life {
  const char* id;
  const char* from;
  const char* to;
  const char* successor;
};

model::Units units(std::initializer_list<Life> lives) {
  model::Units out;
  for (const Life& life : lives) {
    model::Unit unit;
    unit.id = good(std::string(life.id));
    if (*life.from != '\0') unit.active_from = good(period(life.from));
    if (*life.to != '\0') unit.active_to = good(period(life.to));
    if (*life.successor != '\0') unit.successor = good(std::string(life.successor));
    out.units.push_back(unit);
  }
  out.index();
  return out;
}

std::string heir(const model::Units& units, std::string_view of, std::string_view in) {
  const auto found = units.heir(units.find(of).value(), period(in));
  return found ? *units[*found].id : "none";
}

}  // namespace

TEST_CASE("units: alive from its first period to its last, both counted") {
  const model::Units all = units({{"a", "2026-03", "2026-08", ""}});
  CHECK_FALSE(all[0].active_in(period("2026-02")));
  CHECK(all[0].active_in(period("2026-03")));
  CHECK(all[0].active_in(period("2026-08")));
  CHECK_FALSE(all[0].active_in(period("2026-09")));
  CHECK(all[0].ended_before(period("2026-09")));
  // Who lives at a quarter's end reports on the whole of it.
  CHECK(all[0].active_in(period("2026-Q1")));
  CHECK(all[0].active_in(period("2026-Q2")));
  CHECK_FALSE(all[0].active_in(period("2026-Q3")));
}

TEST_CASE("units: the first of equal ids counts, and the unknown is not found") {
  const model::Units all = units({{"a", "", "", ""}, {"a", "2026-01", "", ""}});
  CHECK(all.find("a") == 0);
  CHECK_FALSE(all.find("b").has_value());
  CHECK_FALSE(all.find("").has_value());
}

TEST_CASE("units: meant by id, name or short name, certain where no other is so called") {
  model::Units all;
  const auto add = [&all](const char* id, const char* name, const char* short_name) {
    model::Unit unit;
    unit.id = good(std::string(id));
    unit.name = good(std::string(name));
    unit.short_name = good(std::string(short_name));
    all.units.push_back(unit);
  };
  add("so-y-te", "Sở Y tế", "SYT");
  add("ha-tien", "UBND huyện Hà Tiên", "Hà Tiên");
  add("ha-tien-2", "UBND huyện Hà Tiến", "Hà Tiến");
  all.index();
  const auto meant = [&all](std::string_view name) {
    const auto found = all.meant_by(name);
    return found ? *all[found->unit].id + (found->certain ? "" : "?") : "none";
  };
  CHECK(meant("Sở Y tế") == "so-y-te");
  CHECK(meant("SỞ Y TẾ") == "so-y-te");
  CHECK(meant("syt") == "so-y-te");
  CHECK(meant("Sở Y tếe") == "so-y-te?");
  CHECK(meant("Hà Tiên") == "ha-tien?");
  // The tone may stand on either vowel, and be a sign of its own.
  add("hoa-vang", "UBND huyện Hòa Vang", "Hòa Vang");
  CHECK(meant("UBND huyện Hoà Vang") == "hoa-vang");
  CHECK(meant("Ho\u00E0 Vang") == "hoa-vang");
  CHECK(meant("Hoa\u0300 Vang") == "hoa-vang");
  CHECK(meant("Ban Tuyên giáo") == "none");
  CHECK(meant("") == "none");
}

TEST_CASE("units: heirs in a chain, each in its time") {
  const model::Units all =
      units({{"a", "", "2026-03", "b"}, {"b", "2026-04", "2026-06", "c"}, {"c", "2026-07", "", ""}});
  CHECK(heir(all, "a", "2026-03") == "a");
  CHECK(heir(all, "a", "2026-04") == "b");
  CHECK(heir(all, "a", "2026-07") == "c");
  CHECK(heir(all, "b", "2026-07") == "c");
  // Not yet born: nobody answers for it, and it answers for nobody.
  CHECK(heir(all, "c", "2026-06") == "none");
}

TEST_CASE("units: several succeeded by one") {
  const model::Units all =
      units({{"moi", "2026-04", "", ""}, {"a", "", "2026-03", "moi"}, {"b", "", "2026-02", "moi"}});
  CHECK(heir(all, "a", "2026-04") == "moi");
  CHECK(heir(all, "b", "2026-04") == "moi");
  CHECK(heir(all, "b", "2026-03") == "none");
}

TEST_CASE("units: nobody answers in a circle, without an heir, or for an heir that is not there") {
  const model::Units all = units({{"a", "", "2026-03", "b"},
                                  {"b", "", "2026-03", "a"},
                                  {"vong", "", "2026-03", "vong"},
                                  {"het", "", "2026-03", ""},
                                  {"mat", "", "2026-03", "ai-do"}});
  for (const char* of : {"a", "b", "vong", "het", "mat"}) {
    CHECK(heir(all, of, "2026-03") == of);
    CHECK(heir(all, of, "2026-04") == "none");
  }
}
