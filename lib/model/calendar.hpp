#pragma once
/// Working days: Monday to Friday, less public holidays, plus days worked in exchange.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/date.hpp"

namespace model {

enum class DayKind { working, exchanged, weekend, holiday };

/// A day as it counts, or does not, towards a due date.
struct CalendarDay {
  Date date{};
  DayKind kind = DayKind::working;
  std::string holiday;  ///< Its name.
  int working_day = 0;  ///< Which one it is, from 1; 0 where it is none.
};

struct Calendar {
  std::map<std::chrono::sys_days, std::string> holidays;  ///< Day → name (Labour Code 2019, art. 112, and yearly swaps).
  std::set<std::chrono::sys_days> working_days;           ///< Weekend days worked in exchange.

  [[nodiscard]] DayKind kind_of(Date date) const;
  [[nodiscard]] bool is_working_day(Date date) const;
  /// The n-th working day after `date`; `date` itself for n = 0.
  [[nodiscard]] Date add_working_days(Date date, int days) const;
  /// Every day after `date` up to the n-th working day.
  [[nodiscard]] std::vector<CalendarDay> days_after(Date date, int days) const;
};

}  // namespace model
