#include "model/calendar.hpp"

namespace model {

bool Calendar::is_working_day(Date date) const {
  const std::chrono::sys_days day(date);
  if (working_days.contains(day)) return true;
  if (holidays.contains(day)) return false;
  const std::chrono::weekday weekday(day);
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Date Calendar::add_working_days(Date date, int days) const {
  while (days > 0) {
    date = add_days(date, 1);
    if (is_working_day(date)) --days;
  }
  return date;
}

}  // namespace model
