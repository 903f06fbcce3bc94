/// The last value that is taken and the first that is not, of every limit that a value has; and the words that readers of YAML
/// disagree on.

#include <doctest/doctest.h>

#include "load/reader.hpp"
#include "unit/load/scalar_rows.hpp"

using load::MapReader;
using load::Need;
using load::NumberKind;

namespace {

/// What is read, or the code of what is found.
template <class Read>
std::string read_or_code(const std::string& written, Read read) {
  static constexpr std::string_view kKeys[] = {"v"};
  load_tests::Parsed parsed("v: " + written + "\n");
  REQUIRE(parsed.root);
  MapReader in(parsed.value(), kKeys);
  const std::string found = read(in);
  if (parsed.bag.empty()) return found;
  CHECK(found == "");
  CHECK(parsed.bag.findings().size() == 1);
  return std::string(parsed.bag.findings()[0].rule->code);
}

std::string number(const std::string& written, NumberKind kind) {
  return read_or_code(written, [&](MapReader& in) {
    const auto field = in.number("v", Need::required, kind);
    return field.good() ? field->to_string() : std::string();
  });
}
std::string day(const std::string& written) {
  return read_or_code(written, [](MapReader& in) {
    const auto field = in.date("v", Need::required);
    return field.good() ? model::to_iso(*field) : std::string();
  });
}
std::string period(const std::string& written) {
  return read_or_code(written, [](MapReader& in) {
    const auto field = in.period("v", Need::required);
    return field.good() ? field->to_string() : std::string();
  });
}
std::string integer(const std::string& written) {
  return read_or_code(written, [](MapReader& in) {
    const auto field = in.integer("v", Need::required, {1, 31});
    return field.good() ? std::to_string(*field) : std::string();
  });
}
std::string truth(const std::string& written) {
  return read_or_code(written, [](MapReader& in) {
    const auto field = in.truth("v", Need::required);
    return field.good() ? std::string(*field ? "yes" : "no") : std::string();
  });
}
std::string text_of(const std::string& written) {
  return read_or_code(written, [](MapReader& in) {
    const auto field = in.text("v", Need::required);
    return field.good() ? *field : std::string();
  });
}

}  // namespace

TEST_CASE("limits: a percent from 0 to 100, both taken") {
  CHECK(number("0", NumberKind::percent) == "0");
  CHECK(number("100", NumberKind::percent) == "100");
  CHECK(number("100.0", NumberKind::percent) == "100");
  CHECK(number("-0.001", NumberKind::percent) == "V203");
  CHECK(number("100.001", NumberKind::percent) == "V203");
}

TEST_CASE("limits: a count of 0 or more, an integer within its range") {
  CHECK(number("0", NumberKind::count) == "0");
  CHECK(number("-1", NumberKind::count) == "V203");
  CHECK(integer("1") == "1");
  CHECK(integer("31") == "31");
  CHECK(integer("0") == "V203");
  CHECK(integer("32") == "V203");
}

TEST_CASE("limits: fifteen digits that count, as a workbook holds them") {
  CHECK(number("999999999999999", NumberKind::count) == "999999999999999");
  CHECK(number("1000000000000000", NumberKind::count) == "V202");
  CHECK(number("0.000123456789012345", NumberKind::number) == "0.000123456789012345");
  CHECK(number("0.0001234567890123456", NumberKind::number) == "V202");
  CHECK(number("-123456789.012345", NumberKind::number) == "-123456789.012345");
  CHECK(number("-1234567890.123456", NumberKind::number) == "V202");
  // As long as a number may be written at all, and a digit longer.
  CHECK(number("0." + std::string(37, '0') + "1", NumberKind::number) == "0." + std::string(37, '0') + "1");
  CHECK(number("0." + std::string(38, '0') + "1", NumberKind::number) == "V202");
  CHECK(number(std::string(4'000'000, '9'), NumberKind::number) == "V202");
}

TEST_CASE("limits: days from 1900 to 2999, of months that have them") {
  CHECK(day("1900-01-01") == "1900-01-01");
  CHECK(day("1899-12-31") == "V201");
  CHECK(day("2999-12-31") == "2999-12-31");
  CHECK(day("3000-01-01") == "V201");
  CHECK(day("2028-02-29") == "2028-02-29");
  CHECK(day("2027-02-29") == "V201");
  CHECK(day("2000-02-29") == "2000-02-29");
  CHECK(day("2100-02-29") == "V201");
  CHECK(day("2026-04-30") == "2026-04-30");
  CHECK(day("2026-04-31") == "V201");
  CHECK(day("2026-12-01") == "2026-12-01");
  CHECK(day("2026-00-01") == "V201");
  CHECK(day("2026-01-00") == "V201");
}

TEST_CASE("limits: periods of 1900 to 2999, of the months, quarters and halves that a year has") {
  CHECK(period("1900-01") == "1900-01");
  CHECK(period("1899-12") == "R108");
  CHECK(period("2999-12") == "2999-12");
  CHECK(period("3000-01") == "R108");
  CHECK(period("2026-01") == "2026-01");
  CHECK(period("2026-00") == "R108");
  CHECK(period("2026-12") == "2026-12");
  CHECK(period("2026-13") == "R108");
  CHECK(period("2026-Q1") == "2026-Q1");
  CHECK(period("2026-Q0") == "R108");
  CHECK(period("2026-Q4") == "2026-Q4");
  CHECK(period("2026-Q5") == "R108");
  CHECK(period("2026-H1") == "2026-H1");
  CHECK(period("2026-H0") == "R108");
  CHECK(period("2026-H2") == "2026-H2");
  CHECK(period("2026-H3") == "R108");
  CHECK(period("2026-9M") == "2026-9M");
  CHECK(period("2026-10M") == "R108");
}

TEST_CASE("plain words that readers of YAML disagree on are read in one way, or refused") {
  struct Plain {
    const char* written;
    const char* count;
    const char* number;
    const char* truth;
    const char* text;
  };
  static constexpr Plain kRows[] = {
      {"010", "V202", "V202", "V204", "010"},       {"08", "V202", "V202", "V204", "08"},
      {"0x1F", "V202", "V202", "V204", "0x1F"},     {"0o17", "V202", "V202", "V204", "0o17"},
      {"1_000", "V202", "V202", "V204", "1_000"},   {"12:30", "V202", "V202", "V204", "12:30"},
      {".inf", "V202", "V202", "V204", ".inf"},     {"-.INF", "V202", "V202", "V204", "-.INF"},
      {".nan", "V202", "V202", "V204", ".nan"},     {"1e-400", "V202", "V202", "V204", "1e-400"},
      {"1e3", "V202", "V202", "V204", "1e3"},       {"1.10", "V202", "1.1", "V204", "1.10"},
      {"no", "V202", "V202", "no", "no"},           {"off", "V202", "V202", "V204", "off"},
      {"y", "V202", "V202", "V204", "y"},           {"True", "V202", "V202", "V204", "True"},
      {"true", "V202", "V202", "yes", "true"},      {"2026-10-16", "V202", "V202", "V204", "2026-10-16"},
      {"0", "0", "0", "V204", "0"},                 {"-0", "0", "0", "V204", "-0"},
  };
  for (const Plain& row : kRows) {
    CAPTURE(row.written);
    CHECK(number(row.written, NumberKind::count) == row.count);
    CHECK(number(row.written, NumberKind::number) == row.number);
    CHECK(truth(row.written) == row.truth);
    CHECK(text_of(row.written) == row.text);
    CHECK(text_of("\"" + std::string(row.written) + "\"") == row.text);
  }
}
