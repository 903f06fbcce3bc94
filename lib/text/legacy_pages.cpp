#include "text/legacy_pages.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace text {

namespace {

/// CP1252 from 0x80 on; where it has nothing a reader shows Latin-1's control.
constexpr std::u32string_view kCp1252 = U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/// TCVN 5712:1993 as the ABC fonts have it (VN3): a capital with a tone is the small letter in a font of capitals.
constexpr std::u32string_view kTcvn3 =
    U"¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ"
    U"¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị"
    U"ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử"
    U"÷ữøứùựúỳûỷüỹýýþỵ";

/// The code page of the Vietnamese Professionals Society.
constexpr std::u32string_view kVps =
    U"€À\u0081Ả‚ÃƒẤ„Ầ…Ẩ†ọ‡ỗˆĂ‰ếŠề‹ểŒệ\u008DẮŽẰ\u008FẲ\u0090Ế“Ề”Ể•Ễ–Ố—Ồ"
    U"˜Ổ™Ỗšý›ỷœỵ\u009DỚžỜŸỞ¡ắ¢ằ£ẳ¤ẵ¥ặ¦Ỡ§ớ¨Ù©ờªở«ỡ¬Ũ\u00ADỨ®ợ"
    U"¯Ừ°ổ±Ử²Ỳ³Ỹ´ÍµÌ¶ộ·Ỉ¸Ĩ¹Óºử»ữ¼Ò½Ỏ¾Õ¿ựÀầÁÁÂÂÃấÄẩ"
    U"ÅẫÆậÇđÈẻÉÉÊÊËẹÌỉÍễÎịÏỹÐƯÑỦÒồÓốÔÔÕỏÖơ×ÈØừÙứÚÚ"
    U"ÛũÜưÝÝÞẺààááââããäảåạæăèèééêêëẽììííïĩðẴñĐòòóó"
    U"ôôõõ÷ƠøụùùúúûủýỶþẼÿỳ";

/// VNI for Windows: a letter, and a second character for what stands above and below it.
constexpr std::u32string_view kVni = U"ììííæỉóĩòịôơöưîỵñđÌÌÍÍÆỈÓĨÒỊÔƠÖƯÎỴÑĐ";
constexpr std::u32string_view kVowels = U"aeouyơư";
constexpr LegacyMark kVniMarks[] = {
    {U'ø', U"\u0300", kVowels}, {U'ù', U"\u0301", kVowels}, {U'û', U"\u0309", kVowels}, {U'õ', U"\u0303", kVowels},
    {U'ï', U"\u0323", kVowels}, {U'â', U"\u0302", U"aeo"}, {U'à', U"\u0302\u0300", U"aeo"}, {U'á', U"\u0302\u0301", U"aeo"},
    {U'å', U"\u0302\u0309", U"aeo"}, {U'ã', U"\u0302\u0303", U"aeo"}, {U'ä', U"\u0302\u0323", U"aeo"},
    {U'ê', U"\u0306", U"a"}, {U'è', U"\u0306\u0300", U"a"}, {U'é', U"\u0306\u0301", U"a"}, {U'ú', U"\u0306\u0309", U"a"},
    {U'ü', U"\u0306\u0303", U"a"}, {U'ë', U"\u0306\u0323", U"a"},
    {U'Ø', U"\u0300", kVowels}, {U'Ù', U"\u0301", kVowels}, {U'Û', U"\u0309", kVowels}, {U'Õ', U"\u0303", kVowels},
    {U'Ï', U"\u0323", kVowels}, {U'Â', U"\u0302", U"aeo"}, {U'À', U"\u0302\u0300", U"aeo"}, {U'Á', U"\u0302\u0301", U"aeo"},
    {U'Å', U"\u0302\u0309", U"aeo"}, {U'Ã', U"\u0302\u0303", U"aeo"}, {U'Ä', U"\u0302\u0323", U"aeo"},
    {U'Ê', U"\u0306", U"a"}, {U'È', U"\u0306\u0300", U"a"}, {U'É', U"\u0306\u0301", U"a"}, {U'Ú', U"\u0306\u0309", U"a"},
    {U'Ü', U"\u0306\u0303", U"a"}, {U'Ë', U"\u0306\u0323", U"a"}};

/// Windows-1258: letters with their hats, tones as combining characters.
constexpr std::u32string_view kCp1258 = U"ãăðđõơýưÃĂÐĐÕƠÝƯââêêôôÂÂÊÊÔÔààááèèééííóóùùúúÀÀÁÁÈÈÉÉÍÍÓÓÙÙÚÚ";
constexpr std::u32string_view kAnyVowel = U"aăâeêioôơuưy";
constexpr LegacyMark kCp1258Marks[] = {{U'Ì', U"\u0300", kAnyVowel}, {U'ì', U"\u0301", kAnyVowel}, {U'Ò', U"\u0309", kAnyVowel},
                                       {U'Þ', U"\u0303", kAnyVowel}, {U'ò', U"\u0323", kAnyVowel}};

constexpr LegacyPage kPages[] = {{"TCVN3 (ABC)", kTcvn3, {}, LegacyPage::Capitals::by_font},
                                 {"VNI", kVni, kVniMarks, LegacyPage::Capitals::own},
                                 {"VPS", kVps, {}, LegacyPage::Capitals::by_font},
                                 {"Windows-1258", kCp1258, kCp1258Marks, LegacyPage::Capitals::own}};

/// One of Latin-1's controls as CP1252 shows the same byte.
char32_t as_cp1252(char32_t c) { return c >= 0x80 && c < 0xA0 ? kCp1252[c - 0x80] : c; }

std::optional<char32_t> meant_by(std::u32string_view pairs, char32_t seen) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs[i] == seen) return pairs[i + 1];
  }
  return std::nullopt;
}

