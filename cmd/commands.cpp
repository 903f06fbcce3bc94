#include "commands.hpp"

namespace cmd {

void attach_explain(App& app);
void attach_rules(App& app);

namespace {

using Attach = void (*)(App&);

// One line a command.
constexpr Attach kCommands[] = {
    attach_explain,
    attach_rules,
};

}  // namespace

void attach_all(App& app) {
  for (const Attach attach : kCommands) attach(app);
}

}  // namespace cmd
