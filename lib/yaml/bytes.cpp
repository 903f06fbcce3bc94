#include "yaml/bytes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/legacy.hpp"
#include "text/utf8.hpp"
#include "yaml/finding.hpp"
#include "yaml/hygiene_findings.hpp"
#include "yaml/lines.hpp"
#include "yaml/parse.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

constexpr int kMaxControls = 20;

text::Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool check_size(const text::SourcePtr& source, diag::Bag& bag) {
  const std::size_t size = source->bytes().size();
  if (size <= kMaxBytes) return true;
  auto& finding =
      bag.add(kTooLarge, {source, span(0, 0)},
              text::say("Tệp dài {} byte, quá giới hạn 4 MiB (4194304 byte): hãy chỉ để lại nội dung báo cáo",
                        "The file is {} bytes long, over the limit of 4 MiB (4194304 bytes): keep the "
                        "report's own content only",
                        size));
  finding.value = fmt::format("{}", size);
  return false;
}

/// UTF-16 without a mark shows as a NUL beside nearly every letter.
text::Wording guess_by_nul(std::string_view bytes) {
  constexpr std::size_t kSample = 256;
  std::size_t even = 0;
  std::size_t odd = 0;
  const std::size_t length = std::min(bytes.size(), kSample);
  for (std::size_t i = 0; i < length; ++i) {
    if (bytes[i] != '\0') continue;
    ++(i % 2 == 0 ? even : odd);
  }
  if (odd * 4 >= length && odd > even) return {"UTF-16 LE", "UTF-16 LE"};
  if (even * 4 >= length && even > odd) return {"UTF-16 BE", "UTF-16 BE"};
  return {};
}

/// By its mark, or by the NULs; empty where it is neither.
text::Wording guess_utf16(std::string_view bytes) {
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return {"UTF-32 LE", "UTF-32 LE"};
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return {"UTF-32 BE", "UTF-32 BE"};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16 LE", "UTF-16 LE"};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16 BE", "UTF-16 BE"};
  return guess_by_nul(bytes);
}

/// What the first bytes say of a file that is no text; empty where they say nothing.
text::Wording known_document(std::string_view bytes) {
  const auto holds = [&](std::string_view part) { return bytes.find(part) != std::string_view::npos; };
  if (bytes.starts_with("%PDF-")) return {"tệp PDF", "a PDF file"};
  if (bytes.starts_with("{\\rtf")) return {"tệp văn bản RTF", "an RTF document"};
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    return {"tệp Word hoặc Excel đời cũ (.doc, .xls)", "an old Word or Excel file (.doc, .xls)"};
  }
  if (!bytes.starts_with("PK\x03\x04")) return {};
  if (holds("word/")) return {"tệp Word (.docx)", "a Word file (.docx)"};
  if (holds("xl/")) return {"tệp Excel (.xlsx)", "an Excel file (.xlsx)"};
  return {"tệp nén (zip) hoặc tệp Word, Excel", "a zip archive, or a Word or Excel file"};
}

bool check_is_text(const text::SourcePtr& source, diag::Bag& bag) {
  constexpr std::size_t kMark = 4;
  const text::Wording what = known_document(source->bytes());
  if (what.en.empty()) return true;
  auto& finding = bag.add(kInvalidUtf8, {source, span(0, kMark)},
                          text::say("Đây là {}, không phải văn bản YAML: hãy chép nội dung vào một tệp .yaml (“tiendo new” lập sẵn mẫu)",
                                    "This is {}, not YAML text: copy what it says into a .yaml file (“tiendo new” prepares one)", what));
  finding.value = source->bytes().substr(0, kMark);
  return false;
}

text::Wording guess_legacy(std::string_view bytes, std::size_t at) {
  const std::size_t left = bytes.size() - at;
  const auto first = static_cast<unsigned char>(bytes[at]);
  const std::size_t wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  const bool lead = first >= 0xC2 && first <= 0xF4;
  const auto trails = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  if (lead && left < wanted &&
      std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at) + 1, bytes.end(), trails)) {
    return {"tệp bị cắt giữa một ký tự", "the file is cut off within a character"};
  }
  if (at > 0) {
    return {"có lẽ lưu theo bảng mã cũ như Windows-1258 hoặc TCVN3",
            "it was perhaps saved in an older encoding such as Windows-1258 or TCVN3"};
  }
  return {"có lẽ không phải tệp văn bản", "it is perhaps not a text file"};
}

void refuse(const text::SourcePtr& source, std::size_t at, const text::Localized& why, diag::Bag& bag) {
  const auto byte = static_cast<unsigned char>(source->bytes()[at]);
  auto& finding = bag.add(
      kInvalidUtf8, {source, span(at, at + 1)},
      text::say(
          "Byte 0x{:02X} không thuộc văn bản UTF-8 ({}): hãy mở tệp, chọn “Lưu thành…” với bảng mã UTF-8",
          "Byte 0x{:02X} is not UTF-8 text ({}): open the file and use “Save As” with the encoding UTF-8",
          byte, why));
  finding.value = fmt::format("0x{:02X}", byte);
}

bool check_encoding(const text::SourcePtr& source, diag::Bag& bag) {
  const std::string_view bytes = source->bytes();
  const std::size_t nul = bytes.find('\0');
  const std::size_t bad = text::first_invalid(bytes).value_or(std::string_view::npos);
  const std::size_t at = std::min(nul, bad);
  if (at == std::string_view::npos) return true;
  const text::Wording wide = guess_utf16(bytes);
  if (!wide.en.empty()) {
    refuse(source, at, text::say("có vẻ là {}", "it looks like {}", wide), bag);
  } else if (nul == at) {
    refuse(source, at, text::say("ký tự NUL", "a NUL character"), bag);
  } else {
    refuse(source, at, text::say("{}", "{}", guess_legacy(bytes, at)), bag);
  }
  return false;
}