const LegacyMark* find_mark(std::span<const LegacyMark> marks, char32_t seen) {
  const auto found = std::find_if(marks.begin(), marks.end(), [&](const LegacyMark& mark) { return mark.seen == seen; });
  return found == marks.end() ? nullptr : &*found;
}

bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_point(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

char32_t lower_of(char32_t c) {
  std::string letter;
  append_utf8(letter, c);
  return decode(fold_case(letter), 0).value;
}

}  // namespace

bool LegacyPage::knows(char32_t c) const {
  c = as_cp1252(c);
  return meant_by(pairs, c) || find_mark(marks, c) != nullptr;
}

std::optional<std::string> LegacyPage::decode(std::string_view word) const {
  std::string out;
  char32_t before = 0;
  std::size_t at = 0;
  bool shouts = false;
  bool whispers = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = text::decode(word, i);
    i += point.bytes;
    const char32_t c = as_cp1252(point.value);
    shouts = shouts || (is_ascii_upper(c) && at > 0);
    whispers = whispers || is_lower_point(c);
    ++at;
    if (is_ascii_upper(c) || is_lower_point(c) || is_ascii_digit(c)) {
      append_utf8(out, c);
      before = c;
    } else if (const auto letter = meant_by(pairs, c)) {
      append_utf8(out, *letter);
      before = *letter;
    } else if (const LegacyMark* mark = find_mark(marks, c); mark != nullptr && before != 0) {
      if (mark->after.find(lower_of(before)) == std::u32string_view::npos) return std::nullopt;
      for (const char32_t combining : mark->marks) append_utf8(out, combining);
      before = 0;
    } else {
      return std::nullopt;
    }
  }
  if (capitals == Capitals::by_font && shouts && !whispers) return upper_case(nfc(out));
  return nfc(out);
}

std::span<const LegacyPage> legacy_pages() { return kPages; }

std::optional<unsigned char> cp1252_byte(char32_t c) {
  if (c <= 0xFF) return static_cast<unsigned char>(c);
  const std::size_t at = kCp1252.find(c);
  if (at == std::u32string_view::npos) return std::nullopt;
  return static_cast<unsigned char>(0x80 + at);
}

}  // namespace text
