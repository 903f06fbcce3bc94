#include "yaml/hygiene_findings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

/// The word around a place, for a message that is read without the line.
std::string_view word_around(std::string_view bytes, text::Span at) {
  constexpr std::string_view kEnds = " \t\r\n";
  constexpr std::size_t kReach = 64;
  std::size_t begin = at.begin;
  while (begin > 0 && at.begin - begin < kReach && kEnds.find(bytes[begin - 1]) == std::string_view::npos) --begin;
  while (begin < at.begin && (static_cast<unsigned char>(bytes[begin]) & 0xC0U) == 0x80U) ++begin;
  std::size_t end = at.end;
  while (end < bytes.size() && end - at.end < kReach && kEnds.find(bytes[end]) == std::string_view::npos) ++end;
  while (end < bytes.size() && end > at.end && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) --end;
  return bytes.substr(begin, end - begin);
}

/// `; 3 từ như vậy trong đoạn này`, or nothing where there is one only.
text::Localized and_others(std::size_t count) {
  if (count < 2) return {};
  return text::say(" (cùng {} từ khác trong đoạn này)", " (and {} more in this text)", count - 1);
}

text::Wording script_of(char32_t letter) {
  if (letter >= 0x370 && letter <= 0x3FF) return {"chữ Hy Lạp", "Greek"};
  if (letter >= 0x400 && letter <= 0x52F) return {"chữ Kirin", "Cyrillic"};
  return {"chữ eth của tiếng nước ngoài", "a foreign eth"};
}

std::string as_text(char32_t c) {
  std::string out;
  text::append_utf8(out, c);
  return out;
}

}  // namespace

