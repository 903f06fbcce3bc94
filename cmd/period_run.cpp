#include <algorithm>
#include <map>

#include "findings_out.hpp"
#include "session.hpp"

namespace cmd {

namespace {

/// The latest period of that directive of which a report is there.
std::optional<model::Period> latest_period(const Reports& reports, const std::string& directive) {
  std::optional<model::Period> latest;
  for (const ReportFile& file : reports.files()) {
    if (file.directive == directive && file.period && (!latest || *latest < *file.period)) latest = file.period;
  }
  return latest;
}

/// The same, but the first.
std::optional<model::Period> earliest_period(const Reports& reports, const std::string& directive) {
  std::optional<model::Period> earliest;
  for (const ReportFile& file : reports.files()) {
    if (file.directive == directive && file.period && (!earliest || *file.period < *earliest)) earliest = file.period;
  }
  return earliest;
}

/// The directives asked for, each once, in the order of the plans.
std::vector<std::string> directives_of(const Catalogue& catalogue, const PeriodOptions& options) {
  std::vector<std::string> ids;
  for (const check::CatalogueContext& context : catalogue.followed()) {
    if (context.directive == nullptr || !context.directive->id.good()) continue;
    const std::string& id = *context.directive->id;
    if (options.directive && *options.directive != id) continue;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  if (ids.empty() && options.directive) {
    throw Failure(text::say("không gian làm việc không theo dõi chỉ thị “{}”", "the workspace follows no directive “{}”",
                            *options.directive));
  }
  return ids;
}

[[noreturn]] void fail_uncovered(const std::string& directive, const model::Period& period) {
  throw Failure(text::say("không kế hoạch nào của chỉ thị “{}” có kỳ báo cáo {}; xem effective và frequency trong kế hoạch",
                          "no plan of the directive “{}” has a period {}; see effective and frequency in the plan",
                          directive, period.to_string()));
}

}  // namespace

void bind_period_options(Command& command, PeriodOptions& options) {
  command.option("--period", options.period,
                 {"kỳ báo cáo, ví dụ 2026-10; mặc định là kỳ mới nhất có báo cáo",
                  "the reporting period, such as 2026-10; by default the latest one with a report"});
  command.option("--directive", options.directive, {"MÃ", "ID"},
                 {"chỉ làm với một chỉ thị của không gian làm việc", "only one of the workspace's directives"});
  command.option("--as-of", options.as_of,
                 {"ngày chốt để tính quá hạn; mặc định là hạn nộp của kỳ",
                  "the date by which lateness is judged; by default the period's due date"});
  command.flag("--strict", options.strict,
               {"thoát với mã 1 khi có báo cáo thiếu hoặc bị để ngoài",
                "exit with 1 when a report was missing or left out"});
  command.flag("--allow-empty", options.allow_empty,
               {"không coi là lỗi khi kỳ chưa có báo cáo nào", "a period without any report is no failure"});
}

PeriodRun::PeriodRun(const Context& context, const PeriodOptions& options, Past past)
    : session_(context), past_(past) {
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
  const Catalogue& catalogue = session_.catalogue();
  for (const std::string& directive : directives_of(catalogue, options)) {
    const auto period = options.period ? options.period : latest_period(session_.reports(), directive);
    if (!period) {
      if (options.allow_empty) continue;
      throw Failure(text::say("chưa có báo cáo nào của chỉ thị “{}”; hãy thêm báo cáo, hoặc nêu --period và --allow-empty",
                              "there is no report on the directive “{}” yet; add one, or give --period and --allow-empty",
                              directive));
    }
    const check::CatalogueContext* followed = catalogue.find(directive, *period);
    if (followed == nullptr) fail_uncovered(directive, *period);
    const aggregate::Input input = session_.reports().input(*followed, *period, options.as_of);
    if (input.received.empty() && !options.allow_empty) {
      throw Failure(text::say("kỳ {} chưa có báo cáo nào của chỉ thị “{}”; thêm --allow-empty nếu vẫn muốn tổng hợp",
                              "the period {} has no report on the directive “{}”; add --allow-empty to go on all the same",
                              period->to_string(), directive));
    }
    if (!options.period) {
      context.talk.note(text::say("Kỳ {}: kỳ mới nhất có báo cáo.", "Period {}: the latest one with a report.",
                                  period->to_string()));
    }
    figures_.push_back({followed, *period, aggregate::summarise(input), {}});
    if (past_ == Past::fold) fold_past(figures_.back());
    say_gaps(context, figures_.back());
    const aggregate::Reporting& reporting = figures_.back().summary.reporting;
    if (options.strict && reporting.missing + reporting.invalid > 0) exit_code_ = kExitFindings;
  }
}

void PeriodRun::fold_past(PeriodFigures& figures) const {
  const model::Plan& plan = *figures.followed->plan;
  // A plan need not say since when it holds: then its past begins with the first report.
  const auto begin = plan.effective_from.good()
                         ? plan.effective_from.get()
                         : earliest_period(session_.reports(), *figures.followed->directive->id);
  if (!begin) return;
  for (const model::Period& period : plan.periods_before(figures.period, *begin)) {
    figures.past.push_back(aggregate::summarise(session_.reports().input(*figures.followed, period, std::nullopt)));
  }
}

void PeriodRun::say_gaps(const Context& context, const PeriodFigures& figures) const {
  const aggregate::Reporting& reporting = figures.summary.reporting;
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
                                 reporting.missing, figures.period.to_string(), names));
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
