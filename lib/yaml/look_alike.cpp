#include "yaml/look_alike.hpp"

#include <array>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/lines.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

struct Pair {
  std::string_view open;
  std::string_view close;
};

constexpr std::size_t kLongestQuote = 60;
constexpr std::array<Pair, 4> kCurlyPairs = {{{"“", "”"}, {"‘", "’"}, {"„", "“"}, {"”", "”"}}};

/// The forms that an East Asian input method puts in place of ASCII: ！ to ～.
bool is_full_width(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }

std::string_view unwrap(std::string_view value, std::string& found) {
  for (const Pair& pair : kCurlyPairs) {
    const std::size_t both = pair.open.size() + pair.close.size();
    if (value.size() < both || !value.starts_with(pair.open) || !value.ends_with(pair.close)) continue;
    const std::string_view inner = value.substr(pair.open.size(), value.size() - both);
    if (inner.find(pair.open) != std::string_view::npos || inner.find(pair.close) != std::string_view::npos) continue;
    found.append(pair.open).append(" ").append(pair.close);
    return inner;
  }
  return value;
}

void note(std::string& found, std::string_view character) {
  if (found.find(character) != std::string::npos) return;
  if (!found.empty()) found += ' ';
  found += character;
}

/// A plain scalar must stay one scalar, and the same text, when it is written back.
bool is_plain_safe(std::string_view text) {
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@` ";
  if (text.empty() || kIndicators.find(text.front()) != std::string_view::npos) return false;
  return text.find_first_of("[]{},#") == std::string_view::npos &&
         text.find(": ") == std::string_view::npos && !text.ends_with(':') && !text.ends_with(' ');
}

std::optional<std::string> rewritten(const Node& node, const std::string& text) {
  // Over several lines, its breaks and indentation would have to be written anew.
  if (text.find_first_of("\t\n\r") != std::string::npos || find_hidden_break(text) != std::string::npos) return std::nullopt;
  if (node.is_plain()) return is_plain_safe(text) ? std::optional(text) : std::nullopt;
  if (text.find_first_of("\"'\\") != std::string::npos) return std::nullopt;
  if (node.style == Style::single_quoted) return "'" + text + "'";
  if (node.style == Style::double_quoted) return "\"" + text + "\"";
  return std::nullopt;
}

}  // namespace

std::optional<LookAlike> look_alike_scalar(const Node& node) {
  if (!node.is_scalar()) return std::nullopt;
  LookAlike look;
  const std::string_view inner = unwrap(text::trim(node.value), look.found);
  for (std::size_t i = 0; i < inner.size();) {
    const text::CodePoint point = text::decode(inner, i);
    if (is_full_width(point.value)) {
      note(look.found, inner.substr(i, point.bytes));
      look.repaired += static_cast<char>(point.value - 0xFF01 + '!');
    } else {
      look.repaired.append(inner, i, point.bytes);
    }
    i += point.bytes;
  }
  if (look.found.empty()) return std::nullopt;
  return look;
}

diag::Diagnostic look_alike_finding(const LookAlike& look, const Node& node, const text::SourcePtr& source,
                                    std::string pointer) {
  diag::Diagnostic out;
  out.rule = &kLookAlike;
  out.severity = kLookAlike.severity;
  out.place = {source, node.at};
  out.pointer = std::move(pointer);
  out.value = node.value;
  out.message =
      text::say("“{}” có ký tự {} gõ nhầm: hãy viết {}", "“{}” holds {}, typed by mistake: write {}",
                text::shorten(text::printable(node.value), kLongestQuote), look.found,
                text::shorten(text::printable(look.repaired), kLongestQuote));
  if (auto replacement = rewritten(node, look.repaired)) {
    out.fix = diag::Fix{text::say("thay bằng {}", "replace by {}", look.repaired),
                        {{node.at, std::move(*replacement)}},
                        diag::Safety::safe};
  }
  return out;
}

}  // namespace yaml
