#include "check/finding.hpp"
#include "check/plan_rules.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

using text::say;

void find_division_by_zero(const ReportContext& context, diag::Bag& bag) {
  for (const Breach& breach : breaches(context)) {
    if (breach.verdict.outcome != model::Outcome::division_by_zero) continue;
    add_breach(bag, kDivisionByZero, context, breach,
               say("Quy tắc {} phải chia cho 0 với số liệu này ({})", "Rule {} divides by 0 with these figures ({})",
                   breach.rule->id.value, listed(breach.operands)));
  }
}

}  // namespace

const Rule kDivisionByZero = {
    .info = {.code = "C307",
             .name = "division-by-zero",
             .severity = diag::Severity::error,
             .summary = {"Quy tắc của kế hoạch phải chia cho 0", "A rule of the plan divides by zero"},
             .why = {"Phép chia cho 0 không có kết quả nên không thể nói quy tắc đúng hay sai. Hãy xem lại số bằng 0; nếu số 0 là "
                     "đúng thì người lập kế hoạch nên thêm điều kiện, như “ho_so > 0 implies …”. Mức độ do quy tắc quy định.",
                     "A division by zero comes to nothing, so that the rule neither holds nor fails. Look at the figure that is "
                     "0; if it is right, the plan should ask first, as in “ho_so > 0 implies …”. The rule sets the severity."},
             .example = {"reports/mau/2026-10/so-a.yaml", "      ho_so: 1200\n      ho_so_truc_tuyen: 500",
                         "      ho_so: 0\n      ho_so_truc_tuyen: 0"},
             .may_be_lowered = true},
    .on_report = find_division_by_zero};

}  // namespace check
