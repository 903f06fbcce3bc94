#pragma once
/// A rule: what it is called and why it exists, and the function that finds it broken.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/calendar.hpp"
#include "model/report.hpp"
#include "model/schema.hpp"

namespace check {

/// The catalogue as one: a directive with its plan, the units and the calendar. Any may be missing where it could not be
/// loaded; a rule that needs it keeps silent.
struct CatalogueContext {
  const model::Directive* directive = nullptr;
  const model::Plan* plan = nullptr;
  const model::Units* units = nullptr;
  const model::Calendar* calendar = nullptr;
};

/// What a file's place says of its content, by the workspace's `reports:` template; empty where it says nothing.
struct Placement {
  std::string directive;
  std::string unit;
  std::string period;
};

/// One report, the schema it answers to, and what came before it.
struct ReportContext {
  const model::Report* report = nullptr;
  /// Null where directive, period or plan are not known: rules that need it keep silent.
  const model::Schema* schema = nullptr;
  /// The reporting unit's rank, where the report's `unit` is known.
  std::optional<model::UnitIndex> unit;
  /// All directives and plans of the workspace, to tell what is known.
  std::span<const CatalogueContext> catalogue;
  Placement placement;
  /// Valid reports of the same unit and of those it succeeded, earlier periods only, latest first; of one period by rank.
  std::vector<const model::Report*> history;
  /// Another file that claims the same unit, directive and period, stands in its place and comes first by path; null
  /// where there is none. A misplaced file has its own finding and is nobody's twin.
  const model::Report* twin = nullptr;
  model::Date as_of{};

  [[nodiscard]] diag::Place place(text::Span at) const { return {report->source, at}; }
};

struct Rule {
  diag::RuleInfo info;
  void (*on_report)(const ReportContext& context, diag::Bag& bag) = nullptr;
  void (*on_catalogue)(const CatalogueContext& context, diag::Bag& bag) = nullptr;
};

/// Every rule of this room, by code.
[[nodiscard]] std::span<const Rule* const> rules();

/// Runs them all.
void run(const ReportContext& context, diag::Bag& bag);
void run(const CatalogueContext& context, diag::Bag& bag);

}  // namespace check
