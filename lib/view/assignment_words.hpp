#pragma once
/// What a unit is told, in Vietnamese, of a task that it must report on: in its form, and where an editor points at it.

#include <string>
#include <string_view>

#include "model/report.hpp"
#include "model/schema.hpp"

namespace view {

/// `đang thực hiện`.
[[nodiscard]] std::string_view words_of(model::Status status);
/// `31/12/2026`, or that it is a standing task.
[[nodiscard]] std::string deadline_words(const model::PlanEntry& entry);
/// `Tổng số hồ sơ (hồ sơ)`.
[[nodiscard]] std::string indicator_title(const model::Indicator& indicator);
/// `Số phát sinh trong kỳ; số nguyên, từ 0 đến 100.000. Mốc so sánh: 1.200 (tháng 12/2025). Chỉ tiêu giao: 9.000 (tháng 12/2026).`
[[nodiscard]] std::string indicator_words(const model::Indicator& indicator);
/// A figure as that indicator has it: a number, or có, không.
[[nodiscard]] std::string figure_words(const model::Indicator& indicator, const model::Decimal& figure);
/// `Thời hạn: 31/12/2026. Sản phẩm: Báo cáo.`, and by how many days that is past on the period's own as-of date.
[[nodiscard]] std::string task_terms(const model::Schema& schema, const model::PlanEntry& entry);
/// Days between the deadline and the period's own as-of date; 0 where it is not past, or there is none.
[[nodiscard]] int days_overdue(const model::Schema& schema, const model::PlanEntry& entry);

}  // namespace view
