#include "view/changes.hpp"

#include <utility>

#include "view/status.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

using aggregate::Changes;
using text::Lang;
using text::say;
using text::Wording;

class ChangesWriter {
 public:
  ChangesWriter(const Changes& changes, const SinceClosed& since, Lang lang) : changes_(changes), since_(since), lang_(lang) {}

  Section written() {
    Section section;
    section.title = changes_.after->schema->directive->title.value;
    section.paragraphs.push_back(say("So kỳ {} (ngày chốt {}) với kỳ {} (ngày chốt {}).",
                                     "From {} (as of {}) to {} (as of {}).", before(), date(changes_.before->as_of),
                                     after(), date(changes_.after->as_of))
                                     .in(lang_));
    section.paragraphs.push_back(since_words().in(lang_));
    section.tables = {headline(),
                      since_closed(),
                      moved({"Mới hoàn thành", "Newly completed"}, changes_.completed, {"Ngày hoàn thành", "Completed on"}),
                      moved({"Mới quá hạn", "Newly overdue"}, changes_.overdue, {"Thời hạn", "Deadline"}),
                      moved({"Mở lại sau khi đã hoàn thành", "Reopened"}, changes_.reopened, {"Thời hạn", "Deadline"}),
                      moved({"Mới hủy", "Newly cancelled"}, changes_.cancelled, {"Thời hạn", "Deadline"}),
                      moved({"Làm tiếp sau khi đã hủy", "Resumed"}, changes_.resumed, {"Thời hạn", "Deadline"}),
                      deadlines(),
                      assigned(),
                      dropped(),
                      difficulties(),
                      proposals({"Kiến nghị mới", "New proposals"}, changes_.proposed),
                      proposals({"Kiến nghị chưa được giải quyết", "Proposals still open"}, changes_.open),
                      answered(),
                      indicators()};
    std::erase_if(section.tables, [](const Table& table) { return table.rows.empty(); });
    return section;
  }

 private:
  static Cell cell(std::string words) { return {std::move(words), Tone::plain}; }
  [[nodiscard]] Column column(Wording title, Align align = Align::left) const {
    return {std::string(title.in(lang_)), 0, align};
  }
  [[nodiscard]] std::string before() const { return changes_.before->schema->period.to_string(); }
  [[nodiscard]] std::string after() const { return changes_.after->schema->period.to_string(); }
  [[nodiscard]] std::string date(model::Date date) const {
    return lang_ == Lang::vi ? model::to_vietnamese(date) : model::to_iso(date);
  }
  [[nodiscard]] std::string deadline(const model::PlanEntry& entry) const {
    return entry.deadline.good() ? date(*entry.deadline) : say("không có hạn", "none").in(lang_);
  }
  [[nodiscard]] std::string number(const std::optional<model::Decimal>& value) const {
    if (!value) return kNoFigure;
    return lang_ == Lang::vi ? vietnamese(*value) : value->to_string();
  }
  /// `+12`, `-3`, `0`.
  [[nodiscard]] std::string change(const std::optional<model::Decimal>& from, const std::optional<model::Decimal>& to) const {
    if (!from || !to) return kNoFigure;
    return (*to > *from ? "+" : "") + number(*to - *from);
  }
  [[nodiscard]] static std::string task_of(const aggregate::Row& row) {
    return row.assignment->task->id.value + " " + row.assignment->task->title.value;
  }
  [[nodiscard]] std::string unit_of(const aggregate::Row& row) const {
    return (*changes_.after->schema->units)[row.assignment->unit].display();
  }
  [[nodiscard]] Table table(Wording title, std::size_t count, std::vector<Column> columns) const {
    Table out;
    out.title = std::string(title.in(lang_)) + " (" + std::to_string(count) + ")";
    out.columns = std::move(columns);
    return out;
  }
  [[nodiscard]] Column task_column() const { return column({"Nhiệm vụ", "Task"}); }
  [[nodiscard]] Column unit_column() const { return column({"Đơn vị", "Unit"}); }
  [[nodiscard]] Column place_column() const { return column({"Ghi tại", "Told at"}); }

  void headline_row(Table& out, Wording what, int from, int to, RowKind kind = RowKind::data) const {
    out.rows.push_back({{cell(std::string(what.in(lang_))), cell(number(model::Decimal(from))),
                         cell(number(model::Decimal(to))), cell(change(model::Decimal(from), model::Decimal(to)))},
                        kind});
  }

