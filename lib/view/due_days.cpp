#include "view/due_days.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace view {

namespace {

using model::DayKind;
using text::Lang;
using text::say;

constexpr std::array<text::Wording, 7> kWeekdays = {{{"Chủ nhật", "Sunday"},
                                                     {"thứ Hai", "Monday"},
                                                     {"thứ Ba", "Tuesday"},
                                                     {"thứ Tư", "Wednesday"},
                                                     {"thứ Năm", "Thursday"},
                                                     {"thứ Sáu", "Friday"},
                                                     {"thứ Bảy", "Saturday"}}};

text::Wording weekday_of(model::Date date) {
  return kWeekdays[std::chrono::weekday(std::chrono::sys_days(date)).c_encoding()];
}

std::string date_in(Lang lang, model::Date date) {
  return lang == Lang::vi ? model::to_vietnamese(date) : model::to_iso(date);
}

std::string day_words(const model::CalendarDay& day, Lang lang) {
  switch (day.kind) {
    case DayKind::working: return say("ngày làm việc", "working day").in(lang);
    case DayKind::exchanged: return say("làm bù", "worked in exchange").in(lang);
    case DayKind::weekend: return say("nghỉ cuối tuần", "weekend").in(lang);
    case DayKind::holiday: return say("ngày nghỉ: {}", "holiday: {}", day.holiday).in(lang);
  }
  return {};
}

constexpr std::string_view kind_name(DayKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"working", "exchanged", "weekend", "holiday"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// Working days after the window, of the plan and of the groups that have their own.
int longest(const model::DueRule& rule) {
  int days = rule.working_days;
  for (const auto& [group, own] : rule.groups) days = std::max(days, own);
  return days;
}

/// The groups, in protocol order, whose reports are due after that many working days; at last all others.
std::vector<std::string> due_after(int days, const model::Schema& schema, Lang lang) {
  std::vector<std::string> out;
  const model::DueRule& rule = schema.plan->due;
  for (const model::Group& group : schema.units->groups) {
    const auto own = rule.groups.find(group.id.value);
    if (own != rule.groups.end() && own->second == days) out.push_back(group.name.value);
  }
  if (rule.working_days != days) return out;
  out.push_back(rule.groups.empty() ? say("mọi đơn vị", "all units").in(lang)
                                    : say("các đơn vị khác", "all other units").in(lang));
  return out;
}

Row due_row(model::Date date, std::string words, int working_day, const std::vector<std::string>& due, Lang lang) {
  std::string whose;
  for (const std::string& one : due) whose += (whose.empty() ? "" : "; ") + one;
  Row row;
  row.cells = {{date_in(lang, date), Tone::plain},
               {std::string(weekday_of(date).in(lang)), Tone::plain},
               {std::move(words), Tone::plain},
               {working_day > 0 ? std::to_string(working_day) : std::string(), Tone::plain},
               {std::move(whose), Tone::plain}};
  return row;
}

}  // namespace

Table due_days(const model::Schema& schema, const model::Calendar& calendar, Lang lang) {
  Table table;
  table.title = say("Hạn nộp được tính thế nào", "How the due date came about").in(lang);
  const auto column = [&](text::Wording title, Align align) { return Column{std::string(title.in(lang)), 0, align}; };
  table.columns = {column({"Ngày", "Date"}, Align::left), column({"Thứ", "Day"}, Align::left),
                   column({"Là", "Is"}, Align::left), column({"Đếm", "Count"}, Align::right),
                   column({"Hạn nộp của", "Due date of"}, Align::left)};
  table.rows.push_back(due_row(schema.window.to, say("kết thúc kỳ", "the window closes").in(lang), 0,
                              due_after(0, schema, lang), lang));
  for (const model::CalendarDay& day : calendar.days_after(schema.window.to, longest(schema.plan->due))) {
    const std::vector<std::string> due =
        day.working_day > 0 ? due_after(day.working_day, schema, lang) : std::vector<std::string>{};
    table.rows.push_back(due_row(day.date, day_words(day, lang), day.working_day, due, lang));
  }
  return table;
}

Data due_days_data(const model::Schema& schema, const model::Calendar& calendar) {
  const model::DueRule& rule = schema.plan->due;
  Data::List days;
  for (const model::CalendarDay& day : calendar.days_after(schema.window.to, longest(rule))) {
    days.push_back(Data::Object{
        {"date", day.date},
        {"kind", kind_name(day.kind)},
        {"holiday", day.kind == DayKind::holiday ? Data(day.holiday) : Data()},
        {"working_day", day.working_day > 0 ? Data(day.working_day) : Data()}});
  }
  Data::List groups;
  for (const auto& [group, own] : rule.groups) {
    groups.push_back(Data::Object{{"group", group},
                                  {"working_days", own},
                                  {"due", calendar.add_working_days(schema.window.to, own)}});
  }
  return Data::Object{{"window_closes", schema.window.to},
                      {"working_days", rule.working_days},
                      {"due", schema.due},
                      {"groups", std::move(groups)},
                      {"days", std::move(days)}};
}

}  // namespace view
