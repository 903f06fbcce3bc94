#include <algorithm>

#include "check/finding.hpp"
#include "check/past_figures.hpp"
#include "check/rules.hpp"

namespace check {

namespace {

using model::Decimal;
using text::say;

constexpr std::size_t kLeastValues = 6;
/// A year of months: what was longer ago no longer tells what is usual.
constexpr std::size_t kMostValues = 12;

/// An earlier value, and where it stands.
struct Point {
  const model::Report* report = nullptr;
  const model::IndicatorValue* given = nullptr;
  [[nodiscard]] const Decimal& value() const { return *given->value; }
};

Decimal half(const Decimal& value) { return *value.divided_by(2); }
Decimal distance(const Decimal& a, const Decimal& b) { return a < b ? b - a : a - b; }

Decimal median(std::vector<Decimal> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : half(values[middle - 1] + values[middle]);
}

/// The middle of the unit's own values, and how far they commonly lie from it.
struct Usual {
  Decimal middle;
  Decimal spread;  ///< The median absolute deviation.

  explicit Usual(const std::vector<Point>& past) {
    std::vector<Decimal> values;
    values.reserve(past.size());
    for (const Point& point : past) values.push_back(point.value());
    middle = median(values);
    for (Decimal& value : values) value = distance(value, middle);
    spread = median(std::move(values));
  }

  /// Iglewicz and Hoaglin: a modified z-score over 3.5. Where values hardly differ, a small step would have a high score:
  /// the spread counts as a twentieth of the middle at least. Where half of them are the same, nothing is usual.
  [[nodiscard]] bool is_far(const Decimal& value) const {
    if (spread.is_zero()) return false;
    const Decimal least = *distance(middle, 0).divided_by(20);
    const Decimal scale = std::max(spread, least);
    return distance(value, middle) * 6745 > scale * 35000;
  }
};

std::vector<Point> past_of(const std::vector<Word>& line, const std::string& indicator) {
  std::vector<Point> past;
  for (const Word& word : line) {
    const model::IndicatorValue* const given = value_in(*word.task, indicator);
    if (given != nullptr) past.push_back({word.report, given});
  }
  return past;
}

void say_far(const ReportContext& context, diag::Bag& bag, const Judged& judged, const Given& given,
             const std::vector<Point>& past, const Usual& usual) {
  const std::string& id = given.value->id.value;
  const auto [low, high] = std::minmax_element(past.begin(), past.end(),
                                               [](const Point& a, const Point& b) { return a.value() < b.value(); });
  const std::string now = given.value->value->to_string();
  diag::Diagnostic& finding = add(
      bag, kOutlier, context, {given.value->value.at, diag::pointer_join(judged.pointer + "/indicators", id), now},
      say("{} = {} khác hẳn {} kỳ trước của đơn vị (từ {} đến {}, trung vị {}); hãy kiểm tra lại số",
          "{} = {} is far from the unit's own {} periods before ({} to {}, median {}); look at the figure again", id, now,
          past.size(), low->value().to_string(), high->value().to_string(), usual.middle.to_string()));
  const Point& nearest = usual.middle < *given.value->value ? *high : *low;
  relate(finding, nearest.report->source, nearest.given->value.at,
         say("giá trị gần nhất với số này: {}, kỳ {}", "the nearest to it: {}, in {}", nearest.value().to_string(),
             nearest.report->period->to_string()));
  if (nearest.report == past.front().report) return;
  relate(finding, past.front().report->source, past.front().given->value.at,
         say("kỳ trước: {}", "the period before: {}", past.front().value().to_string()));
}

void find_outlier(const ReportContext& context, diag::Bag& bag) {
  if (context.history.size() < kLeastValues) return;
  for (const Judged& judged : judged_tasks(context)) {
    const std::vector<Given> values = given_values(judged);
    if (values.empty()) continue;
    const std::vector<Word> line = single_line(context, judged, kMostValues);
    for (const Given& given : values) {
      if (*given.indicator->type == model::IndicatorType::yes_no) continue;
      const std::vector<Point> past = past_of(line, given.value->id.value);
      if (past.size() < kLeastValues) continue;
      const Usual usual(past);
      // A stock that shrank against the plan has its finding already.
      if (!usual.is_far(*given.value->value) || fallen_below(context, judged, given)) continue;
      say_far(context, bag, judged, given, past, usual);
    }
  }
}

}  // namespace

const Rule kOutlier = {
    .info = {.code = "T406",
             .name = "outlier",
             .severity = diag::Severity::warning,
             .summary = {"Số liệu khác hẳn các kỳ trước của chính đơn vị", "A figure far from the unit's own history"},
             .why = {"Thừa một chữ số 0, nhầm đơn vị tính hay nhầm dòng thì số lệch hẳn so với mọi kỳ trước. Số được so với 6 đến 12 kỳ gần "
                     "nhất của chính đơn vị, bằng trung vị và độ lệch tuyệt đối trung vị (điểm z hiệu chỉnh trên 3,5), nên một kỳ bất "
                     "thường không che được kỳ khác; ít kỳ quá, hoặc số vốn không đổi, thì không xét. Nếu số đúng thì nói rõ vì sao ở "
                     "“result”.",
                     "A nought too many, another unit of measure or a wrong line puts a figure far from all before. It is held against the "
                     "unit's own 6 to 12 periods before by their median and median absolute deviation (a modified z-score over 3.5), so "
                     "that one odd period does not hide another; a history that is shorter, or constant, says nothing. Where the figure is "
                     "right, say why in “result”."},
             .example = {"reports/mau/2026-07/so-a.yaml", "      ho_so: 415", "      ho_so: 4150", "year"},
             .source = {"B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers (1993)",
                        "B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers (1993)"}},
    .on_report = find_outlier};

}  // namespace check
