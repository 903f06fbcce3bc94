#include "check/finding.hpp"
#include "check/plan_rules.hpp"
#include "check/rules.hpp"
#include "text/utf8.hpp"

namespace check {

namespace {

using text::say;

text::Localized violated_message(const Breach& breach) {
  const std::string& rule = breach.rule->id.value;
  // The plan's own words, whole: nothing else says what is wrong.
  const auto& words = breach.rule->message.good() ? breach.rule->message : breach.rule->check;
  const std::string said = text::printable(words.value);
  if (breach.verdict.outcome == model::Outcome::missing_value) {
    return say("Quy tắc {} cần giá trị {}, nhưng không có: {}", "Rule {} needs the value of {}, which is not given: {}", rule,
               breach.verdict.missing, said);
  }
  // A rule of constants has nothing to list.
  if (breach.operands.empty()) return say("{} – quy tắc {}", "{} – rule {}", said, rule);
  return say("{} ({}) – quy tắc {}", "{} ({}) – rule {}", said, listed(breach.operands), rule);
}

void find_rule_violated(const ReportContext& context, diag::Bag& bag) {
  for (const Breach& breach : breaches(context)) {
    if (breach.verdict.outcome == model::Outcome::division_by_zero) continue;
    add_breach(bag, kRuleViolated, context, breach, violated_message(breach));
  }
}

}  // namespace

const Rule kRuleViolated = {
    .info = {.code = "C305",
             .name = "rule-violated",
             .severity = diag::Severity::error,
             .summary = {"Số liệu trái với một quy tắc của kế hoạch", "Figures break a rule of the plan"},
             .why = {"Kế hoạch đặt quy tắc giữa các số liệu, chẳng hạn số hồ sơ trực tuyến không lớn hơn tổng số; trái quy tắc thì "
                     "chắc chắn có số sai, hoặc rất đáng xem lại (mức độ do kế hoạch quy định). Phát hiện này kèm mọi giá trị liên quan; hãy sửa số sai.",
                     "The plan sets rules between figures, such as that online files are no more than all files; where one is "
                     "broken, some figure is wrong, or worth another look (the plan says which). All values it looks at are "
                     "shown; mend the wrong one."},
             .example = {"reports/mau/2026-10/so-a.yaml", "      ho_so_truc_tuyen: 500", "      ho_so_truc_tuyen: 1500"},
             .may_be_lowered = true},
    .on_report = find_rule_violated};

}  // namespace check
