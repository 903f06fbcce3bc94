#pragma once
/// The report that a unit has to fill in, with what it must know beside each field.

#include <span>
#include <string>

#include "model/report.hpp"
#include "model/schema.hpp"
#include "view/form.hpp"

namespace view {

/// Whether the last state is filled in (status, progress, stock values, never prose) or told in notes only.
enum class LastState { told, carried };

struct ReportFormInput {
  const model::Schema* schema = nullptr;
  model::UnitIndex unit = 0;
  /// Valid reports of the unit, and of those it answers for now, of earlier periods; the latest first.
  std::span<const model::Report* const> history;
  LastState last = LastState::told;
  std::string json_schema;  ///< As a Form has it.
};

[[nodiscard]] Form report_form(const ReportFormInput& input);

}  // namespace view
