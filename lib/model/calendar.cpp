#include "model/calendar.hpp"

namespace model {

DayKind Calendar::kind_of(Date date) const {
  const std::chrono::sys_days day(date);
  const std::chrono::weekday weekday(day);
  const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  if (working_days.contains(day)) return weekend || holidays.contains(day) ? DayKind::exchanged : DayKind::working;
  if (holidays.contains(day)) return DayKind::holiday;
  return weekend ? DayKind::weekend : DayKind::working;
}

bool Calendar::is_working_day(Date date) const {
  const DayKind kind = kind_of(date);
  return kind == DayKind::working || kind == DayKind::exchanged;
}

Date Calendar::add_working_days(Date date, int days) const {
  while (days > 0) {
    date = add_days(date, 1);
    if (is_working_day(date)) --days;
  }
  return date;
}

std::vector<CalendarDay> Calendar::days_after(Date date, int days) const {
  std::vector<CalendarDay> out;
  for (int counted = 0; counted < days;) {
    date = add_days(date, 1);
    CalendarDay& day = out.emplace_back();
    day.date = date;
    day.kind = kind_of(date);
    if (day.kind == DayKind::holiday) day.holiday = holidays.at(std::chrono::sys_days(date));
    if (is_working_day(date)) day.working_day = ++counted;
  }
  return out;
}

}  // namespace model
