#include "language.hpp"

#include <unistd.h>

namespace cmd {
namespace {

std::optional<std::string> lang_option(const std::vector<std::string>& args) {
  constexpr std::string_view kOption = "--lang";
  std::optional<std::string> found;
  for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
    if (args[i] == kOption && i + 1 < args.size()) {
      found = args[++i];
    } else if (args[i].starts_with("--lang=")) {
      found = args[i].substr(kOption.size() + 1);
    }
  }
  return found;
}

text::Lang by_prefix(std::string_view value) { return value.starts_with("vi") ? text::Lang::vi : text::Lang::en; }

}  // namespace

text::Lang choose_language(const std::vector<std::string>& args, const Environment& environment) {
  const auto option = lang_option(args);
  if (option == "vi") return text::Lang::vi;
  if (option == "en") return text::Lang::en;
  for (const char* name : {"TIENDO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const auto value = environment(name)) return by_prefix(*value);
  }
  return text::Lang::en;
}

Paint choose_paint(std::string_view option, int descriptor, const Environment& environment) {
  if (option == "always") return Paint::coloured;
  if (option == "never" || environment("NO_COLOR")) return Paint::plain;
  if (const auto forced = environment("FORCE_COLOR")) return *forced == "0" ? Paint::plain : Paint::coloured;
  if (environment("TERM") == "dumb") return Paint::plain;
  return ::isatty(descriptor) == 1 ? Paint::coloured : Paint::plain;
}

}  // namespace cmd
