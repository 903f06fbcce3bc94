#pragma once
/// Which directives and periods of a workspace a command is about.

#include <optional>
#include <string>
#include <vector>

#include "catalogue.hpp"
#include "model/period.hpp"
#include "reports.hpp"

namespace cmd {

/// A period, and the plan that it follows.
struct PlannedPeriod {
  const check::CatalogueContext* followed = nullptr;
  model::Period period;
};

/// The directives of the workspace, or the one that is asked for: each once, in the order of the plans. A Failure where
/// it follows no such directive.
[[nodiscard]] std::vector<std::string> directives_of(const Catalogue& catalogue, const std::optional<std::string>& asked);

/// The first and the last period of that directive of which a report is there and which one of its plans has.
struct ReportedPeriods {
  model::Period first;
  model::Period last;
};
[[nodiscard]] std::optional<ReportedPeriods> reported_periods(const Catalogue& catalogue, const Reports& reports,
                                                              const std::string& directive);

/// Throws the Failure that there is no report on the directive yet.
[[noreturn]] void fail_unreported(const std::string& directive);

/// Where a plan begins by its own word or, as it need not say, with the first report.
[[nodiscard]] std::optional<model::Period> beginning_of(const model::Plan& plan,
                                                        const std::optional<ReportedPeriods>& reported);

/// The periods of that directive's plans within `from` … `to`, in order of time, none before its plan begins.
[[nodiscard]] std::vector<PlannedPeriod> periods_between(const Catalogue& catalogue, const std::string& directive,
                                                         const std::optional<model::Period>& from, const model::Period& to,
                                                         const std::optional<ReportedPeriods>& reported);

}  // namespace cmd
