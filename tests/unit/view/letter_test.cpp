#include "view/letter.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/files.hpp"
#include "unit/aggregate/world.hpp"
#include "view/letter_history.hpp"

namespace {

using view::Data;
using world::day;

const Data* member(const Data& data, std::string_view key) {
  for (const view::Member& each : std::get<Data::Object>(data.content)) {
    if (each.key == key) return &each.value;
  }
  return nullptr;
}

std::string words(const Data& data, std::string_view key) { return std::get<std::string>(member(data, key)->content); }
bool truth(const Data& data, std::string_view key) { return std::get<bool>(member(data, key)->content); }

/// Names of an object, with those of its lists' items: `errors.line`.
void append_names(const Data& data, const std::string& before, std::vector<std::string>& out) {
  for (const view::Member& each : std::get<Data::Object>(data.content)) {
    out.push_back(before + each.key);
    const auto* list = std::get_if<Data::List>(&each.value.content);
    if (list != nullptr && !list->empty()) append_names(list->front(), each.key + ".", out);
  }
}

std::vector<std::string> names_of(const Data& data) {
  std::vector<std::string> out;
  append_names(data, "", out);
  std::sort(out.begin(), out.end());
  return out;
}

/// Sở A, whose reports came as told, and Sở B, which is always in time, so that no period is empty.
class Months {
 public:
  Months() {
    for (const char* id : {"so-a", "so-b"}) world_.unit(id, "so");
    world_.section("S1");
    model::PlanEntry& entry = world_.task("NV1", {"so-a", "so-b"}, "2026-12-31");
    entry.indicators.push_back(world::indicator("ho_so", model::IndicatorType::count, model::TimeKind::flow,
                                                model::AcrossUnits::sum));
  }

  /// `submitted` null: Sở A handed in nothing; `others` no: nobody did.
  aggregate::Summary month(const std::string& period, const char* due, const char* submitted, const char* others) {
    if (submitted != nullptr) {
      model::TaskReport& task =
          world::says(world_.report("so-a", period, submitted), "NV1", model::Status::in_progress, "20");
      world::gives(task, "ho_so", "7");
    }
    if (others != nullptr) world::says(world_.report("so-b", period, others), "NV1", model::Status::in_progress, "20");
    schemas_.push_back(world_.schema(period));
    return aggregate::summarise(world_.input(schemas_.back(), day(due)));
  }

 private:
  world::World world_;
  std::deque<model::Schema> schemas_;
};

Data letter_of(const aggregate::Summary& now, const std::vector<aggregate::Summary>& past) {
  const view::Letters letters = view::letters({&now, past, {}, model::Profile::party, {}});
  REQUIRE(letters.letters.size() == 1);
  return letters.letters.front().data;
}

}  // namespace

TEST_CASE("letters: the ladder follows the periods in a row without a report in time") {
  Months months;
  std::vector<aggregate::Summary> past;
  past.push_back(months.month("2026-06", "2026-06-17", "2026-06-16", "2026-06-16"));
  past.push_back(months.month("2026-07", "2026-07-17", "2026-07-30", "2026-07-16"));
  const aggregate::Summary august = months.month("2026-08", "2026-08-19", nullptr, "2026-08-16");
  const Data second = letter_of(august, past);
  CHECK(words(second, "step") == "Đôn đốc lần 2");
  CHECK(truth(second, "repeated"));
  CHECK(words(second, "times") == "2");
  past.push_back(august);
  const Data third = letter_of(months.month("2026-09", "2026-09-17", nullptr, "2026-09-16"), past);
  CHECK(words(third, "step") == "Đề nghị phê bình");
  CHECK(truth(third, "criticism"));
  CHECK(words(third, "times") == "3");
  const auto& history = std::get<Data::List>(member(third, "history")->content);
  REQUIRE(history.size() == 2);
  CHECK(words(history[0], "period") == "tháng 08/2026");
  CHECK(words(history[0], "state") == "Chưa gửi");
  CHECK(words(history[1], "period") == "tháng 07/2026");
  CHECK(words(history[1], "state") == "Đã gửi, trễ hạn");
}

TEST_CASE("letters: a period in which nobody handed in anything is no unit's fault") {
  Months months;
  std::vector<aggregate::Summary> past;
  past.push_back(months.month("2026-07", "2026-07-17", nullptr, "2026-07-16"));
  past.push_back(months.month("2026-08", "2026-08-19", nullptr, nullptr));
  const Data letter = letter_of(months.month("2026-09", "2026-09-17", nullptr, "2026-09-16"), past);
  CHECK(words(letter, "step") == "Nhắc nhở");
  CHECK(truth(letter, "reminder"));
  CHECK_FALSE(truth(letter, "has_history"));
}

