#pragma once
/// Working days: Monday to Friday, less public holidays, plus days worked in exchange.

#include <map>
#include <set>
#include <string>

#include "model/date.hpp"

namespace model {

struct Calendar {
  std::map<std::chrono::sys_days, std::string> holidays;  ///< Day → name (Labour Code 2019, art. 112, and yearly swaps).
  std::set<std::chrono::sys_days> working_days;           ///< Weekend days worked in exchange.

  [[nodiscard]] bool is_working_day(Date date) const;
  /// The n-th working day after `date`; `date` itself for n = 0.
  [[nodiscard]] Date add_working_days(Date date, int days) const;
};

}  // namespace model
