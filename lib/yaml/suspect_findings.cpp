#include "yaml/suspect_findings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.hpp"
#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/retab.hpp"
#include "yaml/rules.hpp"
#include "yaml/suspect.hpp"

namespace yaml {

namespace {

constexpr std::size_t kWide = 3;  // bytes of ：, ， and of a curly quote

diag::Diagnostic make(const text::SourcePtr& source, text::Span at, text::Localized message) {
  return make_finding(kLookAlike, source, at, std::move(message));
}

std::string line_at(const text::SourcePtr& source, std::uint32_t at) {
  return excerpt(source->at(line_around(source->bytes(), at)));
}

/// Replaces a wide mark and the spaces after it by the ordinary mark and one space.
diag::Edit ordinary_mark(const text::SourcePtr& source, std::uint32_t at, char mark) {
  const std::string_view bytes = source->bytes();
  std::size_t end = at + kWide;
  while (end < bytes.size() && is_blank(bytes[end])) ++end;
  const bool last = end == bytes.size() || bytes[end] == '\n' || bytes[end] == '\r';
  std::string text(1, mark);
  if (!last) text += ' ';
  return {make_span(at, last ? at + kWide : end), std::move(text)};
}

/// The first false space of a run, by its Unicode number.
std::string first_false(std::string_view run) {
  for (std::size_t i = 0; i < run.size();) {
    const text::CodePoint point = text::decode(run, i);
    if (is_false_space(point.value)) return name_of(point.value);
    i += point.bytes;
  }
  return {};
}

}  // namespace

diag::Diagnostic full_width_colon(const text::SourcePtr& source, std::uint32_t at) {
  auto out = make(
      source, make_span(at, at + kWide),
      text::say("“{}” dùng dấu hai chấm toàn hình “：”: hãy gõ dấu “:” thường và một dấu cách",
                "“{}” uses a full-width colon “：”: type an ordinary “:” and a space", line_at(source, at)));
  out.fix = diag::Fix{text::say("thay “：” bằng “: ”", "replace “：” by “: ”"),
                      {ordinary_mark(source, at, ':')},
                      diag::Safety::safe};
  return out;
}

diag::Diagnostic full_width_comma(const text::SourcePtr& source, std::uint32_t at) {
  auto out = make(
      source, make_span(at, at + kWide),
      text::say("“{}” dùng dấu phẩy toàn hình “，”: hãy gõ dấu “,” thường và một dấu cách",
                "“{}” uses a full-width comma “，”: type an ordinary “,” and a space", line_at(source, at)));
  out.fix = diag::Fix{text::say("thay “，” bằng “, ”", "replace “，” by “, ”"),
                      {ordinary_mark(source, at, ',')},
                      diag::Safety::safe};
  return out;
}

namespace {

/// The colon at `at` has no space after it; `words` is what a message quotes.
diag::Diagnostic missing_space(const text::SourcePtr& source, text::Span where, std::uint32_t at, const std::string& words) {
  auto out = make(source, where,
                  text::say("“{}” thiếu dấu cách sau dấu hai chấm: hãy viết “: ”",
                            "“{}” has no space after the colon: write “: ”", words));
  out.fix = diag::Fix{text::say("thêm dấu cách sau dấu hai chấm", "put a space after the colon"),
                      {{make_span(at + 1, at + 1), " "}},
                      diag::Safety::safe};
  return out;
}

}  // namespace

diag::Diagnostic missing_space(const text::SourcePtr& source, std::uint32_t at) {
  return missing_space(source, make_span(at, at + 1), at, line_at(source, at));
}

diag::Diagnostic missing_space_in_flow(const text::SourcePtr& source, const Node& key, std::uint32_t at) {
  return missing_space(source, key.at, at, excerpt(key.value));
}

diag::Diagnostic curly_quotes(const text::SourcePtr& source, text::Span at) {
  const std::string_view quoted = source->at(at);
  auto out = make(source, at,
                  text::say("“{}” dùng ngoặc kép cong, YAML không hiểu: hãy gõ ngoặc kép thẳng \"…\"",
                            "“{}” uses curly quotes, which YAML does not know: type straight quotes \"…\"",
                            line_at(source, at.begin)));
  if (quoted.size() <= 2 * kWide) return out;
  const std::string_view inner = quoted.substr(kWide, quoted.size() - 2 * kWide);
  if (inner.find_first_of("\"\\") != std::string_view::npos) return out;
  const auto within = [&](std::string_view quote) { return inner.find(quote) != std::string_view::npos; };
  if (within(quoted.substr(0, kWide)) || within(quoted.substr(quoted.size() - kWide))) {
    // “A” … “B”: the first and the last belong to two phrases of the text.
    out.fix = diag::Fix{text::say("đặt cả giá trị trong ngoặc kép", "put the whole value in quotes"),
                        {{at, fmt::format("\"{}\"", quoted)}},
                        diag::Safety::unsafe};
    return out;
  }
  out.fix = diag::Fix{
      text::say("thay ngoặc kép cong bằng ngoặc kép thẳng", "replace the curly quotes by straight ones"),
      {{make_span(at.begin, at.begin + kWide), "\""}, {make_span(at.end - kWide, at.end), "\""}},
      diag::Safety::safe};
  return out;
}

diag::Diagnostic tab_indent(const text::SourcePtr& source, text::Span at) {
  auto out =
      make(source, at,
           text::say("“{}” thụt lề bằng tab: YAML chỉ nhận dấu cách, hãy dùng hai dấu cách cho mỗi cấp",
                     "“{}” is indented by a tab: YAML takes only spaces, use two for each level",
                     line_at(source, at.begin)));
  out.fix = retab(source, at);
  return out;
}

diag::Diagnostic blank_tab(const text::SourcePtr& source, text::Span at) {
  auto out = make(source, at,
                  text::say("Dòng trống này chứa tab, YAML không đọc được: hãy xóa tab",
                            "This empty line holds a tab, which YAML cannot read: delete the tab"));
  out.fix = diag::Fix{text::say("xóa tab trong dòng trống", "delete the tab in the empty line"),
                      {{at, ""}},
                      diag::Safety::safe};
  return out;
}

diag::Diagnostic blank_space(const text::SourcePtr& source, text::Span at) {
  const std::string name = first_false(source->at(at));
  auto out = make(source, at,
                  text::say("Dòng này trông như trống nhưng có ký tự {}, YAML coi là chữ: hãy xóa",
                            "This line looks empty but holds {}, which is a letter to YAML: delete it", name));
  out.fix = respace(source).value_or(diag::Fix{{}, {{at, ""}}, diag::Safety::safe});
  const std::vector<diag::Edit>& edits = out.fix->edits;
  if (edits.size() == 1) {
    out.fix->description = text::say("xóa ký tự {}", "delete the character {}", name);
  } else if (std::all_of(edits.begin(), edits.end(), [](const diag::Edit& edit) { return edit.text.empty(); })) {
    out.fix->description = text::say("xóa những ký tự như vậy, ở {} dòng", "delete such characters, in {} lines", edits.size());
  }
  return out;
}

diag::Diagnostic false_space(const text::SourcePtr& source, text::Span at) {
  const std::string_view run = source->at(at);
  std::string spaces = ordinary_spaces(run);
  const std::string name = first_false(run);
  const std::string where = line_at(source, at.begin);
  const bool unseen = spaces.empty();
  auto out = make(source, at,
                  unseen ? text::say("“{}” có ký tự {} không nhìn thấy được mà YAML coi là chữ: hãy xóa",
                                     "“{}” holds {}, which cannot be seen but is a letter to YAML: delete it", where, name)
                         : text::say("“{}” có ký tự {} trông như dấu cách nhưng YAML coi là chữ: hãy gõ lại bằng dấu cách thường",
                                     "“{}” holds {}, which looks like a space but is a letter to YAML: type ordinary spaces",
                                     where, name));
  out.fix = diag::Fix{unseen ? text::say("xóa ký tự {}", "delete the character {}", name)
                             : text::say("thay bằng dấu cách thường", "replace by ordinary spaces"),
                      {{at, std::move(spaces)}},
                      diag::Safety::unsafe};
  return out;
}

diag::Diagnostic false_indent(const text::SourcePtr& source, text::Span at) {
  auto out = false_space(source, at);
  const bool begins_its_line = at.begin == line_around(source->bytes(), at.begin).begin;
  const bool is_seen = !out.fix->edits.front().text.empty();
  auto whole = begins_its_line && is_seen ? respace(source) : std::nullopt;
  if (whole) out.fix = std::move(whole);
  return out;
}

diag::Diagnostic space_after_colon(const text::SourcePtr& source, text::Span at) {
  auto out = false_space(source, at);
  out.fix->edits.front().text = " ";
  out.fix->safety = diag::Safety::safe;
  return out;
}

diag::Diagnostic hidden_line_break(const text::SourcePtr& source, std::uint32_t at) {
  const text::CodePoint point = text::decode(source->bytes(), at);
  auto out = make(
      source, make_span(at, at + point.bytes),
      text::say(
          "“{}” có ký tự ngắt dòng ẩn {}: YAML coi phần sau là dòng mới, hãy xóa hoặc xuống dòng thường",
          "“{}” holds the hidden line separator {}: YAML begins a new line there, delete it or press Enter",
          line_at(source, at), name_of(point.value)));
  out.fix = diag::Fix{text::say("thay bằng dấu cách", "replace by a space"),
                      {{make_span(at, at + point.bytes), " "}},
                      diag::Safety::unsafe};
  return out;
}

}  // namespace yaml
