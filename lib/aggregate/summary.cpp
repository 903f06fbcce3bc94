#include "aggregate/summary.hpp"

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

void count(const Row& row, ClassCounts& classes, Ages& ages) {
  classes.add(row.kind);
  if (row.kind == Class::open_overdue) ++ages[age_of(row.days_overdue)];
}

Row row_of(const model::Assignment& assignment, std::size_t place, const Ledger& ledger, const model::Units& units,
           model::Date as_of) {
  Row row;
  row.assignment = &assignment;
  const Entry& now = ledger.current[place];
  row.task = now.task;
  row.report = now.report;
  if (now.task == nullptr) {
    const Entry before = carried(ledger.past[place], units);
    row.carried = before.task;
    row.carried_from = before.report;
  }
  if (const model::TaskReport* known = row.task != nullptr ? row.task : row.carried) {
    const Judged judged = judge(*known, *assignment.entry, as_of);
    row.kind = judged.kind;
    row.days_overdue = judged.days_overdue;
  }
  return row;
}

/// Progress of what was reported on, by the figures that show a mean of it.
template <class Figures>
void close(std::vector<Figures>& figures, const std::vector<Tally>& progress) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    figures[i].mean_progress = progress[i].mean(1);
    figures[i].progress_reported = progress[i].count;
  }
}

void add_progress(const Row& row, Tally& tally) {
  if (row.task != nullptr && row.task->progress.good()) tally.add(*row.task->progress);
}

/// The rows of one task follow each other.
void fold_tasks(Summary& summary) {
  std::vector<Tally> progress;
  for (const Row& row : summary.rows) {
    const model::Assignment& assignment = *row.assignment;
    if (summary.tasks.empty() || summary.tasks.back().task != assignment.task) {
      TaskFigures figures;
      figures.task = assignment.task;
      figures.section = assignment.section;
      figures.entry = assignment.entry;
      summary.tasks.push_back(figures);
      progress.emplace_back();
    }
    count(row, summary.tasks.back().classes, summary.tasks.back().ages);
    add_progress(row, progress.back());
  }
  close(summary.tasks, progress);
}

void fold_sections(Summary& summary) {
  const std::vector<model::Section>& sections = summary.schema->directive->sections;
  for (const model::Section& section : sections) summary.sections.push_back({&section, {}, {}});
  for (const Row& row : summary.rows) {
    SectionFigures& figures =
        summary.sections[static_cast<std::size_t>(row.assignment->section - sections.data())];
    count(row, figures.classes, figures.ages);
  }
}

void fold_units(Summary& summary) {
  std::vector<std::size_t> place_of(summary.schema->units->size());
  for (const UnitSubmission& submission : summary.reporting.units) {
    place_of[submission.unit] = summary.units.size();
    UnitFigures figures;
    figures.unit = submission.unit;
    summary.units.push_back(figures);
  }
  std::vector<Tally> progress(summary.units.size());
  for (const Row& row : summary.rows) {
    const std::size_t place = place_of[row.assignment->unit];
    count(row, summary.units[place].classes, summary.units[place].ages);
    add_progress(row, progress[place]);
  }
  close(summary.units, progress);
}

}  // namespace

Summary summarise(const Input& input) {
  const Ledger ledger = read(input);
  Summary summary;
  summary.schema = input.schema;
  summary.as_of = input.as_of;
  summary.sources = input.sources;
  summary.reporting = reporting_of(*input.schema, ledger);
  const std::vector<model::Assignment>& assignments = input.schema->assignments;
  summary.rows.reserve(assignments.size());
  for (std::size_t place = 0; place < assignments.size(); ++place) {
    summary.rows.push_back(row_of(assignments[place], place, ledger, *input.schema->units, input.as_of));
    count(summary.rows.back(), summary.totals, summary.ages);
  }
  fold_tasks(summary);
  fold_sections(summary);
  fold_units(summary);
  summary.indicators = indicators_of(*input.schema, ledger);
  return summary;
}

}  // namespace aggregate
