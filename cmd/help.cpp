#include "help.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "layout.hpp"
#include "text/utf8.hpp"

namespace cmd {
namespace {

constexpr std::size_t kIndent = 2;

std::string left_side(const OptionSpec& spec, text::Lang lang) {
  std::string label = spec.label_in(lang);
  if (spec.is_argument) return label;
  const auto comma = spec.names.find(',');
  std::string names = spec.names;
  if (comma != std::string::npos) {
    names = spec.names.substr(0, comma) + ", " + spec.names.substr(comma + 1);
  } else if (spec.names.starts_with("--")) {
    names = spaces(4) + spec.names;
  }
  return label.empty() ? names : names + " " + label;
}

std::string usage(const Command& command, text::Lang lang) {
  std::string line = command.full_name();
  const bool has_options = std::any_of(command.options().begin(), command.options().end(),
                                       [](const OptionSpec& spec) { return !spec.is_argument; });
  if (has_options) line += text::Wording{" [TÙY CHỌN]", " [OPTIONS]"}.in(lang);
  for (const OptionSpec& spec : command.options()) {
    if (!spec.is_argument) {
      if (spec.is_required) line += fmt::format(" {}", left_side(spec, lang).substr(spec.names.size() > 2 ? 4 : 0));
      continue;
    }
    const std::string label = spec.label_in(lang) + (spec.kind == OptionSpec::Kind::repeated ? "…" : "");
    line += spec.is_required ? " " + label : " [" + label + "]";
  }
  if (!command.commands().empty()) line += text::Wording{" LỆNH", " COMMAND"}.in(lang);
  const std::string head(text::Wording{"Cách dùng: ", "Usage: "}.in(lang));
  return head + wrapped(line, text::display_width(head));
}

std::string section(text::Wording title, const std::string& body, text::Lang lang) {
  return body.empty() ? std::string() : fmt::format("\n{}:\n{}", title.in(lang), body);
}

enum class Which { arguments, options };

std::string options_of(const Command& command, Which which, text::Lang lang) {
  std::vector<Line> lines;
  for (const OptionSpec& spec : command.options()) {
    if (spec.is_argument == (which == Which::arguments)) lines.push_back({left_side(spec, lang), std::string(spec.help.in(lang))});
  }
  return columns(lines);
}

std::string commands_of(const Command& command, text::Lang lang) {
  std::vector<Line> lines;
  for (const Command& sub : command.commands()) lines.push_back({sub.name(), std::string(sub.summary().in(lang))});
  return columns(lines);
}

std::string examples_of(const Command& command, text::Lang lang) {
  std::string out;
  for (const auto& [line, words] : command.examples()) {
    out += fmt::format("{}{}\n{}{}", spaces(kIndent), line, spaces(3 * kIndent), wrapped(words.in(lang), 3 * kIndent));
  }
  return out;
}

std::string exit_codes_of(const Command& command, text::Lang lang) {
  std::vector<Line> lines;
  const auto said = [&](int code) {
    return std::any_of(command.exit_codes().begin(), command.exit_codes().end(),
                       [&](const auto& each) { return each.first == code; });
  };
  if (!said(kExitClean)) lines.push_back({"0", std::string(text::Wording{"đã xong", "done"}.in(lang))});
  for (const auto& [code, words] : command.exit_codes()) lines.push_back({std::to_string(code), std::string(words.in(lang))});
  if (!said(kExitFailure)) {
    constexpr text::Wording kFailed{"sai dòng lệnh, sai cấu hình, hoặc không đọc, ghi được tệp",
                                    "wrong usage or configuration, or a file that cannot be read or written"};
    lines.push_back({"2", std::string(kFailed.in(lang))});
  }
  return columns(lines);
}

}  // namespace

std::string help(const Command& command, text::Lang lang) {
  std::string out = wrapped(command.summary().in(lang), 0);
  if (!command.about().in(lang).empty()) out += "\n" + wrapped(command.about().in(lang), 0);
  out += "\n" + usage(command, lang);
  out += section({"Lệnh", "Commands"}, commands_of(command, lang), lang);
  out += section({"Tham số", "Arguments"}, options_of(command, Which::arguments, lang), lang);
  const Command* root = &command;
  while (root->parent() != nullptr) root = root->parent();
  if (root != &command) out += section({"Tùy chọn", "Options"}, options_of(command, Which::options, lang), lang);
  out += section({"Tùy chọn chung", "Global options"}, options_of(*root, Which::options, lang), lang);
  out += section({"Ví dụ", "Examples"}, examples_of(command, lang), lang);
  out += section({"Mã kết thúc", "Exit codes"}, exit_codes_of(command, lang), lang);
  return out;
}

}  // namespace cmd
