#include "oracle.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "oracle_numbers.hpp"

namespace oracle {

namespace {

class Oracle {
 public:
  Oracle(const world::World& world, const model::Period& now, model::Date as_of, const model::Schema& dates)
      : world_(world), now_(now), as_of_(as_of), dates_(dates) {}

  std::string run() {
    for (const model::Section& section : world_.directive.sections) {
      Counts of_section;
      for (const model::Task& task : section.tasks) {
        if (task.parts.empty()) tell_task(section, task, of_section);
        for (const model::Task& part : task.parts) tell_task(section, part, of_section);
      }
      sections_ += "section " + *section.id + print(of_section) + "\n";
    }
    std::string units;
    for (const auto& [unit, counts] : of_unit_)
      units += "unit " + id(unit) + print(counts) + " " + progress_of_unit_[unit].mean() + "\n";
    return reporting() + "total" + print(total_) + "\n" + rows_ + tasks_ + sections_ + units + indicators_;
  }

 private:
  using Unit = model::UnitIndex;
  std::string id(Unit unit) const { return *world_.units[unit].id; }

  bool ended(Unit unit, const model::Period& by) const {
    const auto& to = world_.units[unit].active_to;
    return to.good() && to->last_month() < by.last_month();
  }
  bool born(Unit unit, const model::Period& by) const {
    const auto& from = world_.units[unit].active_from;
    return !from.good() || from->first_month() <= by.last_month();
  }

  /// Who answers for the unit at the end of that period.
  std::optional<Unit> heir(Unit unit, const model::Period& by, std::set<Unit> seen = {}) const {
    if (born(unit, by) && !ended(unit, by)) return unit;
    if (!ended(unit, by) || !seen.insert(unit).second) return std::nullopt;
    for (Unit next = 0; next < world_.units.size(); ++next) {
      if (world_.units[unit].successor.good() && id(next) == *world_.units[unit].successor)
        return heir(next, by, seen);
    }
    return std::nullopt;
  }

  bool must_report(Unit unit, const model::PlanEntry& entry) const {
    for (const model::UnitRef& ref : entry.report.empty() ? entry.lead : entry.report) {
      for (Unit named = 0; named < world_.units.size(); ++named) {
        const auto& group = world_.units[named].group;
        const bool meant = ref.is_group ? group.good() && *group == ref.id.value : id(named) == ref.id.value;
        if (meant && heir(named, now_) == unit) return true;
      }
    }
    return false;
  }

  const model::Report* report(Unit unit, const model::Period& of) const {
    for (const model::Report& one : world_.reports) {
      if (*one.unit == id(unit) && *one.period == of) return &one;
    }
    return nullptr;
  }

  const model::TaskReport* told(Unit unit, const model::Period& of, const std::string& task) const {
    const model::Report* found = report(unit, of);
    if (found == nullptr) return nullptr;
    for (const model::TaskReport& one : found->tasks) {
      if (one.id.value == task) return &one;
    }
    return nullptr;
  }

  /// The giver's word on a task is known until the one who answers for it reports on it after the giver's end.
  bool spoken_over(Unit giver, const std::string& task) const {
    return std::any_of(world_.reports.begin(), world_.reports.end(), [&](const model::Report& one) {
      return *one.period < now_ && ended(giver, *one.period) &&
             heir(giver, *one.period) == world_.units.find(*one.unit).value() &&
             told(world_.units.find(*one.unit).value(), *one.period, task) != nullptr;
    });
  }

  const model::TaskReport* last_word(Unit giver, const std::string& task) const {
    std::optional<model::Period> last;
    for (const model::Report& one : world_.reports) {
      if (*one.period < now_ && world_.units.find(*one.unit).value() == giver &&
          told(giver, *one.period, task) != nullptr) {
        last = last ? std::max(*last, *one.period) : *one.period;
      }
    }
    return last ? told(giver, *last, task) : nullptr;
  }

