#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/coverage.hpp"
#include "check/coverage_scope.hpp"
#include "check/finding.hpp"
#include "text/utf8.hpp"

namespace check {

namespace {

using text::say;

void find_uncovered_sentence(const CatalogueContext& context, diag::Bag& bag) {
  if (!can_judge_cover(context)) return;
  const text::SourcePtr& text = context.directive->text;
  const Coverage proof = coverage(*context.directive);
  for (const Sentence& sentence : proof.sentences) {
    if (sentence.covered != Covered::not_at_all || is_disputed(proof, sentence)) continue;
    const std::string words = text::fold_space(text->at(sentence.at));
    add(bag, kUncoveredSentence, {text, sentence.at, "", words},
        say("Không nhiệm vụ nào trích câu “{}”; thêm nhiệm vụ trích câu này, hoặc ghi câu vào “not_tasks” của {}",
            "No task quotes the sentence “{}”; add a task that does, or list it under “not_tasks” of {}", shown(words),
            shown(context.directive->source->path())));
  }
}

}  // namespace

const Rule kUncoveredSentence = {
    .info = {.code = "S606",
             .name = "uncovered-sentence",
             .severity = diag::Severity::error,
             .summary = {"Một câu của chỉ thị không được nhiệm vụ nào trích", "No task quotes a sentence of the directive"},
             .why = {"Một câu bị bỏ sót là một nhiệm vụ không ai theo dõi. Vì vậy mỗi câu của văn bản phải được một nhiệm vụ trích, "
                     "là tên của một mục (không kể số thứ tự), hoặc được kê rõ dưới “not_tasks” là câu không đặt ra nhiệm vụ. "
                     "“tiendo schema coverage” in từng câu cùng nhiệm vụ trích nó.",
                     "A sentence left out is a task that nobody follows up. So each sentence of the text is quoted by a task, is the "
                     "title of a section (its number aside), or is listed under “not_tasks” as one that sets none. “tiendo schema "
                     "coverage” prints each sentence with the tasks that quote it."},
             .example = {"directive.yaml", "not_tasks:\n  - CHỈ THỊ\n  - về chuyển đổi số", "not_tasks:\n  - CHỈ THỊ"}},
    .on_catalogue = find_uncovered_sentence};

}  // namespace check
