#include "view/letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "view/letter_figures.hpp"
#include "view/letter_head.hpp"
#include "view/letter_history.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

using aggregate::Class;
using aggregate::Submission;

constexpr std::size_t kMostErrors = 30;  ///< A letter is read by a person; the rest `validate` shows.

Data counted_data(std::size_t number) { return vietnamese(model::Decimal(static_cast<long long>(number))); }

/// A task past its deadline and not known to be closed.
struct Overdue {
  const aggregate::Row* row;
  int days;
};

std::vector<std::vector<Overdue>> overdue_by_unit(const aggregate::Summary& summary) {
  std::vector<std::vector<Overdue>> out(summary.schema->units->size());
  for (const aggregate::Row& row : summary.rows) {
    const model::Field<model::Date>& deadline = row.assignment->entry->deadline;
    if ((row.kind != Class::open_overdue && row.kind != Class::not_reported) || !deadline.good()) continue;
    const int days = model::days_between(*deadline, summary.as_of);
    if (days > 0) out[row.assignment->unit].push_back({&row, days});
  }
  return out;
}

Data::List overdue_data(const std::vector<Overdue>& overdue) {
  Data::List out;
  for (const Overdue& each : overdue) {
    const model::Assignment& assignment = *each.row->assignment;
    const bool reported = each.row->kind == Class::open_overdue && each.row->task != nullptr;
    const auto progress = reported ? each.row->task->progress.get() : std::nullopt;
    out.emplace_back(Data::Object{{"number", counted_data(out.size() + 1)},
                                  {"task", task_words(*assignment.section, *assignment.task)},
                                  {"deadline", vietnamese(*assignment.entry->deadline)},
                                  {"days", counted_data(static_cast<std::size_t>(each.days))},
                                  {"progress", progress ? Data(vietnamese(*progress)) : Data()},
                                  {"unreported", !reported}});
  }
  return out;
}

/// The errors of the file that a unit handed in, by its path.
using Errors = std::map<std::string_view, std::vector<const diag::Diagnostic*>>;

Errors errors_by_path(std::span<const diag::Diagnostic> findings) {
  Errors out;
  for (const diag::Diagnostic& finding : findings) {
    if (finding.severity == diag::Severity::error && finding.place.file) out[finding.place.file->path()].push_back(&finding);
  }
  return out;
}

Data::List errors_data(const std::vector<const diag::Diagnostic*>& errors) {
  Data::List out;
  for (const diag::Diagnostic* each : errors) {
    if (out.size() == kMostErrors) break;
    out.emplace_back(Data::Object{{"number", counted_data(out.size() + 1)},
                                  {"line", counted_data(each->place.file->position(each->place.at.begin).line)},
                                  {"message", each->message.vi},
                                  {"code", each->rule->code}});
  }
  return out;
}

/// A group of units may have a later due date than the plan, by which the period is judged.
bool is_not_due(const aggregate::UnitSubmission& submission, const aggregate::Summary& summary) {
  return submission.state == Submission::missing && submission.due > summary.as_of;
}

/// `chưa gửi báo cáo; 2 nhiệm vụ quá hạn`. In the annex a task that nobody reported on is not counted as overdue.
std::string owed_words(const aggregate::UnitSubmission& submission, bool not_due, std::size_t errors, const std::vector<Overdue>& tasks) {
  const auto silent = static_cast<std::size_t>(
      std::count_if(tasks.begin(), tasks.end(), [](const Overdue& each) { return each.row->kind == Class::not_reported; }));
  const std::size_t overdue = tasks.size() - silent;
  std::vector<std::string> words;
  if (submission.state == Submission::missing && !not_due) words.emplace_back("chưa gửi báo cáo");
  if (submission.state == Submission::invalid) words.push_back(fmt::format("báo cáo không hợp lệ ({} lỗi)", errors));
  if (submission.state == Submission::late) words.push_back(fmt::format("gửi trễ {} ngày", submission.days_late.value_or(0)));
  if (overdue > 0) words.push_back(fmt::format("{} nhiệm vụ quá hạn", overdue));
  if (silent > 0) words.push_back(fmt::format("{} nhiệm vụ đã qua thời hạn mà chưa có báo cáo hợp lệ", silent));
  return fmt::format("{}", fmt::join(words, "; "));
}

class LetterWriter {
 public:
  explicit LetterWriter(const LetterInput& input)
      : input_(input),
        units_(*input.summary->schema->units),
        history_(*input.summary, input.past),
        figures_(*input.summary, history_),
        overdue_(overdue_by_unit(*input.summary)),
        errors_(errors_by_path(input.findings)) {}

  Letters write() && {
    for (const aggregate::UnitSubmission& submission : input_.summary->reporting.units) {
      const bool not_due = is_not_due(submission, *input_.summary);
      if (not_due) out_.not_due.push_back(submission.unit);
      const bool owes_report = (submission.state == Submission::missing && !not_due) || submission.state == Submission::invalid;
      if (owes_report || !overdue_[submission.unit].empty()) {
        add(submission);
      } else if (submission.state == Submission::late) {
        late_.emplace_back(Data::Object{{"unit", *units_[submission.unit].name},
                                        {"days", counted_data(static_cast<std::size_t>(submission.days_late.value_or(0)))}});
      }
    }
    out_.covering = covering();
    return std::move(out_);
  }

