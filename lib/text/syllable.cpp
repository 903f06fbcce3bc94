#include "text/syllable.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "text/utf8.hpp"

namespace text {

namespace {

constexpr std::string_view kOnsets[] = {"",  "b",  "c",   "ch", "d",  "đ", "g",  "gh", "gi", "h",  "k",  "kh", "l", "m",
                                        "n", "ng", "ngh", "nh", "p",  "ph", "qu", "r",  "s",  "t",  "th", "tr", "v", "x"};

constexpr std::string_view kRhymes[] = {
    "a",    "ac",   "ach",  "ai",   "am",   "an",   "ang",  "anh",  "ao",   "ap",   "at",   "au",   "ay",   "ăc",   "ăm",
    "ăn",   "ăng",  "ăp",   "ăt",   "âc",   "âm",   "ân",   "âng",  "âp",   "ât",   "âu",   "ây",   "e",    "ec",   "em",
    "en",   "eng",  "eo",   "ep",   "et",   "ê",    "êch",  "êm",   "ên",   "ênh",  "êp",   "êt",   "êu",   "i",    "ia",
    "ich",  "im",   "in",   "inh",  "ip",   "it",   "iu",   "iêc",  "iêm",  "iên",  "iêng", "iêp",  "iêt",  "iêu",  "o",
    "oc",   "oi",   "om",   "on",   "ong",  "oong", "ooc",  "op",   "ot",   "oa",   "oac",  "oach", "oai",  "oam",  "oan",
    "oang", "oanh", "oao",  "oap",  "oat",  "oay",  "oăc",  "oăm",  "oăn",  "oăng", "oăt",  "oe",   "oen",  "oeo",  "oet",
    "ô",    "ôc",   "ôi",   "ôm",   "ôn",   "ông",  "ôp",   "ôt",   "ơ",    "ơi",   "ơm",   "ơn",   "ơp",   "ơt",   "u",
    "ua",   "uc",   "ui",   "um",   "un",   "ung",  "up",   "ut",   "uân",  "uâng", "uât",  "uây",  "uê",   "uêch", "uênh",
    "uơ",   "uôc",  "uôi",  "uôm",  "uôn",  "uông", "uôt",  "uy",   "uya",  "uych", "uyn",  "uynh", "uyt",  "uyp",  "uyu",
    "uyên", "uyêt", "ư",    "ưa",   "ưc",   "ưi",   "ưng",  "ưt",   "ưu",   "ươc",  "ươi",  "ươm",  "ươn",  "ương", "ươp",
    "ươt",  "ươu",  "y",    "yêm",  "yên",  "yêng", "yêt",  "yêu"};
/// After `qu`, whose `u` sounds as that of `uy` does.
constexpr std::string_view kRhymesOfQu[] = {"ych", "yn", "ynh", "yt"};

enum class Tone { level, grave, acute, hook, tilde, dot, several };

Tone tone_of(utf8proc_int32_t mark) {
  switch (mark) {
    case 0x300: return Tone::grave;
    case 0x301: return Tone::acute;
    case 0x309: return Tone::hook;
    case 0x303: return Tone::tilde;
    case 0x323: return Tone::dot;
    default: return Tone::level;
  }
}

struct Toneless {
  std::string letters;
  Tone tone = Tone::level;
};

/// The word in lower case, its tone taken out.
Toneless toneless(std::string_view word) {
  Toneless out;
  const std::string lower = fold_case(word);
  for (std::size_t i = 0; i < lower.size();) {
    const CodePoint point = decode(lower, i);
    i += point.bytes;
    utf8proc_int32_t parts[4] = {};
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point.value), parts, 4, UTF8PROC_DECOMPOSE, nullptr);
    for (int k = 0; k < std::min<utf8proc_ssize_t>(count, 4); ++k) {
      const Tone tone = tone_of(parts[k]);
      if (tone == Tone::level) {
        append_utf8(out.letters, static_cast<char32_t>(parts[k]));
      } else {
        out.tone = out.tone == Tone::level ? tone : Tone::several;
      }
    }
  }
  out.letters = nfc(out.letters);
  return out;
}

/// `tỉnh`, `Tỉnh` and `TỈNH`, not `tỈnh`.
bool is_evenly_cased(std::string_view word) {
  const std::string upper = upper_case(word);
  if (word == upper) return true;
  const std::size_t first = decode(word, 0).bytes;
  const std::string_view rest = word.substr(first);
  return rest == fold_case(rest);
}

bool has_rhyme(std::string_view onset, std::string_view rhyme) {
  if (std::find(std::begin(kRhymes), std::end(kRhymes), rhyme) != std::end(kRhymes)) {
    const bool front = rhyme.starts_with('e') || rhyme.starts_with("ê") || rhyme.starts_with('i') || rhyme.starts_with('y');
    if (onset == "k" || onset == "gh" || onset == "ngh") return front;
    if (onset == "c" || onset == "ng") return !front;
    return true;
  }
  return onset == "qu" && std::find(std::begin(kRhymesOfQu), std::end(kRhymesOfQu), rhyme) != std::end(kRhymesOfQu);
}

}  // namespace

bool is_vietnamese_syllable(std::string_view word) {
  constexpr std::size_t kLongest = 24;  // bytes: `NGHIÊNG` with a tone has fewer
  if (word.empty() || word.size() > kLongest || !is_evenly_cased(word)) return false;
  const Toneless bare = toneless(word);
  const std::string_view letters = bare.letters;
  const bool stopped = letters.ends_with('c') || letters.ends_with("ch") || letters.ends_with('p') || letters.ends_with('t');
  if (bare.tone == Tone::several || (stopped && bare.tone != Tone::acute && bare.tone != Tone::dot)) return false;
  return std::any_of(std::begin(kOnsets), std::end(kOnsets), [&](std::string_view onset) {
    return letters.starts_with(onset) && has_rhyme(onset, letters.substr(onset.size()));
  });
}

}  // namespace text
