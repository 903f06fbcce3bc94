#include <memory>

#include "app.hpp"
#include "session.hpp"
#include "view/aggregate_data.hpp"
#include "write/atomic.hpp"
#include "write/csv.hpp"
#include "write/json.hpp"

namespace cmd {

namespace {

enum class Format { json, csv };
enum class Table { assignments, indicators };

struct Options {
  PeriodOptions period;
  Format format = Format::json;
  Table table = Table::assignments;
  std::optional<std::string> output;
};

std::string render(const Options& options, const aggregate::Summary& summary) {
  if (options.format == Format::json) return writer::json(view::aggregate_data(summary));
  return writer::csv(options.table == Table::assignments ? view::csv_assignments(summary) : view::csv_indicators(summary));
}

int run(const Options& options, const Context& context) {
  const PeriodRun run(context, options.period);
  if (!run.ready()) return run.exit_code();
  if (run.figures().size() > 1) {
    throw Failure(text::say("không gian làm việc có {} chỉ thị; hãy nêu một chỉ thị bằng --directive",
                            "the workspace has {} directives; name one with --directive", run.figures().size()));
  }
  for (const PeriodFigures& figures : run.figures()) {
    const std::string data = render(options, figures.summary);
    if (options.output) {
      writer::write_file(*options.output, data);
      context.talk.note(text::say("Đã ghi {}", "Wrote {}", *options.output));
    } else {
      context.out.write(data);
    }
  }
  return run.exit_code();
}

}  // namespace

void attach_aggregate(App& app) {
  Command& command = app.command("aggregate", {"Tổng hợp số liệu từ các báo cáo hợp lệ", "Consolidate the valid reports"});
  const auto options = std::make_shared<Options>();
  command.about({"Báo cáo có lỗi được để ngoài trọn vẹn và được nêu tên. Số liệu là số thập phân chính xác.",
                 "A report with an error is left out whole, and named. Figures are exact decimals."});
  bind_period_options(command, options->period);
  command.choice("--format", options->format, {{"json", Format::json}, {"csv", Format::csv}},
                 {"kiểu kết quả; mặc định json", "the form of the result; json by default"});
  command.choice("--table", options->table, {{"assignments", Table::assignments}, {"indicators", Table::indicators}},
                 {"bảng nào khi --format csv: nhiệm vụ giao (mặc định) hoặc chỉ tiêu",
                  "which table with --format csv: assignments (the default) or indicators"});
  command.option("-o,--output", options->output, {"TỆP", "FILE"},
                 {"ghi ra tệp thay vì đầu ra chuẩn", "write to a file instead of standard output"});
  command.example("tiendo aggregate --period 2026-10", {"số liệu tháng 10 dạng JSON", "October's figures as JSON"});
  command.example("tiendo aggregate --format csv --table indicators -o chi-tieu.csv",
                  {"bảng chỉ tiêu để mở bằng Excel", "the indicators, to open in Excel"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, or a report is missing under --strict"});
  command.run([options](const Context& context) { return run(*options, context); });
}

}  // namespace cmd
