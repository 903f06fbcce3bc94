#pragma once
/// What was asked on the command line, or the error of usage in the user's language, with the nearest right word.

#include <string>
#include <vector>

#include "command.hpp"

namespace cmd {

/// A mistake on the command line. `command` is the one whose help is pointed at.
struct UsageError {
  text::Localized message;
  const Command* command = nullptr;
};

/// The command that was named and the words that are arguments.
struct Request {
  const Command* command = nullptr;
  std::vector<std::string> arguments;
};

/// Parses. Options are not yet taken, so that `--help` and `--version` are heard whatever else is wrong with values.
/// Throws UsageError.
[[nodiscard]] Request parse(const Command& root, std::vector<std::string> args);

/// Takes every option that was given, and the arguments, into the variables they are bound to. Throws UsageError.
void take_all(const Command& root, const Request& request);

/// Options only of the root: global ones.
void take_options(const Command& command, const Command& shown);

}  // namespace cmd
