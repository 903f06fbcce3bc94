#include <algorithm>

#include "view/assignment_words.hpp"
#include "view/trace_parts.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view::trace_detail {

namespace {

using aggregate::IndicatorFigures;
using aggregate::UnitWords;
using aggregate::Use;
using aggregate::Word;
using Measure = Basis::Measure;
using model::Decimal;

constexpr int kPlaces = 6;
constexpr int kRatePlaces = 4;

enum class Reach { period, year };

/// What one unit gave, as the indicator folds it: several values where it succeeded others.
struct KnownValue {
  std::vector<Decimal> values;
  [[nodiscard]] Value sum() const { return values.empty() ? Value() : Value(sum_of(values)); }
};

bool is_stock(const model::Indicator& indicator) {
  return indicator.time.good() && indicator.time.value == model::TimeKind::stock;
}

bool is_within(const Word& word, Reach reach) { return reach == Reach::year || word.now; }

bool does_count(const Word& word, Reach reach) {
  return reach == Reach::year ? word.use == Use::counts : word.now && word.use != Use::silent;
}

std::vector<Decimal> counting(const UnitWords& of, Reach reach) {
  std::vector<Decimal> out;
  for (const Word& word : of.words) {
    if (does_count(word, reach)) out.push_back(word.value->value.value);
  }
  return out;
}

KnownValue known_of(const UnitWords& of, const model::Indicator& indicator, Reach reach) {
  KnownValue out{counting(of, reach)};
  // A flow is one figure of the unit, over its periods.
  if (!is_stock(indicator) && out.values.size() > 1) out.values = {sum_of(out.values)};
  return out;
}

text::Localized why_not(const Word& word, Reach reach) {
  if (does_count(word, reach)) return {};
  if (word.use == Use::ended) return text::say("đơn vị đã kết thúc hoạt động", "the unit's life has ended");
  if (word.use == Use::replaced) return text::say("đã có số liệu sau thay thế", "a later one stands for it");
  if (word.value != nullptr && word.value->missing.good()) {
    return text::say("không có số liệu: {}", "no value: {}", word.value->missing.value);
  }
  return text::say("không ghi chỉ tiêu này", "does not give this indicator");
}

std::string place_of(const Word& word, const model::Task& task) {
  const model::Report& report = *word.report;
  if (!report.source) return {};
  const model::TaskReport* told = report.find(task.id.value);
  const text::Span& at = word.value != nullptr ? word.value->id.at : told != nullptr ? told->id.at : report.tasks_key;
  return fmt::format("{}:{}", report.source->path(), report.source->position(at.begin).line);
}

class Tracer {
 public:
  Tracer(const IndicatorFigures& figures, const aggregate::Summary& summary, const aggregate::Input& input)
      : figures_(figures), indicator_(*figures.indicator), summary_(summary), input_(input) {}

  Trace run(Measure measure, std::size_t giver) {
    switch (measure) {
      case Measure::value: fold(Reach::period); break;
      case Measure::cumulative: fold(Reach::year); break;
      case Measure::reported: fold(Reach::period); say_number(Reach::period); break;
      case Measure::cumulated: fold(Reach::year); say_number(Reach::year); break;
      case Measure::achieved: achieved(); break;
      case Measure::baseline: planned(indicator_.baseline, {"Số liệu gốc", "Baseline"}); break;
      case Measure::target: planned(indicator_.target, {"Mục tiêu", "Target"}); break;
      case Measure::given: one(giver); break;
    }
    return std::move(out_);
  }

 private:
  void name(const text::Localized& measure) {
    out_.what = text::say("{} – chỉ tiêu {}, nhiệm vụ {}, kỳ {}", "{} – indicator {}, task {}, {}", measure,
                          indicator_title(indicator_), figures_.task->id.value, summary_.schema->period.to_string());
  }

  text::Localized name_of(Reach reach) const {
    return reach == Reach::year ? cumulative_title(*summary_.schema) : text::say("Kỳ này", "This period");
  }

  static text::Localized same(const std::string& words) { return {words, words}; }

