#include <map>

#include "load/calendar_rules.hpp"
#include "load/load.hpp"
#include "load/reader.hpp"

namespace load {

namespace {

constexpr std::string_view kCalendarKeys[] = {"holidays", "working_days"};
constexpr std::string_view kHolidayKeys[] = {"date", "name"};

/// Where each day was first named, and as what.
struct Seen {
  text::Span at;
  bool holiday = false;
};

class CalendarReader {
 public:
  CalendarReader(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag)
      : in_(root_value(root, source, bag), kCalendarKeys) {}

  std::optional<model::Calendar> run() {
    if (!in_.readable()) return std::nullopt;
    for (const Value& item : in_.list("holidays", Need::nullable).value) {
      MapReader in(item, kHolidayKeys);
      const auto date = in.date("date", Need::required);
      const auto name = in.text("name", Need::required);
      if (!date.good()) continue;
      note(item, *date, {date.at, true});
      out_.holidays.emplace(*date, name.value);
    }
    for (const Value& item : in_.list("working_days", Need::nullable).value) {
      const auto date = read_date(item);
      if (!date) continue;
      note(item, *date, {item.node->at, false});
      out_.working_days.insert(*date);
    }
    return std::move(out_);
  }

 private:
  void note(const Value& item, model::Date date, Seen seen) {
    const auto [first, is_new] = seen_.emplace(date, seen);
    if (is_new) return;
    const text::Localized day = model::in_words(date);
    auto message = text::say("Ngày {} được ghi hai lần; bỏ một lần", "{} is listed twice; remove one", day);
    if (first->second.holiday != seen.holiday) {
      message = text::say("Ngày {} vừa là ngày nghỉ vừa là ngày làm việc hoán đổi; bỏ một",
                          "{} is both a holiday and a day worked in exchange; remove one", day);
    }
    diag::Diagnostic& finding = item.bag->add(kDuplicateDate, {item.source, seen.at}, std::move(message));
    finding.pointer = seen.holiday ? diag::pointer_join(item.pointer, "date") : item.pointer;
    finding.value = model::to_iso(date);
    finding.related.push_back({{item.source, first->second.at}, text::say("Lần đầu ở đây", "First listed here")});
  }

  MapReader in_;
  model::Calendar out_;
  std::map<std::chrono::sys_days, Seen> seen_;
};

}  // namespace

const diag::RuleInfo kDuplicateDate{
    "S618",
    "duplicate-date",
    diag::Severity::warning,
    {"Một ngày được ghi hai lần trong lịch nghỉ", "A day is listed twice in the calendar"},
    {"Hạn nộp báo cáo được tính theo ngày làm việc. Ngày ghi hai lần thường là chép nhầm năm hoặc nhầm ngày, còn ngày đáng "
     "lẽ phải ghi thì thiếu; ngày vừa nghỉ vừa làm việc thì được tính là ngày làm việc. Kiểm tra lại thông báo nghỉ lễ và "
     "hoán đổi ngày làm việc.",
     "Due dates count working days. A day listed twice is often a slip of the year or the day, while the day that was "
     "meant is missing; one that is both a holiday and worked counts as worked. Compare with the notice of holidays and "
     "swapped days."},
    {"calendar.yaml", "{date: 2026-09-01, name: Nghỉ liền kề ngày Quốc khánh}",
     "{date: 2026-09-02, name: Nghỉ liền kề ngày Quốc khánh}"},
    {"Bộ luật Lao động 2019, điều 112", "Labour Code 2019, article 112"}};

std::optional<model::Calendar> calendar(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
  return CalendarReader(root, source, bag).run();
}

}  // namespace load
