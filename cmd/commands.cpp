#include "commands.hpp"

namespace cmd {

void attach_aggregate(App& app);
void attach_close(App& app);
void attach_diff(App& app);
void attach_explain(App& app);
void attach_init(App& app);
void attach_new(App& app);
void attach_remind(App& app);
void attach_report(App& app);
void attach_rules(App& app);
void attach_schema(App& app);
void attach_status(App& app);
void attach_trace(App& app);
void attach_validate(App& app);
void attach_verify(App& app);

namespace {

using Attach = void (*)(App&);

// One line a command, in the order in which the work goes.
constexpr Attach kCommands[] = {
    attach_init,
    attach_new,
    attach_validate,
    attach_aggregate,
    attach_report,
    attach_trace,
    attach_status,
    attach_remind,
    attach_diff,
    attach_close,
    attach_verify,
    attach_schema,
    attach_explain,
    attach_rules,
};

}  // namespace

void attach_all(App& app) {
  for (const Attach attach : kCommands) attach(app);
}

}  // namespace cmd
