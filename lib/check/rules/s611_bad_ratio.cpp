#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

class RatioCheck {
 public:
  RatioCheck(const model::Plan& plan, const model::PlanEntry& entry, diag::Bag& bag)
      : plan_(plan), entry_(entry), bag_(bag), all_known_(knows_indicators(entry)) {
    for (const model::Indicator& indicator : entry.indicators) {
      if (indicator.id.good() && divides(indicator)) names_.push_back(*indicator.id);
    }
  }

  void run(const model::Indicator& ratio, const std::string& pointer) {
    bool sound = judge(ratio.numerator, pointer + "/numerator");
    sound = judge(ratio.denominator, pointer + "/denominator") && sound;
    if (sound && ratio.numerator.good() && ratio.denominator.good() && *ratio.numerator == *ratio.denominator) {
      report(ratio.denominator, pointer + "/denominator",
             say("Tỷ lệ chia “{}” cho chính nó; mẫu số phải là một chỉ tiêu khác", "The ratio divides “{}” by itself; the denominator must be another indicator",
                 shown(*ratio.denominator)));
    }
    if (ratio.scale.good() && ratio.scale->is_zero()) {
      add(bag_, kBadRatio, {plan_.source, ratio.scale.at, pointer + "/scale", ratio.scale->to_string()},
          say("Tỷ lệ nhân với 0 thì luôn bằng 0; ghi 100 cho phần trăm, hoặc bỏ “scale”",
              "A ratio times 0 is always 0; write 100 for per cent, or leave “scale” out"));
    }
  }

 private:
  static bool divides(const model::Indicator& indicator) {
    return indicator.type.good() && !indicator.is_ratio() && *indicator.type != model::IndicatorType::yes_no;
  }

  bool judge(const model::Field<std::string>& name, std::string pointer) {
    if (!name.good()) return true;
    const model::Indicator* part = entry_.find(*name);
    if (part == nullptr) {
      if (!all_known_) return true;
      report(name, std::move(pointer),
             say("Nhiệm vụ {} không có chỉ tiêu “{}”{}", "Task {} has no indicator “{}”{}", shown(entry_.task.value), shown(*name),
                 or_nearest(*name, names_)));
      return false;
    }
    if (!part->type.good() || divides(*part)) return true;
    report(name, std::move(pointer),
           part->is_ratio() ? say("“{}” cũng là một tỷ lệ; tử số và mẫu số phải là chỉ tiêu được báo cáo",
                                  "“{}” is a ratio itself; numerator and denominator must be reported indicators", shown(*name))
                            : say("“{}” là chỉ tiêu có/không, không chia được; tử số và mẫu số phải là số",
                                  "“{}” is a yes or no and cannot be divided; numerator and denominator must be numbers", shown(*name)));
    return false;
  }

  void report(const model::Field<std::string>& name, std::string pointer, text::Localized message) {
    add(bag_, kBadRatio, {plan_.source, name.at, std::move(pointer), *name}, std::move(message));
  }

  const model::Plan& plan_;
  const model::PlanEntry& entry_;
  diag::Bag& bag_;
  bool all_known_;  ///< One that could not be read may be the very one that a ratio names.
  std::vector<std::string> names_;
};

void find_bad_ratio(const CatalogueContext& context, diag::Bag& bag) {
  if (context.plan == nullptr) return;
  const model::Plan& plan = *context.plan;
  for (std::size_t i = 0; i < plan.entries.size(); ++i) {
    RatioCheck check(plan, plan.entries[i], bag);
    for (std::size_t k = 0; k < plan.entries[i].indicators.size(); ++k) {
      const model::Indicator& indicator = plan.entries[i].indicators[k];
      const std::string entry = pointer_to({"assignments", std::to_string(i), "indicators", std::to_string(k)});
      if (indicator.is_ratio()) check.run(indicator, entry);
    }
  }
}

}  // namespace

const Rule kBadRatio = {
    .info = {.code = "S611",
             .name = "bad-ratio",
             .severity = diag::Severity::error,
             .summary = {"Tỷ lệ của không gì cả: tử số hoặc mẫu số sai", "A ratio of nothing: its numerator or denominator is wrong"},
             .why = {"Tỷ lệ không được nhập mà được tính: tổng tử số chia tổng mẫu số của những đơn vị có cả hai. Tử số và mẫu số vì "
                     "vậy phải là hai chỉ tiêu khác nhau, bằng số, được báo cáo trong cùng nhiệm vụ.",
                     "A ratio is never typed in but computed: the sum of the numerators by that of the denominators, over the units "
                     "that gave both. So the two must be different indicators of the same task that are reported as numbers."},
             .example = {"plan.yaml", "        denominator: ho_so\n", "        denominator: ho_xo\n"}},
    .on_catalogue = find_bad_ratio};

}  // namespace check
