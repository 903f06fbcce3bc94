#include "app.hpp"

namespace cmd {
void attach_explain(App& app) {
  Command& command = app.command("explain", {"Vì sao có một mã lỗi, ví dụ sai và đúng", "Why a finding exists, with a wrong and a right example"});
  command.run([](const Context&) { return kExitClean; });
}
void attach_rules(App& app) {
  Command& command = app.command("rules", {"Danh sách mọi mã", "The list of all findings"});
  command.run([](const Context&) { return kExitClean; });
}
}  // namespace cmd
