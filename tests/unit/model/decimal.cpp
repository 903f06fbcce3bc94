#include "model/decimal.hpp"

#include <doctest/doctest.h>

#include <clocale>

#include "support/locales.hpp"

using model::Decimal;

namespace {

Decimal of(std::string_view text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("decimal: plain digits are read, and nothing else") {
  for (const char* good :
       {"0", "7", "-7", "007", "0.5", "-0.25", "10.00", "123456789012345678901234567890"}) {
    CAPTURE(std::string(good));
    CHECK(Decimal::parse(good).has_value());
  }
  for (const char* bad : {"", "-", "+1", ".5", "5.", "-.5", "1e3", "1,5", "1.2.3", "1 000", "0x1F", "1_000",
                          ".inf", "NaN", "--1", " 1", "1 ", "1-", "٣"}) {
    CAPTURE(std::string(bad));
    CHECK_FALSE(Decimal::parse(bad).has_value());
  }
}

TEST_CASE("decimal: printed without exponent or trailing zeros") {
  CHECK(of("1200").to_string() == "1200");
  CHECK(of("0012.500").to_string() == "12.5");
  CHECK(of("-0.50").to_string() == "-0.5");
  CHECK(of("-0").to_string() == "0");
  CHECK(of("-0.000").to_string() == "0");
  CHECK(of("0.0000000000000000001").to_string() == "0.0000000000000000001");
  CHECK(Decimal().to_string() == "0");
  CHECK(Decimal(-9223372036854775807LL - 1).to_string() == "-9223372036854775808");
}

TEST_CASE("decimal: sums are exact") {
  CHECK(of("0.1") + of("0.2") == of("0.3"));
  CHECK((of("0.1") + of("0.2")).to_string() == "0.3");
  CHECK((of("123456789012345678901234567890") + of("0.000000000000000000000000000001")).to_string() ==
        "123456789012345678901234567890.000000000000000000000000000001");
  CHECK((of("1") - of("0.9") - of("0.1")).is_zero());
  CHECK((of("-1.5") * of("-1.5")).to_string() == "2.25");
  CHECK((-of("3")).to_string() == "-3");
  Decimal sum;
  for (int i = 0; i < 1000; ++i) sum += of("0.001");
  CHECK(sum == Decimal(1));
}

TEST_CASE("decimal: nothing is lost where a number no longer fits 64 bits") {
  const Decimal most = of("9223372036854775807");
  const Decimal least = of("-9223372036854775808");
  CHECK((most + Decimal(1)).to_string() == "9223372036854775808");
  CHECK((least - Decimal(1)).to_string() == "-9223372036854775809");
  CHECK((-least).to_string() == "9223372036854775808");
  CHECK((most * Decimal(2)).to_string() == "18446744073709551614");
  CHECK((least * Decimal(-1)).to_string() == "9223372036854775808");
  CHECK((most + Decimal(1)).rounded(2) == of("9223372036854775808.00"));
  CHECK(least.divided_by(Decimal(-1))->to_string() == "9223372036854775808");
  CHECK(most + Decimal(1) > most);
  CHECK(least - Decimal(1) < least);
  CHECK(most + Decimal(1) > Decimal(0));
  CHECK(most + Decimal(1) != most);
  CHECK((most + Decimal(1)).is_integer());
  // However it came about, a number is equal to itself.
  CHECK(most + Decimal(1) - Decimal(1) == most);
  CHECK(least - Decimal(1) + Decimal(1) == least);
  CHECK(of("0.5") + of("0.5") == Decimal(1));
  CHECK(Decimal(6).divided_by(3) == Decimal(2));
  CHECK((of("0.5") - of("0.5")).is_zero());
  CHECK(most.to_double() == 9223372036854775808.0);
  CHECK(most.to_string(2) == "9223372036854775807.00");
}

TEST_CASE("decimal: a division is exact, and by zero it is nothing") {
  CHECK(Decimal(1).divided_by(3).value() * Decimal(3) == Decimal(1));
  CHECK(Decimal(1).divided_by(3)->to_string() == "0.333333333333");
  CHECK(Decimal(-2).divided_by(3)->to_string() == "-0.666666666667");
  CHECK(Decimal(1).divided_by(8)->to_string() == "0.125");
  CHECK(Decimal(1).divided_by(of("3000000000000000"))->to_string() == "0");
  CHECK_FALSE(Decimal(1).divided_by(0).has_value());
  CHECK_FALSE(Decimal(0).divided_by(of("-0.0")).has_value());
}

TEST_CASE("decimal: rounded half away from zero") {
  CHECK(of("0.5").rounded(0).to_string() == "1");
  CHECK(of("-0.5").rounded(0).to_string() == "-1");
  CHECK(of("1.5").rounded(0).to_string() == "2");
  CHECK(of("2.5").rounded(0).to_string() == "3");
  CHECK(of("-2.5").rounded(0).to_string() == "-3");
  CHECK(of("0.49999").rounded(0).to_string() == "0");
  CHECK(of("-0.4").rounded(0).to_string() == "0");
  CHECK(of("2.675").rounded(2).to_string() == "2.68");  // a double would give 2.67
  CHECK(of("1.005").rounded(2).to_string() == "1.01");
  CHECK(of("0.00005").rounded(4).to_string() == "0.0001");
  CHECK(of("-0.00005").rounded(4).to_string() == "-0.0001");
  CHECK(of("0.000049999").rounded(4).to_string() == "0");
  CHECK(Decimal(23).divided_by(24)->rounded(4).to_string() == "0.9583");
  CHECK(of("999.9995").rounded(3).to_string() == "1000");
}

TEST_CASE("decimal: a number of places may be asked for") {
  CHECK(of("1").to_string(2) == "1.00");
  CHECK(of("-0.005").to_string(2) == "-0.01");
  CHECK(of("-0.004").to_string(2) == "0.00");
  CHECK(of("1234.5").to_string(0) == "1235");
}

TEST_CASE("decimal: order and wholeness") {
  CHECK(of("-1") < of("0"));
  CHECK(of("0.10") == of("0.1"));
  CHECK(of("0.1") > of("0.0999999999999999999999"));
  CHECK(of("10.0").is_integer());
  CHECK_FALSE(of("10.1").is_integer());
  CHECK(of("0.00").is_zero());
}

TEST_CASE("decimal: the nearest double, whatever the locale") {
  const support::InVietnamese locale;
  REQUIRE(std::string(std::localeconv()->decimal_point) == ",");
  CHECK(of("45.25").to_double() == 45.25);
  CHECK(of("-0.1").to_double() == -0.1);
  CHECK(of("45.25").to_string() == "45.25");
}
