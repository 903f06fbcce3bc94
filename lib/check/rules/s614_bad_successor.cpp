#include <algorithm>

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

/// The first month after a unit's last.
model::Period month_after(const model::Period& last) {
  constexpr int kMonths = 12;
  const model::MonthNumber month = last.last_month() + 1;
  return {month / kMonths, model::Frequency::monthly, month % kMonths + 1};
}

bool in_cycle(const std::vector<std::vector<model::UnitIndex>>& cycles, model::UnitIndex unit) {
  return std::any_of(cycles.begin(), cycles.end(), [&](const auto& cycle) {
    return std::find(cycle.begin(), cycle.end(), unit) != cycle.end();
  });
}

/// What is wrong with the heir of a unit that ends before `next`; nothing where it lives then, or has an heir in turn.
std::optional<text::Localized> fault_of(const model::Unit& heir, const model::Period& next) {
  if (heir.active_from.bad() || heir.active_to.bad() || heir.active_in(next)) return std::nullopt;
  if (!heir.ended_before(next)) {
    return say("chỉ hoạt động từ {}", "begins in {} only", heir.active_from->name());
  }
  if (!heir.successor.absent()) return std::nullopt;
  return say("đã kết thúc từ {} và không có đơn vị kế thừa", "ended in {} without a successor", heir.active_to->name());
}

void find_bad_successor(const CatalogueContext& context, diag::Bag& bag) {
  if (context.units == nullptr) return;
  const model::Units& units = *context.units;
  const auto cycles = cycles_of(units, &model::Unit::successor);
  for (model::UnitIndex i = 0; i < units.size(); ++i) {
    const model::Unit& unit = units[i];
    if (!unit.successor.good() || !unit.id.good() || unit.active_to.bad() || in_cycle(cycles, i)) continue;
    const CatalogueSpot spot{units.source, unit.successor.at, pointer_to("units", i, "successor"), *unit.successor};
    if (unit.active_to.absent()) {
      add(bag, kBadSuccessor, spot,
          say("Đơn vị “{}” có đơn vị kế thừa mà chưa ghi kỳ kết thúc; thêm “active: {{to: 2026-10}}”",
              "Unit “{}” has a successor but no end; add “active: {{to: 2026-10}}”", shown(*unit.id)));
      continue;
    }
    const auto heir = units.find(*unit.successor);
    if (!heir) continue;
    const model::Period next = month_after(*unit.active_to);
    const auto fault = fault_of(units[*heir], next);
    if (!fault) continue;
    auto& finding = add(bag, kBadSuccessor, spot,
                        say("Đơn vị “{}” kết thúc, nhưng đơn vị kế thừa “{}” {}; {} không ai làm tiếp",
                            "Unit “{}” ends, but its successor “{}” {}; in {} nobody carries on", shown(*unit.id),
                            shown(*unit.successor), *fault, next.name()));
    relate(finding, units.source, units[*heir].id.at, say("Đơn vị kế thừa ở đây", "The successor is here"));
  }
}

}  // namespace

const Rule kBadSuccessor = {
    .info = {.code = "S614",
             .name = "bad-successor",
             .severity = diag::Severity::error,
             .summary = {"Đơn vị kế thừa không làm tiếp được", "A successor that cannot carry on"},
             .why = {"Nhiệm vụ của đơn vị đã kết thúc chuyển ngay sang đơn vị kế thừa. Nếu đơn vị này chưa hoạt động, hoặc cũng đã kết "
                     "thúc, thì có những kỳ không ai phải báo cáo mà không ai biết. Đơn vị có “successor” cũng phải có "
                     "“active: {to: …}”, nếu không việc kế thừa không bao giờ xảy ra.",
                     "What a unit owed passes to its successor the month after it ends. Where that one has not begun, or has ended "
                     "too, there are periods in which nobody must report, and nobody notices. A unit with a “successor” needs an "
                     "“active: {to: …}” as well, or the succession never happens."},
             .example = {"units.yaml", "    active: {from: 2020-01, to: 2026-08}\n    successor: so-b", "    successor: so-b"}},
    .on_catalogue = find_bad_successor};

}  // namespace check