  [[nodiscard]] Table headline() const {
    Table out;
    out.title = say("Số liệu chung", "Headline figures").in(lang_);
    out.columns = {column({"Nội dung", "Figure"}), {before(), 0, Align::right}, {after(), 0, Align::right},
                   column({"Thay đổi", "Change"}, Align::right)};
    const aggregate::Reporting& from = changes_.before->reporting;
    const aggregate::Reporting& to = changes_.after->reporting;
    headline_row(out, {"Đơn vị phải báo cáo", "Reports expected"}, from.expected, to.expected);
    headline_row(out, {"Báo cáo đã nhận", "Reports received"}, from.received, to.received);
    headline_row(out, {"Báo cáo đúng hạn", "Reports on time"}, from.on_time, to.on_time);
    for (std::size_t i = 0; i < aggregate::kClassCount; ++i) {
      headline_row(out, class_words(static_cast<aggregate::Class>(i)), changes_.before->totals.of[i],
                   changes_.after->totals.of[i]);
    }
    headline_row(out, {"Tổng số nhiệm vụ giao", "Assignments"}, changes_.before->totals.total(),
                 changes_.after->totals.total(), RowKind::total);
    return out;
  }

  [[nodiscard]] text::Localized since_words() const {
    using State = SinceClosed::State;
    if (since_.state == State::never_closed) {
      return say("Kỳ {} chưa đóng (tiendo close), nên không biết báo cáo của kỳ đó có bị sửa về sau hay không.",
                 "{} was never closed (tiendo close), so whether its reports were altered afterwards is not known.", before());
    }
    if (since_.state == State::reopened) {
      return say("Kỳ {} đã đóng rồi mở lại, nên chưa so được với số liệu đã chốt.",
                 "{} was closed and has been reopened, so it is not compared with what was sealed.", before());
    }
    return since_.changes.empty() ? say("Kỳ {} đã đóng, từ đó không có gì thay đổi.",
                                        "{} is closed, and nothing has changed since.", before())
                                  : say("Kỳ {} đã đóng, nhưng từ đó đã có thay đổi.",
                                        "{} is closed, but something has changed since.", before());
  }

  [[nodiscard]] Table since_closed() const {
    Table out = table({"Thay đổi sau khi đóng kỳ trước", "Changed after the earlier period was closed"},
                      since_.changes.size(), {column({"Nội dung", "What"}), place_column()});
    for (const diag::Diagnostic& change : since_.changes) {
      out.rows.push_back({{cell(change.message.in(lang_)), cell(told_at(change.place.file, change.place.at).words())}});
    }
    return out;
  }

  [[nodiscard]] Table moved(Wording title, const std::vector<aggregate::Moved>& all, Wording day) const {
    Table out = table(title, all.size(), {task_column(), unit_column(), column(day), place_column()});
    for (const aggregate::Moved& one : all) {
      const aggregate::Row& row = *one.after;
      const model::TaskReport& task = row.task != nullptr ? *row.task : *row.carried;
      const std::string when =
          task.completed_on.good() ? date(*task.completed_on) : deadline(*row.assignment->entry);
      out.rows.push_back({{cell(task_of(row)), cell(unit_of(row)), cell(when), cell(told_by(row).words())}});
    }
    return out;
  }

  [[nodiscard]] Table deadlines() const {
    Table out = table({"Thay đổi thời hạn", "Moved deadlines"}, changes_.deadlines.size(),
                      {task_column(), column({"Thời hạn cũ", "Before"}), column({"Thời hạn mới", "After"}), place_column()});
    for (const aggregate::DeadlineMoved& one : changes_.deadlines) {
      out.rows.push_back({{cell(one.after->task->id.value + " " + one.after->task->title.value),
                           cell(deadline(*one.before->entry)), cell(deadline(*one.after->entry)),
                           cell(deadline_at(*changes_.after, *one.after->entry).words())}});
    }
    return out;
  }

  [[nodiscard]] Table assigned() const {
    Table out = table({"Nhiệm vụ mới giao", "Newly assigned"}, changes_.assigned.size(), {task_column(), unit_column()});
    for (const aggregate::Moved& one : changes_.assigned) {
      out.rows.push_back({{cell(task_of(*one.after)), cell(unit_of(*one.after))}});
    }
    return out;
  }

