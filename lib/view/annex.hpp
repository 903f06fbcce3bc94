#pragma once
/// The annex of one directive and one period: sheets that agree with one another.

#include <optional>
#include <span>
#include <string>

#include "aggregate/summary.hpp"
#include "diag/diagnostic.hpp"
#include "model/workspace.hpp"
#include "view/document.hpp"

namespace view {

/// How the period's seal stands to the figures.
struct SealNote {
  enum class Standing { closed, altered, reopened };  ///< Altered: inputs have changed since.
  Standing standing = Standing::closed;
  std::string path;
  std::string digest;  ///< SHA-256 of its file.
  std::optional<model::Date> date;  ///< Of its last event, as the office gave it.
};

struct AnnexInput {
  const aggregate::Summary* summary = nullptr;
  std::span<const diag::Diagnostic> findings;  ///< As they are to be shown.
  std::string workspace;                       ///< Its name.
  model::Profile profile = model::Profile::party;
  /// The plan's earlier periods, in order of time, each at its own due date; empty where there is none, or none is to be
  /// shown. They must outlive the call only.
  std::span<const aggregate::Summary> past{};
  model::Office office{};
  model::AnnexTemplate annex{};
  std::optional<SealNote> seal{};  ///< Null where the period has none.
};

/// By these a workbook says what it was made of.
inline constexpr const char* kDirectiveKey = "tiendo.directive";
inline constexpr const char* kPeriodKey = "tiendo.period";
inline constexpr const char* kAsOfKey = "tiendo.as_of";

/// In Vietnamese. Throws std::logic_error where figures that must agree do not: such a document must not be
/// handed out.
[[nodiscard]] Document annex(const AnnexInput& input);

}  // namespace view
