#pragma once
/// The seal of a closed period: what its figures were made of, the headline ones, and when it was closed and reopened.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/decimal.hpp"
#include "model/period.hpp"
#include "text/source.hpp"

namespace model {

enum class SealAction { closed, reopened };
inline constexpr std::string_view kSealActions[] = {"closed", "reopened"};

struct SealEvent {
  SealAction action = SealAction::closed;
  std::optional<Date> date;           ///< As the office says; never the wall clock.
  std::optional<std::string> reason;  ///< Why with gaps, or why reopened.
};

/// The counts that a seal keeps: of reports, then of assignments.
inline constexpr std::string_view kSealCounts[] = {
    "expected",     "received",          "valid",          "on_time",
    "late",         "missing",           "invalid",        "assignments",
    "completed_on_time", "completed_late", "completed_no_deadline", "open_in_term",
    "open_overdue", "open_no_deadline",  "cancelled",      "not_reported"};

struct SealedCount {
  std::string name;
  int value = 0;
  text::Span at;
};

struct SealedIndicator {
  std::string task;
  std::string indicator;
  std::optional<Decimal> value;
  std::optional<Decimal> cumulative;
  text::Span at;
};

struct SealedDeadline {
  std::string task;
  std::optional<Date> deadline;
  text::Span at;
};

struct SealedInput {
  std::string path;
  std::string sha256;
  text::Span at;
};

struct Seal {
  text::SourcePtr source;  ///< Null of a seal that is yet to be written.
  std::string tool;
  std::string directive;
  std::string plan;
  Period period;
  Date as_of{};
  std::vector<SealEvent> history;
  std::vector<SealedCount> counts;
  std::vector<SealedIndicator> indicators;
  std::vector<SealedDeadline> deadlines;
  std::vector<SealedInput> inputs;

  [[nodiscard]] bool is_closed() const { return history.empty() || history.back().action == SealAction::closed; }
};

}  // namespace model
