#pragma once
/// What the environment says of language and colour: read once, in main.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "out.hpp"
#include "text/localized.hpp"

namespace cmd {

/// A variable's value; null where it is not set or empty.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// `--lang`, else TIENDO_LANG, else LC_ALL, LC_MESSAGES, LANG: the first that is set decides, and `vi…` is Vietnamese.
/// Looked up before the command line is parsed, because the parser's own words exist in both languages.
[[nodiscard]] text::Lang choose_language(const std::vector<std::string>& args, const Environment& environment);

/// `--color`, else NO_COLOR, else FORCE_COLOR, else whether the stream is a terminal.
[[nodiscard]] Paint choose_paint(std::string_view option, int descriptor, const Environment& environment);

}  // namespace cmd
