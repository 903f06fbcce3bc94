#include <memory>

#include "aggregate/trend.hpp"
#include "app.hpp"
#include "session.hpp"
#include "view/aggregate_data.hpp"
#include "view/trend_data.hpp"
#include "write/atomic.hpp"
#include "write/csv.hpp"
#include "write/json.hpp"

namespace cmd {

namespace {

enum class Format { json, csv };
enum class Table { assignments, indicators, periods };

struct Options {
  PeriodOptions period;
  Format format = Format::json;
  Table table = Table::assignments;
  std::optional<std::string> output;
};

std::string csv(Table table, view::Summaries summaries) {
  switch (table) {
    case Table::assignments: return writer::csv(view::csv_assignments(std::move(summaries)));
    case Table::indicators: return writer::csv(view::csv_indicators(std::move(summaries)));
    case Table::periods: return writer::csv(view::csv_periods(std::move(summaries)));
  }
  return {};
}

std::string render(const Options& options, const PeriodFigures& figures) {
  if (!is_run(options.period)) {
    return options.format == Format::json ? writer::json(view::aggregate_data(figures.summary))
                                          : csv(options.table, {&figures.summary});
  }
  view::Summaries all;
  for (const aggregate::Summary& earlier : figures.past) all.push_back(&earlier);
  all.push_back(&figures.summary);
  const aggregate::Trend trend = aggregate::trend(all, options.period.from);
  if (options.format == Format::json) return writer::json(view::trend_data(trend));
  view::Summaries asked;
  for (const aggregate::PeriodPoint& point : trend.periods) asked.push_back(point.summary);
  return csv(options.table, std::move(asked));
}

int run(const Options& options, const Context& context) {
  const PeriodRun run(context, options.period);
  if (!run.ready()) return run.exit_code();
  if (run.figures().size() > 1) {
    throw Failure(text::say("không gian làm việc có {} chỉ thị; hãy nêu một chỉ thị bằng --directive",
                            "the workspace has {} directives; name one with --directive", run.figures().size()));
  }
  for (const PeriodFigures& figures : run.figures()) {
    const std::string data = render(options, figures);
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
  command.about({"Báo cáo có lỗi được để ngoài trọn vẹn và được nêu tên. Số liệu là số thập phân chính xác. Với --from và "
                 "--to, kết quả là một dãy số liệu qua các kỳ.",
                 "A report with an error is left out whole, and named. Figures are exact decimals. With --from and --to the "
                 "result is a series over the periods."});
  bind_period_options(command, options->period);
  bind_run_options(command, options->period);
  command.choice("--format", options->format, {{"json", Format::json}, {"csv", Format::csv}},
                 {"kiểu kết quả; mặc định json", "the form of the result; json by default"});
  command.choice("--table", options->table, {{"assignments", Table::assignments}, {"indicators", Table::indicators}, {"periods", Table::periods}},
                 {"bảng nào khi --format csv: nhiệm vụ giao (mặc định), chỉ tiêu hoặc các kỳ",
                  "which table with --format csv: assignments (the default), indicators or periods"});
  command.option("-o,--output", options->output, {"TỆP", "FILE"},
                 {"ghi ra tệp thay vì đầu ra chuẩn", "write to a file instead of standard output"});
  command.example("tiendo aggregate --period 2026-10", {"số liệu tháng 10 dạng JSON", "October's figures as JSON"});
  command.example("tiendo aggregate --format csv --table indicators -o chi-tieu.csv",
                  {"bảng chỉ tiêu để mở bằng Excel", "the indicators, to open in Excel"});
  command.example("tiendo aggregate --from 2026-01 --to 2026-10",
                  {"từng kỳ và từng chỉ tiêu qua các tháng, lũy kế từ đầu năm",
                   "each period and each indicator over the months, and the year so far"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, or a report is missing under --strict"});
  command.run([options](const Context& context) { return run(*options, context); });
}

}  // namespace cmd
