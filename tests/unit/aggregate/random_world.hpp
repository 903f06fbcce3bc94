#pragma once
/// Workspaces by chance: units with lives and heirs, tasks with parts, reports late, invalid, missing, in
/// other orders.

#include <algorithm>
#include <random>

#include "unit/aggregate/world.hpp"

namespace world {

class RandomWorld : public World {
 public:
  model::Period now;
  model::Date as_of{};

  explicit RandomWorld(unsigned seed) : random_(seed) {
    constexpr model::Frequency kSome[] = {model::Frequency::monthly, model::Frequency::monthly,
                                          model::Frequency::quarterly, model::Frequency::semiannual};
    const model::Frequency frequency = pick(kSome);
    const int per_year = frequency == model::Frequency::monthly     ? 12
                         : frequency == model::Frequency::quarterly ? 4
                                                                    : 2;
    now = {2026, frequency, 1 + below(per_year)};
    as_of = model::add_days(day("2026-01-01"), below(500));
    plan.frequency = good(frequency);
    plan.effective_from =
        good(model::Period{2025 + below(2), model::Frequency::monthly, 1 + below(now.index)});
    plan.due = {1 + below(4), {{"g0", 1 + below(9)}}};
    make_units();
    make_tasks();
    make_reports();
  }

  [[nodiscard]] aggregate::Input shuffled(const model::Schema& schema) {
    aggregate::Input out = input(schema, as_of);
    // What is not of an earlier period is not history, whoever hands it in as such.
    for (const model::Report& one : reports) {
      if (*one.period == now && chance(10)) out.history.push_back(&one);
    }
    std::shuffle(out.history.begin(), out.history.end(), random_);
    std::shuffle(out.received.begin(), out.received.end(), random_);
    return out;
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool chance(int percent) { return below(100) < percent; }
  template <class T, std::size_t N>
  T pick(const T (&from)[N]) {
    return from[below(static_cast<int>(N))];
  }
  std::string some_unit() { return "u" + std::to_string(below(static_cast<int>(units.size()))); }
  model::Period some_month() { return {2025 + below(2), model::Frequency::monthly, 1 + below(12)}; }

  void make_units() {
    const int count = 1 + below(8);
    for (int i = 0; i < count; ++i)
      unit("u" + std::to_string(i), chance(70) ? "g" + std::to_string(below(2)) : "");
    for (model::Unit& one : units.units) {
      if (chance(15)) one.active_from = good(some_month());
      if (chance(40)) one.active_to = good(some_month());
      // Also of itself, of one not yet born, of one that is not there, in circles.
      if (chance(70)) one.successor = good(chance(5) ? "nobody" : chance(40) ? "u0" : some_unit());
    }
  }

  model::Task make_task(const std::string& id) {
    model::Task out;
    out.id = good(id);
    if (!chance(90)) return out;
    model::PlanEntry entry;
    entry.task = good(id);
    for (int i = below(4); i >= 0; --i) entry.lead.push_back(some_ref());
    for (int i = below(4); i > 1; --i) entry.report.push_back(some_ref());
    if (chance(75)) entry.deadline = good(model::add_days(day("2025-10-01"), below(600)));
    if (chance(70)) make_indicators(entry);
    plan.entries.insert(plan.entries.begin() + below(static_cast<int>(plan.entries.size()) + 1), entry);
    return out;
  }

  model::UnitRef some_ref() {
    if (chance(40)) return {{"g" + std::to_string(below(3)), {}}, true};
    return {{chance(3) ? "nobody" : some_unit(), {}}, false};
  }

  void make_indicators(model::PlanEntry& entry) {
    using enum model::IndicatorType;
    const model::IndicatorType types[] = {count, number, percent, yes_no};
    const model::AcrossUnits across[] = {model::AcrossUnits::sum, model::AcrossUnits::mean,
                                         model::AcrossUnits::min, model::AcrossUnits::max,
                                         model::AcrossUnits::none};
    const int plain = 2 + below(3);
    for (int i = 0; i < plain; ++i) {
      model::Indicator one =
          indicator("i" + std::to_string(i), pick(types),
                    chance(50) ? model::TimeKind::flow : model::TimeKind::stock, pick(across));
      entry.indicators.push_back(targeted(one));
    }
    if (!chance(60)) return;
    model::Indicator one =
        world::ratio("r", "i" + std::to_string(below(plain)), "i" + std::to_string(below(plain)));
    if (chance(30)) one.scale = {};
    entry.indicators.insert(entry.indicators.begin() + below(plain + 1), targeted(one));
  }

  model::Indicator targeted(model::Indicator one) {
    if (chance(60)) one.target = good(model::Decimal(below(20)));
    if (chance(40)) one.better = good(chance(50) ? model::Better::lower : model::Better::higher);
    return one;
  }

  void make_tasks() {
    int next = 0;
    for (int i = 1 + below(3); i > 0; --i) {
      section("S" + std::to_string(i));
      for (int k = below(4); k > 0; --k) {
        const std::string id = "NV" + std::to_string(next++);
        model::Task task;
        task.id = good(id);
        const int parts = chance(30) ? 1 + below(3) : 0;
        for (int part = 0; part < parts; ++part)
          task.parts.push_back(make_task(id + std::string(1, static_cast<char>('a' + part))));
        if (parts == 0) task = make_task(id);
        directive.sections.back().tasks.push_back(task);
      }
    }
  }

  void make_reports() {
    model::Period first = now;
    for (int i = 0; i < 8; ++i) first = first.previous();
    const int diligence = 30 + below(70);
    for (model::Period of = first; of <= now; of = of.next()) make_reports_of(of, diligence);
    // Of other plans of the same directive.
    if (chance(20)) make_reports_of({2025, model::Frequency::annual, 1}, 40);
    const model::Period other{
        2026,
        now.frequency == model::Frequency::monthly ? model::Frequency::quarterly : model::Frequency::monthly,
        1};
    if (chance(20) && other < now) make_reports_of(other, 40);
  }

  void make_reports_of(const model::Period& of, int diligence) {
    const model::Schema then = schema(of.to_string());
    for (model::UnitIndex who = 0; who < units.size(); ++who) {
      if (!units[who].active_in(of) || !chance(diligence)) continue;
      if (of == now && chance(15)) {
        left_out.push_back(*units[who].id);
        continue;
      }
      const model::Date submitted = model::add_days(then.due_of(who), below(12) - 8);
      model::Report& out = report(*units[who].id, of.to_string(), model::to_iso(submitted));
      for (const model::Assignment& assignment : then.assignments) {
        if (assignment.unit == who) out.tasks.push_back(make_task_report(*assignment.entry));
      }
      if (chance(20)) std::shuffle(out.tasks.begin(), out.tasks.end(), random_);
    }
  }

  model::TaskReport make_task_report(const model::PlanEntry& entry) {
    model::TaskReport out;
    out.id.value = *entry.task;
    out.status = good(static_cast<model::Status>(below(5)));
    out.progress = good(number(std::to_string(below(100)) + "." + std::to_string(below(100))));
    if (*out.status == model::Status::completed) {
      out.completed_on = good(model::add_days(day("2025-10-01"), below(600)));
    }
    for (const model::Indicator& one : entry.indicators) {
      if (one.is_ratio() || chance(10)) continue;
      if (chance(15))
        lacks(out, *one.id);
      else
        gives(out, *one.id, some_value(*one.type));
    }
    return out;
  }

  std::string some_value(model::IndicatorType type) {
    if (type == model::IndicatorType::yes_no) return chance(50) ? "1" : "0";
    if (type == model::IndicatorType::count) return std::to_string(below(20));
    const std::string digits = std::to_string(below(100)) + "." + std::to_string(100 + below(900));
    return type == model::IndicatorType::number && chance(20) ? "-" + digits : digits;
  }

  std::mt19937 random_;
};

}  // namespace world