  /// The lines of one reported indicator, unit by unit.
  std::vector<UnitWords> tell(const model::Indicator& indicator, Reach reach, std::optional<model::UnitIndex> only = {}) {
    TracePart part{text::say("{}", "{}", indicator_title(indicator)), {"Kỳ", "Period"}, {}, {}};
    std::vector<UnitWords> all = aggregate::words_on(input_, *figures_.task, indicator);
    if (only) std::erase_if(all, [&](const UnitWords& of) { return of.unit != *only; });
    const model::Units& units = *summary_.schema->units;
    for (const UnitWords& of : all) {
      bool any = false;
      for (const Word& word : of.words) {
        if (!is_within(word, reach)) continue;
        any = true;
        TraceLine line{units[word.giver].display(), same(word.report->period.value.to_string()), number_words(Value()), {}, does_count(word, reach),
                       why_not(word, reach), place_of(word, *figures_.task)};
        if (word.value != nullptr && word.value->value.good()) {
          line.value = word.value->value.value;
          line.shown = number_words(*line.value);
        }
        part.lines.push_back(std::move(line));
      }
      if (any || of.ended) continue;
      part.lines.push_back({units[of.unit].display(), same(summary_.schema->period.to_string()), number_words(Value()), {}, false,
                            text::say("không có báo cáo hợp lệ", "no valid report"), {}});
    }
    out_.parts.push_back(std::move(part));
    return all;
  }

  void fold(Reach reach) {
    name(name_of(reach));
    if (indicator_.is_ratio()) {
      ratio(reach);
    } else {
      plain(reach);
    }
  }

  void plain(Reach reach) {
    std::vector<Decimal> values;
    // A sum is told report by report; a mean or an end is one of units.
    const bool one_by_one = indicator_.across_units.value == model::AcrossUnits::sum;
    for (const UnitWords& of : tell(indicator_, reach)) {
      const KnownValue known = known_of(of, indicator_, reach);
      const std::vector<Decimal> told = one_by_one ? counting(of, reach) : known.values;
      values.insert(values.end(), told.begin(), told.end());
      givers_ += known.values.empty() ? 0 : 1;
    }
    out_.parts.back().sum = put_together(values);
  }

  text::Localized put_together(const std::vector<Decimal>& values) {
    const model::AcrossUnits how = indicator_.across_units.value;
    if (values.empty()) return text::say("không có số liệu nào", "there is no value");
    const Decimal sum = sum_of(values);
    switch (how) {
      case model::AcrossUnits::none: return text::say("không gộp giữa các đơn vị", "not put together over units");
      case model::AcrossUnits::min:
        out_.result = *std::min_element(values.begin(), values.end());
        return text::say("nhỏ nhất của {} số: {}", "the least of {}: {}", values.size(), number_words(*out_.result));
      case model::AcrossUnits::max:
        out_.result = *std::max_element(values.begin(), values.end());
        return text::say("lớn nhất của {} số: {}", "the greatest of {}: {}", values.size(), number_words(*out_.result));
      case model::AcrossUnits::mean:
        out_.result = sum.divided_by(static_cast<long long>(values.size()))->rounded(kPlaces);
        return text::say("bình quân: {}; chia {} = {}", "mean: {}; by {} = {}", sum_words(values, sum), values.size(),
                         number_words(*out_.result));
      case model::AcrossUnits::sum: break;
    }
    out_.result = sum;
    return sum_words(values, sum);
  }

