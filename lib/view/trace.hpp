#pragma once
/// Behind a figure: the reports, their lines and values, and what they come to when they are put together again.

#include <optional>
#include <string>
#include <vector>

#include "aggregate/words.hpp"
#include "text/localized.hpp"
#include "view/data.hpp"
#include "view/document.hpp"

namespace view {

/// One report's share in a figure.
struct TraceLine {
  std::string who;  ///< The unit, or the plan where it speaks.
  text::Localized about;  ///< The task, the period, or the due date.
  text::Localized shown;
  std::optional<model::Decimal> value{};  ///< Null where it gives none.
  bool counts = true;
  text::Localized note{};  ///< Why it does not count, or whence it was carried on.
  std::string place;       ///< `reports/mau/2026-10/so-a.yaml:12`; empty where there is no report.
};

/// Lines that belong together, and what they come to.
struct TracePart {
  text::Localized title;
  text::Wording about;  ///< What `about` is called.
  std::vector<TraceLine> lines{};
  text::Localized sum;
};

struct Trace {
  text::Localized what;
  std::vector<TracePart> parts{};
  text::Localized sum{};  ///< Where the parts are put together further.
  std::optional<model::Decimal> result{};
  std::optional<std::string> words{};  ///< A figure that is words in the annex: `11/12`, `Đúng`.
  NumberFormat format = NumberFormat::decimal;
};

/// Computed from the reports anew; of the summary only places are taken. Both are of the period that the basis speaks of.
[[nodiscard]] Trace trace(const Basis& basis, const aggregate::Summary& summary, const aggregate::Input& input);

/// As the annex writes the figure.
[[nodiscard]] std::string annex_words(const Trace& trace);
/// The figure for a person.
[[nodiscard]] text::Localized figure_words(const Trace& trace);

/// For a terminal.
[[nodiscard]] Section trace_section(const Trace& trace, text::Lang lang);
[[nodiscard]] Data::Object trace_data(const Trace& trace);

}  // namespace view
