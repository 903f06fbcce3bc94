#pragma once
/// A unit's progress report of one period, as loaded.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/decimal.hpp"
#include "model/field.hpp"
#include "model/period.hpp"
#include "text/source.hpp"

namespace model {

enum class Status { not_started, in_progress, completed, paused, cancelled };
inline constexpr std::string_view kStatuses[] = {"not_started", "in_progress", "completed", "paused", "cancelled"};
/// What they are called in Vietnamese, in the same order.
inline constexpr std::string_view kStatusWords[] = {"chưa thực hiện", "đang thực hiện", "hoàn thành", "tạm dừng", "đã hủy"};
static_assert(std::size(kStatusWords) == std::size(kStatuses));

/// A reported value, or the reason why there is none.
struct IndicatorValue {
  text::Located<std::string> id;
  Field<Decimal> value;         ///< Good where a number (or a yes_no, as 1 and 0) was given and is well formed.
  Field<std::string> missing;   ///< Good where `{missing: reason}` was given.
};

struct Evidence {
  text::Span at;
  Field<std::string> number;
  Field<Date> date;
  Field<std::string> title;
};

struct Proposal {
  text::Span at;
  Field<std::string> to;  ///< A unit id; absent for a plain text.
  Field<std::string> text;
};

struct TaskReport {
  text::Located<std::string> id;
  text::Span at;  ///< The task's map.
  Field<Status> status;
  Field<Decimal> progress;
  Field<Date> completed_on;
  Field<std::string> result;
  std::vector<IndicatorValue> indicators;
  FieldState indicators_state = FieldState::absent;  ///< Bad: a finding was made, none counts as missing.
  text::Span indicators_key;
  std::vector<Evidence> evidence;
  FieldState evidence_state = FieldState::absent;
  Field<std::string> difficulties;
  std::vector<Proposal> proposals;
  Field<std::string> reason;
  Field<std::string> next;

  [[nodiscard]] const IndicatorValue* find(std::string_view indicator) const;
};

struct Report {
  text::SourcePtr source;
  Field<std::string> directive;
  Field<std::string> unit;
  Field<Period> period;
  Field<Date> submitted;
  Field<std::string> prepared_by;
  Field<std::string> approved_by;
  text::Span tasks_key;
  std::vector<TaskReport> tasks;
  bool tasks_readable = false;  ///< `tasks` was there and a map: absent tasks may be reported as missing.

  [[nodiscard]] const TaskReport* find(std::string_view task) const;
};

}  // namespace model