  [[nodiscard]] Table dropped() const {
    Table out = table({"Nhiệm vụ không còn giao", "No longer assigned"}, changes_.dropped.size(),
                      {task_column(), unit_column()});
    for (const aggregate::Row* row : changes_.dropped) out.rows.push_back({{cell(task_of(*row)), cell(unit_of(*row))}});
    return out;
  }

  [[nodiscard]] Table difficulties() const {
    Table out = table({"Khó khăn mới nêu", "New difficulties"}, changes_.difficulties.size(),
                      {task_column(), unit_column(), column({"Khó khăn", "Difficulty"}), place_column()});
    for (const aggregate::Row* row : changes_.difficulties) {
      out.rows.push_back({{cell(task_of(*row)), cell(unit_of(*row)), cell(*row->task->difficulties),
                           cell(told_at(row->report->source, row->task->difficulties.key).words())}});
    }
    return out;
  }

  [[nodiscard]] std::string proposal_words(const model::Proposal& proposal) const {
    if (!proposal.to.good()) return proposal.text.value;
    const model::Units& units = *changes_.after->schema->units;
    const auto to = units.find(*proposal.to);
    return say("{} (gửi {})", "{} (to {})", proposal.text.value, to ? units[*to].display() : *proposal.to).in(lang_);
  }

  [[nodiscard]] Table proposals(Wording title, const std::vector<aggregate::Proposed>& all) const {
    Table out = table(title, all.size(), {task_column(), unit_column(), column({"Kiến nghị", "Proposal"}), place_column()});
    for (const aggregate::Proposed& one : all) {
      out.rows.push_back({{cell(task_of(*one.row)), cell(unit_of(*one.row)), cell(proposal_words(*one.proposal)),
                           cell(told_at(one.row->report->source, one.proposal->at).words())}});
    }
    return out;
  }

  [[nodiscard]] Table answered() const {
    Table out = proposals({"Kiến nghị không còn nêu lại", "Proposals not repeated"}, changes_.answered);
    out.notes = {say("Đơn vị đã báo cáo tiếp về nhiệm vụ mà không nhắc lại kiến nghị: coi là đã được giải quyết.",
                     "The unit reported on the task again without repeating the proposal: it counts as answered.")
                     .in(lang_)};
    return out;
  }

  [[nodiscard]] Table indicators() const {
    Table out = table({"Chỉ tiêu thay đổi", "Changed indicators"}, changes_.indicators.size(),
                      {column({"Chỉ tiêu", "Indicator"}), {before(), 0, Align::right}, {after(), 0, Align::right},
                       column({"Thay đổi", "Change"}, Align::right), column({"Lũy kế", "Year to date"}, Align::right)});
    using Value = std::optional<model::Decimal>;
    for (const aggregate::IndicatorMoved& one : changes_.indicators) {
      const aggregate::IndicatorFigures& known = one.after != nullptr ? *one.after : *one.before;
      const Value from = one.before != nullptr ? one.before->value : Value();
      const Value to = one.after != nullptr ? one.after->value : Value();
      out.rows.push_back({{cell(known.task->id.value + " " + known.indicator->name.value + " (" +
                                known.indicator->unit.value + ")"),
                           cell(number(from)), cell(number(to)), cell(change(from, to)),
                           cell(number(one.after != nullptr ? one.after->cumulative : Value()))}});
    }
    return out;
  }

  const Changes& changes_;
  const SinceClosed& since_;
  Lang lang_;
};

}  // namespace

Section changes_section(const Changes& changes, const SinceClosed& since, Lang lang) {
  return ChangesWriter(changes, since, lang).written();
}

Told told_at(const text::SourcePtr& source, text::Span at) {
  if (!source) return {};
  return {source->path(), static_cast<int>(source->position(at.begin).line)};
}

Told told_by(const aggregate::Row& row) {
  if (row.task != nullptr) return told_at(row.report->source, row.task->id.at);
  return row.carried != nullptr ? told_at(row.carried_from->source, row.carried->id.at) : Told{};
}

Told deadline_at(const aggregate::Summary& summary, const model::PlanEntry& entry) {
  const bool said = entry.deadline.good() || entry.deadline.key.begin != entry.deadline.key.end;
  return told_at(summary.schema->plan->source, said ? entry.deadline.key : entry.at);
}

}  // namespace view
