#include <doctest/doctest.h>

#include <algorithm>

#include "check/coverage.hpp"
#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;

world::Files seed() {
  return {support::kRoot,
          "schemas/directives/cmcn4.yaml",
          "schemas/directives/cmcn4.txt",
          "schemas/plans/cmcn4-2019.yaml",
          "examples/cmcn4/units.yaml",
          "examples/cmcn4/calendar.yaml",
          "examples/cmcn4/tiendo.yaml"};
}

TEST_CASE("catalogue: nothing is found in the base workspace") { CHECK(world::Catalogue(world::base()).lines() == Lines{}); }

TEST_CASE("catalogue: nothing is found in the example, whose text is covered whole") {
  world::Catalogue example(seed());
  CHECK(example.lines() == Lines{});
  const check::Coverage proof = check::coverage(example.directive());
  CHECK(proof.sentences.size() == 30);
  CHECK(proof.count(check::Covered::wholly) == proof.sentences.size());
}

TEST_CASE("catalogue: every example of a catalogue rule brings its one finding and no other") {
  std::vector<const diag::RuleInfo*> infos;
  for (const check::Rule* rule : check::rules()) {
    if (rule->on_catalogue != nullptr) infos.push_back(&rule->info);
  }
  for (const diag::RuleInfo* info : load::findings()) {
    // From W704 on they are found by who opens the files, S63x by who verifies a seal.
    const bool is_of_a_seal = info->code.starts_with("S63");
    if ((info->code.starts_with('S') && !is_of_a_seal) || (info->code >= "W701" && info->code <= "W703")) infos.push_back(info);
  }
  CHECK(infos.size() == 27);
  for (const diag::RuleInfo* info : infos) {
    CAPTURE(info->code);
    world::Catalogue changed(world::base());
    changed.change(std::string(info->example.file), info->example.right, info->example.wrong);
    CHECK(changed.codes() == Lines{std::string(info->code)});
    CHECK(changed.judge().findings().front().severity == info->severity);
  }
}

}  // namespace