  /// What an assignment that nobody reported on last was, where that was its end: of merged units, the end of all.
  const model::TaskReport* closed_before(Unit unit, const std::string& task) const {
    const model::TaskReport* found = nullptr;
    for (Unit giver = 0; giver < world_.units.size(); ++giver) {
      if (heir(giver, now_) != unit || (giver != unit && spoken_over(giver, task))) continue;
      const model::TaskReport* one = last_word(giver, task);
      if (one == nullptr) continue;
      const bool completed = *one->status == model::Status::completed;
      if (!completed && *one->status != model::Status::cancelled) return nullptr;
      const bool later = found != nullptr && completed &&
                         (*found->status != model::Status::completed || *one->completed_on > *found->completed_on);
      if (found == nullptr || later) found = one;
    }
    return found;
  }

  std::string class_of(const model::TaskReport* known, const model::PlanEntry& entry) const {
    if (known == nullptr) return "not_reported";
    if (*known->status == model::Status::cancelled) return "cancelled";
    if (*known->status == model::Status::completed) {
      if (!entry.deadline.good()) return "completed_no_deadline";
      return *known->completed_on <= *entry.deadline ? "completed_on_time" : "completed_late";
    }
    if (!entry.deadline.good()) return "open_no_deadline";
    return as_of_ > *entry.deadline ? "open_overdue" : "open_in_term";
  }

  void tell_task(const model::Section& section, const model::Task& task, Counts& of_section) {
    for (const model::PlanEntry& entry : world_.plan.entries) {
      if (*entry.task != *task.id) continue;
      std::vector<Unit> assigned;
      for (Unit unit = 0; unit < world_.units.size(); ++unit) {
        if (must_report(unit, entry)) assigned.push_back(unit);
      }
      if (assigned.empty()) return;
      Counts of_task;
      Progress progress;
      for (const Unit unit : assigned)
        tell_row(unit, *task.id, entry, {&of_task, &of_section, &total_, &of_unit_[unit]}, progress);
      tasks_ += "task " + *task.id + " of " + *section.id + print(of_task) + " " + progress.mean() + "\n";
      for (const model::Indicator& one : entry.indicators) tell_indicator(*task.id, entry, one, assigned);
      return;
    }
  }

  void tell_row(Unit unit, const std::string& task, const model::PlanEntry& entry,
                std::initializer_list<Counts*> counts, Progress& progress) {
    const model::TaskReport* now = told(unit, now_, task);
    const model::TaskReport* known = now != nullptr ? now : closed_before(unit, task);
    const std::string kind = class_of(known, entry);
    int days = 0;
    if (kind == "open_overdue") {
      for (model::Date at = *entry.deadline; at < as_of_; at = model::add_days(at, 1)) ++days;
    }
    const std::string age = days == 0     ? ""
                            : days <= 30  ? "<=30"
                            : days <= 90  ? "31-90"
                            : days <= 120 ? "91-120"
                                          : ">120";
    for (Counts* each : counts) {
      ++(*each)[kind];
      if (days > 0) ++(*each)[age];
    }
    if (now != nullptr) {
      const Whole hundredths = micro(*now->progress) / 10000;
      progress.hundredths += hundredths;
      ++progress.count;
      progress_of_unit_[unit].hundredths += hundredths;
      ++progress_of_unit_[unit].count;
    }
    const bool carried = now == nullptr && known != nullptr;
    rows_ += task + " × " + id(unit) + " " + kind + " " + std::to_string(days) + (carried ? " carried" : "") +
             "\n";
  }

  /// In thousandths, of that unit's own report.
  std::optional<Whole> value(Unit unit, const model::Period& of, const std::string& task,
                             const std::string& indicator) const {
    const model::TaskReport* found = told(unit, of, task);
    if (found == nullptr) return std::nullopt;
    for (const model::IndicatorValue& one : found->indicators) {
      if (one.id.value == indicator && one.value.good()) return micro(*one.value) / 1000;
    }
    return std::nullopt;
  }

