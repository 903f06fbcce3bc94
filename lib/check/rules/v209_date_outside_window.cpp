#include <optional>

#include "check/finding.hpp"
#include "check/past.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

using text::say;

diag::Diagnostic& warn(const ReportContext& context, diag::Bag& bag, const model::Field<model::Date>& date,
                       std::string pointer, text::Localized message) {
  return add(bag, kDateOutsideWindow, context, {date.at, std::move(pointer), model::to_iso(*date)}, std::move(message));
}

/// A report before this one, made after that day, said that the task was still open; of merged units any of theirs.
std::optional<Word> contradicting(const ReportContext& context, const Judged& judged, model::Date completed_on) {
  for (const Word& word : last_words(context, judged)) {
    const model::Report& last = *word.report;
    if (!last.period.good() || !last.submitted.good()) continue;
    if (!word.task->status.good() || *word.task->status == model::Status::completed) continue;
    const model::Window covered = model::window_of(*last.period, context.schema->plan->window);
    if (completed_on <= covered.to && completed_on < *last.submitted) return word;
  }
  return std::nullopt;
}

void check_completion(const ReportContext& context, diag::Bag& bag, const Judged& judged) {
  const model::Field<model::Date>& date = judged.task->completed_on;
  if (!date.good() || !judged.task->status.good() || judged.task->status.value != model::Status::completed) return;
  const std::string pointer = judged.pointer + "/completed_on";
  const model::Window& window = context.schema->window;
  const auto& submitted = context.report->submitted;
  if (submitted.good() && *date > *submitted) {
    warn(context, bag, date, pointer,
         say("Ngày hoàn thành {} sau ngày nộp báo cáo {}", "Completed on {}, after the report was handed in on {}", model::in_words(*date),
             model::in_words(*submitted)));
  } else if (*date > window.to) {
    warn(context, bag, date, pointer,
         say("Ngày hoàn thành {} sau ngày chốt số liệu của kỳ {} ({}); việc này thuộc kỳ sau",
             "Completed on {}, after the window of {} closed on {}; it belongs to the next period", model::in_words(*date),
             context.schema->period.to_string(), model::in_words(window.to)));
  } else if (const auto word = contradicting(context, judged, *date)) {
    const model::Report* const last = word->report;
    // Of units that were merged since, whose report it is must be said.
    const bool of_another = last->unit.good() && context.report->unit.good() && *last->unit != *context.report->unit;
    const text::Localized whose = of_another ? say(" của “{}”", " of “{}”", shown(*last->unit)) : text::Localized{};
    diag::Diagnostic& finding = warn(context, bag, date, pointer,
         say("Ngày hoàn thành {} đã qua khi nộp báo cáo kỳ {}{} ngày {}, mà báo cáo đó ghi chưa hoàn thành",
             "Completed on {}, but the report for {}{}, handed in on {}, shows it not completed", model::in_words(*date),
             last->period->to_string(), whose, model::in_words(*last->submitted)));
    relate(finding, last->source, word->task->status.at,
           say("báo cáo kỳ trước ghi tại đây", "the earlier report says so here"));
  }
}

void check_evidence(const ReportContext& context, diag::Bag& bag, const Judged& judged) {
  const auto& submitted = context.report->submitted;
  for (std::size_t i = 0; submitted.good() && i < judged.task->evidence.size(); ++i) {
    const model::Field<model::Date>& date = judged.task->evidence[i].date;
    if (!date.good() || *date <= *submitted) continue;
    warn(context, bag, date, judged.pointer + "/evidence/" + std::to_string(i) + "/date",
         say("Ngày văn bản {} sau ngày nộp báo cáo {}", "The document is dated {}, after the report was handed in on {}",
             model::in_words(*date), model::in_words(*submitted)));
  }
}

void find_date_outside_window(const ReportContext& context, diag::Bag& bag) {
  if (context.schema == nullptr || !in_its_place(context)) return;
  const auto& submitted = context.report->submitted;
  if (submitted.good() && *submitted < context.schema->window.from) {
    // A wrong day of submission would make every other date look late.
    warn(context, bag, submitted, "/submitted",
         say("Ngày nộp {} trước ngày bắt đầu kỳ {} ({})", "Handed in on {}, before {} begins on {}", model::in_words(*submitted),
             context.schema->period.to_string(), model::in_words(context.schema->window.from)));
    return;
  }
  for (const Judged& judged : judged_tasks(context)) {
    check_completion(context, bag, judged);
    check_evidence(context, bag, judged);
  }
}

}  // namespace

const Rule kDateOutsideWindow = {
    .info = {.code = "V209",
             .name = "date-outside-window",
             .severity = diag::Severity::warning,
             .summary = {"Ngày nằm ngoài kỳ báo cáo hoặc sau ngày nộp", "A date outside the period, or after the day of submission"},
             .why = {"Ngày hoàn thành quyết định nhiệm vụ là trong hạn hay quá hạn, nên một ngày gõ nhầm làm sai cả bảng xếp loại. "
                     "Việc xong sau ngày chốt thì thuộc kỳ sau; văn bản không thể ban hành sau ngày nộp báo cáo. Hãy kiểm tra lại ngày.",
                     "The day of completion decides between on time and late, so that one mistyped date falsifies the ranking. "
                     "What was finished after the window belongs to the next period; no document is dated after the report "
                     "that cites it. Look at the date again."},
             .example = {"reports/mau/2026-10/so-a.yaml", "      - {number: 123/KH-SA, date: 2026-09-20, title: Kế hoạch triển khai}",
                         "      - {number: 123/KH-SA, date: 2026-12-20, title: Kế hoạch triển khai}"},
             .source = {"Nghị định 09/2019/NĐ-CP, điều 12", "Decree 09/2019/NĐ-CP, article 12"}},
    .on_report = find_date_outside_window};

}  // namespace check
