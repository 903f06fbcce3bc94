#pragma once
/// A workspace: which plans, units and reports belong together, and where.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/annex_template.hpp"
#include "model/field.hpp"
#include "model/office.hpp"
#include "text/source.hpp"

namespace model {

/// Layout of the annexes: Party bodies (guideline 36-HD/VPTW) or state bodies (Decree 30/2020/NĐ-CP).
enum class Profile { party, state };
inline constexpr std::string_view kProfiles[] = {"party", "state"};

/// Templates of the office's own for its letters; absent: the built-in ones.
struct LetterTemplates {
  Field<std::string> reminder;  ///< Paths.
  Field<std::string> covering;
};

/// What a workspace makes of one kind of finding.
enum class FindingLevel { off, warning, error };
inline constexpr std::string_view kFindingLevels[] = {"off", "warning", "error"};

struct FindingSetting {
  text::Located<std::string> finding;  ///< A code or a name, as it is written.
  FindingLevel level = FindingLevel::error;
};

struct Workspace {
  text::SourcePtr source;  ///< tiendo.yaml
  Field<std::string> name;
  Field<Profile> profile;  ///< Absent: party.
  std::vector<text::Located<std::string>> plans;
  Field<std::string> units;
  Field<std::string> calendar;  ///< Absent: no public holidays.
  Field<std::string> reports;   ///< A template with {directive}, {period}, {unit}.
  Field<std::string> output;    ///< A template with {directive}, {period}.
  LetterTemplates letters;
  Office office;
  std::vector<FindingSetting> findings;
  AnnexTemplate annex;
};

/// Keys and values of a path's placeholders.
using Placeholders = std::map<std::string, std::string, std::less<>>;
/// `reports/{directive}/{period}/{unit}.yaml` filled in.
[[nodiscard]] std::string fill_template(std::string_view pattern, const Placeholders& values);
/// The values with which the template gives that path; null where it never does. A value holds no `/`. A path that ends
/// in `.yml` matches a template that ends in `.yaml`.
[[nodiscard]] std::optional<Placeholders> match_template(std::string_view pattern, std::string_view path);

}  // namespace model
