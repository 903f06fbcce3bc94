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

TEST_CASE("text/utf8: marks in any order are one word") {
  CHECK(text::nfc("a\xcc\x82\xcc\xa3") == "ậ");
  CHECK(text::nfc("a\xcc\xa3\xcc\x82") == "ậ");
  CHECK(text::nfc("a\xcc\x82\xcc\xa3\xcc\x81 e\xcc\xa3\xcc\x82") == "ậ\xcc\x81 ệ");
  CHECK(text::nfc("\xcc\x81\xcc\xa3") == "\xcc\xa3\xcc\x81");  // before any letter
  CHECK(text::nfc("\xe0\xbd\xb3") == "\xe0\xbd\xb1\xe0\xbd\xb2");  // U+0F73 comes apart and stays so
  CHECK(text::nfc("각") == "각");
  CHECK(text::nfc("\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8") == "각");
  CHECK(text::nfc("a\xff") == "a\xff");
  CHECK(text::fold_case("ẞ İ") == "ss i\xcc\x87");
  CHECK(text::fold_marks("đa Đa đ") == "da da d");
}

TEST_CASE("text/utf8: a million marks are put in order, a million letters folded") {
  constexpr std::size_t kMany = 500'000;
  std::string marks = "a";
  std::string ordered = "\xe1\xba\xa1";  // ạ
  for (std::size_t i = 0; i < kMany; ++i) marks += "\xcc\x81";
  for (std::size_t i = 0; i < kMany; ++i) marks += "\xcc\xa3";
  for (std::size_t i = 1; i < kMany; ++i) ordered += "\xcc\xa3";
  for (std::size_t i = 0; i < kMany; ++i) ordered += "\xcc\x81";
  CHECK((text::nfc(marks) == ordered));
  std::string strokes;
  for (std::size_t i = 0; i < 2 * kMany; ++i) strokes += "Đ";
  CHECK((text::fold_marks(strokes) == std::string(2 * kMany, 'd')));
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
