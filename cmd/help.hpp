#pragma once
/// A command's help in either language, 80 columns wide.

#include <string>

#include "command.hpp"

namespace cmd {

[[nodiscard]] std::string help(const Command& command, text::Lang lang);

}  // namespace cmd
