#pragma once
/// A unit's own figures beside those of the period before, for its letter.

#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "aggregate/summary.hpp"
#include "view/data.hpp"
#include "view/letter_history.hpp"

namespace view {

class LetterFigures {
 public:
  /// Both must outlive it.
  LetterFigures(const aggregate::Summary& now, const LetterHistory& history);

  /// `name`, `unit`, `now`, `before`: how its tasks stand, then its indicators but for ratios, which are of all units
  /// together. A dash where a figure is not known; what is 0 now and was 0 before is left out.
  [[nodiscard]] Data::List of(model::UnitIndex unit) const;
  /// Indicators that the unit left out with a reason: `task`, `indicator`, `reason`.
  [[nodiscard]] Data::List gaps(model::UnitIndex unit) const;

 private:
  using Given = aggregate::IndicatorFigures::Given;
  struct Told {
    const aggregate::IndicatorFigures* figures = nullptr;
    const Given* given = nullptr;
  };
  using Key = std::tuple<std::string_view, std::string_view, model::UnitIndex>;  ///< Task, indicator, unit of today.

  void append_classes(model::UnitIndex unit, Data::List& out) const;
  [[nodiscard]] std::string told_before(const Told& told) const;

  std::vector<const aggregate::UnitFigures*> now_;                     ///< By unit.
  std::vector<std::vector<const aggregate::UnitFigures*>> before_;     ///< By unit of today.
  std::vector<std::vector<Told>> told_;                                ///< By unit.
  std::map<Key, std::vector<const Given*>> told_before_;
};

}  // namespace view
