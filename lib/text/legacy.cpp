#include "text/legacy.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "text/legacy_pages.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace text {

namespace {

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// No byte of an old page can have become this character.
bool is_unicode_only(char32_t c) { return c > 0xFF && !cp1252_byte(c); }

/// `ạ` to `ỹ`, U+1E80 to U+1EFF: every honest text is full of them, and is not to be searched letter by letter.
bool begins_vietnamese_letter(std::string_view text) { return text.starts_with("\xE1\xBA") || text.starts_with("\xE1\xBB"); }

/// The words between white space that CP1252 could show, in runs. The text is UTF-8.
std::vector<Stretch> stretches_of(std::string_view text) {
  std::vector<Stretch> out;
  std::optional<Stretch> open;
  std::size_t word = 0;
  bool honest = false;
  const auto end_word = [&](std::size_t end) {
    if (honest) {
      if (open) out.push_back(*open);
      open.reset();
    } else if (end > word) {
      open = Stretch{open ? open->begin : word, end};
    }
    honest = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\xC3') {  // a letter of Latin-1
      i += 2;
      continue;
    }
    if (begins_vietnamese_letter(text.substr(i))) {
      honest = true;
      i += 3;
      continue;
    }
    const CodePoint point = decode(text, i);
    if (is_space(point.value) && point.value != 0xA0) {
      end_word(i);
      word = i + point.bytes;
    } else {
      honest = honest || is_unicode_only(point.value);
    }
    i += point.bytes;
  }
  end_word(text.size());
  if (open) out.push_back(*open);
  return out;
}

bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

/// What no language writes within a word. Some of Latin-1's signs stand beside letters for a good reason, the number of a
/// footnote only behind them.
bool is_strange(char32_t c, std::string_view rest_of_word) {
  const bool sign = (c > 0xA0 && c < 0xC0) || (c > 0xFF && cp1252_byte(c));
  if (c == U'¹') return !rest_of_word.empty() && is_ascii_lower(rest_of_word.front());
  return sign && c != U'°' && c != U'²' && c != U'³';
}

/// What speaks for a page, and what against it.
struct Evidence {
  std::size_t good = 0;    ///< Words that it makes syllables.
  std::size_t either = 0;  ///< Good ones that were syllables before.
  std::size_t bad = 0;     ///< Words that it changes into none, or cannot have written.
  std::set<std::string_view> words;                      ///< The good ones.
  std::set<char32_t> letters;                            ///< What was changed in them.
  std::set<std::pair<std::string_view, char32_t>> signs; ///< `©` within a word: no language writes so.

  [[nodiscard]] bool convinces(const LegacyPage& page) const {
    if (bad * 8 > good || either * 3 > good) return false;
    if (signs.size() >= 2) return true;
    if (words.size() >= 3 && letters.size() >= 2) return true;
    // A vowel followed by one that stands for its tone is written by no other language in whole words.
    return !page.marks.empty() && words.size() >= 2 && bad + either == 0;
  }
};

/// `Q§` is QĐ: capitals only, and no syllable for a good reason.
bool is_abbreviation(std::string_view word) {
  constexpr std::size_t kMostLetters = 5;
  return count_code_points(word) <= kMostLetters && upper_case(word) == word && fold_case(word) != word;
}

bool is_in_capitals(std::string_view text) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::none_of(text.begin(), text.end(), is_ascii_lower) && std::count_if(text.begin(), text.end(), is_upper) > 1;
}

/// One page's reading of a stretch, and what speaks for it.
class Trial {
 public:
  Trial(const LegacyPage& page, std::string_view text, Stretch within)
      : page_(page), text_(text), within_(within), shouts_(is_in_capitals(text.substr(within.begin, within.end - within.begin))) {}

  void run() {
    std::size_t word = within_.begin;
    for (std::size_t i = within_.begin; i < within_.end;) {
      const CodePoint point = decode(text_, i);
      const bool part = is_letter_or_digit(point.value) || (point.value >= 0x80 && page_.knows(point.value));
      if (!part) {
        judge(word, i);
        word = i + point.bytes;
      }
      i += point.bytes;
    }
    judge(word, within_.end);
    leave_the_neighbours_words();
  }

  [[nodiscard]] const Evidence& evidence() const { return evidence_; }
  [[nodiscard]] LegacyReading reading() const {
    LegacyReading out{page_.name, changes_.front().at.begin, changes_.back().at.end, {}};
    std::size_t done = out.begin;
    for (const Change& change : changes_) {
      out.reading.append(text_, done, change.at.begin - done).append(change.meant);
      done = change.at.end;
    }
    return out;
  }

