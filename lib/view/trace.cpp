#include "view/trace.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "view/cells.hpp"
#include "view/status.hpp"
#include "view/trace_parts.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace trace_detail {

text::Localized number_words(const model::Decimal& value) { return {vietnamese(value), value.to_string()}; }

text::Localized number_words(const Value& value) { return value ? number_words(*value) : text::Localized{kNoFigure, kNoFigure}; }

text::Localized percent_words(const model::Decimal& share) {
  return {vietnamese(Number{share, NumberFormat::percent}), (share * model::Decimal(100)).to_string(1) + "%"};
}

model::Decimal sum_of(const std::vector<model::Decimal>& values) {
  model::Decimal sum;
  for (const model::Decimal& value : values) sum += value;
  return sum;
}

text::Localized sum_words(const std::vector<model::Decimal>& values, const model::Decimal& sum) {
  constexpr std::size_t kMostTerms = 12;
  if (values.size() > kMostTerms) {
    return text::say("cộng {} số = {}", "the sum of {} values = {}", values.size(), number_words(sum));
  }
  text::Localized terms;
  for (const model::Decimal& value : values) {
    const text::Localized term = number_words(value);
    terms.vi += (terms.vi.empty() ? "" : " + ") + term.vi;
    terms.en += (terms.en.empty() ? "" : " + ") + term.en;
  }
  return values.size() == 1 ? terms : text::say("{} = {}", "{} = {}", terms, number_words(sum));
}

namespace {

constexpr std::array<text::Wording, aggregate::kSubmissionNames.size()> kStateWords = {
    {{"đúng hạn", "on time"}, {"trễ hạn", "late"}, {"chưa gửi", "missing"}, {"không hợp lệ", "invalid"}}};

/// Traces of what is counted: assignments, and units by what they handed in.
class Counter {
 public:
  Counter(const Basis& basis, const aggregate::Summary& summary, const aggregate::Input& input)
      : basis_(basis), summary_(summary), input_(input), units_(*summary.schema->units) {}

  Trace run() {
    using Kind = Basis::Kind;
    switch (basis_.kind) {
      case Kind::assignments: counted({"Số nhiệm vụ giao", "Assignments"}, {"Nhiệm vụ", "Task"}, [&](std::size_t i) { return assignment(i); }); break;
      case Kind::submissions: counted({"Số đơn vị", "Units"}, {"Hạn gửi", "Due"}, [&](std::size_t i) { return submission(i); }); break;
      case Kind::classes: classes(); break;
      case Kind::mean_progress: progress({"Tiến độ bình quân (%)", "Mean progress (%)"}); mean(); break;
      case Kind::with_progress: progress({"Số nhiệm vụ có tiến độ", "Assignments with a progress"}); number(); break;
      case Kind::progress: progress({"Tiến độ (%)", "Progress (%)"}); own_progress(); break;
      case Kind::days_overdue: days_overdue(); break;
      case Kind::proposers: proposers(); break;
      case Kind::state: state(); break;
      case Kind::days_late: days_late(); break;
      case Kind::indicator: break;
    }
    return std::move(out_);
  }

 private:
  void name(text::Wording what) {
    out_.what = text::say("{}, kỳ {}", "{}, {}", what, summary_.schema->period.to_string());
  }

  TraceLine assignment(std::size_t place) const {
    const aggregate::Row& row = summary_.rows.at(place);
    const model::Assignment& of = *row.assignment;
    TraceLine line{units_[of.unit].display(), {of.task->id.value, of.task->id.value}, text::say("{}", "{}", class_words(row.kind)), {}, true, {}, {}};
    if (row.task != nullptr) {
      line.place = source_words(*row.report, *row.task);
    } else if (row.carried != nullptr) {
      line.place = source_words(*row.carried_from, *row.carried);
      line.note = text::say("theo báo cáo kỳ {}", "as reported for {}", row.carried_from->period.value.to_string());
    } else {
      line = unreported(std::move(line), of.unit);
    }
    return line;
  }

  /// There is a file that is not valid, or there is none.
  TraceLine unreported(TraceLine line, model::UnitIndex unit) const {
    for (const aggregate::Received& received : input_.received) {
      if (received.unit == unit) line.place = received.path;
    }
    line.note = line.place.empty() ? text::say("chưa gửi báo cáo", "no report")
                                   : text::say("báo cáo có lỗi, bị để ngoài", "the report has errors and is left out");
    return line;
  }

  TraceLine submission(std::size_t place) const {
    const aggregate::UnitSubmission& of = summary_.reporting.units.at(place);
    TraceLine line{units_[of.unit].display(), model::in_words(of.due), text::say("{}", "{}", kStateWords[static_cast<std::size_t>(of.state)]),
                   {}, true, {}, of.path};
    for (const aggregate::Received& received : input_.received) {
      if (received.unit != of.unit || received.report == nullptr || !received.report->submitted.good()) continue;
      const auto& submitted = received.report->submitted;
      if (received.report->source) {
        line.place = fmt::format("{}:{}", received.path, received.report->source->position(submitted.at.begin).line);
      }
      line.note = text::say("gửi ngày {}", "handed in on {}", model::in_words(*submitted));
    }
    return line;
  }

  template <class Line>
  void counted(text::Wording what, text::Wording about, const Line& line) {
    name(what);
    TracePart part{text::say("{}", "{}", what), about, {}, {}};
    for (const std::size_t place : basis_.items) part.lines.push_back(line(place));
    const auto count = static_cast<long long>(part.lines.size());
    part.sum = text::say("đếm được: {}", "counted: {}", number_words(model::Decimal(count)));
    out_.parts.push_back(std::move(part));
    out_.result = model::Decimal(count);
    out_.format = NumberFormat::integer;
    if (!basis_.of) return;
    const model::Decimal whole(static_cast<long long>(basis_.of->size()));
    out_.format = NumberFormat::percent;
    out_.result = model::Decimal(count).divided_by(whole);
    if (out_.result) out_.sum = text::say("{} / {} = {}", "{} / {} = {}", count, number_words(whole), percent_words(*out_.result));
  }

