#pragma once
/// The figures of one directive and one period, and the rows that they add up from.

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/decimal.hpp"
#include "model/report.hpp"
#include "model/schema.hpp"

namespace aggregate {

/// Each assignment falls in exactly one, at the as-of date (classes of report 1270/BC-TCTTTg).
enum class Class {
  completed_on_time,
  completed_late,
  completed_no_deadline,
  open_in_term,
  open_overdue,
  open_no_deadline,
  cancelled,
  not_reported
};
inline constexpr std::size_t kClassCount = 8;
/// The three ways of being done.
inline constexpr std::initializer_list<Class> kCompleted = {Class::completed_on_time, Class::completed_late,
                                                            Class::completed_no_deadline};
[[nodiscard]] constexpr bool is_completed(Class kind) {
  return std::find(kCompleted.begin(), kCompleted.end(), kind) != kCompleted.end();
}
inline constexpr std::array<std::string_view, kClassCount> kClassNames = {
    "completed_on_time", "completed_late",   "completed_no_deadline", "open_in_term",
    "open_overdue",      "open_no_deadline", "cancelled",             "not_reported"};

struct ClassCounts {
  std::array<int, kClassCount> of{};
  [[nodiscard]] int operator[](Class c) const { return of[static_cast<std::size_t>(c)]; }
  void add(Class c) { ++of[static_cast<std::size_t>(c)]; }
  ClassCounts& operator+=(const ClassCounts& other);
  /// All of them: the assignments.
  [[nodiscard]] int total() const;
  bool operator==(const ClassCounts&) const = default;
};

/// Days overdue, by age: ≤30, 31–90, 91–120, >120.
inline constexpr std::size_t kAgeCount = 4;
using Ages = std::array<int, kAgeCount>;
[[nodiscard]] std::size_t age_of(int days_overdue);

/// DHIS2's reporting states.
enum class Submission { on_time, late, missing, invalid };
inline constexpr std::array<std::string_view, 4> kSubmissionNames = {"on_time", "late", "missing", "invalid"};

/// What was received from one unit for the period.
struct Received {
  model::UnitIndex unit = 0;
  const model::Report* report = nullptr;  ///< Of a valid report only.
  std::string path;                       ///< Of the file, where there is one.
  bool invalid = false;
};

struct Source {
  std::string path;
  std::string sha256;
};

/// All that a summary is made of. Pointers must outlive it.
struct Input {
  const model::Schema* schema = nullptr;
  model::Date as_of{};
  std::vector<Received> received;  ///< Units of which a file is there for the period.
  /// Valid reports of earlier periods of the directive, in any order; reports of the period itself come by `received`.
  std::vector<const model::Report*> history;
  std::vector<Source> sources;
};

/// One assignment at the as-of date.
struct Row {
  const model::Assignment* assignment = nullptr;
  Class kind = Class::not_reported;
  int days_overdue = 0;                        ///< Of open_overdue; else 0.
  const model::TaskReport* task = nullptr;     ///< Of this period; null where nothing valid was reported.
  const model::Report* report = nullptr;       ///< The report `task` is of.
  const model::TaskReport* carried = nullptr;  ///< Of the last valid report that shows it completed or cancelled.
  const model::Report* carried_from = nullptr;
};

struct UnitSubmission {
  model::UnitIndex unit = 0;
  Submission state = Submission::missing;
  std::optional<model::Date> submitted;  ///< Of a valid report.
  std::optional<int> days_late;          ///< Calendar days after the unit's due date; 0 on time; null where not valid.
  model::Date due{};
  std::string path;  ///< Of what was received.
};

struct Reporting {
  int expected = 0;
  int received = 0;
  int valid = 0;
  int on_time = 0;
  int late = 0;
  int missing = 0;
  int invalid = 0;
  std::optional<model::Decimal> rate;          ///< received / expected, 4 places.
  std::optional<model::Decimal> on_time_rate;  ///< on_time / expected, 4 places.
  std::vector<UnitSubmission> units;           ///< The expected ones, by rank.
};

struct TaskFigures {
  const model::Task* task = nullptr;
  const model::Section* section = nullptr;
  const model::PlanEntry* entry = nullptr;
  ClassCounts classes;
  Ages ages{};
  std::optional<model::Decimal> mean_progress;  ///< Over assignments reported on in the period, 1 place.
  int progress_reported = 0;
};

struct SectionFigures {
  const model::Section* section = nullptr;
  ClassCounts classes;
  Ages ages{};
};

struct UnitFigures {
  model::UnitIndex unit = 0;
  ClassCounts classes;
  Ages ages{};
  std::optional<model::Decimal> mean_progress;
  int progress_reported = 0;
};

struct IndicatorFigures {
  const model::Task* task = nullptr;
  const model::PlanEntry* entry = nullptr;
  const model::Indicator* indicator = nullptr;
  std::optional<model::Decimal> value;       ///< This period's; 6 places where it is a mean or ratio.
  std::optional<model::Decimal> cumulative;  ///< From the plan's first period of the year.
  int reported = 0;                          ///< Units that gave a value this period (of a ratio: both).
  int cumulated = 0;                         ///< Units that gave one in any of the year's periods (of a ratio: both).
  int ended = 0;                             ///< Of these, how many have ended since, without an heir: what flowed there counts.
  int expected = 0;                          ///< Assigned units active in the period.
  std::optional<model::Decimal> achieved;    ///< cumulative / target, or target / cumulative; 4 places.
  /// What each assigned unit gave this period, by rank: the value's trace to a report.
  struct Given {
    model::UnitIndex unit = 0;
    const model::IndicatorValue* value = nullptr;
    const model::Report* report = nullptr;
    std::optional<model::Decimal> quotient{};  ///< Of a ratio, which nobody reports: the unit's own.
  };
  std::vector<Given> given;
};

struct Summary {
  const model::Schema* schema = nullptr;
  model::Date as_of{};
  Reporting reporting;
  ClassCounts totals;
  Ages ages{};
  std::vector<Row> rows;  ///< In the order of the schema's assignments.
  std::vector<TaskFigures> tasks;
  std::vector<SectionFigures> sections;
  std::vector<UnitFigures> units;
  std::vector<IndicatorFigures> indicators;
  std::vector<Source> sources;
};

/// Folds valid reports into figures. Exact; a function of its input alone.
[[nodiscard]] Summary summarise(const Input& input);

/// Where two figures that must agree do not: one sentence each. Empty is right.
[[nodiscard]] std::vector<std::string> disagreements(const Summary& summary);

}  // namespace aggregate
