#pragma once
/// The steps by which a summary is folded; of use within this room only.

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "aggregate/summary.hpp"

namespace aggregate {

/// A task as one report shows it.
struct Entry {
  const model::TaskReport* task = nullptr;
  const model::Report* report = nullptr;
  model::UnitIndex giver = 0;  ///< The unit that reported: the assigned one, or one that it succeeded.
};

/// What was handed in for each assignment, by its place in the schema.
struct Ledger {
  std::vector<const Received*> received;  ///< By unit; null where there is no file.
  std::vector<Entry> current;             ///< By assignment; `task` is null where nothing valid was reported.
  std::vector<std::vector<Entry>>
      past;  ///< By assignment: earlier periods, oldest first, of one period by rank.
  /// By task and unit: what units reported whose life has ended and who have no heir. They owe nothing; what flowed, flowed.
  std::map<std::string_view, std::map<model::UnitIndex, std::vector<Entry>>> ended;
};
[[nodiscard]] Ledger read(const Input& input);
/// Of the units that have ended without an heir, those that reported on a task; oldest report first.
[[nodiscard]] const std::map<model::UnitIndex, std::vector<Entry>>& ended_on(const Ledger& ledger, const model::Task& task);
/// Whether a report's figures are cumulated: it is of the year that begins with `from`, at its frequency. (A second plan of the same
/// directive may run at another: its figures would count twice.)
[[nodiscard]] bool is_of_year(const Entry& entry, const model::Period& from);

/// A report that was left out whole, or has no day of submission, is not valid.
[[nodiscard]] bool is_valid(const Received& received);

struct Judged {
  Class kind = Class::not_reported;
  int days_overdue = 0;
};
/// The class of a task that was reported on.
[[nodiscard]] Judged judge(const model::TaskReport& task, const model::PlanEntry& entry, model::Date as_of);
/// The last word on an assignment that nothing was reported on this period, if it is completed or cancelled; else `task`
/// is null. Where units were merged, all of them must have closed it, and the last to do so has the word.
[[nodiscard]] Entry carried(const std::vector<Entry>& past, const model::Units& units);

/// The last word of each unit that still answers for its own. Words come oldest first; one takes the place of its
/// giver's own before it, and of those of the units that the giver had succeeded by then.
template <class Word>
class LastWords {
 public:
  explicit LastWords(const model::Units& units) : units_(units) {}

  void take(const Entry& entry, Word word) {
    const model::Period& period = *entry.report->period;
    std::erase_if(said_, [&](const auto& old) {
      return old.first == entry.giver || units_.heir(old.first, period) == entry.giver;
    });
    said_.emplace_back(entry.giver, std::move(word));
  }
  /// By unit, in order of time.
  [[nodiscard]] const std::vector<std::pair<model::UnitIndex, Word>>& said() const { return said_; }

 private:
  const model::Units& units_;
  std::vector<std::pair<model::UnitIndex, Word>> said_;
};

[[nodiscard]] Reporting reporting_of(const model::Schema& schema, const Ledger& ledger);
[[nodiscard]] std::vector<IndicatorFigures> indicators_of(const model::Schema& schema, const Ledger& ledger);

/// A sum of values with their number, so that there is a mean.
struct Tally {
  model::Decimal sum;
  int count = 0;
  void add(const model::Decimal& value);
  [[nodiscard]] std::optional<model::Decimal> mean(int places) const;
};

/// part / whole to 4 places; null where there is no whole.
[[nodiscard]] std::optional<model::Decimal> rate(const model::Decimal& part, const model::Decimal& whole);

}  // namespace aggregate