  std::vector<model::Period> year() const {
    std::vector<model::Period> out;
    for (model::Period one{now_.year, now_.frequency, 1}; one <= now_; one = one.next()) {
      if (one == now_ || one.first_month() >= world_.plan.effective_from->first_month()) out.push_back(one);
    }
    return out;
  }

  /// A predecessor's stock is known until the one who answers for it gives a value after its end.
  bool replaced(Unit giver, const std::string& task, const std::string& indicator) const {
    for (const model::Period& of : year()) {
      const auto by = heir(giver, of);
      if (ended(giver, of) && by && value(*by, of, task, indicator)) return true;
    }
    return false;
  }

  using Lines = std::vector<std::optional<Whole>>;

  /// What is known of one unit: a flow's sum, or the last stock of each unit that it answers for.
  Lines known(Unit unit, const std::string& task, const model::Indicator& indicator) const {
    const bool stock = *indicator.time == model::TimeKind::stock;
    std::optional<Whole> flow;
    Lines stocks;
    for (Unit giver = 0; giver < world_.units.size(); ++giver) {
      if (heir(giver, now_) != unit) continue;
      std::optional<Whole> last;
      for (const model::Period& of : year()) {
        const auto given = value(giver, of, task, *indicator.id);
        if (!given) continue;
        flow = flow.value_or(0) + *given;
        last = given;
      }
      if (last && (giver == unit || !replaced(giver, task, *indicator.id))) stocks.push_back(last);
    }
    return stock ? stocks : Lines{flow};
  }

  /// Who ended without an heir owes nothing, but what flowed there this year has flowed.
  std::vector<Unit> gone() const {
    std::vector<Unit> out;
    for (Unit unit = 0; unit < world_.units.size(); ++unit) {
      if (ended(unit, now_) && !heir(unit, now_)) out.push_back(unit);
    }
    return out;
  }

  std::optional<Whole> flowed(Unit unit, const std::string& task, const model::Indicator& indicator) const {
    std::optional<Whole> sum;
    if (*indicator.time == model::TimeKind::stock) return sum;
    for (const model::Period& of : year()) {
      if (const auto given = value(unit, of, task, *indicator.id)) sum = sum.value_or(0) + *given;
    }
    return sum;
  }

  std::optional<Whole> line(Unit unit, const std::string& task, const model::Indicator& indicator) const {
    std::optional<Whole> sum;
    for (const auto& one : known(unit, task, indicator)) {
      if (one) sum = sum.value_or(0) + *one;
    }
    return sum;
  }

  static Micro across(model::AcrossUnits how, const Lines& lines) {
    Whole sum = 0;
    std::optional<Whole> least;
    std::optional<Whole> most;
    int count = 0;
    for (const auto& one : lines) {
      if (!one) continue;
      sum += *one;
      ++count;
      least = least ? std::min(*least, *one) : *one;
      most = most ? std::max(*most, *one) : *one;
    }
    if (count == 0) return std::nullopt;
    switch (how) {
      case model::AcrossUnits::sum:
        return sum * 1000;
      case model::AcrossUnits::mean:
        return divide(sum * 1000, count);
      case model::AcrossUnits::min:
        return *least * 1000;
      case model::AcrossUnits::max:
        return *most * 1000;
      case model::AcrossUnits::none:
        return std::nullopt;
    }
    return std::nullopt;
  }

  static int both(const Lines& one, const Lines& other) {
    int count = 0;
    for (std::size_t i = 0; i < one.size(); ++i) count += one[i] && other[i] ? 1 : 0;
    return count;
  }

  static Micro quotient(const Lines& above, const Lines& below, Whole scale) {
    Whole part = 0;
    Whole whole = 0;
    for (std::size_t i = 0; i < above.size(); ++i) {
      if (!above[i] || !below[i]) continue;
      part += *above[i];
      whole += *below[i];
    }
    return whole == 0 ? Micro() : divide(part * scale * 1000000, whole);
  }

