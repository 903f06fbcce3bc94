#include "write/yaml_out.hpp"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include "yaml/parse.hpp"

namespace {

using view::Data;
using List = Data::List;
using Object = Data::Object;

TEST_CASE("yaml: maps, lists, numbers, truths and nothing, in blocks") {
  CHECK(writer::yaml(Object{{"id", "NV1.1"},
                            {"date", "2026-10-15"},
                            {"count", 12},
                            {"exact", model::Decimal::parse("0.30").value()},
                            {"yes", true},
                            {"nothing", Data()},
                            {"empty", List{}},
                            {"units", List{"so-a", Object{{"id", "so-b"}, {"list", List{1, 2}}}}}}) ==
        "id: NV1.1\n"
        "date: 2026-10-15\n"
        "count: 12\n"
        "exact: 0.3\n"
        "\"yes\": true\n"
        "nothing: ~\n"
        "empty: []\n"
        "units:\n"
        "  - so-a\n"
        "  - id: so-b\n"
        "    list:\n"
        "      - 1\n"
        "      - 2\n");
}

/// What is written must come back from our own reader and from the witness, letter for letter, as a text.
void check_round_trip(const std::string& text) {
  CAPTURE(text);
  const std::string written = writer::yaml(Object{{"key", text}});
  CAPTURE(written);
  diag::Bag bag;
  const auto tree = yaml::parse(text::make_source("x.yaml", written), bag);
  REQUIRE(tree);
  CHECK(bag.empty());
  CHECK(tree->find("key")->value.value == text);
  CHECK(YAML::Load(written)["key"].as<std::string>() == text);
}

TEST_CASE("yaml: every text comes back as it went, whatever reads it") {
  for (const char* text :
       {"no", "Y", "true", "~", "null", "010", "0x1F", "1_000", "12:30", ".inf", "1e3", "1.10", "1.234,5", "-", "- a", "",
        " a", "a ", "a: b", "a:b", "key : value", "Công văn #12", "a #b", "#a", "'a'", "\"a\"", "a\nb", "a\n\n b\n", "[a]",
        "{a: b}", "a, b", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">", "? a", "<<", "---", "...", "\\", "a\\nb", "=", "2026",
        "2026-10", "2026-10-15", "2026-Q3", "Sở Thông tin và Truyền thông", "漢字", "“dẫn”", "50%", "a\xC2\xA0" "b",
        "tỷ lệ (%)", "hộ; thôn", "x：y", "100.000 đồng/tháng"}) {
    check_round_trip(text);
  }
}

TEST_CASE("yaml: what could be taken for something else is quoted") {
  CHECK(writer::yaml(List{"no", "010", "12:30", "2026", "", "a: b", "Sở A", "2026-10"}) ==
        "- \"no\"\n- \"010\"\n- \"12:30\"\n- \"2026\"\n- \"\"\n- \"a: b\"\n- Sở A\n- 2026-10\n");
}

TEST_CASE("yaml: what is no text is left out") {
  CHECK(writer::yaml(List{"a\x1b[31mb", "a\xE2\x80\xAE" "b"}) == "- \"a[31mb\"\n- ab\n");
}

TEST_CASE("yaml: a form has its notes above what they tell of, and blanks where something is to be filled in") {
  CHECK(writer::yaml_form({"../x.json", "Báo cáo\n\n  a: b",
                           Object{{"unit", "no"},
                                  {"submitted", Data(), "Ngày gửi: ~"},
                                  {"tasks", Object{{"e1", Object{{"status", Data(), "# * [một]"}, {"done", Data()}}, "\nMột"},
                                                   {"e2", Object{{"a", "# b"}, {"c", ": ~"}}, "\nHai"}}}}}) ==
        "# yaml-language-server: $schema=../x.json\n"
        "\n"
        "# Báo cáo\n"
        "\n"
        "#   a: b\n"
        "\n"
        "unit: \"no\"\n"
        "# Ngày gửi: ~\n"
        "submitted: \n"
        "tasks:\n"
        "\n"
        "  # Một\n"
        "  e1:\n"
        "    # # * [một]\n"
        "    status: \n"
        "    done: \n"
        "\n"
        "  # Hai\n"
        "  e2:\n"
        "    a: \"# b\"\n"
        "    c: \": ~\"\n");
}

TEST_CASE("yaml: a long note is broken at blanks by its width, and what has none stays whole") {
  const std::string word(70, 'x');
  CHECK(writer::yaml_form({"", "  " + word + " đơn vị báo cáo tiến độ thực hiện nhiệm vụ\n" + word + word, Object{{"a", 1}}}) ==
        "#   " + word + " đơn vị báo cáo tiến độ\n#   thực hiện nhiệm vụ\n# " + word + word + "\n\na: 1\n");
}

TEST_CASE("yaml: a note cannot leave its comment") {
  CHECK(writer::yaml_form({"", "a\rb: c\u2028d\x1b[31m", Object{{"a", 1}}}) == "# a\n# b: c\n# d[31m\n\na: 1\n");
}

}  // namespace
