#include "model/expression.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

namespace {

using model::Decimal;
using model::Outcome;

model::Names names() {
  return {[](std::string_view name) -> std::optional<model::ValueType> {
            if (name == "ho_so" || name == "truc_tuyen" || name == "kinh_phi" || name == "progress") {
              return model::ValueType::number;
            }
            if (name == "cong_khai") return model::ValueType::truth;
            return std::nullopt;
          },
          {"ho_so", "truc_tuyen", "kinh_phi", "cong_khai", "progress"}};
}

model::Expression parsed(std::string_view text) {
  auto result = model::parse_expression(text, names());
  const auto* error = std::get_if<model::ExpressionError>(&result);
  CAPTURE(text);
  if (error != nullptr) FAIL(error->message.en);
  return std::get<model::Expression>(std::move(result));
}

using Values = std::map<std::string, std::string, std::less<>>;

model::Verdict verdict(std::string_view text, const Values& values,
                       model::IfMissing if_missing = model::IfMissing::stop) {
  const model::Lookup lookup = [&](std::string_view name, model::Which which) -> std::optional<Decimal> {
    const auto found = values.find((which == model::Which::previous ? "prev." : "") + std::string(name));
    return found == values.end() ? std::nullopt : Decimal::parse(found->second);
  };
  return model::evaluate(parsed(text), lookup, if_missing);
}

bool holds(std::string_view text, const Values& values = {}) {
  const Outcome outcome = verdict(text, values).outcome;
  CHECK((outcome == Outcome::holds || outcome == Outcome::violated));
  return outcome == Outcome::holds;
}

/// `begin-end vi | en` of the error.
std::string error_of(std::string_view text) {
  auto result = model::parse_expression(text, names());
  const auto* error = std::get_if<model::ExpressionError>(&result);
  if (error == nullptr) return "no error";
  return std::to_string(error->at.begin) + "-" + std::to_string(error->at.end) + " " + error->message.vi + " | " +
         error->message.en;
}

}  // namespace

TEST_CASE("expression: precedence from implies down to the unary minus") {
  CHECK(holds("1 + 2 * 3 == 7"));
  CHECK(holds("(1 + 2) * 3 == 9"));
  CHECK(holds("10 - 4 - 3 == 3"));
  CHECK(holds("8 / 4 / 2 == 1"));
  CHECK(holds("-2 * 3 == -6"));
  CHECK(holds("2 - -3 == 5"));
  CHECK(holds("true or true and false"));
  CHECK_FALSE(holds("(true or true) and false"));
  CHECK(holds("not 1 > 2 and 2 > 1"));
  CHECK(holds("not false or true"));
  CHECK(holds("false implies true implies false"));
  CHECK_FALSE(holds("(false implies true) implies false"));
  CHECK(holds("true or false implies true"));
}

TEST_CASE("expression: exact decimals and functions") {
  CHECK(holds("0.1 + 0.2 == 0.3"));
  CHECK(holds("1 / 3 * 3 == 1"));
  CHECK(holds("abs(-1.5) == 1.5 and abs(2) == 2"));
  CHECK(holds("min(3, 1, 2) == 1 and max(3, 1, 2) == 3"));
  CHECK(holds("round(2.5) == 3 and round(-2.5) == -3 and round(1.005, 2) == 1.01"));
  CHECK(holds("no == false and yes != no"));
  CHECK(holds("ho_so >= truc_tuyen", {{"ho_so", "10"}, {"truc_tuyen", "10"}}));
  CHECK(holds("cong_khai implies ho_so > prev.ho_so", {{"cong_khai", "1"}, {"ho_so", "2"}, {"prev.ho_so", "1"}}));
  CHECK(holds("cong_khai == no", {{"cong_khai", "0"}}));
  CHECK(holds("progress\n  <= 100", {{"progress", "100"}}));
}

