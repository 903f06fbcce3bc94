#include <algorithm>

#include "session.hpp"

namespace cmd {

namespace {

std::string end_of(const std::optional<model::Period>& period) { return period ? period->to_string() : "…"; }

/// The run's periods, none after the last with a report, unless empty ones are welcome.
std::vector<PlannedPeriod> chosen(const Catalogue& catalogue, const PeriodOptions& options, const std::string& directive,
                                  const std::optional<ReportedPeriods>& reported) {
  const model::Period to = options.to ? *options.to : reported->last;
  std::vector<PlannedPeriod> run = periods_between(catalogue, directive, options.from, to, reported);
  if (run.empty()) {
    throw Failure(text::say("không kế hoạch nào của chỉ thị “{}” có kỳ báo cáo từ {} đến {}; xem effective và frequency "
                            "trong kế hoạch",
                            "no plan of the directive “{}” has a period from {} to {}; see effective and frequency in the "
                            "plan",
                            directive, end_of(options.from), end_of(options.to)));
  }
  if (options.allow_empty) return run;
  std::erase_if(run, [&](const PlannedPeriod& planned) { return !reported || planned.period > reported->last; });
  if (run.empty()) {
    throw Failure(text::say("từ kỳ {} đến kỳ {} chưa có báo cáo nào của chỉ thị “{}”; thêm --allow-empty nếu vẫn muốn tổng "
                            "hợp",
                            "from {} to {} there is no report on the directive “{}”; add --allow-empty to go on all the "
                            "same",
                            end_of(options.from), end_of(options.to), directive));
  }
  return run;
}

}  // namespace

void bind_run_options(Command& command, PeriodOptions& options) {
  command.option("--from", options.from,
                 {"nhiều kỳ, từ kỳ này; mặc định từ đầu kế hoạch",
                  "several periods, from this one on; by default from the plan's first"});
  command.option("--to", options.to,
                 {"nhiều kỳ, đến kỳ này; mặc định đến kỳ mới nhất có báo cáo",
                  "several periods, up to this one; by default to the latest with a report"});
}

void refuse_mixed(const PeriodOptions& options) {
  if (!is_run(options)) return;
  if (options.period) {
    throw Failure(text::say("--period không đi cùng --from và --to", "--period does not go with --from and --to"));
  }
  if (options.as_of) {
    throw Failure(text::say("--as-of không đi cùng --from và --to: mỗi kỳ được chốt vào hạn nộp của kỳ đó",
                            "--as-of does not go with --from and --to: each period is judged by its own due date"));
  }
  if (options.from && options.to && options.from->first_month() > options.to->last_month()) {
    throw Failure(text::say("--from {} đứng sau --to {}", "--from {} comes after --to {}", options.from->to_string(),
                            options.to->to_string()));
  }
}

void PeriodRun::fold_run(const Context& context, const PeriodOptions& options, const std::string& directive) {
  const auto reported = reported_periods(session_.catalogue(), session_.reports(), directive);
  if (!reported && !options.to) {
    if (options.allow_empty) return;
    fail_unreported(directive);
  }
  const std::vector<PlannedPeriod> run = chosen(session_.catalogue(), options, directive, reported);
  const PlannedPeriod& last = run.back();
  if (!options.to || last.period.last_month() < options.to->last_month()) {
    context.talk.note(text::say("Đến kỳ {}: kỳ mới nhất có báo cáo.", "Up to the period {}: the latest one with a report.",
                                named(last.period, directive)));
  }
  PeriodFigures figures{last.followed, last.period, summary_of(last), {}};
  // The year so far begins before the run does.
  const model::Plan& plan = *run.front().followed->plan;
  for (const model::Period& before : plan.periods(plan.first_of_year(run.front().period), run.front().period.previous())) {
    figures.past.push_back(summary_of({run.front().followed, before}));
  }
  for (std::size_t i = 0; i + 1 < run.size(); ++i) {
    figures.past.push_back(summary_of(run[i]));
    judge_gaps(context, options, figures.past.back());
  }
  judge_gaps(context, options, figures.summary);
  figures_.push_back(std::move(figures));
}

}  // namespace cmd
