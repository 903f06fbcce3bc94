#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

/// Counts each class and age anew from the rows, and says what differs.
class Auditor {
 public:
  explicit Auditor(const Summary& summary) : summary_(summary) {
    for (const Row& row : summary.rows) {
      whole_.add(row);
      by_task_[row.assignment->task].add(row);
      by_section_[row.assignment->section].add(row);
      by_unit_[row.assignment->unit].add(row);
    }
  }

  std::vector<std::string> run() {
    check_rows();
    check_classes();
    check_sums();
    check_progress();
    check_reporting();
    check_indicators();
    return std::move(found_);
  }

 private:
  struct Count {
    ClassCounts classes;
    Ages ages{};
    int progress = 0;
    void add(const Row& row) {
      classes.add(row.kind);
      if (row.days_overdue > 0) ++ages[age_of(row.days_overdue)];
      if (row.task != nullptr && row.task->progress.good()) ++progress;
    }
  };

  template <class Key>
  static Count at(const std::map<Key, Count>& counts, const Key& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? Count{} : found->second;
  }

  template <class A, class B>
  void equal(const std::string& what, const A& one, const std::string& other_name, const B& other) {
    if (one != other) found_.push_back(fmt::format("{} is {}, but {} is {}", what, one, other_name, other));
  }

  void check_rows() {
    const auto& assignments = summary_.schema->assignments;
    equal("the number of rows", summary_.rows.size(), "the number of assignments", assignments.size());
    for (std::size_t i = 0; i < std::min(summary_.rows.size(), assignments.size()); ++i) {
      const Row& row = summary_.rows[i];
      const std::string name = fmt::format("row {}", i + 1);
      if (row.assignment != &assignments[i]) found_.push_back(name + " is of another assignment");
      if ((row.kind == Class::open_overdue) != (row.days_overdue > 0)) {
        found_.push_back(
            fmt::format("{} is {} with {} days overdue", name, name_of(row.kind), row.days_overdue));
      }
      const bool silent = row.task == nullptr && row.carried == nullptr;
      if ((row.kind == Class::not_reported) != silent) {
        found_.push_back(fmt::format("{} is {} against its report", name, name_of(row.kind)));
      }
    }
  }

  static std::string_view name_of(Class kind) { return kClassNames[static_cast<std::size_t>(kind)]; }

  void same_counts(const std::string& name, const ClassCounts& classes, const Ages& ages, const Count& rows) {
    for (std::size_t i = 0; i < kClassCount; ++i) {
      equal(fmt::format("{} of {}", kClassNames[i], name), classes.of[i], "the number of its rows",
            rows.classes.of[i]);
    }
    for (std::size_t i = 0; i < kAgeCount; ++i) {
      equal(fmt::format("age {} of {}", i + 1, name), ages[i], "the number of its rows", rows.ages[i]);
    }
    equal(fmt::format("the sum of ages of {}", name), std::accumulate(ages.begin(), ages.end(), 0),
          "open_overdue", classes[Class::open_overdue]);
  }

  void check_classes() {
    same_counts("the total", summary_.totals, summary_.ages, whole_);
    for (const TaskFigures& task : summary_.tasks) {
      same_counts("task " + task.task->id.value, task.classes, task.ages, at(by_task_, task.task));
    }
    for (const SectionFigures& section : summary_.sections) {
      same_counts("section " + section.section->id.value, section.classes, section.ages,
                  at(by_section_, section.section));
    }
    for (const UnitFigures& unit : summary_.units) {
      same_counts(unit_name(unit.unit), unit.classes, unit.ages, at(by_unit_, unit.unit));
    }
  }

  std::string unit_name(model::UnitIndex unit) const {
    return "unit " + (*summary_.schema->units)[unit].id.value;
  }

  template <class Figures>
  void sums_up(const std::string& name, const std::vector<Figures>& figures) {
    ClassCounts sum;
    Ages ages{};
    for (const Figures& one : figures) {
      sum += one.classes;
      for (std::size_t i = 0; i < kAgeCount; ++i) ages[i] += one.ages[i];
    }
    for (std::size_t i = 0; i < kClassCount; ++i) {
      equal(fmt::format("{} of the total", kClassNames[i]), summary_.totals.of[i], "the sum of " + name,
            sum.of[i]);
    }
    for (std::size_t i = 0; i < kAgeCount; ++i) {
      equal(fmt::format("age {} of the total", i + 1), summary_.ages[i], "the sum of " + name, ages[i]);
    }
  }

