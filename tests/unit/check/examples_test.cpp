#include <doctest/doctest.h>

#include "check/rule.hpp"
#include "world.hpp"

TEST_CASE("report rules: the workspaces of the examples are clean") {
  CHECK(check_test::World().findings().empty());
  CHECK(check_test::World("year").findings().empty());
}

TEST_CASE("report rules: every example gives its own finding and no other") {
  for (const check::Rule* rule : check::rules()) {
    if (rule->on_report == nullptr) continue;
    const diag::RuleInfo& info = rule->info;
    CAPTURE(info.code);
    const auto found =
        check_test::World(info.example.workspace)
            .edit(std::string(info.example.file), info.example.right, info.example.wrong)
            .findings();
    CAPTURE(found);
    CHECK(found.starts_with(info.code));
    // Only a finding's first line is not indented.
    std::size_t count = 0;
    for (std::size_t at = 0; at < found.size(); at = found.find('\n', at) + 1) count += found[at] == ' ' ? 0U : 1U;
    CHECK(count == 1);
  }
}
