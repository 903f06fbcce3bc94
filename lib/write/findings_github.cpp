#include "write/findings_github.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace writer {
namespace {

constexpr std::size_t kShownOfEach = 10;

/// What the runner takes for the end of a line or of a command is spelled as it decodes it.
std::string escaped(std::string_view raw, std::string_view special) {
  std::string out;
  for (const char c : raw) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string message_text(std::string_view message) { return escaped(text::printable(message), "%\r\n"); }
std::string property(std::string_view value) { return escaped(text::printable(value), "%\r\n:,"); }

/// Columns only on one line: the runner refuses them over several. Both ends are shown, so the last is within.
std::string place_of(const diag::Diagnostic& finding) {
  std::string out = "file=" + property(path_of(finding));
  const text::Position begin = position_of(finding.place, finding.place.at.begin);
  const text::Position end = position_of(finding.place, finding.place.at.end);
  out += fmt::format(",line={},endLine={}", begin.line, end.line);
  if (begin.line == end.line) {
    out += fmt::format(",col={},endColumn={}", begin.column, std::max(begin.column, end.column - 1));
  }
  return out;
}

text::Localized more_than_shown(std::size_t errors, std::size_t warnings) {
  const auto beyond = [](std::size_t count) { return count - std::min(count, kShownOfEach); };
  return text::say("GitHub chỉ ghi chú 10 lỗi và 10 cảnh báo đầu tiên của một bước; chỉ có trong nhật ký: {} lỗi, {} cảnh báo",
                   "GitHub annotates the first 10 errors and 10 warnings of a step; in the log only: {} of the errors, {} of the warnings",
                   beyond(errors), beyond(warnings));
}

std::string notice(const text::Localized& words, text::Lang lang) {
  return fmt::format("::notice title=tiendo::{}\n", message_text(words.in(lang)));
}

}  // namespace

std::string findings_github(const FindingsReport& report, text::Lang lang) {
  std::string out;
  const auto shown = worst_of(report);
  for (const diag::Diagnostic* finding : shown) {
    out += fmt::format("::{} {},title={}::{}\n", level_of(*finding), place_of(*finding),
                       property(fmt::format("{} {}", finding->rule->code, finding->rule->name)),
                       message_text(finding->message.in(lang)));
  }
  const auto errors = static_cast<std::size_t>(std::count_if(
      shown.begin(), shown.end(), [](const auto* finding) { return finding->severity == diag::Severity::error; }));
  const std::size_t warnings = shown.size() - errors;
  if (std::max(errors, warnings) > kShownOfEach) out += notice(more_than_shown(errors, warnings), lang);
  if (const auto more = left_out(report)) out += notice(*more, lang);
  return out;
}

}  // namespace writer
