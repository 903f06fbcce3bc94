#pragma once
/// A catalogue on disk, loaded as one, with any of its files changed: for tests of what is found in it.

#include <fmt/core.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/rule.hpp"
#include "load/load.hpp"
#include "support/files.hpp"
#include "yaml/parse.hpp"

namespace world {

struct Files {
  std::filesystem::path folder;
  std::string directive = "directive.yaml";
  std::string text = "directive.txt";
  std::string plan = "plan.yaml";
  std::string units = "units.yaml";
  std::string calendar = "calendar.yaml";
  std::string workspace = "tiendo.yaml";
};

/// The base workspace of the rules.
inline Files base() { return {support::kRoot / "tests/rules/base"}; }
/// The same at one time, which does not move: for tests that name lines and columns.
inline Files sample() { return {support::kRoot / "tests/unit/check/catalogue_sample"}; }

class Catalogue {
 public:
  explicit Catalogue(Files files) : files_(std::move(files)) {}

  /// Replaces a passage of a file, which must be there once.
  Catalogue& change(const std::string& file, std::string_view right, std::string_view wrong) {
    std::string& bytes = bytes_of(file);
    if (support::occurrences(bytes, right) != 1) throw std::logic_error("not once in the file: " + std::string(right));
    bytes = support::replaced(bytes, right, wrong);
    return *this;
  }
  Catalogue& write(const std::string& file, std::string bytes) {
    changed_[file] = std::move(bytes);
    return *this;
  }

  /// Loads everything, runs the rules, sorts.
  const diag::Bag& judge() {
    directive_ = load(files_.directive, load::directive);
    if (directive_) directive_->text = source(files_.text);
    plan_ = load(files_.plan, load::plan);
    units_ = load(files_.units, load::units);
    calendar_ = load(files_.calendar, load::calendar);
    workspace_ = load(files_.workspace, load::workspace);
    check::CatalogueContext context;
    if (directive_) context.directive = &*directive_;
    if (plan_) context.plan = &*plan_;
    if (units_) context.units = &*units_;
    if (calendar_) context.calendar = &*calendar_;
    check::run(context, bag_);
    bag_.sort();
    return bag_;
  }

  /// `S601 error plan.yaml:27:11 /assignments/1/task`, the message in both languages, and what is related.
  std::vector<std::string> lines() {
    std::vector<std::string> out;
    for (const diag::Diagnostic& finding : judge().findings()) {
      const char* severity = finding.severity == diag::Severity::error ? "error" : "warning";
      out.push_back(fmt::format("{} {} {} {}", finding.rule->code, severity, place(finding.place), finding.pointer));
      out.push_back(finding.message.vi);
      out.push_back(finding.message.en);
      for (const diag::Related& one : finding.related) {
        out.push_back(fmt::format("  {} {} | {}", place(one.place), one.message.vi, one.message.en));
      }
    }
    return out;
  }

  std::vector<std::string> codes() {
    std::vector<std::string> out;
    for (const diag::Diagnostic& finding : judge().findings()) out.emplace_back(finding.rule->code);
    return out;
  }

  [[nodiscard]] const model::Directive& directive() const { return *directive_; }
  [[nodiscard]] const model::Plan& plan() const { return *plan_; }
  [[nodiscard]] const model::Units& units() const { return *units_; }
  [[nodiscard]] const model::Calendar& calendar() const { return *calendar_; }
  [[nodiscard]] const model::Workspace& workspace() const { return *workspace_; }

 private:
  std::string& bytes_of(const std::string& file) {
    const auto found = changed_.find(file);
    return found != changed_.end() ? found->second : changed_[file] = support::read(files_.folder / file);
  }
  text::SourcePtr source(const std::string& file) { return text::make_source(file, bytes_of(file)); }
  template <class T>
  std::optional<T> load(const std::string& file,
                        std::optional<T> (*loader)(const yaml::Node&, const text::SourcePtr&, diag::Bag&)) {
    const text::SourcePtr from = source(file);
    const auto root = yaml::parse(from, bag_);
    return root ? loader(*root, from, bag_) : std::nullopt;
  }
  static std::string place(const diag::Place& place) {
    const text::Position begin = place.file->position(place.at.begin);
    const text::Position end = place.file->position(place.at.end);
    const std::string to = end.line == begin.line ? "" : std::to_string(end.line) + ":";
    return fmt::format("{}:{}:{}-{}{}", place.file->path(), begin.line, begin.column, to, end.column);
  }

  Files files_;
  std::map<std::string, std::string> changed_;
  std::optional<model::Directive> directive_;
  std::optional<model::Plan> plan_;
  std::optional<model::Units> units_;
  std::optional<model::Calendar> calendar_;
  std::optional<model::Workspace> workspace_;
  diag::Bag bag_;
};

}  // namespace world
