#pragma once
/// Tables of scalars: what is written as the value of `v`, what is read, what is said, what the fix writes.

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>

#include "load/reader.hpp"
#include "unit/load/report_support.hpp"

namespace load_tests {

struct Row {
  std::string_view written;
  std::string_view read;  ///< Empty where nothing could be.
  std::string_view vi;    ///< The finding as `told` tells it.
  std::string_view en;
  std::string_view fixed;  ///< Empty where no fix is offered.
};

template <class Read>
void check_rows(std::span<const Row> rows, Read read) {
  static constexpr std::string_view kKeys[] = {"v"};
  const auto line = [](std::string_view text) { return text.empty() ? std::string() : std::string(text) + "\n"; };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    Parsed parsed("v: " + std::string(row.written) + "\n");
    REQUIRE(parsed.root);
    load::MapReader in(parsed.value(), kKeys);
    CHECK(read(in) == row.read);
    CHECK(told(parsed.bag, text::Lang::vi) == line(row.vi));
    CHECK(told(parsed.bag, text::Lang::en) == line(row.en));
    const bool has_fix = !parsed.bag.empty() && parsed.bag.findings()[0].fix.has_value();
    CHECK((has_fix ? fixed(parsed.bag.findings()[0]) : std::string()) ==
          (row.fixed.empty() ? std::string() : "v: " + std::string(row.fixed) + "\n"));
    for (const diag::Diagnostic& finding : parsed.bag.findings()) {
      if (parsed.root->entries[0].value.is_scalar()) CHECK(finding.value == parsed.root->entries[0].value.value);
    }
  }
}

}  // namespace load_tests
