#include "view/vietnamese.hpp"

#include <doctest/doctest.h>

namespace {

std::string shown(std::string_view plain) { return view::vietnamese(model::Decimal::parse(plain).value()); }

}  // namespace

TEST_CASE("vietnamese: dots between thousands, a comma before decimals") {
  CHECK(shown("0") == "0");
  CHECK(shown("999") == "999");
  CHECK(shown("1000") == "1.000");
  CHECK(shown("-1234.5") == "-1.234,5");
  CHECK(shown("-123") == "-123");
  CHECK(shown("12345678901234567.25") == "12.345.678.901.234.567,25");
  CHECK(shown("0.000001") == "0,000001");
  CHECK(view::vietnamese(model::Decimal(5), 2) == "5,00");
}

TEST_CASE("vietnamese: a percentage comes with its denominator") {
  CHECK(view::share_of(23, 24) == "95,8% (23/24)");
  CHECK(view::share_of(1200, 1200) == "100,0% (1.200/1.200)");
  CHECK(view::share_of(0, 0) == "– (0/0)");
  CHECK(view::vietnamese(
            view::Number{model::Decimal::parse("1.0889").value(), view::NumberFormat::percent}) == "108,9%");
}