  void classes() {
    counted({"Nhiệm vụ giao theo phân loại", "Assignments by class"}, {"Nhiệm vụ", "Task"}, [&](std::size_t i) { return assignment(i); });
    aggregate::ClassCounts counts;
    for (const std::size_t place : basis_.items) ++counts.of[static_cast<std::size_t>(summary_.rows[place].kind)];
    out_.words = tally_words(class_tally(counts));
    out_.result.reset();
  }

  void progress(text::Wording what) {
    name(what);
    TracePart part{text::say("{}", "{}", what), {"Nhiệm vụ", "Task"}, {}, {}};
    for (const std::size_t place : basis_.items) {
      TraceLine line = assignment(place);
      const aggregate::Row& row = summary_.rows[place];
      const model::TaskReport* told = row.task != nullptr ? row.task : row.carried;
      line.counts = row.task != nullptr && row.task->progress.good();
      if (told != nullptr && told->progress.good()) {
        line.value = told->progress.value;
        line.shown = number_words(*line.value);
        const text::SourcePtr& source = (row.task != nullptr ? row.report : row.carried_from)->source;
        if (source) line.place = fmt::format("{}:{}", source->path(), source->position(told->progress.at.begin).line);
      } else {
        line.shown = number_words(Value());
      }
      part.lines.push_back(std::move(line));
    }
    out_.parts.push_back(std::move(part));
  }

  std::vector<model::Decimal> counting() const {
    std::vector<model::Decimal> values;
    for (const TraceLine& line : out_.parts.back().lines) {
      if (line.counts && line.value) values.push_back(*line.value);
    }
    return values;
  }

  void mean() {
    const std::vector<model::Decimal> values = counting();
    if (values.empty()) return;
    const model::Decimal sum = sum_of(values);
    out_.result = sum.divided_by(static_cast<long long>(values.size()))->rounded(1);
    out_.parts.back().sum = text::say("{}; chia {} = {}", "{}; by {} = {}", sum_words(values, sum), values.size(), number_words(*out_.result));
  }

  void number() {
    out_.result = model::Decimal(static_cast<long long>(counting().size()));
    out_.format = NumberFormat::integer;
    out_.parts.back().sum = text::say("đếm được: {}", "counted: {}", number_words(*out_.result));
  }

  void own_progress() {
    const TraceLine& line = out_.parts.back().lines.front();
    out_.result = line.value;
    out_.parts.back().sum = text::say("như trong báo cáo: {}", "as the report says: {}", number_words(out_.result));
  }

  void days_overdue() {
    name({"Số ngày quá hạn", "Days overdue"});
    const std::size_t place = basis_.items.front();
    const model::Assignment& of = *summary_.rows.at(place).assignment;
    const model::Date deadline = of.entry->deadline.value;
    out_.result = model::Decimal(model::days_between(deadline, input_.as_of));
    out_.format = NumberFormat::integer;
    out_.parts.push_back({text::say("Nhiệm vụ giao", "Assignment"), {"Nhiệm vụ", "Task"}, {assignment(place)},
                          text::say("từ thời hạn {} đến ngày chốt {}: {} ngày", "from the deadline {} to the as-of date {}: {} days",
                                    model::in_words(deadline), model::in_words(input_.as_of), number_words(*out_.result))});
  }

  void proposers() {
    counted({"Số đơn vị nêu", "Units that say so"}, {"Nhiệm vụ", "Task"}, [&](std::size_t i) { return assignment(i); });
    std::set<model::UnitIndex> units;
    for (const std::size_t place : basis_.items) units.insert(summary_.rows.at(place).assignment->unit);
    out_.result = model::Decimal(static_cast<long long>(units.size()));
    out_.parts.back().sum = text::say("số đơn vị khác nhau: {}", "different units: {}", number_words(*out_.result));
  }

  void state() {
    name({"Tình hình gửi báo cáo của một đơn vị", "What one unit handed in"});
    const std::size_t place = basis_.items.front();
    const aggregate::Submission found = summary_.reporting.units.at(place).state;
    out_.words = std::string(basis_.in_short ? short_words_of(found) : words_of(found));
    out_.parts.push_back({text::say("Báo cáo", "Report"), {"Hạn gửi", "Due"}, {submission(place)}, text::say("{}", "{}", kStateWords[static_cast<std::size_t>(found)])});
  }

  void days_late() {
    name({"Số ngày trễ", "Days late"});
    const std::size_t place = basis_.items.front();
    const aggregate::UnitSubmission& of = summary_.reporting.units.at(place);
    if (of.submitted) out_.result = model::Decimal(std::max(0, model::days_between(of.due, *of.submitted)));
    out_.format = NumberFormat::integer;
    out_.parts.push_back({text::say("Báo cáo", "Report"), {"Hạn gửi", "Due"}, {submission(place)},
                          text::say("số ngày lịch sau hạn gửi: {}", "calendar days after the due date: {}", number_words(out_.result))});
  }

  const Basis& basis_;
  const aggregate::Summary& summary_;
  const aggregate::Input& input_;
  const model::Units& units_;
  Trace out_;
};

}  // namespace

}  // namespace trace_detail

Trace trace(const Basis& basis, const aggregate::Summary& summary, const aggregate::Input& input) {
  if (basis.kind == Basis::Kind::indicator) return trace_detail::trace_indicator(basis, summary, input);
  return trace_detail::Counter(basis, summary, input).run();
}

}  // namespace view