TEST_CASE("expression: a missing value ends it unless the rest settles it") {
  CHECK(verdict("ho_so > 1", {}).outcome == Outcome::missing_value);
  CHECK(verdict("ho_so > 1", {}).missing == "ho_so");
  CHECK(verdict("truc_tuyen <= prev.ho_so", {{"truc_tuyen", "1"}}).missing == "prev.ho_so");
  CHECK(verdict("truc_tuyen <= prev.ho_so", {}).missing == "truc_tuyen");
  CHECK(verdict("ho_so > 1 and false", {}).outcome == Outcome::violated);
  CHECK(verdict("false and ho_so > 1", {}).outcome == Outcome::violated);
  CHECK(verdict("ho_so > 1 or true", {}).outcome == Outcome::holds);
  CHECK(verdict("true or ho_so > 1", {}).outcome == Outcome::holds);
  CHECK(verdict("ho_so > 1 implies true", {}).outcome == Outcome::holds);
  CHECK(verdict("false implies ho_so > 1", {}).outcome == Outcome::holds);
  CHECK(verdict("ho_so > 1 and true", {}).outcome == Outcome::missing_value);
  CHECK(verdict("not (ho_so > 1)", {}).outcome == Outcome::missing_value);
  CHECK(verdict("has(ho_so)", {}).outcome == Outcome::violated);
  CHECK(verdict("has(prev.ho_so) implies ho_so >= prev.ho_so", {{"ho_so", "1"}}).outcome == Outcome::holds);
}

TEST_CASE("expression: a missing value may be read as zero, but has() still tells it") {
  CHECK(verdict("ho_so == 0 and not cong_khai", {}, model::IfMissing::zero).outcome == Outcome::holds);
  CHECK(verdict("has(ho_so)", {}, model::IfMissing::zero).outcome == Outcome::violated);
  CHECK(verdict("1 / ho_so > 0", {}, model::IfMissing::zero).outcome == Outcome::division_by_zero);
}

TEST_CASE("expression: division by zero is told, unless it is never reached") {
  CHECK(verdict("1 / ho_so > 0", {{"ho_so", "0"}}).outcome == Outcome::division_by_zero);
  CHECK(verdict("ho_so != 0 implies 1 / ho_so > 0", {{"ho_so", "0"}}).outcome == Outcome::holds);
  CHECK(verdict("ho_so == 0 or 1 / ho_so > 0", {{"ho_so", "0"}}).outcome == Outcome::holds);
  CHECK(verdict("1 / ho_so > 0 or true", {{"ho_so", "0"}}).outcome == Outcome::division_by_zero);
  CHECK(verdict("not (1 / 0 == 1)", {}).outcome == Outcome::division_by_zero);
}

TEST_CASE("expression: operands are those outside has(), each once, in order") {
  CHECK(model::operands(parsed("has(kinh_phi) implies prev.ho_so + ho_so > truc_tuyen - ho_so")) ==
        std::vector<std::string>{"prev.ho_so", "ho_so", "truc_tuyen"});
}

TEST_CASE("expression: signs that are not of the language are named") {
  CHECK(error_of("ho_so = 1") ==
        "6-7 Không có dấu “=” trong biểu thức kiểm tra; hãy viết “==” | There is no “=” in a check; write “==”");
  CHECK(error_of("ho_so <> 1") ==
        "6-8 Không có dấu “<>” trong biểu thức kiểm tra; hãy viết “!=” | There is no “<>” in a check; write “!=”");
  CHECK(error_of("ho_so ≤ 1") ==
        "6-9 Không có dấu “≤” trong biểu thức kiểm tra; hãy viết “<=” | There is no “≤” in a check; write “<=”");
  CHECK(error_of("ho_so ≥ 1") ==
        "6-9 Không có dấu “≥” trong biểu thức kiểm tra; hãy viết “>=” | There is no “≥” in a check; write “>=”");
  CHECK(error_of("cong_khai && true") ==
        "10-12 Không có dấu “&&” trong biểu thức kiểm tra; hãy viết “and” | There is no “&&” in a check; write “and”");
  CHECK(error_of("cong_khai || true") ==
        "10-12 Không có dấu “||” trong biểu thức kiểm tra; hãy viết “or” | There is no “||” in a check; write “or”");
  CHECK(error_of("!cong_khai") ==
        "0-1 Không có dấu “!” trong biểu thức kiểm tra; hãy viết “not” | There is no “!” in a check; write “not”");
  CHECK(error_of("ho_so => 1") ==
        "6-8 Không có dấu “=>”: viết “>=” nếu muốn nói lớn hơn hoặc bằng, “implies” nếu muốn nói kéo theo | There is "
        "no “=>”: write “>=” for at least, “implies” for if … then");
  CHECK(error_of("ho_so > 1 và cong_khai") ==
        "10-13 Không có chữ “và” trong biểu thức kiểm tra; hãy viết “and” | There is no “và” in a check; write “and”");
  CHECK(
      error_of("cong_khai AND cong_khai") ==
      "10-13 Không có chữ “AND” trong biểu thức kiểm tra; hãy viết “and” | There is no “AND” in a check; write “and”");
  CHECK(error_of("ho_so > \"a\"") ==
        "8-9 Không hiểu ký tự “\"”; chỉ dùng tên chỉ tiêu, số, + - * / ( ), phép so sánh và and, or, not, implies | "
        "“\"” is not understood; use names of indicators, numbers, + - * / ( ), comparisons and and, or, not, implies");
}

