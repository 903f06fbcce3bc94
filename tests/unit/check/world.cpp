#include "world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <list>

#include "check/scope.hpp"
#include "load/load.hpp"
#include "model/workspace.hpp"
#include "support/files.hpp"
#include "yaml/parse.hpp"

namespace check_test {

namespace {

constexpr std::string_view kTemplate = "reports/{directive}/{period}/{unit}.yaml";

struct File {
  model::Report report;
  check::Placement placement;
};

/// Directive, plan, units and calendar, and the reports that answer them.
class Loaded {
 public:
  Loaded(const std::map<std::string, std::string>& files, diag::Bag& bag) : files_(files), bag_(bag) {
    directive_ = load::directive(*tree("directive.yaml"), source_, bag_);
    directive_->text = text::make_source("directive.txt", files_.at("directive.txt"));
    plan_ = load::plan(*tree("plan.yaml"), source_, bag_);
    units_ = load::units(*tree("units.yaml"), source_, bag_);
    calendar_ = files_.contains("calendar.yaml") ? load::calendar(*tree("calendar.yaml"), source_, bag_) : model::Calendar();
    context_ = {&*directive_, &*plan_, &*units_, &*calendar_};
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with("reports/")) add_report(path);
    }
  }

  void check(std::optional<model::Date> as_of) {
    for (const File& file : reports_) check_one(file, as_of);
  }

 private:
  std::optional<yaml::Node> tree(const std::string& path) {
    source_ = text::make_source(path, files_.at(path));
    auto node = yaml::parse(source_, bag_);
    REQUIRE(node.has_value());
    return node;
  }

  void add_report(const std::string& path) {
    const auto root = tree(path);
    const auto values = model::match_template(kTemplate, path);
    REQUIRE(values.has_value());
    const bool known = load::identify(*root).directive == directive_->id.value;
    auto report = load::report(*root, source_, {known ? &*plan_ : nullptr}, bag_);
    REQUIRE(report.has_value());
    reports_.push_back({std::move(*report), {values->at("directive"), values->at("unit"), values->at("period")}});
  }

  void check_one(const File& file, std::optional<model::Date> as_of) {
    const model::Report& report = file.report;
    check::ReportContext context;
    context.report = &report;
    context.catalogue = {&context_, 1};
    context.placement = file.placement;
    if (report.unit.good()) context.unit = units_->find(report.unit.value);
    const bool known = report.directive.good() && report.directive.value == directive_->id.value;
    std::optional<model::Schema> schema;
    if (known && report.period.good() && plan_->covers(*report.period)) {
      schema = model::resolve(*directive_, *plan_, *units_, *calendar_, *report.period);
      context.schema = &*schema;
      context.as_of = as_of.value_or(schema->due);
    }
    for (const File& other : reports_) relate(context, file, other);
    std::stable_sort(context.history.begin(), context.history.end(), [&](const model::Report* a, const model::Report* b) {
      if (*a->period != *b->period) return *b->period < *a->period;
      return units_->find(*a->unit) < units_->find(*b->unit);
    });
    check::run(context, bag_);
  }

  void relate(check::ReportContext& context, const File& file, const File& other) const {
    const bool whole = file.report.period.good() && other.report.period.good() && other.report.unit.good();
    if (!whole || &file == &other) return;
    const auto giver = units_->find(*other.report.unit);
    const auto heir = giver ? units_->heir(*giver, *file.report.period) : std::nullopt;
    const bool own = other.report.unit.value == file.report.unit.value;
    const bool same_kind = other.report.period->frequency == file.report.period->frequency;
    const bool answers = own || (heir && heir == context.unit);
    if (answers && same_kind && *other.report.period < *file.report.period) context.history.push_back(&other.report);
    if (!own) return;
    const bool first = other.report.source->path() < file.report.source->path();
    if (*other.report.period == *file.report.period && first && check::agrees(other.placement, other.report)) {
      context.twin = &other.report;
    }
  }

  const std::map<std::string, std::string>& files_;
  diag::Bag& bag_;
  text::SourcePtr source_;
  std::optional<model::Directive> directive_;
  std::optional<model::Plan> plan_;
  std::optional<model::Units> units_;
  std::optional<model::Calendar> calendar_;
  check::CatalogueContext context_;
  std::list<File> reports_;
};

std::string place(const diag::Place& where) {
  std::string path = where.file->path();
  if (!path.starts_with("reports/")) return path + " “" + std::string(where.file->at(where.at)) + "”";
  const auto from = where.file->position(where.at.begin);
  constexpr std::string_view kNow = "reports/mau/2026-10/";
  if (path.starts_with(kNow)) path.erase(0, kNow.size());
  return path + " " + std::to_string(from.line) + ":" + std::to_string(from.column);
}

std::string line_of(const diag::Diagnostic& finding) {
  std::string out(finding.rule->code);
  if (finding.severity != finding.rule->severity) out += finding.severity == diag::Severity::error ? "!" : "?";
  out += " " + place(finding.place) + " " + finding.pointer + ": " + finding.message.vi + " | " + finding.message.en;
  for (const diag::Related& related : finding.related) {
    out += "\n  " + place(related.place) + ": " + related.message.vi + " | " + related.message.en;
  }
  if (finding.fix) out += "\n  fix: " + finding.fix->edits.front().text;
  return out + "\n";
}

}  // namespace

World::World(std::string_view workspace) {
  const auto base = support::kRoot / "tests/rules" / workspace;
  for (const auto& path : support::files_below(base)) {
    files_[path.lexically_relative(base).generic_string()] = support::read(path);
  }
}

World& World::edit(const std::string& path, std::string_view right, std::string_view wrong) {
  if (right.empty()) {
    REQUIRE_FALSE(files_.contains(path));
    files_[path] = wrong;
    return *this;
  }
  CAPTURE(right);
  REQUIRE(support::occurrences(files_.at(path), right) == 1);
  files_[path] = support::replaced(files_.at(path), right, wrong);
  return *this;
}

World& World::remove(const std::string& path) {
  REQUIRE(files_.erase(path) == 1);
  return *this;
}

World& World::as_of(model::Date date) {
  as_of_ = date;
  return *this;
}

std::string World::findings() {
  diag::Bag bag;
  Loaded loaded(files_, bag);
  loaded.check(as_of_);
  bag.sort();
  std::string out;
  for (const diag::Diagnostic& finding : bag.findings()) out += line_of(finding);
  return out;
}

}  // namespace check_test
