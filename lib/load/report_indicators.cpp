#include <algorithm>
#include <utility>

#include "load/report_parts.hpp"
#include "load/rules.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

using model::Decimal;
using model::FieldState;
using model::Indicator;
using model::IndicatorType;
using model::IndicatorValue;

constexpr std::string_view kMissingKeys[] = {"missing"};

/// `{missing: reason}`, or what was meant to be one.
bool gives_a_reason(const yaml::Node& map) {
  return std::any_of(map.entries.begin(), map.entries.end(), [](const yaml::Entry& entry) {
    return entry.key.is_scalar() && (entry.key.value == "missing" || guess_key(entry.key.value, kMissingKeys));
  });
}

text::Localized value_or_reason() {
  return text::say("một giá trị hoặc {{missing: lý do}}", "a value or {{missing: reason}}");
}

/// 1234567.5 as people read it: 1.234.567,5 and 1,234,567.5.
text::Localized figure(const Decimal& number) {
  const auto written = [&](char group, char point) {
    std::string digits = number.to_string();
    const std::size_t dot = std::min(digits.find('.'), digits.size());
    if (dot < digits.size()) digits[dot] = point;
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = dot; at > first + 3; at -= 3) digits.insert(at - 3, 1, group);
    return digits;
  };
  return {written('.', ','), written(',', '.')};
}

/// True where the value keeps within the plan's limits.
bool is_within_limits(const Value& value, const Decimal& number, const Indicator& indicator, const model::Plan& plan) {
  const bool below = indicator.min.good() && number < *indicator.min;
  const bool above = indicator.max.good() && number > *indicator.max;
  if (!below && !above) return true;
  const model::Field<Decimal>& limit = below ? indicator.min : indicator.max;
  const auto message = below ? text::say("{} là “{}”, thấp hơn mức thấp nhất {} của kế hoạch",
                                         "{} is “{}”, less than the plan's least, {}", value.label(),
                                         shown(value.node->value), figure(*limit))
                             : text::say("{} là “{}”, cao hơn mức cao nhất {} của kế hoạch",
                                         "{} is “{}”, more than the plan's most, {}", value.label(),
                                         shown(value.node->value), figure(*limit));
  auto& finding = value.add(kOutOfRange, message);
  finding.related.push_back({{plan.source, limit.at}, text::say("giới hạn đặt tại đây", "the limit is set here")});
  return false;
}

/// `N/A`, `không có`: a clerk's words for no figure. Whether that is zero or unknown only the clerk can tell.
bool says_there_is_none(const yaml::Node& node) {
  static constexpr std::string_view kWords[] = {"n/a",           "na",           "none",           "khong",        "khongco",
                                                "khongcosolieu", "chuaco",       "chuacosolieu",   "chuathongke",  "chuathongkeduoc",
                                                "chuatonghop",   "chuachot",     "khongphatsinh",  "dangtonghop",  "chuaro",
                                                "?",             "...",          "…",              "x"};
  static constexpr std::string_view kBeginnings[] = {"chua ", "dang cho ", "cho ", "khong co ", "khong phat sinh "};
  static constexpr std::string_view kNearly[] = {"chua den ", "chua toi ", "chua day "};  // … a number
  const std::string folded = fold_word(node.value);
  if (std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords)) return true;
  const std::string words = text::fold_marks(text::fold_space(node.value)) + " ";
  const auto begins = [&](std::string_view beginning) { return words.starts_with(beginning); };
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings), begins) &&
         std::none_of(std::begin(kNearly), std::end(kNearly), begins);
}

/// `-`, of whatever length: a cell crossed out.
bool is_dash(const yaml::Node& node) {
  static constexpr std::string_view kDashes[] = {"-", "--", "---", "–", "—"};
  return std::find(std::begin(kDashes), std::end(kDashes), text::trim(node.value)) != std::end(kDashes);
}

void add_no_figure(const Value& value) {
  const std::string& words = value.node->value;
  auto& finding = value.add(kBadNumber, text::say("“{0}” không phải một số: chưa có số liệu thì ghi {{missing: lý do}}, không phát "
                                                  "sinh thì ghi 0",
                                                  "“{0}” is not a number: where it is not known write {{missing: reason}}, where "
                                                  "there was none write 0",
                                                  shown(words)));
  // A dash is no reason, and a quote would end the text.
  if (is_dash(*value.node) || words.find_first_of("\"\\\r\n") != std::string::npos) return;
  offer(finding, value, "{missing: \"" + std::string(text::trim(words)) + "\"}", diag::Safety::unsafe);
}

std::optional<Decimal> read_typed(const Value& value, const Indicator& indicator, const model::Plan& plan) {
  std::optional<Decimal> number;
  if (indicator.type.value != IndicatorType::yes_no && (says_there_is_none(*value.node) || is_dash(*value.node))) {
    add_no_figure(value);
    return std::nullopt;
  }
  const std::string_view unit = indicator.unit.good() ? std::string_view(indicator.unit.value) : std::string_view();
  switch (indicator.type.value) {
    case IndicatorType::count: number = read_number(value, NumberKind::count, unit); break;
    case IndicatorType::number: number = read_number(value, NumberKind::number, unit); break;
    case IndicatorType::percent: number = read_number(value, NumberKind::percent, unit); break;
    case IndicatorType::yes_no: {
      const auto truth = read_truth(value);
      return truth ? std::optional<Decimal>(*truth ? 1 : 0) : std::nullopt;
    }
    case IndicatorType::ratio: return std::nullopt;
  }
  if (number && !is_within_limits(value, *number, indicator, plan)) return std::nullopt;
  return number;
}

void read_reason(const Value& value, IndicatorValue& into) {
  if (!gives_a_reason(*value.node)) {
    into.missing.state = FieldState::bad;
    add_wrong_type(value, value_or_reason());
    return;
  }
  MapReader in(value, kMissingKeys);
  into.missing = in.text("missing", Need::required);
}

IndicatorValue read_indicator(const Value& value, const yaml::Node& key, const model::PlanEntry* entry,
                              const model::Plan* plan) {
  IndicatorValue out;
  out.id = {key.value, key.at};
  out.value.at = value.node->at;
  out.value.key = key.at;
  out.missing.at = value.node->at;
  out.missing.key = key.at;
  const Indicator* indicator = entry == nullptr ? nullptr : entry->find(key.value);
  const bool judged = indicator != nullptr && indicator->type.good() && !indicator->is_ratio();
  if (!judged) {
    // No type to read it by; whoever finds the indicator unknown, or computed, is the one to speak.
    out.value.state = FieldState::bad;
  } else if (value.node->is_map()) {
    read_reason(value, out);
  } else if (value.node->is_seq() || value.node->is_null()) {
    out.value.state = FieldState::bad;
    add_wrong_type(value, value_or_reason());
  } else {
    const auto number = read_typed(value, *indicator, *plan);
    out.value.state = number ? FieldState::good : FieldState::bad;
    out.value.value = number.value_or(Decimal());
  }
  return out;
}

}  // namespace

std::vector<IndicatorValue> read_indicators(const Value& map, const model::PlanEntry* entry, const model::Plan* plan) {
  std::vector<IndicatorValue> out;
  for (const yaml::Entry* item : distinct_entries(*map.node)) {
    out.push_back(read_indicator(map.child(*item), item->key, entry, plan));
  }
  return out;
}

}  // namespace load
