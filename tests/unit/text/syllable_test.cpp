#include "text/syllable.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "support/files.hpp"
#include "text/utf8.hpp"

namespace {

TEST_CASE("syllable: words of the directive are spelt as Vietnamese is") {
  for (const char* word : {"Tỉnh", "ủy", "uỷ", "hòa", "hoà", "quyết", "quý", "quỹ", "giếng", "gì", "nghiệp", "khuyến", "TỔ", "CHỨC",
                           "nước", "ở", "ý", "yêu", "thuế", "xoong", "Đảng", "khuỷu", "quốc", "quýnh", "loạt", "bí", "thư"}) {
    CAPTURE(word);
    CHECK(text::is_vietnamese_syllable(word));
  }
}

TEST_CASE("syllable: other languages, symbols and impossible tones are not") {
  for (const char* word : {"", "nh©n", "Größe", "développé", "Café", "bàc", "hòà", "tỈnh", "Microsoft", "qd", "kà", "cẻ", "ngê",
                           "pôle", "schön", "1a", "a1", "х"}) {
    CAPTURE(word);
    CHECK_FALSE(text::is_vietnamese_syllable(word));
  }
}

TEST_CASE("syllable: every word of the seed's directive is one, numbers and five abbreviations aside") {
  const std::set<std::string> abbreviations = {"STEM", "CT", "TTg", "T", "M"};
  const std::string all = support::read(support::kRoot / "schemas/directives/cmcn4.txt");
  std::size_t words = 0;
  std::string word;
  for (std::size_t i = 0; i < all.size();) {
    const text::CodePoint point = text::decode(all, i);
    if (text::is_letter_or_digit(point.value)) {
      word.append(all, i, point.bytes);
    } else if (!word.empty()) {
      ++words;
      CAPTURE(word);
      const bool number = word.find_first_not_of("0123456789") == std::string::npos;
      CHECK((number || abbreviations.contains(word) || text::is_vietnamese_syllable(word)));
      word.clear();
    }
    i += point.bytes;
  }
  CHECK(words > 900);
}

}  // namespace
