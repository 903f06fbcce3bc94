#include "view/letter_figures.hpp"

#include <fmt/core.h>

#include "view/cells.hpp"
#include "view/vietnamese.hpp"

namespace view {

using aggregate::Class;
using aggregate::ClassCounts;

namespace {

int open_in_term(const ClassCounts& classes) { return classes[Class::open_in_term] + classes[Class::open_no_deadline]; }
int overdue(const ClassCounts& classes) { return classes[Class::open_overdue]; }
int cancelled(const ClassCounts& classes) { return classes[Class::cancelled]; }
int not_reported(const ClassCounts& classes) { return classes[Class::not_reported]; }

/// Parts of the assignments: together they are all of them.
struct Part {
  std::string_view name;
  int (*count)(const ClassCounts&);
};
constexpr Part kParts[] = {{"Đã hoàn thành", completed},
                           {"Chưa hoàn thành, chưa đến hạn hoặc không có hạn", open_in_term},
                           {"Chưa hoàn thành, quá hạn", overdue},
                           {"Đã hủy", cancelled},
                           {"Chưa có báo cáo hợp lệ", not_reported}};

std::string amount_words(const model::Decimal& value, const model::Indicator& indicator) {
  if (indicator.type.good() && *indicator.type == model::IndicatorType::yes_no) return value.is_zero() ? "không" : "có";
  return vietnamese(value);
}

Data figure_line(std::string name, std::string_view unit, std::string now, std::string before) {
  return Data::Object{{"name", std::move(name)}, {"unit", unit}, {"now", std::move(now)}, {"before", std::move(before)}};
}

}  // namespace

LetterFigures::LetterFigures(const aggregate::Summary& now, const LetterHistory& history) {
  const std::size_t units = now.schema->units->size();
  now_.resize(units);
  before_.resize(units);
  told_.resize(units);
  for (const aggregate::UnitFigures& figures : now.units) now_[figures.unit] = &figures;
  for (const aggregate::IndicatorFigures& figures : now.indicators) {
    if (figures.indicator->is_ratio()) continue;
    for (const Given& given : figures.given) told_[given.unit].push_back({&figures, &given});
  }
  if (history.before() == nullptr) return;
  for (const aggregate::UnitFigures& figures : history.before()->units) {
    if (const auto heir = history.heir(figures.unit)) before_[*heir].push_back(&figures);
  }
  for (const aggregate::IndicatorFigures& figures : history.before()->indicators) {
    for (const Given& given : figures.given) {
      const auto heir = history.heir(given.unit);
      if (heir) told_before_[{*figures.task->id, *figures.indicator->id, *heir}].push_back(&given);
    }
  }
}

void LetterFigures::append_classes(model::UnitIndex unit, Data::List& out) const {
  const aggregate::UnitFigures* now = now_[unit];
  if (now == nullptr) return;
  const auto& givers = before_[unit];
  ClassCounts before;
  for (const aggregate::UnitFigures* each : givers) before += each->classes;
  const auto known = [&](int count) { return givers.empty() ? std::string(kNoFigure) : vietnamese(model::Decimal(count)); };
  out.push_back(figure_line("Nhiệm vụ được giao", "nhiệm vụ", vietnamese(model::Decimal(now->classes.total())), known(before.total())));
  for (const Part& part : kParts) {
    const int count = part.count(now->classes);
    if (count == 0 && part.count(before) == 0) continue;
    out.push_back(figure_line(std::string(part.name), "nhiệm vụ", vietnamese(model::Decimal(count)), known(part.count(before))));
  }
  // Means of units that were merged since cannot be put together.
  const auto mean = [](const std::optional<model::Decimal>& value) { return value ? vietnamese(*value) : kNoFigure; };
  const auto mean_before = givers.size() == 1 ? givers.front()->mean_progress : std::nullopt;
  out.push_back(figure_line("Tiến độ bình quân của nhiệm vụ được báo cáo", "%", mean(now->mean_progress), mean(mean_before)));
}

std::string LetterFigures::told_before(const Told& told) const {
  const model::Indicator& indicator = *told.figures->indicator;
  const auto found = told_before_.find({*told.figures->task->id, *indicator.id, told.given->unit});
  if (found == told_before_.end()) return kNoFigure;
  const bool adds_up = indicator.across_units.good() && *indicator.across_units == model::AcrossUnits::sum;
  if (found->second.size() > 1 && !adds_up) return kNoFigure;
  model::Decimal sum;
  for (const Given* given : found->second) {
    if (given->value == nullptr || !given->value->value.good()) return kNoFigure;
    sum += *given->value->value;
  }
  return amount_words(sum, indicator);
}

Data::List LetterFigures::of(model::UnitIndex unit) const {
  Data::List out;
  append_classes(unit, out);
  for (const Told& told : told_[unit]) {
    const model::Indicator& indicator = *told.figures->indicator;
    const model::IndicatorValue* value = told.given->value;
    const bool given = value != nullptr && value->value.good();
    out.push_back(figure_line(fmt::format("{} ({})", *indicator.name, *told.figures->task->id), indicator.unit.value,
                         given ? amount_words(*value->value, indicator) : kNoFigure, told_before(told)));
  }
  return out;
}

Data::List LetterFigures::gaps(model::UnitIndex unit) const {
  Data::List out;
  for (const Told& told : told_[unit]) {
    if (told.given->value == nullptr || !told.given->value->missing.good()) continue;
    out.emplace_back(Data::Object{{"task", *told.figures->task->id},
                                  {"indicator", *told.figures->indicator->name},
                                  {"reason", *told.given->value->missing}});
  }
  return out;
}

}  // namespace view
