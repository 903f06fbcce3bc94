#include "write/findings_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"
#include "write/excerpt.hpp"
#include "write/rules.hpp"
#include "write/worst_units.hpp"

namespace writer {
namespace {

constexpr std::size_t kColumns = 100;

/// The colours of the parts, all empty where none are wanted.
struct Palette {
  std::string_view bold, error, warning, note, gutter, fix, reset;
};

constexpr Palette kPlain{};
constexpr Palette kColoured{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[34m", "\x1b[32m", "\x1b[0m"};

class FindingsWriter {
 public:
  FindingsWriter(text::Lang lang, const Palette& palette, std::size_t columns = kColumns)
      : lang_(lang), palette_(palette), columns_(columns) {}

  /// With its source, what is related and the fix.
  void finding(const diag::Diagnostic& finding);
  void line(const diag::Diagnostic& finding);
  void line(std::string_view words) { out_ += fmt::format("{}\n", words); }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void head(const diag::Place& place, std::string_view label, std::string_view colour, std::string_view message);
  void source(const diag::Place& place, std::string_view colour, std::size_t gutter);
  [[nodiscard]] std::string_view say(text::Wording words) const { return words.in(lang_); }
  [[nodiscard]] std::string_view colour_of(const diag::Diagnostic& finding) const {
    return finding.severity == diag::Severity::error ? palette_.error : palette_.warning;
  }

  text::Lang lang_;
  const Palette& palette_;
  std::size_t columns_;
  std::string out_;
};

std::uint32_t line_of(const diag::Place& place) { return place.file ? place.file->position(place.at.begin).line : 0; }

/// Messages quote what they were given safely already; this keeps one finding on one line whatever is in them.
std::string safe(std::string_view message) { return text::printable(message); }

void FindingsWriter::head(const diag::Place& place, std::string_view label, std::string_view colour, std::string_view message) {
  if (place.file) {
    const auto at = place.file->position(place.at.begin);
    out_ += fmt::format("{}{}:{}:{}:{} ", palette_.bold, safe(place.file->path()), at.line, at.column, palette_.reset);
  }
  out_ += fmt::format("{}{}:{} {}", colour, label, palette_.reset, safe(message));
}

void FindingsWriter::source(const diag::Place& place, std::string_view colour, std::size_t gutter) {
  if (!place.file || place.file->bytes().empty()) return;
  const Excerpt shown = excerpt(*place.file, place.at, columns_);
  out_ += fmt::format("{} {:>{}} |{}{}{}\n", palette_.gutter, line_of(place), gutter, palette_.reset,
                      shown.line.empty() ? "" : " ", shown.line);
  out_ += fmt::format("{} {:>{}} |{} {}{}{}{}\n", palette_.gutter, "", gutter, palette_.reset,
                      std::string(shown.marks.find('^'), ' '), colour, text::trim(shown.marks), palette_.reset);
}

void FindingsWriter::line(const diag::Diagnostic& finding) {
  head(finding.place, say(severity_word(finding.severity)), colour_of(finding), finding.message.in(lang_));
  out_ += fmt::format(" [{}]\n", finding.rule->code);
}

void FindingsWriter::finding(const diag::Diagnostic& finding) {
  const std::string_view colour = colour_of(finding);
  std::uint32_t last_line = line_of(finding.place);
  for (const diag::Related& related : finding.related) last_line = std::max(last_line, line_of(related.place));
  const std::size_t gutter = std::to_string(last_line).size();
  line(finding);
  source(finding.place, colour, gutter);
  for (const diag::Related& related : finding.related) {
    out_ += "  ";
    head(related.place, say({"liên quan", "note"}), palette_.note, related.message.in(lang_));
    out_ += '\n';
    source(related.place, palette_.note, gutter);
  }
  if (finding.fix) {
    const bool is_safe = finding.fix->safety == diag::Safety::safe;
    out_ += fmt::format("  {}{}:{} {}\n", palette_.fix, is_safe ? say({"cách sửa", "fix"}) : say({"gợi ý", "suggestion"}),
                        palette_.reset, safe(finding.fix->description.in(lang_)));
  }
  out_ += '\n';
}

std::string english(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

}  // namespace

text::Localized summary_line(const FindingsReport& report) {
  const std::size_t files = report.files.size();
  const std::size_t errors = report.count(diag::Severity::error);
  const std::size_t warnings = report.count(diag::Severity::warning);
  const text::Localized checked{fmt::format("Đã kiểm tra {} tệp", files), english(files, "file") + " checked"};
  if (errors + warnings == 0) {
    return text::say("{}: không có lỗi, không có cảnh báo", "{}: no errors, no warnings", checked);
  }
  text::Localized found{fmt::format("{} lỗi, {} cảnh báo", errors, warnings),
                        english(errors, "error") + ", " + english(warnings, "warning")};
  if (files == 0) return found;
  return text::say("{}: {}", "{}: {}", checked, found);
}

namespace {

/// How many of the findings a run with --fix would mend; empty where none.
std::string fixable_line(const FindingsReport& report, text::Lang lang) {
  Mendable all;
  for (const diag::Diagnostic& finding : report.findings) all.count(finding);
  const auto [safe, unsafe] = report.mendable.value_or(all);
  text::Localized words;
  if (safe > 0 && unsafe > 0) {
    words = text::say("Sửa được {} chỗ bằng --fix, thêm {} chỗ bằng --fix --unsafe-fixes",
                      "--fix can mend {} of them, --fix --unsafe-fixes {} more", safe, unsafe);
  } else if (safe > 0) {
    words = text::say("Sửa được {} chỗ bằng --fix", "--fix can mend {} of them", safe);
  } else if (unsafe > 0) {
    words = text::say("Sửa được {} chỗ bằng --fix --unsafe-fixes", "--fix --unsafe-fixes can mend {} of them", unsafe);
  }
  return std::string(words.in(lang));
}

}  // namespace

std::string findings_text(const FindingsReport& report, text::Lang lang, Style style) {
  FindingsWriter writer(lang, style == Style::coloured ? kColoured : kPlain);
  const auto shown = shown_of(report);
  for (const diag::Diagnostic* finding : shown) writer.finding(*finding);
  if (const auto more = left_out(report)) writer.line(more->in(lang) + "\n");
  const std::string worst = worst_units(report, lang);
  if (!worst.empty()) writer.line(worst);
  writer.line(summary_line(report).in(lang));
  const std::string fixable = fixable_line(report, lang);
  if (!fixable.empty()) writer.line(fixable);
  return writer.take();
}

std::string findings_concise(const FindingsReport& report, text::Lang lang, Style style) {
  FindingsWriter writer(lang, style == Style::coloured ? kColoured : kPlain);
  const auto shown = shown_of(report);
  for (const diag::Diagnostic* finding : shown) writer.line(*finding);
  if (const auto more = left_out(report)) writer.line(more->in(lang));
  writer.line(summary_line(report).in(lang));
  return writer.take();
}

std::string finding_text(const diag::Diagnostic& finding, text::Lang lang, std::size_t columns) {
  FindingsWriter writer(lang, kPlain, columns);
  writer.finding(finding);
  return writer.take();
}

std::string concise_line(const diag::Diagnostic& finding, text::Lang lang) {
  FindingsWriter writer(lang, kPlain);
  writer.line(finding);
  std::string line = writer.take();
  line.pop_back();
  return line;
}

}  // namespace writer