  void check_sums() {
    sums_up("tasks", summary_.tasks);
    sums_up("sections", summary_.sections);
    sums_up("units", summary_.units);
    equal("the number of assignments in all classes", summary_.totals.total(), "the number of assignments",
          static_cast<int>(summary_.schema->assignments.size()));
  }

  template <class Figures>
  void progress_adds_up(const std::string& name, const std::vector<Figures>& figures) {
    int sum = 0;
    for (const Figures& one : figures) {
      sum += one.progress_reported;
      if (one.mean_progress.has_value() != (one.progress_reported > 0)) {
        found_.push_back(fmt::format("a mean progress among the {} does not fit the {} values it is of", name,
                                     one.progress_reported));
      }
    }
    equal("the progress values of " + name, sum, "the number of its rows", whole_.progress);
  }

  void check_progress() {
    progress_adds_up("tasks", summary_.tasks);
    progress_adds_up("units", summary_.units);
  }

  void check_reporting() {
    const Reporting& reporting = summary_.reporting;
    equal("on_time + late + missing + invalid",
          reporting.on_time + reporting.late + reporting.missing + reporting.invalid, "expected",
          reporting.expected);
    equal("received", reporting.received, "expected - missing", reporting.expected - reporting.missing);
    equal("valid", reporting.valid, "on_time + late", reporting.on_time + reporting.late);
    equal("expected", reporting.expected, "the number of units with an assignment",
          static_cast<int>(by_unit_.size()));
    std::array<int, kSubmissionNames.size()> states{};
    for (const UnitSubmission& unit : reporting.units) ++states[static_cast<std::size_t>(unit.state)];
    const std::array<int, kSubmissionNames.size()> said = {reporting.on_time, reporting.late,
                                                           reporting.missing, reporting.invalid};
    for (std::size_t i = 0; i < states.size(); ++i) {
      equal(std::string(kSubmissionNames[i]), said[i], "the number of units in that state", states[i]);
    }
    const bool same_units = std::equal(
        reporting.units.begin(), reporting.units.end(), summary_.units.begin(), summary_.units.end(),
        [](const UnitSubmission& one, const UnitFigures& other) { return one.unit == other.unit; });
    if (!same_units) {
      found_.emplace_back("the units of the reporting table are not the units of the class table");
    }
    if (reporting.rate != rate(reporting.received, reporting.expected)) {
      found_.emplace_back("rate is not received / expected");
    }
    if (reporting.on_time_rate != rate(reporting.on_time, reporting.expected)) {
      found_.emplace_back("on_time_rate is not on_time / expected");
    }
  }

  void check_indicators() {
    for (const IndicatorFigures& figures : summary_.indicators) {
      const std::string name =
          fmt::format("{} of task {}", figures.indicator->id.value, figures.task->id.value);
      equal("expected of " + name, figures.expected, "the number of its assignments",
            at(by_task_, figures.task).classes.total());
      equal("expected of " + name, figures.expected, "the number of units listed",
            static_cast<int>(figures.given.size()));
      if (figures.reported < 0 || figures.reported > figures.expected) {
        found_.push_back(
            fmt::format("reported of {} is {} of {} expected", name, figures.reported, figures.expected));
      }
      if (figures.value && figures.reported == 0) {
        found_.push_back(fmt::format("{} has a value that nobody reported", name));
      }
      // A ratio of the year may be none where its month's is one: negative figures can cancel out to 0.
      if (figures.indicator->is_ratio()) continue;
      if (figures.value && !figures.cumulative) {
        found_.push_back(fmt::format("{} has a value, but none over the year", name));
      }
      const auto values =
          std::count_if(figures.given.begin(), figures.given.end(), [](const IndicatorFigures::Given& given) {
            return given.value != nullptr && given.value->value.good();
          });
      equal("reported of " + name, figures.reported, "the number of values listed", static_cast<int>(values));
    }
  }

  const Summary& summary_;
  Count whole_;
  std::map<const model::Task*, Count> by_task_;
  std::map<const model::Section*, Count> by_section_;
  std::map<model::UnitIndex, Count> by_unit_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> disagreements(const Summary& summary) { return Auditor(summary).run(); }

}  // namespace aggregate
