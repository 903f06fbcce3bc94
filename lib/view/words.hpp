#pragma once
/// The words of the annex for what a summary knows by name, and how they are toned.

#include <span>
#include <string>
#include <string_view>

#include "aggregate/summary.hpp"
#include "view/document.hpp"

namespace view {

[[nodiscard]] std::string_view words_of(aggregate::Class kind);
[[nodiscard]] Tone tone_of(aggregate::Class kind);
[[nodiscard]] std::string_view words_of(aggregate::Submission state);
/// As short as a column of a period is narrow: Đúng, Trễ, Thiếu, Lỗi.
[[nodiscard]] std::string_view short_words_of(aggregate::Submission state);
[[nodiscard]] Tone tone_of(aggregate::Submission state);
/// `≤ 30 ngày`, `31–90 ngày` …
[[nodiscard]] std::string_view words_of_age(std::size_t age);

/// `Nhiệm vụ quá hạn theo thời gian: đến 30 ngày 3; …`
[[nodiscard]] std::string ages_words(const aggregate::Ages& ages);
/// As the head of a narrow column: `T10/2026`, `Quý III/2026`.
[[nodiscard]] std::string short_name(const model::Period& period);

/// `Lũy kế từ đầu năm`, or from the period with which the plan begins.
[[nodiscard]] text::Localized cumulative_title(const model::Schema& schema);

/// I, II, III, IV …, for sections and annexes.
[[nodiscard]] std::string roman(std::size_t number);

/// `NV2.2a. Title`; of a part also the task it belongs to.
[[nodiscard]] std::string task_words(const model::Section& section, const model::Task& task);
/// The units that a plan names, by group where it names a group: `Sở A; các Huyện`.
[[nodiscard]] std::string units_words(std::span<const model::UnitRef> refs, const model::Schema& schema);
/// `Sở A, Sở B và 3 đơn vị khác`: at most `most` by name.
[[nodiscard]] std::string some_units(std::span<const model::UnitIndex> units, const model::Units& all, std::size_t most);
/// `reports/mau/2026-10/so-a.yaml:8`, the line of the report's task.
[[nodiscard]] std::string source_words(const model::Report& report, const model::TaskReport& task);

}  // namespace view
