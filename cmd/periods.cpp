#include "periods.hpp"

#include <algorithm>

#include "out.hpp"
#include "text/nearest.hpp"

namespace cmd {

namespace {

bool follows(const check::CatalogueContext& context, const std::string& directive) {
  return context.directive != nullptr && context.directive->id.good() && *context.directive->id == directive;
}

}  // namespace

std::vector<std::string> directives_of(const Catalogue& catalogue, const std::optional<std::string>& asked) {
  std::vector<std::string> ids;
  std::vector<std::string> known;
  for (const check::CatalogueContext& context : catalogue.followed()) {
    if (context.directive == nullptr || !context.directive->id.good()) continue;
    const std::string& id = *context.directive->id;
    known.push_back(id);
    if (asked && *asked != id) continue;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  if (ids.empty() && asked) {
    if (const auto near = text::nearest(*asked, known)) {
      throw Failure(text::say("không gian làm việc không theo dõi chỉ thị “{}”; có phải là “{}”?",
                              "the workspace follows no directive “{}”; did you mean “{}”?", *asked, *near));
    }
    throw Failure(text::say("không gian làm việc không theo dõi chỉ thị “{}”", "the workspace follows no directive “{}”",
                            *asked));
  }
  return ids;
}

std::optional<ReportedPeriods> reported_periods(const Catalogue& catalogue, const Reports& reports,
                                                const std::string& directive) {
  std::optional<ReportedPeriods> out;
  for (const ReportFile& file : reports.files()) {
    if (file.directive != directive || !file.period || catalogue.find(directive, *file.period) == nullptr) continue;
    if (!out) out = ReportedPeriods{*file.period, *file.period};
    out->first = std::min(out->first, *file.period);
    out->last = std::max(out->last, *file.period);
  }
  return out;
}

void fail_unreported(const std::string& directive) {
  throw Failure(text::say("chưa có báo cáo nào của chỉ thị “{}”; hãy thêm báo cáo, hoặc nêu --period và --allow-empty",
                          "there is no report on the directive “{}” yet; add one, or give --period and --allow-empty",
                          directive));
}

std::optional<model::Period> beginning_of(const model::Plan& plan, const std::optional<ReportedPeriods>& reported) {
  if (plan.effective_from.good() || !reported) return plan.effective_from.get();
  return reported->first;
}

std::vector<PlannedPeriod> periods_between(const Catalogue& catalogue, const std::string& directive,
                                           const std::optional<model::Period>& from, const model::Period& to,
                                           const std::optional<ReportedPeriods>& reported) {
  std::vector<PlannedPeriod> out;
  for (const check::CatalogueContext& context : catalogue.followed()) {
    if (!follows(context, directive)) continue;
    auto begin = beginning_of(*context.plan, reported);
    if (from && (!begin || begin->first_month() < from->first_month())) begin = from;
    if (!begin) continue;
    for (const model::Period& period : context.plan->periods(*begin, to)) out.push_back({&context, period});
  }
  std::sort(out.begin(), out.end(),
            [](const PlannedPeriod& a, const PlannedPeriod& b) { return a.period < b.period; });
  return out;
}

}  // namespace cmd