 private:
  struct Change {
    Stretch at;
    std::string meant;
    bool was_syllable = false;
  };

  void judge(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const std::string_view word = text_.substr(begin, end - begin);
    bool plain = true;
    bool lettered = false;
    for (const char c : word) {
      plain = plain && static_cast<unsigned char>(c) < 0x80;
      lettered = lettered || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    if (plain) return;
    auto meant = page_.decode(word);
    if (meant && shouts_ && page_.capitals == LegacyPage::Capitals::by_font) meant = upper_case(*meant);
    if (meant && *meant == word) return;
    // A sign on its own says nothing, and neither does a lone letter.
    const bool lone = !lettered && count_code_points(word) == 1;
    if (!meant || (!is_vietnamese_syllable(*meant) && !is_abbreviation(*meant))) {
      if (!lone) ++evidence_.bad;
      return;
    }
    changes_.push_back({{begin, end}, *meant, is_vietnamese_syllable(word)});
    if (lone || !is_vietnamese_syllable(*meant)) return;
    note(word);
  }

  void note(std::string_view word) {
    ++evidence_.good;
    if (is_vietnamese_syllable(word)) ++evidence_.either;
    evidence_.words.insert(word);
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint point = decode(word, i);
      i += point.bytes;
      if (point.value < 0x80) continue;
      evidence_.letters.insert(point.value);
      if (is_strange(point.value, word.substr(i))) evidence_.signs.insert({word, point.value});
    }
  }

  /// A syllable next to honest words is one of theirs.
  void leave_the_neighbours_words() {
    while (within_.end < text_.size() && !changes_.empty() && changes_.back().was_syllable) changes_.pop_back();
    if (within_.begin == 0) return;
    const auto first = std::find_if(changes_.begin(), changes_.end(), [](const Change& change) { return !change.was_syllable; });
    changes_.erase(changes_.begin(), first);
  }

  const LegacyPage& page_;
  std::string_view text_;
  Stretch within_;
  bool shouts_;
  Evidence evidence_;
  std::vector<Change> changes_;
};

/// UTF-8 that was read as CP1252 tells by itself: chance does not make its sequences.
std::optional<LegacyReading> utf8_read_as_cp1252(std::string_view text, Stretch within) {
  std::string bytes;
  for (std::size_t i = within.begin; i < within.end;) {
    const CodePoint point = decode(text, i);
    const auto byte = cp1252_byte(point.value);
    if (!byte) return std::nullopt;
    bytes += static_cast<char>(*byte);
    i += point.bytes;
  }
  const std::size_t beyond = bytes.size() - static_cast<std::size_t>(std::count_if(
                                                bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  if (beyond < 3 || first_invalid(bytes)) return std::nullopt;
  return LegacyReading{"UTF-8", within.begin, within.end, nfc(bytes)};
}

/// The letters of Latin-1 that Vietnamese writes too, small or capital.
bool is_shared_letter(char32_t c) {
  constexpr std::u32string_view kLetters = U"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";
  return c < 0x80 || kLetters.find(c) != std::u32string_view::npos;
}

/// Between words that no old page can show, one that holds nothing but letters of Vietnamese is one of theirs: most of every
/// honest text, which is not read five times over.
bool is_among_honest_words(std::string_view text, Stretch within) {
  if (within.begin == 0 && within.end == text.size()) return false;
  for (std::size_t i = within.begin; i < within.end;) {
    const CodePoint point = decode(text, i);
    if (!is_shared_letter(point.value)) return false;
    i += point.bytes;
  }
  return true;
}

std::optional<LegacyReading> read(std::string_view text, Stretch within) {
  if (is_among_honest_words(text, within)) return std::nullopt;
  if (auto twice = utf8_read_as_cp1252(text, within)) return twice;
  std::optional<LegacyReading> best;
  std::size_t most = 0;
  for (const LegacyPage& page : legacy_pages()) {
    Trial trial(page, text, within);
    trial.run();
    if (trial.evidence().good <= most || !trial.evidence().convinces(page)) continue;
    most = trial.evidence().good;
    best = trial.reading();
  }
  return best;
}

}  // namespace

std::vector<LegacyReading> legacy_readings(std::string_view text) {
  std::vector<LegacyReading> out;
  for (const Stretch& stretch : stretches_of(text)) {
    if (auto reading = read(text, stretch)) out.push_back(*std::move(reading));
  }
  return out;
}

}  // namespace text
