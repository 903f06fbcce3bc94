#include "view/letter_history.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "view/words.hpp"

namespace view {

namespace {

constexpr int kCriticism = 3;  ///< Periods in a row.

std::string lapse_words(const std::vector<const aggregate::UnitSubmission*>& submissions, model::UnitIndex unit,
                        const model::Units& units) {
  std::string out;
  for (const aggregate::UnitSubmission* each : submissions) {
    if (!out.empty()) out += "; ";
    out += words_of(each->state);
    if (each->unit != unit) out += fmt::format(" ({})", units[each->unit].display());
  }
  return out;
}

}  // namespace

Step step_of(int times) {
  if (times >= kCriticism) return Step::criticism;
  return times == kCriticism - 1 ? Step::repeated : Step::reminder;
}

std::string step_words(int times) {
  switch (step_of(times)) {
    case Step::reminder:
      return "Nhắc nhở";
    case Step::repeated:
      return fmt::format("Đôn đốc lần {}", times);
    case Step::criticism:
      return "Đề nghị phê bình";
  }
  return {};
}

LetterHistory::LetterHistory(const aggregate::Summary& now, std::span<const aggregate::Summary> past) : past_(past) {
  const model::Units& units = *now.schema->units;
  for (model::UnitIndex unit = 0; unit < units.size(); ++unit) heirs_.push_back(units.heir(unit, now.schema->period));
  if (!past.empty() && past.back().schema->period == now.schema->period.previous()) before_ = &past.back();
  for (std::size_t i = past.size(); i-- > 0;) {
    auto& of_units = handed_in_.emplace_back(units.size());
    for (const aggregate::UnitSubmission& submission : past[i].reporting.units) {
      if (const auto heir = heirs_[submission.unit]) of_units[*heir].push_back(&submission);
    }
  }
}

std::vector<LetterHistory::Lapse> LetterHistory::lapses(model::UnitIndex unit) const {
  std::vector<Lapse> out;
  for (std::size_t i = 0; i < handed_in_.size(); ++i) {
    const auto& submissions = handed_in_[i][unit];
    const aggregate::Summary& summary = past_[past_.size() - 1 - i];
    const bool failed =
        summary.reporting.received > 0 && !submissions.empty() &&
        std::none_of(submissions.begin(), submissions.end(), [](const auto* each) {
          return each->state == aggregate::Submission::on_time;
        });
    if (!failed) break;
    out.push_back({&summary, lapse_words(submissions, unit, *summary.schema->units)});
  }
  return out;
}

}  // namespace view
