#include "write/sarif_rules.hpp"

#include <fmt/core.h>

#include "text/utf8.hpp"
#include "write/rules.hpp"

namespace writer {
namespace {

using view::Data;
using Object = Data::Object;

/// `BadValue`, as SARIF writes the names of rules.
std::string pascal_case(std::string_view name) {
  std::string out;
  bool starts = true;
  for (const char c : name) {
    if (c == '-') {
      starts = true;
      continue;
    }
    out += starts && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    starts = false;
  }
  return out;
}

std::string sentence(std::string_view words) {
  std::string out(words);
  const bool ended = out.ends_with('.') || out.ends_with('?') || out.ends_with('!');
  return ended ? out : out + ".";
}

std::string block(std::string_view title, std::string_view example) {
  if (example.empty()) return {};
  return fmt::format("\n\n{}\n\n```yaml\n{}```", title, shown_example(example));
}

std::string help_markdown(const diag::RuleInfo& rule, text::Lang lang) {
  const auto say = [lang](text::Wording words) { return words.in(lang); };
  std::string out(say(rule.why));
  out += block(fmt::format("{} (`{}`):", say({"Sai", "Wrong"}), rule.example.file), rule.example.wrong);
  out += block(fmt::format("{}:", say({"Đúng", "Right"})), rule.example.right);
  if (!rule.source.vi.empty()) out += fmt::format("\n\n{}: {}", say({"Căn cứ", "Source"}), say(rule.source));
  return out;
}

std::string help_text(const diag::RuleInfo& rule, text::Lang lang) {
  std::string out(rule.why.in(lang));
  if (!rule.source.vi.empty()) out += fmt::format(" {}: {}.", text::Wording{"Căn cứ", "Source"}.in(lang), rule.source.in(lang));
  return out;
}

}  // namespace

Data sarif_message(std::string_view words) {
  std::string safe;
  for (const char c : sentence(text::printable(words))) {
    // Brackets would make a link of what stands between them.
    if (c == '[' || c == ']' || c == '\\') safe += '\\';
    safe += c;
  }
  return Object{{"text", safe}};
}

Data sarif_rule(const diag::RuleInfo& rule, text::Lang lang) {
  const std::string_view level = rule.severity == diag::Severity::error ? "error" : "warning";
  return Object{
      {"id", rule.code},
      {"name", pascal_case(rule.name)},
      {"shortDescription", Object{{"text", sentence(rule.summary.in(lang))}}},
      {"fullDescription", Object{{"text", rule.why.in(lang)}}},
      {"help", Object{{"text", help_text(rule, lang)}, {"markdown", help_markdown(rule, lang)}}},
      {"defaultConfiguration", Object{{"level", level}}},
      {"properties", Object{{"tags", Data::List{rule.name}}, {"precision", "very-high"}, {"problem.severity", level}}}};
}

}  // namespace writer
