#include "yaml/odd_places.hpp"

#include <array>

namespace yaml {

namespace {

/// What the first byte of a character says of it.
enum class Lead : std::uint8_t { plain, latin1_sign, latin1_letter, latin_ext_b, vietnamese, punctuation, odd };

constexpr std::array<Lead, 256> make_leads() {
  std::array<Lead, 256> leads{};
  for (std::size_t i = 0xCC; i < 256; ++i) leads[i] = Lead::odd;  // from the combining marks on
  leads[0xC2] = Lead::latin1_sign;
  leads[0xC3] = Lead::latin1_letter;
  leads[0xC6] = Lead::latin_ext_b;  // ơ, ư; and Ɖ
  leads[0xE1] = Lead::vietnamese;
  leads[0xE2] = Lead::punctuation;
  leads[0xF0] = Lead::plain;  // emoji
  return leads;
}
constexpr std::array<Lead, 256> kLeads = make_leads();

constexpr std::string_view kVietnameseOfLatin1 = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

constexpr std::array<bool, 256> make_vietnamese_trails() {
  std::array<bool, 256> trails{};
  for (std::size_t i = 1; i < kVietnameseOfLatin1.size(); i += 2) {
    trails[static_cast<unsigned char>(kVietnameseOfLatin1[i])] = true;
  }
  return trails;
}
constexpr std::array<bool, 256> kVietnameseTrails = make_vietnamese_trails();

bool is_vowel(unsigned char letter) {
  constexpr unsigned kCaseBit = 0x20;
  const unsigned c = letter | kCaseBit;
  return c == 'a' || c == 'e' || c == 'o' || c == 'u' || c == 'y';
}

/// U+2000–U+2BFF: dashes, quotes, bullets, arrows are common; what is not seen, and second forms of a sign, are odd.
bool is_odd_punctuation(unsigned char second, unsigned char third) {
  if (second == 0x80) return third <= 0x81 || (third >= 0x8B && third <= 0x8F) || (third >= 0xA8 && third <= 0xAE);
  if (second == 0x81) return third >= 0xA0;
  return second == 0x84 && (third == 0xA6 || third == 0xAA || third == 0xAB);
}

}  // namespace

std::vector<OddPlace> odd_places(std::string_view bytes) {
  std::vector<OddPlace> out;
  const auto byte = [&](std::size_t i) -> unsigned char { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0; };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bool odd = false;
    bool of_old_page = false;
    switch (kLeads[byte(i)]) {
      case Lead::plain: continue;
      case Lead::latin1_sign: odd = byte(i + 1) != 0xA0; break;  // a no-break space is common
      case Lead::latin1_letter:
        odd = !kVietnameseTrails[byte(i + 1)];
        // A vowel before an accented one is how VNI writes tones.
        of_old_page = i > 0 && is_vowel(byte(i - 1));
        break;
      case Lead::latin_ext_b: odd = byte(i + 1) == 0x89; break;
      case Lead::vietnamese: odd = byte(i + 1) < 0xB8 || byte(i + 1) > 0xBB; break;
      case Lead::punctuation: odd = is_odd_punctuation(byte(i + 1), byte(i + 2)); break;
      case Lead::odd: odd = true; break;
    }
    if (odd || of_old_page) out.push_back({static_cast<std::uint32_t>(i), odd ? Suspicion::anything : Suspicion::old_page});
  }
  return out;
}

}  // namespace yaml
