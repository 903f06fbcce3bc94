#include "view/changes.hpp"
#include "view/figures_data.hpp"

namespace view {

namespace {

using aggregate::Changes;

const std::string& unit_of(const aggregate::Row& row, const aggregate::Summary& summary) {
  return *(*summary.schema->units)[row.assignment->unit].id;
}

std::string_view name_of(aggregate::Class kind) { return aggregate::kClassNames[static_cast<std::size_t>(kind)]; }

void add_place(Data::Object& out, const Told& told) {
  out.push_back({"path", told.path.empty() ? Data() : Data(told.path)});
  out.push_back({"line", told.path.empty() ? Data() : Data(told.line)});
}

Data::Object head(const aggregate::Row& row, const aggregate::Summary& summary) {
  return {{"task", *row.assignment->task->id}, {"unit", unit_of(row, summary)}};
}

Data moved(const std::vector<aggregate::Moved>& all, const Changes& changes) {
  Data::List out;
  for (const aggregate::Moved& one : all) {
    const aggregate::Row& row = *one.after;
    const model::TaskReport* task = row.task != nullptr ? row.task : row.carried;
    Data::Object item = head(row, *changes.after);
    Data::List before;
    for (const aggregate::Row* earlier : one.before) {
      before.push_back(Data::Object{{"unit", unit_of(*earlier, *changes.before)}, {"class", name_of(earlier->kind)}});
    }
    item.push_back({"before", std::move(before)});
    item.push_back({"class", name_of(row.kind)});
    item.push_back({"deadline", row.assignment->entry->deadline.get()});
    item.push_back({"completed_on", task == nullptr ? Data() : Data(task->completed_on.get())});
    item.push_back({"days_overdue", row.kind == aggregate::Class::open_overdue ? Data(row.days_overdue) : Data()});
    add_place(item, told_by(row));
    out.push_back(std::move(item));
  }
  return out;
}

Data deadlines(const Changes& changes) {
  Data::List out;
  for (const aggregate::DeadlineMoved& one : changes.deadlines) {
    Data::Object item = {{"task", *one.after->task->id},
                         {"before", one.before->entry->deadline.get()},
                         {"after", one.after->entry->deadline.get()}};
    add_place(item, deadline_at(*changes.after, *one.after->entry));
    out.push_back(std::move(item));
  }
  return out;
}

Data difficulties(const Changes& changes) {
  Data::List out;
  for (const aggregate::Row* row : changes.difficulties) {
    Data::Object item = head(*row, *changes.after);
    item.push_back({"text", *row->task->difficulties});
    add_place(item, told_at(row->report->source, row->task->difficulties.key));
    out.push_back(std::move(item));
  }
  return out;
}

Data proposals(const std::vector<aggregate::Proposed>& all, const Changes& changes) {
  Data::List out;
  for (const aggregate::Proposed& one : all) {
    Data::Object item = head(*one.row, *changes.after);
    item.push_back({"period", one.row->report->period->to_string()});
    item.push_back({"to", one.proposal->to.get()});
    item.push_back({"text", one.proposal->text.get()});
    add_place(item, told_at(one.row->report->source, one.proposal->at));
    out.push_back(std::move(item));
  }
  return out;
}

Data figures(const aggregate::IndicatorFigures* of) {
  if (of == nullptr) return {};
  return Data::Object{{"value", of->value}, {"cumulative", of->cumulative}};
}

Data changed_indicators(const Changes& changes) {
  Data::List out;
  for (const aggregate::IndicatorMoved& one : changes.indicators) {
    if (one.after == nullptr && one.before == nullptr) continue;
    const aggregate::IndicatorFigures& known = one.after != nullptr ? *one.after : *one.before;
    const bool both = one.before != nullptr && one.after != nullptr && one.before->value && one.after->value;
    out.push_back(Data::Object{{"task", *known.task->id},
                               {"indicator", *known.indicator->id},
                               {"before", figures(one.before)},
                               {"after", figures(one.after)},
                               {"change", both ? Data(*one.after->value - *one.before->value) : Data()}});
  }
  return out;
}

Data assignments(const std::vector<aggregate::Moved>& all, const Changes& changes) {
  Data::List out;
  for (const aggregate::Moved& one : all) out.emplace_back(head(*one.after, *changes.after));
  return out;
}

Data dropped(const Changes& changes) {
  Data::List out;
  for (const aggregate::Row* row : changes.dropped) out.emplace_back(head(*row, *changes.before));
  return out;
}

Data since_closed(const SinceClosed& since, text::Lang lang) {
  constexpr std::string_view kStates[] = {"never_closed", "closed", "reopened"};
  Data::List changes;
  for (const diag::Diagnostic& change : since.changes) {
    Data::Object item = {{"code", change.rule->code}, {"message", change.message.in(lang)}};
    add_place(item, told_at(change.place.file, change.place.at));
    changes.push_back(std::move(item));
  }
  return Data::Object{{"state", kStates[static_cast<std::size_t>(since.state)]}, {"changes", std::move(changes)}};
}

Data side(const aggregate::Summary& summary) {
  return Data::Object{{"period", summary.schema->period.to_string()},
                      {"plan", *summary.schema->plan->id},
                      {"as_of", summary.as_of},
                      {"reporting", reporting_data(summary.reporting)},
                      {"totals", classes_data(summary.totals)}};
}

}  // namespace

Data changes_data(const Changes& changes, const SinceClosed& since, text::Lang lang) {
  return Data::Object{{"directive", *changes.after->schema->directive->id},
                      {"before", side(*changes.before)},
                      {"after", side(*changes.after)},
                      {"since_closed", since_closed(since, lang)},
                      {"newly_completed", moved(changes.completed, changes)},
                      {"newly_overdue", moved(changes.overdue, changes)},
                      {"reopened", moved(changes.reopened, changes)},
                      {"cancelled", moved(changes.cancelled, changes)},
                      {"resumed", moved(changes.resumed, changes)},
                      {"assigned", assignments(changes.assigned, changes)},
                      {"dropped", dropped(changes)},
                      {"deadlines", deadlines(changes)},
                      {"new_difficulties", difficulties(changes)},
                      {"proposals", Data::Object{{"new", proposals(changes.proposed, changes)},
                                                 {"open", proposals(changes.open, changes)},
                                                 {"answered", proposals(changes.answered, changes)}}},
                      {"indicators", changed_indicators(changes)}};
}

}  // namespace view
