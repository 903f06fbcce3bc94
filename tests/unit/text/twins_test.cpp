#include "text/twins.hpp"

#include <doctest/doctest.h>

#include "support/files.hpp"

namespace {

using Words = std::vector<std::string>;

Words latin_of(std::string_view text) {
  Words out;
  for (const text::TwinWord& word : text::twin_words(text)) out.push_back(word.latin);
  return out;
}

TEST_CASE("twins: Cyrillic and Greek letters within Latin words") {
  CHECK(latin_of("Ủy ban nhân dân tỉnh, hоàn thành") == Words{"hoàn"});           // Cyrillic о
  CHECK(latin_of("123/КH-UBND") == Words{"123/KH-UBND"});                            // Cyrillic К
  CHECK(latin_of("sо-tttt") == Words{"so-tttt"});
  CHECK(latin_of("Ηà Nội") == Words{"Hà"});                                          // Greek Η
  const auto words = text::twin_words("xong: hоàn");
  REQUIRE(words.size() == 1);
  CHECK(words[0].begin == 6);
  CHECK(words[0].end == 12);
  CHECK(words[0].letter == U'о');
  CHECK(words[0].twin == U'o');
}

TEST_CASE("twins: the eth that old converters leave for Đ") {
  CHECK(latin_of("Ðảng ủy, ðồng chí") == Words{"Đảng", "đồng"});
  CHECK(latin_of("số 12/QÐ-UBND của HÐND") == Words{"QĐ", "HĐND"});
}

TEST_CASE("twins: honest words of other scripts, units and Icelandic are left alone") {
  for (const char* text : {"Москва", "СССР", "тел. 123", "kΩ", "10 μm", "ΔT", "π·r²", "α-tocopherol", "hν", "Guðmundur Ðorđević", "",
                           "Nguyễn Đức Đạt", "Ω", "Волга/Volga", "日本 Nhật Bản"}) {
    CAPTURE(std::string(text));
    CHECK(latin_of(text) == Words{});
  }
  CHECK(latin_of(support::read(support::kRoot / "schemas/directives/cmcn4.txt")) == Words{});
}

}  // namespace
