#include <doctest/doctest.h>

#include "load/reader.hpp"
#include "unit/load/scalar_rows.hpp"

using load::MapReader;
using load::Need;
using load_tests::check_rows;
using load_tests::Row;

TEST_CASE("a number has a decimal point and nothing between thousands") {
  static constexpr Row kRows[] = {
    {"12.500", "12.5", "", "", ""},
    {"12,5", "",
     "V202 1:4-1:8 /v: “12,5” viết chưa đúng dạng số; ghi “12.5” [safe]",
     "V202 1:4-1:8 /v: “12,5” is not written as a number; write “12.5” [safe]",
     "12.5"},
    {"12,500", "",
     "V206 1:4-1:10 /v: Không rõ “12,500” là 12500 (dấu ngăn hàng nghìn) hay 12.5 (dấu thập phân); ghi “12500” hoặc “12.5” [unsafe]",
     "V206 1:4-1:10 /v: “12,500” can be 12500 (a mark between thousands) or 12.5 (a decimal mark); write “12500” or “12.5” [unsafe]",
     "12.5"},
    {"1.234,5", "",
     "V202 1:4-1:11 /v: “1.234,5” viết chưa đúng dạng số; ghi “1234.5” [safe]",
     "V202 1:4-1:11 /v: “1.234,5” is not written as a number; write “1234.5” [safe]",
     "1234.5"},
    {"1,234.5", "",
     "V202 1:4-1:11 /v: “1,234.5” viết chưa đúng dạng số; ghi “1234.5” [safe]",
     "V202 1:4-1:11 /v: “1,234.5” is not written as a number; write “1234.5” [safe]",
     "1234.5"},
    {"1 234,5", "",
     "V202 1:4-1:11 /v: “1 234,5” viết chưa đúng dạng số; ghi “1234.5” [safe]",
     "V202 1:4-1:11 /v: “1 234,5” is not written as a number; write “1234.5” [safe]",
     "1234.5"},
    {".5", "",
     "V202 1:4-1:6 /v: “.5” viết chưa đúng dạng số; ghi “0.5” [safe]",
     "V202 1:4-1:6 /v: “.5” is not written as a number; write “0.5” [safe]",
     "0.5"},
    {"5.", "",
     "V202 1:4-1:6 /v: “5.” viết chưa đúng dạng số; ghi “5” [safe]",
     "V202 1:4-1:6 /v: “5.” is not written as a number; write “5” [safe]",
     "5"},
    {"85%", "",
     "V202 1:4-1:7 /v: “85%” viết chưa đúng dạng số; có phải “85”? [unsafe]",
     "V202 1:4-1:7 /v: “85%” is not written as a number; did you mean “85”? [unsafe]",
     "85"},
    {".inf", "",
     "V202 1:4-1:8 /v: “.inf” không phải một số (dấu thập phân là dấu chấm): chỉ ghi chữ số, ví dụ 12.5",
     "V202 1:4-1:8 /v: “.inf” is not a number (with a decimal point): write digits only, as in 12.5",
     ""},
    {"NaN", "",
     "V202 1:4-1:7 /v: “NaN” không phải một số (dấu thập phân là dấu chấm): chỉ ghi chữ số, ví dụ 12.5",
     "V202 1:4-1:7 /v: “NaN” is not a number (with a decimal point): write digits only, as in 12.5",
     ""},
    {"-0.5", "-0.5", "", "", ""},
    {"0.1234567890123456", "",
     "V202 1:4-1:22 /v: “0.1234567890123456” có quá nhiều chữ số: bảng tính chỉ giữ được 15 chữ số có nghĩa",
     "V202 1:4-1:22 /v: “0.1234567890123456” has too many digits: a workbook holds 15 significant ones",
     ""},
    {"1e-3", "",
     "V202 1:4-1:8 /v: “1e-3” viết chưa đúng dạng số; ghi “0.001” [safe]",
     "V202 1:4-1:8 /v: “1e-3” is not written as a number; write “0.001” [safe]",
     "0.001"},
    {"123/KH", "",
     "V202 1:4-1:10 /v: “123/KH” không phải một số (dấu thập phân là dấu chấm): chỉ ghi chữ số, ví dụ 12.5",
     "V202 1:4-1:10 /v: “123/KH” is not a number (with a decimal point): write digits only, as in 12.5",
     ""},
    {"10-20", "",
     "V202 1:4-1:9 /v: “10-20” không phải một số (dấu thập phân là dấu chấm): chỉ ghi chữ số, ví dụ 12.5",
     "V202 1:4-1:9 /v: “10-20” is not a number (with a decimal point): write digits only, as in 12.5",
     ""},
    {"5 triệu", "",
     "V202 1:4-1:11 /v: “5 triệu” viết chưa đúng dạng số; có phải “5”? [unsafe]",
     "V202 1:4-1:11 /v: “5 triệu” is not written as a number; did you mean “5”? [unsafe]",
     "5"},
  };
  check_rows(kRows, [](MapReader& in) {
    const auto field = in.number("v", Need::required, load::NumberKind::number);
    return field.good() ? field->to_string() : std::string();
  });
}

TEST_CASE("a percent lies from 0 to 100") {
  static constexpr Row kRows[] = {
    {"85", "85", "", "", ""},
    {"85%", "",
     "V202 1:4-1:7 /v: “85%” viết chưa đúng dạng số; ghi “85” [safe]",
     "V202 1:4-1:7 /v: “85%” is not written as a number; write “85” [safe]",
     "85"},
    {"85,5%", "",
     "V202 1:4-1:9 /v: “85,5%” viết chưa đúng dạng số; ghi “85.5” [safe]",
     "V202 1:4-1:9 /v: “85,5%” is not written as a number; write “85.5” [safe]",
     "85.5"},
    {"120", "",
     "V203 1:4-1:7 /v: “v” là “120”, phải là một số từ 0 đến 100",
     "V203 1:4-1:7 /v: “v” is “120”, must be a number from 0 to 100",
     ""},
    {"-1", "",
     "V203 1:4-1:6 /v: “v” là “-1”, phải là một số từ 0 đến 100",
     "V203 1:4-1:6 /v: “v” is “-1”, must be a number from 0 to 100",
     ""},
    {"85,500", "",
     "V202 1:4-1:10 /v: “85,500” viết chưa đúng dạng số; ghi “85.500” [safe]",
     "V202 1:4-1:10 /v: “85,500” is not written as a number; write “85.500” [safe]",
     "85.500"},
  };
  check_rows(kRows, [](MapReader& in) {
    const auto field = in.number("v", Need::required, load::NumberKind::percent);
    return field.good() ? field->to_string() : std::string();
  });
}

TEST_CASE("an integer keeps its range") {
  static constexpr Row kRows[] = {
    {"5", "5", "", "", ""},
    {"32", "",
     "V203 1:4-1:6 /v: “v” là “32”, phải từ 1 đến 31",
     "V203 1:4-1:6 /v: “v” is “32”, must be from 1 to 31",
     ""},
    {"0", "",
     "V203 1:4-1:5 /v: “v” là “0”, phải từ 1 đến 31",
     "V203 1:4-1:5 /v: “v” is “0”, must be from 1 to 31",
     ""},
  };
  check_rows(kRows, [](MapReader& in) {
    const auto field = in.integer("v", Need::required, {1, 31});
    return field.good() ? std::to_string(*field) : std::string();
  });
}