  void tell_indicator(const std::string& task, const model::PlanEntry& entry,
                      const model::Indicator& indicator, const std::vector<Unit>& assigned) {
    const auto now = [&](const model::Indicator& which) {
      Lines out;
      for (const Unit unit : assigned) out.push_back(value(unit, now_, task, *which.id));
      return out;
    };
    const auto whole_year = [&](const model::Indicator& which) {
      Lines out;
      for (const Unit unit : assigned) out.push_back(line(unit, task, which));
      for (const Unit unit : gone()) out.push_back(flowed(unit, task, which));
      return out;
    };
    Micro value;
    Micro cumulative;
    int reported = 0;
    if (*indicator.type == model::IndicatorType::ratio) {
      const model::Indicator& above = named(entry, *indicator.numerator);
      const model::Indicator& below = named(entry, *indicator.denominator);
      const Whole scale = indicator.scale.good() ? 100 : 1;
      value = quotient(now(above), now(below), scale);
      cumulative = quotient(whole_year(above), whole_year(below), scale);
      reported = both(now(above), now(below));
    } else {
      value = across(*indicator.across_units, now(indicator));
      Lines all;
      for (const Unit unit : assigned) {
        const Lines own = known(unit, task, indicator);
        all.insert(all.end(), own.begin(), own.end());
      }
      for (const Unit unit : gone()) all.push_back(flowed(unit, task, indicator));
      cumulative = across(*indicator.across_units, all);
      reported = both(now(indicator), now(indicator));
    }
    indicators_ += "indicator " + task + " " + *indicator.id + " " + print(value, 6) + " " +
                   print(cumulative, 6) + " " + std::to_string(reported) + "/" +
                   std::to_string(assigned.size()) + " " + achieved(indicator, cumulative) + "\n";
  }

  static const model::Indicator& named(const model::PlanEntry& entry, const std::string& indicator) {
    for (const model::Indicator& one : entry.indicators) {
      if (*one.id == indicator) return one;
    }
    std::abort();
  }

  static std::string achieved(const model::Indicator& indicator, const Micro& cumulative) {
    if (!cumulative || !indicator.target.good()) return "null";
    Whole above = *cumulative;
    Whole below = micro(*indicator.target);
    if (indicator.better.good() && *indicator.better == model::Better::lower) std::swap(above, below);
    return below == 0 ? "null" : print(divide(above * 10000, below), 4);
  }

  std::string reporting() {
    std::map<std::string, int> states;
    std::string units;
    for (const auto& [unit, counts] : of_unit_) {
      std::string state = "missing";
      std::string days = "null";
      if (const model::Report* found = report(unit, now_)) {
        const int late = model::days_between(dates_.due_of(unit), *found->submitted);
        state = late > 0 ? "late" : "on_time";
        days = std::to_string(std::max(0, late));
      }
      for (const std::string& bad : world_.left_out) {
        if (bad == id(unit)) state = "invalid";
      }
      ++states[state];
      units += "from " + id(unit) + " " + state + " " + days + "\n";
    }
    const int expected = static_cast<int>(of_unit_.size());
    const int received = states["on_time"] + states["late"] + states["invalid"];
    std::string out = "reporting";
    for (const int one : {expected, received, states["on_time"] + states["late"], states["on_time"],
                          states["late"], states["missing"], states["invalid"]}) {
      out += " " + std::to_string(one);
    }
    return out + " " + rate(received, expected) + " " + rate(states["on_time"], expected) + "\n" + units;
  }

  const world::World& world_;
  model::Period now_;
  model::Date as_of_;
  const model::Schema& dates_;
  Counts total_;
  std::map<Unit, Counts> of_unit_;
  std::map<Unit, Progress> progress_of_unit_;
  std::string rows_;
  std::string tasks_;
  std::string sections_;
  std::string indicators_;
};

}  // namespace

std::string figures(const world::World& world, const model::Period& now, model::Date as_of,
                    const model::Schema& dates) {
  return Oracle(world, now, as_of, dates).run();
}

}  // namespace oracle
