#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/coverage.hpp"
#include "check/coverage_scope.hpp"
#include "check/finding.hpp"
#include "text/utf8.hpp"

namespace check {

namespace {

using text::say;

/// Fewer words between two quotes are a joint (“trong đó”, “và”), not a task.
constexpr std::size_t kWorthTelling = 3;

void find_partly_quoted_sentence(const CatalogueContext& context, diag::Bag& bag) {
  if (!can_judge_cover(context)) return;
  const text::SourcePtr& text = context.directive->text;
  const Coverage proof = coverage(*context.directive);
  for (const Sentence& sentence : proof.sentences) {
    if (sentence.covered != Covered::partly || is_disputed(proof, sentence)) continue;
    for (const Sentence::Left& left : sentence.left) {
      if (left.words < kWorthTelling) continue;
      const std::string words = text::fold_space(text->at(left.at));
      add(bag, kPartlyQuotedSentence, {text, left.at, "", words},
          say("Phần “{}” của câu này không được nhiệm vụ nào trích", "No task quotes “{}” of this sentence", shown(words)));
    }
  }
}

}  // namespace

const Rule kPartlyQuotedSentence = {
    .info = {.code = "S607",
             .name = "partly-quoted-sentence",
             .severity = diag::Severity::warning,
             .summary = {"Một phần của câu không được nhiệm vụ nào trích", "A part of a sentence is quoted by no task"},
             .why = {"Một câu của chỉ thị thường đặt ra nhiều việc. Khi một số việc đã được trích mà còn lại từ ba chữ trở lên, có thể "
                     "một việc bị bỏ sót giữa câu. Mở rộng trích dẫn, thêm nhiệm vụ, hoặc ghi phần đó vào “not_tasks”.",
                     "One sentence of a directive often sets several tasks. Where some are quoted and three words or more are left, a "
                     "task may have been lost in the middle. Widen a quote, add a task, or list those words under “not_tasks”."},
             .example = {"directive.yaml", "        quote: Phổ biến Chỉ thị đến chi bộ.", "        quote: Phổ biến Chỉ thị"}},
    .on_catalogue = find_partly_quoted_sentence};

}  // namespace check
