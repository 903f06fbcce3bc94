#include "model/annex_template.hpp"

namespace model {

namespace {

constexpr std::string_view kTasks[] = {"number",   "task",  "lead",         "support", "deadline",     "product",  "progress",
                                       "class",    "days_overdue", "result", "difficulties", "proposals", "source"};
constexpr std::string_view kUnits[] = {"number",
                                       "unit",
                                       "assignments",
                                       "completed_on_time",
                                       "completed_late",
                                       "completed_no_deadline",
                                       "open_in_term",
                                       "open_overdue",
                                       "open_no_deadline",
                                       "cancelled",
                                       "not_reported",
                                       "completed",
                                       "completed_rate",
                                       "progress",
                                       "progress_reported"};
constexpr std::string_view kIndicators[] = {"number",     "indicator", "measure", "value",    "reported", "previous", "cumulative",
                                            "cumulative_reported", "baseline",  "target",  "achieved", "trend", "source"};
constexpr std::string_view kObstacles[] = {"number", "text", "count", "units", "tasks", "source"};
constexpr std::string_view kSubmissions[] = {"number", "unit", "state", "due", "submitted", "days_late", "history", "source"};
constexpr std::string_view kFindings[] = {"number", "line", "severity", "message", "fix", "code"};
constexpr std::string_view kSources[] = {"number", "file", "submitted", "sha256"};

}  // namespace

std::span<const std::string_view> columns_of(AnnexSheet sheet) {
  switch (sheet) {
    case AnnexSheet::overview:
      return {};
    case AnnexSheet::tasks:
      return kTasks;
    case AnnexSheet::units:
      return kUnits;
    case AnnexSheet::indicators:
      return kIndicators;
    case AnnexSheet::obstacles:
      return kObstacles;
    case AnnexSheet::submissions:
      return kSubmissions;
    case AnnexSheet::findings:
      return kFindings;
    case AnnexSheet::sources:
      return kSources;
  }
  return {};
}

}  // namespace model