  /// Of all units, or of one alone.
  void ratio(Reach reach, std::optional<model::UnitIndex> only = {}) {
    const model::Indicator* above = figures_.entry->find(*indicator_.numerator);
    const model::Indicator* below = figures_.entry->find(*indicator_.denominator);
    if (above == nullptr || below == nullptr) return;
    const std::vector<UnitWords> parts = tell(*above, reach, only);
    const std::vector<UnitWords> wholes = tell(*below, reach, only);
    std::vector<Decimal> part_values;
    std::vector<Decimal> whole_values;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Value part = known_of(parts[i], *above, reach).sum();
      const Value whole = known_of(wholes[i], *below, reach).sum();
      if (!part || !whole) continue;
      part_values.push_back(*part);
      whole_values.push_back(*whole);
    }
    givers_ = static_cast<int>(part_values.size());
    const Decimal part = sum_of(part_values);
    const Decimal whole = sum_of(whole_values);
    out_.parts[0].sum = text::say("tử số (số đơn vị có đủ cả hai: {}): {}", "numerator (units that gave both: {}): {}", givers_,
                                  sum_words(part_values, part));
    out_.parts[1].sum = text::say("mẫu số: {}", "denominator: {}", sum_words(whole_values, whole));
    const Decimal scale = indicator_.scale.good() ? *indicator_.scale : Decimal(1);
    const auto quotient = part.divided_by(whole);
    if (quotient) out_.result = (*quotient * scale).rounded(kPlaces);
    out_.sum = text::say("{} / {} × {} = {}", "{} / {} × {} = {}", number_words(part), number_words(whole), number_words(scale),
                         number_words(out_.result));
  }

  void say_number(Reach reach) {
    out_.result.reset();
    const int expected = figures_.expected + (reach == Reach::year ? figures_.ended : 0);
    out_.words = fmt::format("{}/{}", givers_, expected);
    out_.sum = text::say("có số liệu: {} trong {} đơn vị phải báo cáo", "values from {} of {} units that must report", givers_, expected);
  }

  void achieved() {
    fold(Reach::year);
    out_.format = NumberFormat::percent;
    name(text::say("Mức đạt mục tiêu", "Achieved"));
    const Value cumulative = std::exchange(out_.result, std::nullopt);
    add_planned(indicator_.target, {"Mục tiêu", "Target"});
    if (!cumulative || !indicator_.target.good()) return;
    const bool lower = indicator_.better.good() && *indicator_.better == model::Better::lower;
    const Decimal& part = lower ? *indicator_.target : *cumulative;
    const Decimal& whole = lower ? *cumulative : *indicator_.target;
    const auto share = part.divided_by(whole);
    if (!share) return;
    out_.result = share->rounded(kRatePlaces);
    out_.sum = text::say("{} / {} = {}", "{} / {} = {}", number_words(part), number_words(whole), percent_words(*out_.result));
  }

  void add_planned(const model::Field<Decimal>& field, text::Wording title) {
    if (!field.good()) return;
    const model::Plan& plan = *summary_.schema->plan;
    const std::string place = plan.source == nullptr
                                  ? std::string()
                                  : fmt::format("{}:{}", plan.source->path(), plan.source->position(field.at.begin).line);
    TracePart part{text::say("{}", "{}", title), {"Kỳ", "Period"}, {}, text::say("theo kế hoạch", "as the plan says")};
    part.lines.push_back({plan.id.value, {}, number_words(*field), *field, true, {}, place});
    out_.parts.push_back(std::move(part));
  }

  void planned(const model::Field<Decimal>& field, text::Wording title) {
    name(text::say("{}", "{}", title));
    out_.result = field.get();
    add_planned(field, title);
  }

  void one(std::size_t giver) {
    name(text::say("Số liệu của một đơn vị", "One unit's value"));
    const model::UnitIndex unit = figures_.given.at(giver).unit;
    if (indicator_.is_ratio()) {
      ratio(Reach::period, unit);
      return;
    }
    for (const UnitWords& of : tell(indicator_, Reach::period, unit)) out_.result = known_of(of, indicator_, Reach::period).sum();
    out_.parts.back().sum = text::say("như trong báo cáo: {}", "as the report says: {}", number_words(out_.result));
  }

  const IndicatorFigures& figures_;
  const model::Indicator& indicator_;
  const aggregate::Summary& summary_;
  const aggregate::Input& input_;
  Trace out_;
  int givers_ = 0;
};

}  // namespace

Trace trace_indicator(const Basis& basis, const aggregate::Summary& summary, const aggregate::Input& input) {
  return Tracer(summary.indicators.at(basis.items.front()), summary, input).run(basis.measure, basis.giver);
}

}  // namespace view::trace_detail
