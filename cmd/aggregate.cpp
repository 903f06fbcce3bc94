#include <algorithm>
#include <memory>

#include "aggregate/trend.hpp"
#include "app.hpp"
#include "seals.hpp"
#include "session.hpp"
#include "view/aggregate_data.hpp"
#include "view/trend_data.hpp"
#include "write/atomic.hpp"
#include "write/csv.hpp"
#include "write/json.hpp"

namespace cmd {

namespace {

enum class AggregateFormat { json, csv };
enum class Table { assignments, indicators, periods };

struct AggregateOptions {
  PeriodOptions period;
  AggregateFormat format = AggregateFormat::json;
  Table table = Table::assignments;
  std::optional<std::string> output;
  DespiteSeal despite_seal = DespiteSeal::no;
};

std::string csv(Table table, view::Summaries summaries) {
  switch (table) {
    case Table::assignments: return writer::csv(view::csv_assignments(std::move(summaries)));
    case Table::indicators: return writer::csv(view::csv_indicators(std::move(summaries)));
    case Table::periods: return writer::csv(view::csv_periods(std::move(summaries)));
  }
  return {};
}

aggregate::Trend trend_of(const AggregateOptions& options, const PeriodFigures& figures) {
  view::Summaries all;
  for (const aggregate::Summary& earlier : figures.past) all.push_back(&earlier);
  all.push_back(&figures.summary);
  return aggregate::trend(all, options.period.from);
}

view::Data aggregate_data_of(const AggregateOptions& options, const PeriodFigures& figures) {
  if (!is_run(options.period)) return view::aggregate_data(figures.summary);
  return view::trend_data(trend_of(options, figures));
}

/// Of one directive its object; of a workspace's several a list of theirs, whichever of them have figures.
std::string json(const AggregateOptions& options, const PeriodRun& run) {
  if (!run.of_several()) return run.figures().empty() ? std::string() : writer::json(aggregate_data_of(options, run.figures().front()));
  view::Data::List list;
  for (const PeriodFigures& figures : run.figures()) list.push_back(aggregate_data_of(options, figures));
  return writer::json(std::move(list));
}

/// The rows of all directives under one head: each row names its own.
std::string csv(const AggregateOptions& options, const PeriodRun& run) {
  view::Summaries asked;
  for (const PeriodFigures& figures : run.figures()) {
    if (!is_run(options.period)) {
      asked.push_back(&figures.summary);
      continue;
    }
    const aggregate::Trend trend = trend_of(options, figures);
    for (const aggregate::PeriodPoint& point : trend.periods) asked.push_back(point.summary);
  }
  return asked.empty() ? std::string() : csv(options.table, std::move(asked));
}

/// Of a run every period that is shown.
bool admits_all(const AggregateOptions& options, const Context& context, const PeriodRun& run) {
  const auto good = [&](const aggregate::Summary& summary) {
    return admits(context, run.session(), summary, options.despite_seal);
  };
  return std::all_of(run.figures().begin(), run.figures().end(), [&](const PeriodFigures& figures) {
    return (!is_run(options.period) || std::all_of(figures.past.begin(), figures.past.end(), good)) && good(figures.summary);
  });
}

int run_aggregate(const AggregateOptions& options, const Context& context) {
  const PeriodRun run(context, options.period);
  if (!run.ready()) return run.exit_code();
  if (!admits_all(options, context, run)) return kExitFindings;
  const std::string data = options.format == AggregateFormat::json ? json(options, run) : csv(options, run);
  if (data.empty()) return run.exit_code();
  if (options.output) {
    writer::write_file(*options.output, data);
    context.talk.note(text::say("Đã ghi {}", "Wrote {}", *options.output));
  } else {
    context.out.write(data);
  }
  return run.exit_code();
}

}  // namespace

void attach_aggregate(App& app) {
  Command& command = app.command("aggregate", {"Tổng hợp số liệu từ các báo cáo hợp lệ", "Consolidate the valid reports"});
  const auto options = std::make_shared<AggregateOptions>();
  command.about({"Báo cáo có lỗi được để ngoài trọn vẹn và được nêu tên. Số liệu là số thập phân chính xác. Với --from và "
                 "--to, kết quả là một dãy số liệu qua các kỳ. Không gian làm việc có nhiều chỉ thị thì JSON là một mảng, mỗi chỉ "
                 "thị một phần tử; --directive chọn một chỉ thị.",
                 "A report with an error is left out whole, and named. Figures are exact decimals. With --from and --to the "
                 "result is a series over the periods. Where the workspace has several directives, JSON is an array with one item "
                 "each; --directive chooses one."});
  bind_period_options(command, options->period);
  bind_run_options(command, options->period);
  command.choice("--format", options->format, {{"json", AggregateFormat::json}, {"csv", AggregateFormat::csv}},
                 {"kiểu kết quả; mặc định json", "the form of the result; json by default"});
  command.choice("--table", options->table, {{"assignments", Table::assignments}, {"indicators", Table::indicators}, {"periods", Table::periods}},
                 {"bảng nào khi --format csv: nhiệm vụ giao (mặc định), chỉ tiêu hoặc các kỳ",
                  "which table with --format csv: assignments (the default), indicators or periods"});
  bind_despite_seal(command, options->despite_seal);
  command.option("-o,--output", options->output, {"TỆP", "FILE"},
                 {"ghi ra tệp thay vì đầu ra chuẩn", "write to a file instead of standard output"});
  command.example("tiendo aggregate --period 2026-10", {"số liệu tháng 10 dạng JSON", "October's figures as JSON"});
  command.example("tiendo aggregate --format csv --table indicators -o chi-tieu.csv",
                  {"bảng chỉ tiêu để mở bằng Excel", "the indicators, to open in Excel"});
  command.example("tiendo aggregate --from 2026-01 --to 2026-10",
                  {"từng kỳ và từng chỉ tiêu qua các tháng, lũy kế từ đầu năm",
                   "each period and each indicator over the months, and the year so far"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, kỳ đã đóng có đầu vào đã thay đổi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, a closed period's inputs have changed, or a report is missing "
                                    "under --strict"});
  command.run([options](const Context& context) { return run_aggregate(*options, context); });
}

}  // namespace cmd
