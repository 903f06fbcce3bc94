#pragma once
/// A plan: the overlay that makes a directive followable.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/decimal.hpp"
#include "model/expression.hpp"
#include "model/field.hpp"
#include "model/period.hpp"
#include "text/source.hpp"

namespace model {

enum class IndicatorType { count, number, percent, yes_no, ratio };
enum class TimeKind { flow, stock };
enum class AcrossUnits { sum, mean, min, max, none };
enum class Better { higher, lower };

inline constexpr std::string_view kIndicatorTypes[] = {"count", "number", "percent", "yes_no", "ratio"};
inline constexpr std::string_view kTimeKinds[] = {"flow", "stock"};
inline constexpr std::string_view kAcrossUnits[] = {"sum", "mean", "min", "max", "none"};
inline constexpr std::string_view kBetter[] = {"higher", "lower"};

/// A yes_no counts as 1 and 0 wherever a number is asked of it.
struct Indicator {
  Field<std::string> id;
  Field<std::string> name;
  Field<std::string> unit;
  Field<IndicatorType> type;
  Field<TimeKind> time;
  Field<AcrossUnits> across_units;
  Field<Better> better;     ///< Absent: higher.
  Field<bool> required;     ///< Absent: no.
  Field<bool> monotonic;    ///< A stock that must not shrink from period to period; absent: it may.
  Field<Decimal> min;
  Field<Decimal> max;
  Field<Decimal> baseline;
  Field<Period> baseline_as_of;
  Field<Decimal> target;
  Field<Period> target_by;
  Field<std::string> numerator;    ///< Of a ratio: an indicator of the same assignment.
  Field<std::string> denominator;
  Field<Decimal> scale;            ///< Of a ratio; absent: 1.

  [[nodiscard]] bool is_ratio() const { return type.good() && type.value == IndicatorType::ratio; }
};

/// A unit id or `group:ID`, as written.
struct UnitRef {
  text::Located<std::string> id;  ///< Without the `group:`.
  bool is_group = false;
  [[nodiscard]] std::string to_string() const { return is_group ? "group:" + id.value : id.value; }
};

/// One task's entry in the plan; resolved, it becomes an assignment for each unit that must report.
struct PlanEntry {
  text::Span at;
  Field<std::string> task;
  std::vector<UnitRef> lead;
  std::vector<UnitRef> support;
  std::vector<UnitRef> report;  ///< Empty: the lead.
  Field<Date> deadline;         ///< Absent, or `none`: a standing task.
  Field<std::string> product;
  std::vector<Indicator> indicators;
  bool indicators_readable = true;  ///< False where one of them could not be read: what is unknown cannot be told.

  [[nodiscard]] const Indicator* find(std::string_view indicator) const;
  [[nodiscard]] const std::vector<UnitRef>& reporters() const { return report.empty() ? lead : report; }
};

enum class Missing { skip, zero, error };
inline constexpr std::string_view kMissing[] = {"skip", "zero", "error"};

struct PlanRule {
  text::Span at;
  Field<std::string> id;
  Field<std::string> task;
  Field<std::string> check;  ///< Its place is that of the scalar; see `expression`.
  std::shared_ptr<const Expression> expression;  ///< Null where it could not be parsed or typed: a finding was made.
  Field<std::string> message;
  Field<std::string> severity;  ///< error | warning; absent: error.
  Field<Missing> missing;       ///< Absent: skip.
  Field<std::string> at_name;   ///< `at:`.
};

struct DueRule {
  int working_days = 3;               ///< After the window closes.
  std::map<std::string, int> groups;  ///< A group of units may have its own.
};

struct Plan {
  text::SourcePtr source;
  Field<std::string> id;
  Field<std::string> directive_path;  ///< Relative to the plan's file.
  Field<std::string> title;
  Field<std::string> issuer;
  Field<Period> effective_from;
  Field<Period> effective_to;
  Field<Frequency> frequency;
  WindowRule window;
  DueRule due;
  std::vector<text::Located<std::string>> due_groups;  ///< The groups named under `due`, where they stand.
  std::vector<PlanEntry> entries;
  bool entries_readable = true;  ///< False where an entry or its task could not be read: what is left out cannot be told.
  std::vector<PlanRule> rules;

  [[nodiscard]] const PlanEntry* find(std::string_view task) const;
  /// The plan covers every month of it and it is of the plan's frequency.
  [[nodiscard]] bool covers(const Period& period) const;
  /// The plan's first period of that period's year: from there figures are cumulated.
  [[nodiscard]] Period first_of_year(const Period& period) const;
  /// The plan's periods that lie within `from` … `to`, in order of time; these may be of another frequency.
  [[nodiscard]] std::vector<Period> periods(const Period& from, const Period& to) const;
};

}  // namespace model
