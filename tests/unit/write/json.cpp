#include "write/json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using view::Data;

TEST_CASE("json: every kind of value, in order") {
  const Data data =
      Data::Object{{"z", 1},
                   {"a", Data()},
                   {"number", model::Decimal::parse("-12345678901234567890.000000000001").value()},
                   {"date", model::parse_date("2026-10-19").value()},
                   {"list", Data::List{"một", Data::List{}, Data::Object{}}},
                   {"none", std::optional<int>()},
                   {"some", std::optional<int>(-7)}};
  CHECK(writer::json(data) ==
        "{\n"
        "  \"z\": 1,\n"
        "  \"a\": null,\n"
        "  \"number\": -12345678901234567890.000000000001,\n"
        "  \"date\": \"2026-10-19\",\n"
        "  \"list\": [\n"
        "    \"một\",\n"
        "    [],\n"
        "    {}\n"
        "  ],\n"
        "  \"none\": null,\n"
        "  \"some\": -7\n"
        "}\n");
}

TEST_CASE("json: a text comes back as it went in") {
  constexpr char kAll[] = "\" \\ / \b \f \n \r \t \x01 \x1F \x7F \0 \u2028 \u2029 \U0001F600 ế";
  const std::string text(kAll, sizeof kAll - 1);  // with the NUL within it
  CHECK(nlohmann::json::parse(writer::json(text)).get<std::string>() == text);
}

TEST_CASE("json: what is not UTF-8 is spelled out") {
  const std::string printed = writer::json(std::string("a\xFF\xFE.yaml"));
  CHECK(nlohmann::json::parse(printed).get<std::string>() == "a\\xFF\\xFE.yaml");
}