 private:
  void add(const aggregate::UnitSubmission& submission) {
    const model::Unit& unit = units_[submission.unit];
    const auto lapses = history_.lapses(submission.unit);
    const bool not_due = is_not_due(submission, *input_.summary);
    const int times = submission.state == Submission::on_time || not_due ? 0 : static_cast<int>(lapses.size()) + 1;
    ++steps_[static_cast<std::size_t>(step_of(times))];
    const std::vector<std::string> recipients = recipients_of(unit, times);
    const auto errors = errors_.find(submission.path);
    const std::size_t error_count = errors == errors_.end() ? 0 : errors->second.size();
    listed_.emplace_back(
        Data::Object{{"number", counted_data(listed_.size() + 1)},
                     {"unit", *unit.name},
                     {"owed", owed_words(submission, not_due, error_count, overdue_[submission.unit])},
                     {"step", step_words(times)},
                     {"recipients", fmt::format("{}", fmt::join(recipients, "; "))}});

    Data::Object letter;
    append_letter_head(input_, letter);
    append_ladder(times, lapses, letter);
    append_report(submission, letter);
    append_tasks(submission.unit, letter);
    Data::List copies;
    for (const std::string& recipient : recipients) copies.emplace_back(Data::Object{{"recipient", recipient}});
    letter.push_back({"recipients", std::move(copies)});
    out_.letters.push_back({*unit.id, std::move(letter)});
  }

  /// Beside the unit itself: what it belongs to, and, where it is to be criticised, who issued the directive.
  [[nodiscard]] std::vector<std::string> recipients_of(const model::Unit& unit, int times) const {
    std::vector<std::string> out;
    const auto parent = unit.parent.good() ? units_.find(*unit.parent) : std::nullopt;
    if (parent) out.push_back(*units_[*parent].name);
    const model::Field<std::string>& issuer = input_.summary->schema->directive->issuer;
    const bool is_parent = parent && *units_[*parent].name == issuer.value;
    if (step_of(times) == Step::criticism && issuer.good() && !is_parent) out.push_back(*issuer);
    return out;
  }

  static void append_ladder(int times, const std::vector<LetterHistory::Lapse>& lapses, Data::Object& out) {
    Data::List history;
    if (times > 0) {
      for (const LetterHistory::Lapse& lapse : lapses) {
        history.emplace_back(Data::Object{{"period", lapse.summary->schema->period.name().vi}, {"state", lapse.words}});
      }
    }
    const Step step = step_of(times);
    out.insert(out.end(), {{"step", step_words(times)},
                           {"reminder", step == Step::reminder},
                           {"repeated", step == Step::repeated},
                           {"criticism", step == Step::criticism},
                           {"times", vietnamese(model::Decimal(times))},
                           {"has_history", !history.empty()},
                           {"history", std::move(history)}});
  }

  void append_report(const aggregate::UnitSubmission& submission, Data::Object& out) const {
    const int days = model::days_between(submission.due, input_.summary->as_of);
    const auto found = errors_.find(submission.path);
    Data::List errors = found == errors_.end() ? Data::List() : errors_data(found->second);
    const std::size_t more = found == errors_.end() ? 0 : found->second.size() - errors.size();
    out.insert(out.end(),
               {{"unit", *units_[submission.unit].name},
                {"due", vietnamese(submission.due)},
                {"missing", submission.state == Submission::missing && !is_not_due(submission, *input_.summary)},
                {"invalid", submission.state == Submission::invalid},
                {"late", submission.state == Submission::late},
                {"submitted", submission.submitted ? Data(vietnamese(*submission.submitted)) : Data()},
                {"days_late", submission.days_late.value_or(0) > 0 ? counted_data(static_cast<std::size_t>(*submission.days_late)) : Data()},
                {"days_past_due", days > 0 ? counted_data(static_cast<std::size_t>(days)) : Data()},
                {"path", submission.path},
                {"errors", std::move(errors)},
                {"more_errors", more > 0 ? counted_data(more) : Data()}});
  }

  void append_tasks(model::UnitIndex unit, Data::Object& out) const {
    Data::List gaps = figures_.gaps(unit);
    Data::List overdue = overdue_data(overdue_[unit]);
    const aggregate::Summary* before = history_.before();
    out.insert(out.end(), {{"has_overdue", !overdue.empty()},
                           {"overdue", std::move(overdue)},
                           {"has_gaps", !gaps.empty()},
                           {"gaps", std::move(gaps)},
                           {"period_before", before != nullptr ? Data(before->schema->period.name().vi) : Data()},
                           {"figures", figures_.of(unit)}});
  }

  [[nodiscard]] Data covering() const {
    Data::Object out;
    append_letter_head(input_, out);
    const auto of = [&](Step step) { return counted_data(steps_[static_cast<std::size_t>(step)]); };
    out.insert(out.end(), {{"expected", counted_data(input_.summary->reporting.units.size())},
                           {"letter_count", counted_data(out_.letters.size())},
                           {"reminder_count", of(Step::reminder)},
                           {"repeated_count", of(Step::repeated)},
                           {"criticism_count", of(Step::criticism)},
                           {"has_letters", !listed_.empty()},
                           {"letters", listed_},
                           {"has_late", !late_.empty()},
                           {"late", late_}});
    return out;
  }

  const LetterInput& input_;
  const model::Units& units_;
  LetterHistory history_;
  LetterFigures figures_;
  std::vector<std::vector<Overdue>> overdue_;
  Errors errors_;
  Letters out_;
  std::array<std::size_t, 3> steps_{};
  Data::List listed_;
  Data::List late_;
};

}  // namespace

Letters letters(const LetterInput& input) { return LetterWriter(input).write(); }

}  // namespace view