TEST_CASE("letters: a unit's figures stand beside those of the period before") {
  Months months;
  std::vector<aggregate::Summary> past;
  past.push_back(months.month("2026-08", "2026-08-19", "2026-08-16", "2026-08-16"));
  const Data letter = letter_of(months.month("2026-09", "2026-09-17", nullptr, "2026-09-16"), past);
  CHECK(words(letter, "period_before") == "tháng 08/2026");
  std::vector<std::string> lines;
  for (const Data& line : std::get<Data::List>(member(letter, "figures")->content)) {
    lines.push_back(words(line, "name") + " | " + words(line, "unit") + " | " + words(line, "now") + " | " + words(line, "before"));
  }
  CHECK(lines == std::vector<std::string>{"Nhiệm vụ được giao | nhiệm vụ | 1 | 1",
                                          "Chưa hoàn thành, chưa đến hạn hoặc không có hạn | nhiệm vụ | 0 | 1",
                                          "Chưa có báo cáo hợp lệ | nhiệm vụ | 1 | 0",
                                          "Tiến độ bình quân của nhiệm vụ được báo cáo | % | – | 20",
                                          "Tên ho_so (NV1) | hồ sơ | – | 7"});
}

TEST_CASE("letters: who came late but owes nothing gets none, and is listed") {
  Months months;
  const aggregate::Summary now = months.month("2026-09", "2026-09-17", "2026-09-21", "2026-09-16");
  const view::Letters letters = view::letters({&now, {}, {}, model::Profile::party, {}});
  CHECK(letters.letters.empty());
  const auto& late = std::get<Data::List>(member(letters.covering, "late")->content);
  REQUIRE(late.size() == 1);
  CHECK(words(late.front(), "days") == "4");
  CHECK(words(letters.covering, "letter_count") == "0");
}

TEST_CASE("letters: a unit whose own due date is still to come is not urged to report, and takes no step of the ladder") {
  Months months;
  const std::vector<aggregate::Summary> past = {months.month("2026-08", "2026-08-19", nullptr, "2026-08-16")};
  aggregate::Summary now = months.month("2026-09", "2026-09-17", nullptr, "2026-09-16");
  for (aggregate::UnitSubmission& each : now.reporting.units) each.due = day("2026-09-21");
  view::Letters letters = view::letters({&now, past, {}, model::Profile::party, {}});
  CHECK(letters.letters.empty());
  CHECK(letters.not_due == std::vector<model::UnitIndex>{0});
  now.as_of = day("2026-09-22");
  letters = view::letters({&now, past, {}, model::Profile::party, {}});
  REQUIRE(letters.letters.size() == 1);
  CHECK(words(letters.letters.front().data, "step") == "Đôn đốc lần 2");
  CHECK(letters.not_due.empty());
}

TEST_CASE("letters: a template may use every name that a letter has, and no other") {
  Months months;
  const aggregate::Summary now = months.month("2027-02", "2027-02-17", nullptr, "2027-02-16");
  std::vector<aggregate::Summary> past;
  past.push_back(months.month("2027-01", "2027-01-19", nullptr, "2027-01-16"));
  const view::Letters letters = view::letters({&now, past, {}, model::Profile::party, {}});
  std::vector<std::string> known = names_of(view::letter_names());
  for (const std::string& name : names_of(letters.letters.front().data)) {
    CAPTURE(name);
    CHECK(std::erase(known, name) == 1);
  }
  // What this unit has none of: its items are not to be seen.
  CHECK(known == std::vector<std::string>{"errors.code", "errors.line", "errors.message", "errors.number", "gaps.indicator",
                                          "gaps.reason", "gaps.task", "recipients.recipient"});
  std::vector<std::string> covering = names_of(view::covering_names());
  std::erase_if(covering, [](const std::string& name) { return name.starts_with("late."); });
  CHECK(names_of(letters.covering) == covering);
}

TEST_CASE("letters: the help tells every name that a template may use") {
  const std::string help = support::read(support::kRoot / "tests/cases/remind/help.vi.txt");
  for (const Data& names : {view::letter_names(), view::covering_names()}) {
    for (const std::string& name : names_of(names)) {
      CAPTURE(name);
      CHECK(help.find(name.substr(name.find('.') + 1)) != std::string::npos);
    }
  }
}
