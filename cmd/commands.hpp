#pragma once
/// The table of commands.

namespace cmd {

class App;

/// Attaches every command, in the order in which the help lists them.
void attach_all(App& app);

}  // namespace cmd
