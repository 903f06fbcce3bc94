#include "write/csv.hpp"

#include <doctest/doctest.h>

using view::Data;

namespace {

std::string csv_of(std::vector<Data> cells) {
  view::Records records;
  records.columns.resize(cells.size(), "c");
  records.count = 1;
  records.row = [&cells](std::size_t) { return cells; };
  const std::string out = writer::csv(records);
  return out.substr(out.find('\n') + 1);
}

}  // namespace

TEST_CASE("csv: a line of names, then rows") {
  const view::Records records{
      {"tên", "số"}, 2, [](std::size_t row) {
        return std::vector<Data>{row == 0 ? Data("Sở A") : Data(), static_cast<int>(row)};
      }};
  CHECK(writer::csv(records) == "tên,số\nSở A,0\n,1\n");
}

TEST_CASE("csv: quotes where they are needed, and only there") {
  CHECK(csv_of({"a b", "a,b", "a\"b", "a\nb", "a\rb", ""}) == "a b,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",\n");
}

TEST_CASE("csv: no text becomes a formula, and numbers stay numbers") {
  CHECK(csv_of({"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", std::string("\0=1", 3)}) ==
        std::string("'=1+1,'+1,'-1,'@x,'\t=1,\"'\r=1\",'\0=1\n", 35));
  CHECK(csv_of({"=\"a\",1", "a=1", "'", " =1"}) == "\"'=\"\"a\"\",1\",a=1,', =1\n");
  CHECK(csv_of({-1, model::Decimal::parse("-0.50").value()}) == "-1,-0.5\n");
}

TEST_CASE("csv: what is not UTF-8 is spelled out") {
  CHECK(csv_of({std::string("a\xFF.yaml")}) == "a\\xFF.yaml\n");
}
