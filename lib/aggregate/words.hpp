#pragma once
/// Every report's word on an indicator: what its figures are made of, report by report.

#include <vector>

#include "aggregate/summary.hpp"

namespace aggregate {

enum class Use {
  counts,
  replaced,  ///< Of a stock: a later word took its place.
  ended,     ///< Of a stock: the unit's life has ended, and nobody carries it on.
  silent     ///< The report gives no value.
};

struct Word {
  const model::Report* report = nullptr;
  const model::IndicatorValue* value = nullptr;  ///< Null where the report does not speak of it.
  model::UnitIndex giver = 0;                    ///< The unit itself, or one that it succeeded.
  Use use = Use::silent;                         ///< In the year's figure.
  bool now = false;                              ///< Of this period.
};

struct UnitWords {
  model::UnitIndex unit = 0;
  bool ended = false;       ///< Without an heir: it owes nothing any more.
  std::vector<Word> words;  ///< Of the periods that the year's figure goes over, oldest first.
};

/// By assigned unit, as the schema lists them, and by units that have ended since. The indicator is one that reports give a value of, no ratio.
[[nodiscard]] std::vector<UnitWords> words_on(const Input& input, const model::Task& task, const model::Indicator& indicator);

}  // namespace aggregate
