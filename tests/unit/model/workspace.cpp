#include "model/workspace.hpp"

#include <doctest/doctest.h>

namespace {

constexpr std::string_view kReports = "reports/{directive}/{period}/{unit}.yaml";

std::string matched(std::string_view pattern, std::string_view path) {
  const auto values = model::match_template(pattern, path);
  if (!values) return "none";
  std::string out;
  for (const auto& [key, value] : *values) out += key + "=" + value + " ";
  return out;
}

}  // namespace

TEST_CASE("template: filled in, what is not known left as it is") {
  CHECK(model::fill_template(kReports, {{"directive", "mau"}, {"period", "2026-10"}, {"unit", "so-a"}}) ==
        "reports/mau/2026-10/so-a.yaml");
  CHECK(model::fill_template("{unit}-{unit}/{khac}", {{"unit", "so-a"}}) == "so-a-so-a/{khac}");
  CHECK(model::fill_template("a{unit", {{"unit", "so-a"}}) == "a{unit");
}

TEST_CASE("template: the values that give a path") {
  CHECK(matched(kReports, "reports/mau/2026-10/so-a.yaml") == "directive=mau period=2026-10 unit=so-a ");
  CHECK(matched(kReports, "reports/mau/2026-10/so-a.yml") == "directive=mau period=2026-10 unit=so-a ");
  CHECK(matched(kReports, "reports/mau/2026-10/so.a.yaml") == "directive=mau period=2026-10 unit=so.a ");
  for (const char* other :
       {"reports/mau/2026-10/so-a.yaml.bak", "reports/mau/so-a.yaml", "reports/mau/2026-10/x/so-a.yaml",
        "bao-cao/mau/2026-10/so-a.yaml", "reports/mau/2026-10/.yaml", "reports//2026-10/so-a.yaml", ""}) {
    CAPTURE(std::string(other));
    CHECK(matched(kReports, other) == "none");
  }
}

TEST_CASE("template: one placeholder twice has one value") {
  CHECK(matched("{unit}/{period}-{unit}.yaml", "so-a/2026-10-so-a.yaml") == "period=2026-10 unit=so-a ");
  CHECK(matched("{unit}/{period}-{unit}.yaml", "so-a/2026-10-so-b.yaml") == "none");
}

TEST_CASE("template: neighbours share a name wherever it fits") {
  CHECK(matched("{directive}_{unit}.yaml", "a_b_c.yaml") == "directive=a_b unit=c ");
  CHECK(matched("{directive}-{period}.yaml", "mau-2026-10.yaml") == "directive=mau-2026 period=10 ");
}
