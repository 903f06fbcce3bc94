#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("text/utf8: finds the first byte that is not UTF-8") {
  CHECK_FALSE(text::first_invalid("Tỉnh ủy").has_value());
  CHECK(text::first_invalid("ab\xff") == 2);
  CHECK(text::first_invalid("\xc0\x80") == 0);          // overlong
  CHECK(text::first_invalid("a\xed\xa0\x80") == 1);     // surrogate
  CHECK(text::first_invalid("\xf4\x90\x80\x80") == 0);  // past U+10FFFF
  CHECK(text::first_invalid("\xe1\xbb") == 0);          // cut off
  CHECK_FALSE(text::first_invalid("\xf0\x9f\x98\x80").has_value());
}

TEST_CASE("text/utf8: counts as people, terminals and Excel do") {
  const std::string decomposed = "Ti\x65\xcc\x82\xcc\x81n";  // Tiến, e + circumflex + acute
  CHECK(text::count_code_points("Tiến") == 4);
  CHECK(text::count_code_points(decomposed) == 6);
  CHECK(text::display_width("Tiến") == 4);
  CHECK(text::display_width(decomposed) == 4);
  CHECK(text::display_width("：") == 2);
  CHECK(text::count_utf16("a\xf0\x9f\x98\x80") == 3);
  CHECK(text::nfc(decomposed) == "Tiến");
}

TEST_CASE("text/utf8: folds what does not make a name different") {
  CHECK(text::fold_marks("Đã Hoàn Thành") == "da hoan thanh");
  CHECK(text::fold_marks("Nghiên cứu ỨNG DỤNG") == "nghien cuu ung dung");
  CHECK(text::fold_case("NGUỒN Số Liệu") == "nguồn số liệu");
  CHECK(text::fold_space("  a \t\xc2\xa0\n b ") == "a b");
  CHECK(text::trim("\xc2\xa0 a b\n") == "a b");
  CHECK(text::trim(" \n") == "");
}

TEST_CASE("text/utf8: shortens by columns and says so") {
  CHECK(text::shorten("Kế hoạch", 8) == "Kế hoạch");
  CHECK(text::shorten("Kế hoạch", 5) == "Kế h…");
  CHECK(text::shorten("：：：", 4) == "：…");
  CHECK(text::shorten("abc", 0) == "");
}

TEST_CASE("text/utf8: nothing in a text can steer a terminal") {
  CHECK(text::printable("a\x1b[31mb\n\tc\r") == "a\\u{001B}[31mb\\n\\tc\\r");
  CHECK(text::printable("\xe2\x80\xae" "abc") == "\\u{202E}abc");
  CHECK(text::printable("\xc2\x9b" "31m") == "\\u{009B}31m");
  CHECK(text::printable("x\xff") == "x\\xFF");
  CHECK(text::printable("Tỉnh ủy “A”") == "Tỉnh ủy “A”");
}
