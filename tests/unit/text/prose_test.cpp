#include "text/prose.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.hpp"

using text::Prose;

namespace {

int likeness(std::string_view a, std::string_view b) {
  const int one = Prose(a).likeness(Prose(b));
  CHECK(Prose(b).likeness(Prose(a)) == one);
  return one;
}

}  // namespace

TEST_CASE("prose: words are syllables as they are written, numbers are one word") {
  CHECK(Prose("").words() == 0);
  CHECK(Prose("  ,; ").words() == 0);
  CHECK(Prose("Không có").words() == 2);
  CHECK(Prose("Không có.").words() == 2);
  CHECK(Prose("Đã cấp 1.234,5 tấn ngày 12/10/2026").words() == 6);  // Đã cấp # tấn ngày #
  CHECK(Prose("5G T10").words() == 4);                               // # g t #
}

TEST_CASE("prose: white space, capitals, punctuation, numbers and normal form make no difference") {
  constexpr std::string_view kText = "Đã tổ chức 3 lớp tập huấn cho 120 cán bộ; mở rộng ở Ý Yên.";
  CHECK(likeness(kText, kText) == 100);
  CHECK(likeness(kText, "ĐÃ TỔ CHỨC 12 LỚP\n  TẬP HUẤN cho 1.250,5 cán bộ – mở rộng ở ý yên") == 100);
  // “ổ” as o, hook, circumflex and tone apart.
  CHECK(likeness("tổ chức tập huấn", "to\xCC\x82\xCC\x89 chu\xCC\x9B\xCC\x81""c ta\xCC\xA3\xCC\x82p hua\xCC\x82\xCC\x81n") == 100);
}

TEST_CASE("prose: the part of word pairs that both have") {
  // Pairs: ab bc cd de | ab bc cx xe: 2 of 6.
  CHECK(likeness("a b c d e", "a b c x e") == 33);
  CHECK(likeness("a b c d e", "v w x y z") == 0);
  CHECK(likeness("a b c d e", "a b c d e f") == 80);
  CHECK(likeness("a b a b a b", "a b") == 50);  // ab ba | ab
  CHECK(likeness("b a", "a b") == 0);
  CHECK(likeness("", "") == 0);
  CHECK(likeness("một", "một") == 0);
}

TEST_CASE("prose: bytes that are not UTF-8 are no words, and harm nothing") {
  CHECK(Prose("a \xFF\xFE b").words() == 2);
  CHECK(Prose(std::string("\xCC", 1)).words() == 0);
}
