#pragma once
/// A workspace's catalogue: `tiendo.yaml` and the directives, plans, units and calendar that it names.

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "aggregate/summary.hpp"
#include "check/rule.hpp"
#include "diag/diagnostic.hpp"
#include "files.hpp"
#include "model/workspace.hpp"

namespace cmd {

/// The folder of the nearest `tiendo.yaml` from `from` upward; null where there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_workspace(const std::filesystem::path& from);

struct LetterTemplates {
  std::string reminder;
  std::string covering;
};

class Catalogue {
 public:
  /// Loads and checks all of it. Null where `tiendo.yaml` itself gives nothing to go on with; whatever is wrong is in
  /// the bag. `files` must outlive the catalogue.
  static std::unique_ptr<Catalogue> open(const FileStore& files, diag::Bag& bag);

  [[nodiscard]] const FileStore& files() const { return files_; }
  [[nodiscard]] const model::Workspace& workspace() const { return workspace_; }
  /// What the workspace makes of some findings: it holds for those of the reports too, and so for the figures.
  [[nodiscard]] const diag::Severities& severities() const { return severities_; }
  [[nodiscard]] const model::Units& units() const { return units_; }
  /// Each plan with the directive it follows, in the order of `tiendo.yaml`.
  [[nodiscard]] std::span<const check::CatalogueContext> followed() const { return followed_; }
  /// No error in the plan, its directive or what all plans share: reports can be judged by it. A mistake of the catalogue
  /// must not come back as a finding in every report.
  [[nodiscard]] bool is_sound(const check::CatalogueContext& context) const;
  /// No error in `tiendo.yaml`, the units or the calendar.
  [[nodiscard]] bool is_shared_part_sound() const;
  /// How the letters are worded: the office's own templates, or the built-in ones.
  [[nodiscard]] const LetterTemplates& letters() const { return letters_; }
  /// The files it was read from, with their digests.
  [[nodiscard]] const std::vector<aggregate::Source>& sources() const { return sources_; }
  /// One of the files it was read from.
  [[nodiscard]] bool holds(const std::string& path) const;

  /// The files that those are followed by which are not one's own, and no own one besides.
  using IsOwn = std::function<bool(const check::CatalogueContext&)>;
  [[nodiscard]] std::set<std::string> files_of_others(const IsOwn& is_own) const;

  /// The plan of that directive that covers the period; null where there is none.
  [[nodiscard]] const check::CatalogueContext* find(std::string_view directive, const model::Period& period) const;
  /// The task schema of that plan for that period, resolved once. Several threads may ask.
  [[nodiscard]] const model::Schema& schema(const check::CatalogueContext& of, const model::Period& period) const;

 private:
  explicit Catalogue(const FileStore& files) : files_(files) {}
  void load_named(const text::Located<std::string>& path, const text::SourcePtr& named_in, diag::Bag& bag);
  const model::Directive* load_directive(const model::Plan& plan, diag::Bag& bag);
  void load_text(model::Directive& directive, diag::Bag& bag);
  void load_units(diag::Bag& bag);
  void load_calendar(diag::Bag& bag);
  void load_letters(diag::Bag& bag);
  void check_covers(diag::Bag& bag) const;
  text::SourcePtr read(const std::string& path, const diag::Place& named_at, diag::Bag& bag);

  const FileStore& files_;
  model::Workspace workspace_;
  diag::Severities severities_;
  model::Units units_;
  model::Calendar calendar_;
  LetterTemplates letters_;
  std::map<std::string, std::unique_ptr<model::Directive>> directives_;  ///< By path; null where it did not load.
  std::vector<std::unique_ptr<model::Plan>> plans_;
  std::vector<check::CatalogueContext> followed_;
  std::vector<aggregate::Source> sources_;
  std::set<std::string> faulty_;  ///< Paths of the files that have an error.
  mutable std::map<std::pair<const model::Plan*, std::string>, std::unique_ptr<model::Schema>> schemas_;
  mutable std::mutex schemas_guard_;
};

}  // namespace cmd