/// H502 where the line around a control is text in an old code page that Latin-1 shows so; the line's end then.
std::optional<std::uint32_t> check_legacy_line(const text::SourcePtr& source, std::size_t at, diag::Bag& bag) {
  const text::Span line = line_around(source->bytes(), at);
  const auto readings = text::legacy_readings(source->at(line));
  const bool explained = std::any_of(readings.begin(), readings.end(), [&](const text::LegacyReading& reading) {
    return at >= line.begin + reading.begin && at < line.begin + reading.end;
  });
  if (!explained) return std::nullopt;
  bag.add(legacy_encoding(source, line.begin, readings));
  return line.end;
}

/// A line break within a paragraph, as a word processor has it, or a page's end: where it goes, a space must stay.
bool is_break_between_words(std::string_view bytes, text::Span at, char32_t character) {
  constexpr std::string_view kApart = " \t\r\n\v\f";
  const bool is_break = character == '\v' || character == '\f';
  const bool follows = at.begin > 0 && kApart.find(bytes[at.begin - 1]) == std::string_view::npos;
  return is_break && follows && at.end < bytes.size() && kApart.find(bytes[at.end]) == std::string_view::npos;
}

diag::Diagnostic control(const text::SourcePtr& source, text::Span at, char32_t character) {
  const std::string name = fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
  const bool joins = is_break_between_words(source->bytes(), at, character);
  auto finding = make_finding(kControlCharacter, source, at,
                              joins ? text::say("Ký tự điều khiển {} (ngắt dòng, ngắt trang) không được phép: hãy thay bằng dấu cách",
                                                "Control character {} (a line or page break) is not allowed: put a space instead", name)
                                    : text::say("Ký tự điều khiển {} không được phép: hãy xóa",
                                                "Control character {} is not allowed: delete it", name));
  finding.value = name;
  finding.fix = diag::Fix{joins ? text::say("thay ký tự {} bằng dấu cách", "replace the character {} by a space", name)
                                : text::say("xóa ký tự {}", "delete the character {}", name),
                          {{at, joins ? " " : ""}},
                          diag::Safety::unsafe};
  return finding;
}

bool check_controls(const text::SourcePtr& source, diag::Bag& bag) {
  const std::string_view bytes = source->bytes();
  int found = 0;
  for (std::size_t i = 0; i < bytes.size() && found < kMaxControls;) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const text::CodePoint point = text::decode(bytes, i);
    if (text::is_control(point.value)) {
      ++found;
      if (point.value >= 0x80) {
        if (const auto end = check_legacy_line(source, i, bag)) {
          i = *end;
          continue;
        }
      }
      bag.add(control(source, span(i, i + point.bytes), point.value));
    }
    i += point.bytes;
  }
  return found == 0;
}

/// Whether every byte belongs to UTF-8 text without a control: nearly always so, and then known in one fast
/// pass.
bool is_clean(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto trails = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0U) == 0x80U; };
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned char first = byte(i);
    if ((first >= 0x20 && first < 0x7F) || first == '\n' || first == '\r' || first == '\t') {
      ++i;
    } else if (first >= 0xC3 && first <= 0xDF && trails(i + 1)) {
      i += 2;
    } else if (first >= 0xE1 && first <= 0xEC && trails(i + 1) && trails(i + 2)) {
      i += 3;
    } else {
      const text::CodePoint point = text::decode(bytes, i);
      if (!point.valid || text::is_control(point.value)) return false;
      i += point.bytes;
    }
  }
  return true;
}

bool check_second_mark(const text::SourcePtr& source, std::size_t at, diag::Bag& bag) {
  const std::string_view rest = std::string_view(source->bytes()).substr(at);
  if (!rest.starts_with(text::kByteOrderMark)) return true;
  const text::Span where = span(at, at + text::kByteOrderMark.size());
  auto& finding = bag.add(
      kLookAlike, {source, where},
      text::say("Dấu thứ tự byte (BOM, U+FEFF) thứ hai ở đầu tệp sẽ thành một phần của tên trường: hãy xóa",
                "A second byte order mark (BOM, U+FEFF) at the start would become part of a field's name: "
                "delete it"));
  finding.value = "U+FEFF";
  finding.fix =
      diag::Fix{text::say("xóa dấu BOM thừa", "delete the extra mark"), {{where, ""}}, diag::Safety::safe};
  return false;
}

}  // namespace

std::optional<std::size_t> admit(const text::SourcePtr& source, diag::Bag& bag) {
  if (!check_is_text(source, bag) || !check_size(source, bag)) return std::nullopt;
  const bool clean = is_clean(source->bytes());
  if (!clean && (!check_encoding(source, bag) || !check_controls(source, bag))) return std::nullopt;
  const std::size_t start = text_begin(source->bytes());
  if (start > 0 && !check_second_mark(source, start, bag)) return std::nullopt;
  return start;
}

void check_final_newline(const text::SourcePtr& source, diag::Bag& bag) {
  const std::string_view bytes = source->bytes();
  if (bytes.empty() || bytes.back() == '\n' || bytes.back() == '\r') return;
  const text::Span end = span(bytes.size(), bytes.size());
  auto& finding = bag.add(
      kNoFinalNewline, {source, end},
      text::say("Tệp không kết thúc bằng dấu xuống dòng: hãy kiểm tra tệp có bị cắt mất phần cuối không",
                "The file does not end in a line end: check that its last part was not cut off"));
  finding.fix = diag::Fix{text::say("thêm dấu xuống dòng ở cuối tệp", "add a line end to the file"),
                          {{end, "\n"}},
                          diag::Safety::unsafe};
}

}  // namespace yaml
