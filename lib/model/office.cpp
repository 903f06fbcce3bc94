#include "model/office.hpp"

#include <algorithm>

namespace model {

const IssuedReport* Office::find_issued(const Period& period, std::string_view directive) const {
  const auto found = std::find_if(issued.begin(), issued.end(), [&](const IssuedReport& each) {
    const bool any = each.directive.absent();
    return each.period.good() && *each.period == period && (any || (each.directive.good() && *each.directive == directive));
  });
  return found == issued.end() ? nullptr : &*found;
}

}  // namespace model
