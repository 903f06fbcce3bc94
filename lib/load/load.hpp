#pragma once
/// Trees to typed values. Each loader adds a finding for whatever is malformed and returns what could be read: a bad
/// field is marked bad and leaves the rest usable. Null only where there is nothing to go on with (no map at all).
/// Malformed fields carry the same codes in every kind of file: R101–R103, V201–V207.

#include <optional>
#include <span>
#include <string>

#include "diag/diagnostic.hpp"
#include "model/calendar.hpp"
#include "model/directive.hpp"
#include "model/plan.hpp"
#include "model/report.hpp"
#include "model/units.hpp"
#include "model/workspace.hpp"
#include "yaml/node.hpp"

namespace load {

[[nodiscard]] std::optional<model::Workspace> workspace(const yaml::Node& root, const text::SourcePtr& source,
                                                        diag::Bag& bag);
[[nodiscard]] std::optional<model::Units> units(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag);
[[nodiscard]] std::optional<model::Calendar> calendar(const yaml::Node& root, const text::SourcePtr& source,
                                                      diag::Bag& bag);
/// `text` stays null: the caller reads the file that `text_path` names.
[[nodiscard]] std::optional<model::Directive> directive(const yaml::Node& root, const text::SourcePtr& source,
                                                        diag::Bag& bag);
/// Expressions of rules are parsed against the indicators of their task.
[[nodiscard]] std::optional<model::Plan> plan(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag);

/// What a report says it is, read without a finding: by it the caller picks the plan.
struct ReportIdentity {
  std::string directive;
  std::string unit;
  std::string period;
};
[[nodiscard]] ReportIdentity identify(const yaml::Node& root);
/// What a report's words are understood by, as far as it is known.
struct ReportTerms {
  /// Indicator values are read by the types that it gives them; the form of any other value is not judged.
  const model::Plan* plan = nullptr;
  /// By it a unit's name finds its id.
  const model::Units* units = nullptr;
  /// Ids of the directives that are followed.
  std::span<const std::string> directives{};
};
[[nodiscard]] std::optional<model::Report> report(const yaml::Node& root, const text::SourcePtr& source,
                                                  const ReportTerms& terms, diag::Bag& bag);

/// Every finding this room can make, by code.
[[nodiscard]] std::span<const diag::RuleInfo* const> findings();

}  // namespace load
