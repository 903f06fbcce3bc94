#include "yaml/hygiene.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "text/legacy.hpp"
#include "text/twins.hpp"
#include "text/utf8.hpp"
#include "yaml/hygiene_findings.hpp"
#include "yaml/lines.hpp"
#include "yaml/odd_places.hpp"

namespace yaml {

namespace {

/// Scripts whose spelling needs joiners, or whose words have no spaces between them.
bool is_script_with_joiners(char32_t c) { return c >= 0x600 && c < 0x1D00; }

bool is_pictograph(char32_t c) { return c == 0xFE0F || (c >= 0x2600 && c <= 0x27BF) || c >= 0x1F000; }

/// Joiners between letters that need them, and within an emoji of several.
bool is_honest_joiner(char32_t before, char32_t c, char32_t after) {
  if (c < 0x200B || c > 0x200D) return false;
  return (is_script_with_joiners(before) && is_script_with_joiners(after)) ||
         (c == 0x200D && is_pictograph(before) && is_pictograph(after));
}

enum class Role { key, value };

/// The invisible ones; line separators, which YAML takes for line ends, are another matter.
std::vector<Unseen> unseen_in(std::string_view text, std::uint32_t base, Role role, Style style) {
  std::vector<Unseen> out;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    const std::size_t next = i + point.bytes;
    const bool separator = point.value == 0x2028 || point.value == 0x2029;
    // Of a plain key they were told when it was read (Y010).
    const bool told = role == Role::key && style == Style::plain && is_false_space(point.value);
    if (text::is_invisible(point.value) && !separator && !told) {
      const char32_t after = next < text.size() ? text::decode(text, next).value : 0;
      if (!is_honest_joiner(before, point.value, after)) out.push_back({make_span(base + i, base + next), point.value});
    }
    before = point.value;
    i = next;
  }
  return out;
}

std::string without_unseen(std::string_view text, Role role, Style style) {
  std::string out;
  std::size_t done = 0;
  for (const Unseen& one : unseen_in(text, 0, role, style)) {
    out.append(text, done, one.at.begin - done);
    done = one.at.end;
  }
  return out.append(text, done);
}

std::string with_latin_letters(const std::string& text) {
  auto words = text::twin_words(text);
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  std::string out;
  std::size_t done = 0;
  for (const text::TwinWord& word : words) {
    out.append(text, done, word.begin - done).append(word.latin);
    done = word.end;
  }
  return out.append(text, done);
}

/// The words, between white space, that NFC would change.
void note_words_not_nfc(std::string_view text, std::uint32_t base, std::vector<text::Span>& out) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.empty() && text::nfc(word) != word) out.push_back(make_span(base + begin, base + end));
    begin = end + 1;
  }
}

class Cleaner {
 public:
  Cleaner(const text::SourcePtr& source, diag::Bag& bag)
      : source_(source), bag_(bag), odd_(odd_places(source->bytes())), escapes_(source->bytes().find('\\') != std::string_view::npos),
        questions_(source->bytes().find('?') != std::string_view::npos) {}

  void run(Node& root) {
    if (odd_.empty() && !escapes_ && !questions_) return;
    visit(root);
    look_at_comments();
    if (not_nfc_.empty()) return;
    auto finding = not_nfc(source_, not_nfc_);
    finding.pointer = pointer_of_not_nfc_;
    bag_.add(std::move(finding));
  }

 private:
  /// Of a map, from the first one on that would be another's twin: a map may have a hundred thousand.
  using Keys = std::unordered_set<std::string>;

