#include <array>
#include <optional>

#include "check/consistency.hpp"
#include "check/finding.hpp"
#include "check/past.hpp"
#include "check/rules.hpp"
#include "text/prose.hpp"

namespace check {

namespace {

using text::say;

/// A shorter text says the same thing twice without being copied: “Không có”, “Tiếp tục thực hiện theo kế hoạch”.
constexpr std::size_t kLeastWords = 12;
/// So many of a hundred word pairs in common make a near copy: one word in twelve may differ, or a sentence in a page.
constexpr int kNearCopy = 70;
constexpr int kSame = 100;

struct ProseField {
  std::string_view name;
  model::Field<std::string> model::TaskReport::*field;
};
/// What tells of the period. A reason or a proposal that still stands is honestly said again.
constexpr std::array<ProseField, 3> kFields = {{{"result", &model::TaskReport::result},
                                                {"difficulties", &model::TaskReport::difficulties},
                                                {"next", &model::TaskReport::next}}};

int likeness(const std::string& now, const std::string& then) {
  const text::Prose prose(now);
  if (prose.words() < kLeastWords) return 0;
  return now == then ? kSame : prose.likeness(text::Prose(then));
}

/// One text that was copied, and where from.
struct Copy {
  const ProseField* what = nullptr;
  const Word* from = nullptr;
  int likeness = 0;
};

std::optional<Copy> copy_of(const model::TaskReport& task, const ProseField& what, const std::vector<Word>& words) {
  const auto& now = task.*what.field;
  if (!now.good()) return std::nullopt;
  for (const Word& word : words) {
    const auto& then = word.task->*what.field;
    const int alike = then.good() ? likeness(*now, *then) : 0;
    if (alike >= kNearCopy) return Copy{&what, &word, alike};
  }
  return std::nullopt;
}

text::Localized copied_message(const Copy& copy, const std::string& task) {
  const std::string period = copy.from->report->period->to_string();
  if (copy.likeness == kSame) {
    return say("“{}” của nhiệm vụ {} chép lại lời của kỳ {}; hãy ghi việc của kỳ này",
               "“{}” of task {} is copied from {}; tell what is new in this period", copy.what->name, task, period);
  }
  return say("“{}” của nhiệm vụ {} gần như chép lại lời của kỳ {} (giống {}%); hãy ghi việc của kỳ này",
             "“{}” of task {} is nearly copied from {} ({}% alike); tell what is new in this period", copy.what->name, task,
             period, copy.likeness);
}

void check_task(const ReportContext& context, const Judged& judged, diag::Bag& bag) {
  const model::TaskReport& task = *judged.task;
  const std::vector<Word> words = last_words(context, judged);
  diag::Diagnostic* finding = nullptr;
  for (const ProseField& what : kFields) {
    const auto copy = copy_of(task, what, words);
    if (!copy) continue;
    const auto& now = task.*what.field;
    if (finding != nullptr) {
      relate(*finding, context.report->source, now.at, say("“{}” cũng vậy", "so is “{}”", what.name));
      continue;
    }
    finding = &add(bag, kCopiedText, context, {now.at, diag::pointer_join(judged.pointer, what.name), *now},
                   copied_message(*copy, task.id.value));
    relate(*finding, copy->from->report->source, (copy->from->task->*what.field).at,
           say("lời của kỳ trước ở đây", "the words before are here"));
  }
}

void find_copied_text(const ReportContext& context, diag::Bag& bag) {
  if (context.history.empty()) return;
  for (const Judged& judged : judged_tasks(context)) {
    if (is_under_way(*judged.task)) check_task(context, judged, bag);
  }
}

}  // namespace

const Rule kCopiedText = {
    .info = {.code = "T404",
             .name = "copied-text",
             .severity = diag::Severity::warning,
             .summary = {"Lời văn chép lại của kỳ trước", "The same prose as last period"},
             .why = {"Báo cáo là để nói việc của kỳ này. Chép lại kỳ trước, hoặc chỉ thay số và vài chữ, thì người đọc không biết có gì "
                     "mới. So sánh “result”, “difficulties”, “next” của nhiệm vụ đang làm, không kể khoảng trắng, dấu câu, chữ hoa và con "
                     "số: từ 12 chữ trở lên mà 70% cặp chữ liền nhau có ở cả hai kỳ thì coi là chép. Khó khăn còn nguyên thì ghi thêm đã "
                     "làm gì để gỡ.",
                     "A report tells what is new. Where it repeats the one before, or changes figures and a word or two only, the reader "
                     "learns nothing. The “result”, “difficulties” and “next” of work under way are compared, leaving aside white space, "
                     "punctuation, capitals and numbers: a text of 12 words or more is a copy where 70% of all pairs of neighbouring words "
                     "stand in both periods. If a difficulty lasts, add what was done about it."},
             .example = {"reports/mau/2026-07/so-a.yaml",
                         "    result: Lãnh đạo 52 xã ký số được trên hệ thống; hồ sơ đất đai liên thông với văn phòng đăng ký từ giữa kỳ.",
                         "    result: Kết nối thêm 12 xã, việc cấp chứng thư số cho lãnh đạo các xã còn chậm do phải đối chiếu lại danh sách.",
                         "year"}},
    .on_report = find_copied_text};

}  // namespace check
