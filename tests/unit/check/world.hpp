#pragma once
/// A workspace of the examples in memory, with edits, and what the rules find in its reports.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "check/rule.hpp"

namespace check_test {

/// What the tests of rules change, in the folder `base`.
inline constexpr const char* kReport = "reports/mau/2026-10/so-a.yaml";
inline constexpr const char* kOffice = "reports/mau/2026-10/van-phong.yaml";
inline constexpr const char* kPlan = "plan.yaml";

class World {
 public:
  /// The folder of that name below tests/rules.
  explicit World(std::string_view workspace = "base");

  /// Replaces `right`, which the file holds exactly once; an empty `right` makes a new file.
  World& edit(const std::string& path, std::string_view right, std::string_view wrong);
  World& remove(const std::string& path);
  World& as_of(model::Date date);
  /// What loading and checking find in all files, by path and place:
  /// `C302 so-a.yaml 10:15 /tasks/NV1.1/progress: vi | en` (`C302?` where the plan made it a warning), related places
  /// and the fix on lines of their own. A place in the catalogue is shown by what stands there.
  [[nodiscard]] std::string findings();

 private:
  std::map<std::string, std::string> files_;
  std::optional<model::Date> as_of_;
};

}  // namespace check_test