  // The tree is no deeper than the reader allows.
  void visit(Node& node) {  // NOLINT(misc-no-recursion)
    if (node.is_scalar()) {
      look_at(node, Role::value, suspicion_of(node.at));
      return;
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      within(std::to_string(i), [&] { visit(node.items[i]); });
    }
    Keys keys;
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      Entry& entry = node.entries[i];
      within(entry.key.value, [&] {
        if (entry.key.is_scalar()) look_at_key(node, keys, entry.key);
        visit(entry.value);
      });
    }
  }

  template <class Do>
  void within(std::string step, Do act) {
    path_.push_back(std::move(step));
    act();
    path_.pop_back();
  }

  [[nodiscard]] std::string pointer() const {
    std::string out;
    for (const std::string& step : path_) out = diag::pointer_join(out, step);
    return out;
  }

  void add(diag::Diagnostic finding) {
    finding.pointer = pointer();
    bag_.add(std::move(finding));
  }

  /// Scalars come in the order in which they stand.
  [[nodiscard]] Suspicion suspicion_of(text::Span at) {
    while (next_odd_ < odd_.size() && odd_[next_odd_].at < at.begin) outside_.push_back(odd_[next_odd_++].at);
    Suspicion most = Suspicion::none;
    for (; next_odd_ < odd_.size() && odd_[next_odd_].at < at.end; ++next_odd_) most = std::max(most, odd_[next_odd_].suspicion);
    return most;
  }

  void look_at(Node& node, Role role, Suspicion suspicion) {
    const std::string_view raw = source_->at(node.at);
    if (look_for_lost_letters(node, raw, suspicion)) return;
    if (escapes_ && node.style == Style::double_quoted && raw.find('\\') != std::string_view::npos) {
      look_at_escapes(node, role);
    } else if (suspicion != Suspicion::none) {
      look_at_characters(node, raw, role, suspicion);
    }
  }

  /// True where nothing more can be said of the value.
  bool look_for_lost_letters(Node& node, std::string_view raw, Suspicion suspicion) {
    const std::size_t lost = suspicion == Suspicion::anything ? raw.find("\uFFFD") : std::string_view::npos;
    if (lost != std::string_view::npos) {
      add(unreadable_letters(source_, node.at, static_cast<std::uint32_t>(node.at.begin + lost)));
      node.garbled = true;
      return true;
    }
    if (!questions_) return false;
    const auto asked = text::asked_words(raw);
    if (!asked.empty()) add(asked_letters(source_, node.at.begin, asked));
    return false;
  }

  void look_at_characters(Node& node, std::string_view raw, Role role, Suspicion suspicion) {
    if (const auto readings = text::legacy_readings(raw); !readings.empty()) {
      // A key in an old code page is an unknown field first of all: under its right name it is told with the right one.
      if (role == Role::key) {
        const auto meant = text::legacy_readings(node.value);
        std::for_each(meant.rbegin(), meant.rend(), [&](const text::LegacyReading& reading) {
          node.value.replace(reading.begin, reading.end - reading.begin, reading.reading);
        });
        return;
      }
      add(legacy_encoding(source_, node.at.begin, readings));
      node.garbled = true;
      return;
    }
    if (suspicion == Suspicion::old_page) return;
    if (const auto unseen = unseen_in(raw, node.at.begin, role, node.style); !unseen.empty()) {
      add(invisible(source_, unseen, Written::as_characters));
    }
    if (const auto words = text::twin_words(raw); !words.empty()) add(look_alike_letter(source_, node.at.begin, words));
    const std::size_t known = not_nfc_.size();
    note_words_not_nfc(raw, node.at.begin, not_nfc_);
    if (known == 0 && !not_nfc_.empty()) pointer_of_not_nfc_ = pointer();
    mend(node, role);
  }

  /// The bytes are ASCII, the value is not: there is a finding, but nothing that could be edited with certainty.
  void look_at_escapes(Node& node, Role role) {
    std::vector<Unseen> unseen = unseen_in(node.value, 0, role, node.style);
    if (!unseen.empty()) {
      for (Unseen& one : unseen) one.at = node.at;
      add(invisible(source_, unseen, Written::as_escapes));
    }
    mend(node, role);
  }

  static void mend(Node& node, Role role) {
    node.value = text::nfc(with_latin_letters(without_unseen(node.value, role, node.style)));
  }

  /// False where the map has that key already.
  static bool add_key(const Node& map, Keys& keys, const std::string& key) {
    if (keys.empty()) {
      for (const Entry& entry : map.entries) keys.insert(entry.key.value);
    }
    return keys.insert(key).second;
  }

  /// A key that would become another one's twin is left as it is.
  void look_at_key(const Node& map, Keys& keys, Node& key) {
    const Suspicion suspicion = suspicion_of(key.at);
    if (suspicion == Suspicion::anything || escapes_) {
      const std::string meant = with_latin_letters(key.value);
      if (meant != key.value && !add_key(map, keys, meant)) return;
    }
    look_at(key, Role::key, suspicion);
    path_.back() = key.value;
  }

  /// Outside of every key and value nothing is read: there only what deceives a reader matters, line by line.
  void look_at_comments() {
    for (; next_odd_ < odd_.size(); ++next_odd_) outside_.push_back(odd_[next_odd_].at);
    const std::string_view bytes = source_->bytes();
    std::vector<Unseen> of_line;
    const auto tell = [&] {
      if (!of_line.empty()) bag_.add(invisible(source_, of_line, Written::as_characters));
      of_line.clear();
    };
    std::uint32_t line_end = 0;
    for (const std::uint32_t at : outside_) {
      if (at >= line_end) {
        tell();
        line_end = std::max(line_around(bytes, at).end, at + 1);
      }
      const text::CodePoint point = text::decode(bytes, at);
      if (is_bidi_control(point.value)) of_line.push_back({make_span(at, at + point.bytes), point.value});
    }
    tell();
  }

  const text::SourcePtr& source_;
  diag::Bag& bag_;
  std::vector<OddPlace> odd_;
  std::size_t next_odd_ = 0;
  std::vector<std::uint32_t> outside_;  ///< Odd places that no scalar holds.
  bool escapes_;
  bool questions_;
  std::vector<std::string> path_;
  std::vector<text::Span> not_nfc_;
  std::string pointer_of_not_nfc_;
};

}  // namespace

void clean_text(const text::SourcePtr& source, Node& root, diag::Bag& bag) { Cleaner(source, bag).run(root); }

}  // namespace yaml
