#include <fmt/core.h>

#include <algorithm>

#include "text/utf8.hpp"
#include "write/rules.hpp"

namespace writer {
namespace {

std::string fenced(std::string_view title, std::string_view example) {
  if (example.empty()) return {};
  return fmt::format("\n{}\n\n```yaml\n{}```\n", title, shown_example(example));
}

std::string chapter(const diag::RuleInfo& rule, text::Lang lang) {
  const auto say = [lang](text::Wording words) { return words.in(lang); };
  std::string out = fmt::format("\n## {} {}\n\n**{}**: {}\n\n{}\n", rule.code, rule.name,
                                severity_word(rule.severity).in(lang), rule.summary.in(lang), rule.why.in(lang));
  if (!rule.source.vi.empty()) out += fmt::format("\n{}: {}\n", say({"Căn cứ", "Source"}), say(rule.source));
  out += fenced(fmt::format("{} (`{}`):", say({"Sai", "Wrong"}), rule.example.file), rule.example.wrong);
  out += fenced(fmt::format("{}:", say({"Đúng", "Right"})), rule.example.right);
  return out;
}

/// Blanks with which every line begins that has more than blanks.
std::size_t margin_of(std::string_view example) {
  std::size_t margin = example.size();
  while (!example.empty()) {
    const auto end = std::min(example.find('\n'), example.size());
    margin = std::min(margin, std::min(example.substr(0, end).find_first_not_of(' '), margin));
    example.remove_prefix(std::min(end + 1, example.size()));
  }
  return margin;
}

/// A summary may hold a bar, which would end its cell.
std::string cell(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

text::Wording severity_word(diag::Severity severity) {
  if (severity == diag::Severity::error) return {"lỗi", "error"};
  return {"cảnh báo", "warning"};
}

std::string shown_example(std::string_view example) {
  constexpr std::size_t kWidestExample = 76;  // indented by four, within a terminal
  const std::size_t margin = margin_of(example);
  std::string out;
  while (!example.empty()) {
    const auto end = example.find('\n');
    const std::string_view line = example.substr(0, end);
    // One example is a text too long for a cell: its beginning says it.
    out += text::shorten(text::printable(line.substr(std::min(margin, line.size()))), kWidestExample) + "\n";
    example.remove_prefix(end == std::string_view::npos ? example.size() : end + 1);
  }
  return out;
}

std::string rules_markdown(std::span<const diag::RuleInfo* const> rules, text::Lang lang) {
  const auto say = [lang](text::Wording words) { return words.in(lang); };
  std::string out = fmt::format("# {}\n\n| {} | {} | {} | {} |\n|---|---|---|---|\n", say({"Các mã cảnh báo và lỗi", "Findings"}),
                                say({"Mã", "Code"}), say({"Tên", "Name"}), say({"Mức", "Severity"}),
                                say({"Nội dung", "What"}));
  for (const diag::RuleInfo* rule : rules) {
    out += fmt::format("| [{0}](#{3}-{1}) | {1} | {2} | {4} |\n", rule->code, rule->name,
                       severity_word(rule->severity).in(lang), text::fold_case(rule->code), cell(rule->summary.in(lang)));
  }
  for (const diag::RuleInfo* rule : rules) out += chapter(*rule, lang);
  return out;
}

}  // namespace writer