TEST_CASE("expression: names and numbers that are not right") {
  CHECK(error_of("ho_xo > 1") ==
        "0-5 Không có chỉ tiêu “ho_xo”; có phải là “ho_so”? | There is no indicator “ho_xo”; did you mean “ho_so”?");
  CHECK(error_of("prev.hồ_sơ > 1") ==
        "0-13 Không có chỉ tiêu “hồ_sơ”; có phải là “ho_so”? | There is no indicator “hồ_sơ”; did you mean “ho_so”?");
  CHECK(error_of("x > 1") ==
        "0-1 Không có chỉ tiêu “x”; dùng được: ho_so, truc_tuyen, kinh_phi, cong_khai, progress | There is no "
        "indicator “x”; known are: ho_so, truc_tuyen, kinh_phi, cong_khai, progress");
  CHECK(error_of("ho_so.a > 1") ==
        "0-7 Không hiểu “ho_so.a”: dấu chấm chỉ đứng sau “prev” (giá trị kỳ trước) hoặc trong số thập phân | “ho_so.a” "
        "is not understood: a point stands only after “prev” (the period before) or in a decimal");
  CHECK(error_of("prev > 1") ==
        "0-4 “prev” phải đi liền với dấu chấm và tên chỉ tiêu, như prev.ho_so | “prev” goes with a point and the name "
        "of an indicator, like prev.ho_so");
  CHECK(error_of("ho_so < 1.2.3") ==
        "8-13 “1.2.3” không phải là số: chỉ viết chữ số và dấu chấm thập phân, như 12 hoặc 12.5 | “1.2.3” is not a "
        "number: write digits and a decimal point only, like 12 or 12.5");
  CHECK(error_of("ho_so < 85%") ==
        "8-11 “85%” không phải là số: chỉ viết chữ số và dấu chấm thập phân, như 12 hoặc 12.5 | “85%” is not a number: "
        "write digits and a decimal point only, like 12 or 12.5");
  CHECK(error_of("ho_so < 1,5") ==
        "9-10 Dấu “,” chỉ ngăn các tham số của hàm; số thập phân viết bằng dấu chấm, như 1.5 | A “,” only parts the "
        "arguments of a function; a decimal is written with a point, like 1.5");
  CHECK(error_of("rond(ho_so, 1) > 1") ==
        "0-4 Không có hàm “rond”; có phải là “round”? | There is no function “rond”; did you mean “round”?");
  CHECK(error_of("average(ho_so) > 1") ==
        "0-7 Không có hàm “average”; dùng được: abs, min, max, round, has | There is no function “average”; known are: "
        "abs, min, max, round, has");
}

TEST_CASE("expression: types") {
  CHECK(error_of("ho_so + 1") ==
        "0-9 Cả biểu thức phải là giá trị đúng/sai, nhưng “ho_so + 1” là số; có lẽ thiếu một phép so sánh (<=, >=, ==, "
        "…) | The whole must be a truth value, but “ho_so + 1” is a number; is a comparison (<=, >=, ==, …) missing?");
  CHECK(error_of("cong_khai + 1 > 0") ==
        "0-9 “+” cần số, nhưng “cong_khai” là giá trị đúng/sai | “+” takes a number, but “cong_khai” is a truth value");
  CHECK(error_of("ho_so and cong_khai") ==
        "0-5 “and” cần giá trị đúng/sai, nhưng “ho_so” là số | “and” takes a truth value, but “ho_so” is a number");
  CHECK(error_of("not ho_so") ==
        "4-9 “not” cần giá trị đúng/sai, nhưng “ho_so” là số | “not” takes a truth value, but “ho_so” is a number");
  CHECK(error_of("cong_khai == 1") ==
        "0-14 Không so sánh được “cong_khai” (giá trị đúng/sai) với “1” (số) | “cong_khai” (a truth value) cannot be "
        "compared with “1” (a number)");
  CHECK(error_of("abs(cong_khai) > 1") ==
        "4-13 “abs” cần số, nhưng “cong_khai” là giá trị đúng/sai | “abs” takes a number, but “cong_khai” is a truth "
        "value");
  CHECK(error_of("(ho_so > 1) < 2") ==
        "0-11 “<” cần số, nhưng “(ho_so > 1)” là giá trị đúng/sai | “<” takes a number, but “(ho_so > 1)” is a truth "
        "value");
}

