#pragma once
/// The sheets of the annex, one function each.

#include <vector>

#include "view/annex.hpp"

namespace view {

/// The assignments of one task, a run of the summary's rows.
struct TaskRun {
  std::size_t first = 0;
  std::size_t last = 0;
  /// Its row of the sheet `Theo nhiệm vụ`; where several units report, theirs follow.
  std::size_t row = 0;
  [[nodiscard]] bool has_heading() const { return last > first; }
  [[nodiscard]] std::size_t row_of(std::size_t assignment) const {
    return row + (has_heading() ? 1 + assignment - first : 0);
  }
};

/// Which row of the sheet `Theo nhiệm vụ` is whose.
struct TaskRows {
  std::vector<TaskRun> runs;
  std::vector<std::size_t> of_assignment;  ///< By the summary's row.
};
[[nodiscard]] TaskRows task_rows(const aggregate::Summary& summary);

inline constexpr const char* kTasksSheet = "Theo nhiệm vụ";
inline constexpr const char* kIndicatorsSheet = "Chỉ tiêu";
inline constexpr const char* kObstaclesSheet = "Khó khăn, kiến nghị";
inline constexpr const char* kSubmissionsSheet = "Tình hình báo cáo";
inline constexpr const char* kSourcesSheet = "Nguồn số liệu";

[[nodiscard]] Section sheet_overview(const AnnexInput& input);
[[nodiscard]] Section sheet_tasks(const AnnexInput& input);
[[nodiscard]] Section sheet_units(const AnnexInput& input);
[[nodiscard]] Section sheet_indicators(const AnnexInput& input);
[[nodiscard]] Section sheet_obstacles(const AnnexInput& input);
[[nodiscard]] Section sheet_submissions(const AnnexInput& input);
[[nodiscard]] Section sheet_findings(const AnnexInput& input);
[[nodiscard]] Section sheet_sources(const AnnexInput& input);

}  // namespace view
