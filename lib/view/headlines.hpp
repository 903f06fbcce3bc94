#pragma once
/// The five figures by which a period is judged, beside those of the period before.

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "view/annex.hpp"

namespace view {

struct Headline {
  /// Of how many, how many.
  struct Count {
    int part = 0;
    int whole = 0;
  };
  std::string_view name;
  std::string_view figure;  ///< The name under which it stands in every table.
  Count now;
  Basis basis;                  ///< The part, and of what it is one.
  std::optional<Count> before;  ///< Null where there is no period before.
  Basis basis_before;
};

/// Made of the units that handed in so, as a share of all of them …
[[nodiscard]] Basis units_in(const aggregate::Summary& summary, std::initializer_list<aggregate::Submission> states);
/// … and of the assignments of those classes.
[[nodiscard]] Basis rows_in(const aggregate::Summary& summary, std::initializer_list<aggregate::Class> classes);

[[nodiscard]] std::vector<Headline> headlines(const AnnexInput& input);

}  // namespace view