bool is_bidi_control(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

diag::Diagnostic invisible(const text::SourcePtr& source, std::span<const Unseen> unseen, Written written) {
  std::string names;
  for (const Unseen& one : unseen) {
    const std::string name = name_of(one.character);
    if (names.find(name) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
  }
  const bool steers = std::any_of(unseen.begin(), unseen.end(), [](const Unseen& one) { return is_bidi_control(one.character); });
  const std::string where = excerpt(word_around(source->bytes(), unseen.front().at));
  auto message =
      steers ? text::say("“{}” chứa ký tự đổi chiều chữ không nhìn thấy được ({}): người đọc thấy khác điều được ghi, hãy xóa",
                         "“{}” holds an invisible character that turns the direction of text ({}): people see something else "
                         "than what is written; delete it",
                         where, names)
             : text::say("“{}” chứa ký tự không nhìn thấy được ({}): tìm kiếm và so sánh sẽ không thấy từ này, hãy xóa",
                         "“{}” holds an invisible character ({}), so that a search does not find the word: delete it", where, names);
  auto out = make_finding(kInvisibleCharacter, source, unseen.front().at, std::move(message));
  out.severity = steers ? diag::Severity::error : diag::Severity::warning;
  out.value = names;
  if (written == Written::as_escapes) return out;
  diag::Fix fix{text::say("xóa {} ký tự không nhìn thấy được", "delete {} invisible", unseen.size()), {}, diag::Safety::safe};
  fix.description.en += unseen.size() == 1 ? " character" : " characters";
  for (const Unseen& one : unseen) fix.edits.push_back({one.at, ""});
  out.fix = std::move(fix);
  return out;
}

diag::Diagnostic not_nfc(const text::SourcePtr& source, std::span<const text::Span> words) {
  const std::string word = excerpt(source->at(words.front()));
  auto message =
      words.size() == 1
          ? text::say("“{}” gõ bằng Unicode tổ hợp, nhìn giống nhưng máy coi là chữ khác: hãy dùng Unicode dựng sẵn (NFC)",
                      "“{}” is written with combining marks: it looks the same, but programs take it for another word; use NFC", word)
          : text::say("“{}” và {} chỗ khác trong tệp gõ bằng Unicode tổ hợp, nhìn giống nhưng máy coi là chữ khác: hãy dùng "
                      "Unicode dựng sẵn (NFC)",
                      "“{}” and {} more in this file are written with combining marks: they look the same, but programs take "
                      "them for other words; use NFC",
                      word, words.size() - 1);
  auto out = make_finding(kNotNfc, source, words.front(), std::move(message));
  diag::Fix fix{text::say("chuyển sang Unicode dựng sẵn (NFC)", "change to composed letters (NFC)"), {}, diag::Safety::safe};
  for (const text::Span& at : words) fix.edits.push_back({at, text::nfc(source->at(at))});
  out.fix = std::move(fix);
  return out;
}

diag::Diagnostic legacy_encoding(const text::SourcePtr& source, std::uint32_t base, std::span<const text::LegacyReading> readings) {
  const auto place_of = [&](const text::LegacyReading& each) { return make_span(base + each.begin, base + each.end); };
  const text::LegacyReading& first = readings.front();
  const text::Span at = place_of(first);
  const std::string reading = excerpt(text::fold_space(first.reading));
  auto out = make_finding(
      kLegacyEncoding, source, at,
      text::say("“{}” là chữ theo bảng mã {}, không phải Unicode: đọc ra là “{}”", "“{}” is text in {}, not in Unicode: it reads “{}”",
                excerpt(text::fold_space(source->at(at))), first.code_page, reading));
  diag::Fix fix{text::say("chuyển mã từ {}: “{}”", "decode it from {}: “{}”", first.code_page, reading), {},
                diag::Safety::unsafe};
  for (const text::LegacyReading& each : readings) fix.edits.push_back({place_of(each), each.reading});
  out.fix = std::move(fix);
  return out;
}

diag::Diagnostic look_alike_letter(const text::SourcePtr& source, std::uint32_t base, std::span<const text::TwinWord> words) {
  const text::TwinWord& first = words.front();
  const text::Span at = make_span(base + first.begin, base + first.end);
  auto out = make_finding(kLookAlikeLetter, source, at,
                          text::say("“{}” có “{}” ({}, {}) chỉ giống “{}”: hãy viết “{}”{}",
                                    "“{}” holds “{}” ({}, {}), which only looks like “{}”: write “{}”{}", excerpt(source->at(at)),
                                    as_text(first.letter), script_of(first.letter), name_of(first.letter), as_text(first.twin),
                                    excerpt(first.latin), and_others(words.size())));
  diag::Fix fix{text::say("viết “{}”{}", "write “{}”{}", excerpt(first.latin), and_others(words.size())), {}, diag::Safety::safe};
  for (const text::TwinWord& word : words) fix.edits.push_back({make_span(base + word.begin, base + word.end), word.latin});
  out.fix = std::move(fix);
  return out;
}

diag::Diagnostic unreadable_letters(const text::SourcePtr& source, text::Span value, std::uint32_t first) {
  constexpr std::size_t kWidth = 3;
  const text::Span at = make_span(first, first + kWidth);
  auto out = make_finding(kLostLetters, source, at,
                          text::say("“{}” có ký tự � (U+FFFD): chữ ở đó đã mất khi chuyển mã, hãy gõ lại theo bản gốc",
                                    "“{}” holds � (U+FFFD): a letter was lost there when the encoding was changed, type the text again "
                                    "from the original",
                                    excerpt(source->at(value))));
  out.value = std::string(source->at(value));
  return out;
}

diag::Diagnostic asked_letters(const text::SourcePtr& source, std::uint32_t base, std::span<const text::AskedWord> words) {
  const text::Span at = make_span(base + words.front().begin, base + words.front().end);
  auto out = make_finding(kLostLetters, source, at,
                          text::say("“{}” có dấu hỏi giữa các chữ cái{}: có lẽ chữ có dấu đã mất khi chuyển mã, hãy gõ lại theo bản gốc",
                                    "“{}” has question marks between its letters{}: letters with marks were probably lost when the "
                                    "encoding was changed, type the text again from the original",
                                    excerpt(source->at(at)), and_others(words.size())));
  out.severity = diag::Severity::warning;
  return out;
}

}  // namespace yaml
