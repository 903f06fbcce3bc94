#include "check/past.hpp"

#include <algorithm>

namespace check {

namespace {

/// Reports keep the directive's order as a rule, so that the task mostly stands where it stands now.
const model::TaskReport* task_in(const model::Report& report, const Judged& judged, const ReportContext& context) {
  const auto place = static_cast<std::size_t>(judged.task - context.report->tasks.data());
  const std::string& id = judged.task->id.value;
  if (place < report.tasks.size() && report.tasks[place].id.value == id) return &report.tasks[place];
  return report.find(id);
}

/// The unit of `earlier`, or the one that had succeeded it by then, gave the later report.
bool is_superseded(const model::Report& earlier, const model::Report& later, const model::Units& units) {
  if (*earlier.unit == *later.unit) return true;
  const auto giver = units.find(*earlier.unit);
  const auto heir = giver ? units.heir(*giver, *later.period) : std::nullopt;
  return heir && heir == units.find(*later.unit);
}

}  // namespace

std::vector<Word> last_words(const ReportContext& context, const Judged& judged, const Says& says) {
  std::vector<Word> words;
  if (judged.entry == nullptr) return words;
  for (const model::Report* report : context.history) {
    const model::TaskReport* const task = task_in(*report, judged, context);
    const auto superseded = [&](const Word& later) {
      return is_superseded(*report, *later.report, *context.schema->units);
    };
    if (task == nullptr || (says && !says(*task))) continue;
    if (std::none_of(words.begin(), words.end(), superseded)) words.push_back({report, task});
  }
  return words;
}

std::vector<Word> single_line(const ReportContext& context, const Judged& judged, std::size_t most) {
  std::vector<Word> words;
  if (judged.entry == nullptr) return words;
  const model::Frequency frequency = context.schema->period.frequency;
  for (const model::Report* report : context.history) {
    if (report->period->frequency != frequency) continue;
    const model::TaskReport* const task = task_in(*report, judged, context);
    if (task == nullptr) continue;
    if (!words.empty() && *words.back().report->period == *report->period) {
      words.pop_back();
      return words;
    }
    if (words.size() == most) break;
    words.push_back({report, task});
  }
  return words;
}

}  // namespace check
