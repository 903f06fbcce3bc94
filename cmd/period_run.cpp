#include <fmt/core.h>

#include <algorithm>

#include "findings_out.hpp"
#include "seals.hpp"
#include "session.hpp"

namespace cmd {

namespace {

[[noreturn]] void fail_uncovered(const std::string& directive, const model::Period& period) {
  throw Failure(text::say("không kế hoạch nào của chỉ thị “{}” có kỳ báo cáo {}; xem effective và frequency trong kế hoạch",
                          "no plan of the directive “{}” has a period {}; see effective and frequency in the plan",
                          directive, period.to_string()));
}

[[noreturn]] void fail_empty(const std::string& directive, const model::Period& period) {
  throw Failure(text::say("kỳ {} chưa có báo cáo nào của chỉ thị “{}”; thêm --allow-empty nếu vẫn muốn làm",
                          "the period {} has no report on the directive “{}”; add --allow-empty to go on all the same",
                          period.to_string(), directive));
}

}  // namespace

void bind_period_options(Command& command, PeriodOptions& options) {
  command.option("--period", options.period,
                 {"kỳ báo cáo, ví dụ 2026-10; mặc định là kỳ mới nhất có báo cáo",
                  "the reporting period, such as 2026-10; by default the latest one with a report"});
  command.option("--directive", options.directive, {"MÃ", "ID"},
                 {"chỉ làm với một chỉ thị của không gian làm việc", "only one of the workspace's directives"});
  command.option("--as-of", options.as_of,
                 {"ngày chốt để tính quá hạn; mặc định là hạn nộp của kỳ, của kỳ đã đóng là ngày chốt trong niêm phong",
                  "the date by which lateness is judged; by default the period's due date, of a closed one that of its seal"});
  command.flag("--strict", options.strict,
               {"thoát với mã 1 khi có báo cáo thiếu hoặc bị để ngoài",
                "exit with 1 when a report was missing or left out"});
  command.flag("--allow-empty", options.allow_empty,
               {"không coi là lỗi khi kỳ chưa có báo cáo nào", "a period without any report is no failure"});
}

PeriodRun::PeriodRun(const Context& context, const PeriodOptions& options, Past past)
    : session_(context), past_(past) {
  refuse_mixed(options);
  const Catalogue* catalogue = session_.open();
  if (catalogue != nullptr) session_.load_reports();
  const diag::Bag& findings = session_.findings();
  if (findings.has_errors()) {
    exit_code_ = exit_code_of(findings.findings(), diag::Severity::error);
    say_findings(context, session_, findings.findings());
    return;
  }
  fold(context, options);
  ready_ = true;
}

void PeriodRun::fold(const Context& context, const PeriodOptions& options) {
  const std::vector<std::string> directives = directives_of(session_.catalogue(), options.directive);
  of_several_ = directives.size() > 1;
  std::vector<Failure> left_out;
  for (const std::string& directive : directives) {
    try {
      if (is_run(options)) {
        fold_run(context, options, directive);
      } else {
        fold_one(context, options, directive);
      }
    } catch (const Failure& failure) {
      left_out.push_back(failure);
    }
  }
  // A quarterly directive has no October: that must not keep the monthly ones from their figures.
  const bool is_failure = figures_.empty() && !left_out.empty();
  for (std::size_t i = 0; i < left_out.size() - (is_failure ? 1 : 0); ++i) context.talk.warning(left_out[i].message());
  if (is_failure) throw left_out.back();
}

std::string PeriodRun::named(const model::Period& period, const std::string& directive) const {
  return of_several_ ? fmt::format("{} ({})", period.to_string(), directive) : period.to_string();
}

void PeriodRun::fold_one(const Context& context, const PeriodOptions& options, const std::string& directive) {
  const Catalogue& catalogue = session_.catalogue();
  const auto reported = reported_periods(catalogue, session_.reports(), directive);
  if (!options.period && !reported) {
    if (options.allow_empty) return;
    fail_unreported(directive);
  }
  const model::Period period = options.period ? *options.period : reported->last;
  const check::CatalogueContext* followed = catalogue.find(directive, period);
  if (followed == nullptr) fail_uncovered(directive, period);
  const auto as_of = options.as_of ? options.as_of : sealed_as_of(session_.files(), directive, period);
  const aggregate::Input input = session_.reports().input(*followed, period, as_of);
  if (input.received.empty() && !options.allow_empty) fail_empty(directive, period);
  if (!options.period) {
    context.talk.note(text::say("Kỳ {}: kỳ mới nhất có báo cáo.", "Period {}: the latest one with a report.",
                                named(period, directive)));
  }
  PeriodFigures figures{followed, period, aggregate::summarise(input), {}};
  if (options.against) figures.past.push_back(compared_with(context, options, directive));
  figures_.push_back(std::move(figures));
  judge_gaps(context, options, figures_.back().summary);
  if (past_ == Past::fold) fold_past(figures_.back(), reported);
}

void PeriodRun::fold_past(PeriodFigures& figures, const std::optional<ReportedPeriods>& reported) const {
  constexpr std::size_t kMostOfEarlierPlans = 12;  // a year of months: what an annex has room for
  const std::string& directive = *figures.followed->directive->id;
  model::Period expected = figures.period.previous();
  std::vector<PlannedPeriod> all = periods_between(session_.catalogue(), directive, std::nullopt, expected, reported);
  std::reverse(all.begin(), all.end());
  for (const PlannedPeriod& planned : all) {
    if (planned.period != expected) continue;
    if (planned.followed != figures.followed && figures.past.size() >= kMostOfEarlierPlans) break;
    figures.past.push_back(summary_of(planned));
    expected = expected.previous();
  }
  std::reverse(figures.past.begin(), figures.past.end());
}

aggregate::Summary PeriodRun::compared_with(const Context& context, const PeriodOptions& options,
                                            const std::string& directive) {
  const check::CatalogueContext* followed = session_.catalogue().find(directive, *options.against);
  if (followed == nullptr) fail_uncovered(directive, *options.against);
  aggregate::Summary summary = summary_of({followed, *options.against});
  if (summary.reporting.received == 0 && !options.allow_empty) fail_empty(directive, *options.against);
  judge_gaps(context, options, summary);
  return summary;
}

aggregate::Summary PeriodRun::summary_of(const PlannedPeriod& planned) const {
  const auto as_of = sealed_as_of(session_.files(), *planned.followed->directive->id, planned.period);
  return aggregate::summarise(session_.reports().input(*planned.followed, planned.period, as_of));
}

void PeriodRun::judge_gaps(const Context& context, const PeriodOptions& options, const aggregate::Summary& summary) {
  const aggregate::Reporting& reporting = summary.reporting;
  if (options.strict && reporting.missing + reporting.invalid > 0) exit_code_ = kExitFindings;
  for (const aggregate::UnitSubmission& unit : reporting.units) {
    if (unit.state != aggregate::Submission::invalid) continue;
    context.talk.warning(text::say("báo cáo {} có lỗi nên không được tổng hợp; xem: tiendo validate {}",
                                   "{} has errors and is left out; see: tiendo validate {}", session_.shown(unit.path),
                                   session_.shown(unit.path)));
  }
  if (reporting.missing == 0) return;
  std::string names;
  for (const aggregate::UnitSubmission& unit : reporting.units) {
    if (unit.state != aggregate::Submission::missing) continue;
    if (!names.empty()) names += ", ";
    names += *session_.catalogue().units()[unit.unit].id;
  }
  context.talk.warning(text::say("thiếu báo cáo của {} đơn vị kỳ {}: {}", "no report for {1} yet from {0} of the units: {2}",
                                 reporting.missing, named(summary.schema->period, *summary.schema->directive->id), names));
}

std::vector<diag::Diagnostic> PeriodRun::findings_of(const PeriodFigures& figures) const {
  std::vector<diag::Diagnostic> out;
  for (const ReportFile& file : session_.reports().files()) {
    if (file.directive != *figures.followed->directive->id || file.period != figures.period) continue;
    out.insert(out.end(), file.findings.findings().begin(), file.findings.findings().end());
  }
  return out;
}

}  // namespace cmd