TEST_CASE("expression: form") {
  CHECK(error_of("") == "0-0 Biểu thức kiểm tra trống | The check is empty");
  CHECK(error_of("1 < ho_so < 3") ==
        "10-11 Không so sánh nối tiếp được; hãy viết “1 < ho_so and ho_so < 3” | Comparisons do not chain; write “1 < "
        "ho_so and ho_so < 3”");
  CHECK(error_of("(ho_so > 1") == "0-1 Ngoặc “(” này chưa được đóng bằng “)” | This “(” is never closed by a “)”");
  CHECK(error_of("ho_so > 1)") ==
        "9-10 Thừa “)”: không có “(” nào mở cho nó | This “)” closes nothing: there is no “(” for it");
  CHECK(error_of("ho_so >") ==
        "7-7 Biểu thức dừng giữa chừng: sau “>” còn thiếu một giá trị | The expression breaks off: a value is missing "
        "after “>”");
  CHECK(error_of("ho_so > * 2") ==
        "8-9 Trước “*” thiếu một giá trị (tên chỉ tiêu hoặc số) | A value (a name or a number) is missing before “*”");
  CHECK(error_of("ho_so > 1 truc_tuyen > 2") ==
        "10-20 Thiếu phép tính hoặc từ nối (and, or, …) trước “truc_tuyen” | An operator (and, or, …) is missing "
        "before “truc_tuyen”");
  CHECK(error_of("cong_khai == not cong_khai") ==
        "13-16 “not” đứng giữa phép tính thì phải đặt trong ngoặc: (not …) | In the middle of an operation “not” needs "
        "parentheses: (not …)");
  CHECK(error_of("abs ho_so > 1") == "0-3 “abs” là hàm: hãy viết abs(…) | “abs” is a function: write abs(…)");
  CHECK(error_of("abs(1, 2) > 1") == "0-9 Hàm abs nhận đúng một số, ở đây có 2 | abs takes one number, here are 2");
  CHECK(error_of("max() > 1") == "0-3 Hàm “max” thiếu tham số | “max” is given no arguments");
  CHECK(error_of("max(ho_so) > 1") ==
        "0-10 Hàm max cần ít nhất hai số, như max(a, b) | max takes two numbers or more, like max(a, b)");
  CHECK(holds("round(1.2345675, 6) == 1.234568 and round(1.5, 0) == 2"));
  CHECK(error_of("round(ho_so, 7) > 1") ==
        "0-15 Viết round(x) hoặc round(x, n), n là số chữ số thập phân viết sẵn từ 0 đến 6 | Write round(x) or "
        "round(x, n), where n is a written number of places from 0 to 6");
  CHECK(error_of("round(ho_so, truc_tuyen) > 1") ==
        "0-24 Viết round(x) hoặc round(x, n), n là số chữ số thập phân viết sẵn từ 0 đến 6 | Write round(x) or "
        "round(x, n), where n is a written number of places from 0 to 6");
  CHECK(
      error_of("has(ho_so + 1)") ==
      "0-3 has nhận đúng một tên: has(ho_so) hoặc has(prev.ho_so) | has takes one name: has(ho_so) or has(prev.ho_so)");
}

TEST_CASE("expression: length and depth are bounded") {
  const std::string deep = std::string(33, '(') + "true" + std::string(33, ')');
  CHECK(error_of(deep) ==
        "33-37 Biểu thức lồng nhau quá 32 tầng; hãy tách thành nhiều quy tắc | The expression is nested over 32 levels "
        "deep; split it into several rules");
  CHECK(holds(deep.substr(1, deep.size() - 2)));
  CHECK(holds("true" + std::string(1996, ' ')));
  CHECK(error_of(std::string(2001, ' ')) ==
        "0-2001 Biểu thức dài 2001 byte, tối đa là 2000; hãy tách thành nhiều quy tắc | The expression is 2001 bytes "
        "long, at most 2000 are read; split it into several rules");
  std::string chain = "0";
  for (int i = 0; i < 400; ++i) chain += " + 1";
  CHECK(holds(chain + " == 400"));
}
