#include <memory>

#include "app.hpp"
#include "session.hpp"
#include "view/status.hpp"
#include "write/terminal.hpp"

namespace cmd {

namespace {

int run(const PeriodOptions& options, const Context& context) {
  const PeriodRun run(context, options);
  if (!run.ready()) return run.exit_code();
  bool first = true;
  for (const PeriodFigures& figures : run.figures()) {
    if (!first) context.out.write("\n");
    first = false;
    context.out.write(writer::terminal(view::status(figures.summary, context.lang)));
  }
  return run.exit_code();
}

}  // namespace

void attach_status(App& app) {
  Command& command = app.command("status", {"Đơn vị nào đã gửi, gửi chậm; nhiệm vụ nào quá hạn", "Who has handed in, who is late, what is overdue"});
  const auto options = std::make_shared<PeriodOptions>();
  bind_period_options(command, *options);
  command.example("tiendo status", {"tình hình kỳ mới nhất", "the state of the latest period"});
  command.example("tiendo status --period 2026-10 --as-of 2026-10-31", {"tính quá hạn đến ngày 31/10/2026", "lateness judged by 31 October 2026"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, or a report is missing under --strict"});
  command.run([options](const Context& context) { return run(*options, context); });
}

}  // namespace cmd
