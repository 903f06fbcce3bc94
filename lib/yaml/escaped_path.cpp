#include "yaml/escaped_path.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/quotes.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `\n` and `\t` are what people write for line ends and tabs, also after a colon: `A:\nB`.
bool is_common_escape(char c) { return c == 'n' || c == 't' || c == 'r'; }

/// Whether what begins at a drive's letter is a path: a backslash before a letter that nobody means as an escape, or two of
/// them between names of plain letters.
bool is_path(std::string_view rest) {
  const std::string_view run = rest.substr(0, rest.find_first_of(" \t\r\n\"',;()"));
  std::size_t steps = 0;
  bool is_ascii = true;
  for (std::size_t i = 2; i < run.size(); ++i) {
    is_ascii = is_ascii && static_cast<unsigned char>(run[i]) < 0x80;
    if (run[i] != '\\') continue;
    if (i + 1 == run.size() || !is_letter(run[i + 1])) return false;
    if (!is_common_escape(run[i + 1])) return true;
    ++steps;
  }
  return steps > 1 && is_ascii;
}

/// Where such a path stands; `npos` where none does.
std::size_t find_path(std::string_view raw) {
  for (std::size_t at = raw.find(":\\"); at != std::string_view::npos; at = raw.find(":\\", at + 1)) {
    if (at < 2 || !is_letter(raw[at - 1])) continue;
    const char before = raw[at - 2];
    const bool is_drive = before == '"' || before == ' ' || before == '(' || before == '\'';
    if (is_drive && is_path(raw.substr(at - 1))) return at - 1;
  }
  return std::string_view::npos;
}

/// Without line breaks, whose folding is YAML's own, and with its doubled backslashes and escaped quotes as they were meant.
std::optional<std::string> meant_by(std::string_view inner) {
  if (inner.find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const bool is_escape = inner[i] == '\\' && i + 1 < inner.size() && (inner[i + 1] == '\\' || inner[i + 1] == '"');
    out += inner[is_escape ? ++i : i];
  }
  return out;
}

}  // namespace

std::optional<EscapedPath> escaped_path(const text::SourcePtr& source, const Node& scalar) {
  if (scalar.style != Style::double_quoted) return std::nullopt;
  const std::string_view raw = source->at(scalar.at);
  const std::size_t at = find_path(raw);
  if (at == std::string_view::npos) return std::nullopt;
  auto meant = meant_by(raw.substr(1, raw.size() - 2));
  if (!meant) return std::nullopt;
  const std::string_view shown = raw.substr(at, std::min(raw.find(' ', at), raw.size() - 1) - at);
  EscapedPath out{make_finding(kEscapedPath, source, scalar.at,
                               text::say("“{}” nằm trong ngoặc kép \"…\" nên mỗi dấu \\ cùng chữ sau nó bị đổi thành ký tự khác: hãy dùng "
                                         "ngoặc đơn '…'",
                                         "“{}” stands in double quotes \"…\", where each \\ and the letter after it become another "
                                         "character: use single quotes '…'",
                                         excerpt(shown))),
                  std::move(*meant)};
  out.finding.fix = diag::Fix{text::say("đổi sang ngoặc đơn", "use single quotes"),
                              {{scalar.at, single_quoted(out.meant)}},
                              diag::Safety::safe};
  return out;
}

}  // namespace yaml
