#include "report_group.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "load/load.hpp"
#include "load/workspace_rules.hpp"
#include "parallel.hpp"
#include "text/digest.hpp"
#include "yaml/parse.hpp"

namespace cmd {

namespace {

std::string get(const model::Placeholders& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? std::string() : found->second;
}

/// What the path says, where the template names it.
check::Placement placement_of(const Catalogue& catalogue, const std::string& path) {
  const model::Workspace& workspace = catalogue.workspace();
  const auto values = workspace.reports.good() ? model::match_template(*workspace.reports, path) : std::nullopt;
  if (!values) return {};
  return {get(*values, "directive"), get(*values, "unit"), get(*values, "period")};
}

std::variant<std::string, ReadFailure> read(const Catalogue& catalogue, const std::string& path,
                                            const check::Placement& placement) {
  return placement.unit.empty() ? catalogue.files().read(path) : catalogue.files().read_inside(path);
}

/// The unit of a file whose place does not say whose it is; empty where its content does not either.
std::string unit_by_content(const Catalogue& catalogue, const std::string& path) {
  auto bytes = read(catalogue, path, {});
  auto* const content = std::get_if<std::string>(&bytes);
  if (content == nullptr) return {};
  diag::Bag unheard;  // It is read again to be checked.
  const auto tree = yaml::parse(text::make_source(path, std::move(*content)), unheard);
  return tree ? load::identify(*tree).unit : std::string();
}

/// Of each unit the first of those that succeed each other, itself among them.
std::vector<model::UnitIndex> lines_of_succession(const model::Units& units) {
  std::vector<model::UnitIndex> head(units.size());
  std::iota(head.begin(), head.end(), model::UnitIndex{0});
  const auto find = [&](model::UnitIndex unit) {
    while (head[unit] != unit) unit = head[unit];
    return unit;
  };
  for (model::UnitIndex unit = 0; unit < units.size(); ++unit) {
    const auto successor = units[unit].successor.good() ? units.find(*units[unit].successor) : std::nullopt;
    if (!successor) continue;
    const auto [first, second] = std::minmax({find(unit), find(*successor)});
    head[second] = first;
  }
  for (model::UnitIndex unit = 0; unit < units.size(); ++unit) head[unit] = find(unit);
  return head;
}

/// The ids of the directives that are followed, each once.
std::vector<std::string> followed_directives(const Catalogue& catalogue) {
  std::set<std::string> ids;
  for (const check::CatalogueContext& context : catalogue.followed()) {
    if (context.directive != nullptr && context.directive->id.good()) ids.insert(*context.directive->id);
  }
  return {ids.begin(), ids.end()};
}

/// A report on its way through the checks.
struct Candidate {
  ReportFile* file = nullptr;
  check::Placement placement;
  text::SourcePtr source;
};

/// A report whose content is not what its place says claims nothing: it must not put another's right report in doubt.
bool stands_in_its_place(const Candidate& candidate) {
  const model::Report& report = *candidate.file->report;
  if (!report.directive.good() || !report.period.good() || !report.unit.good()) return false;
  const auto agrees = [](const std::string& place, const std::string& content) {
    return place.empty() || place == content;
  };
  const check::Placement& placement = candidate.placement;
  return agrees(placement.directive, *report.directive) && agrees(placement.period, report.period->to_string()) &&
         agrees(placement.unit, *report.unit);
}

/// Earlier reports before later ones, and always the same order.
auto was_in_time(const Candidate& candidate) {
  const std::optional<model::Period>& period = candidate.file->period;
  return std::make_tuple(period ? period->last_month() : 0, period ? period->first_month() : 0,
                         std::string_view(candidate.file->path));
}

class Group {
 public:
  Group(const Catalogue& catalogue, std::span<ReportFile* const> files);

  void check_all();
  void let_go(Keep keep);

 private:
  void read_one(Candidate& candidate) const;
  void check_one(Candidate& candidate);
  [[nodiscard]] check::ReportContext context_of(const Candidate& candidate) const;
  void keep_lines();

  const Catalogue& catalogue_;
  std::vector<std::string> directives_;
  std::vector<Candidate> candidates_;
  std::map<std::tuple<std::string, std::string, std::string>, ReportFile*> claims_;
  std::vector<const ReportFile*> past_;  ///< Those that are checked already.
};

Group::Group(const Catalogue& catalogue, std::span<ReportFile* const> files) : catalogue_(catalogue), directives_(followed_directives(catalogue)) {
  for (ReportFile* file : files) read_one(candidates_.emplace_back(Candidate{file, {}, nullptr}));
  std::sort(candidates_.begin(), candidates_.end(),
            [](const Candidate& a, const Candidate& b) { return was_in_time(a) < was_in_time(b); });
}

void Group::read_one(Candidate& candidate) const {
  ReportFile& file = *candidate.file;
  candidate.placement = placement_of(catalogue_, file.path);
  const check::Placement& placement = candidate.placement;
  file.directive = placement.directive;
  file.period = model::Period::parse(placement.period);
  file.unit = catalogue_.units().find(placement.unit);

  auto bytes = read(catalogue_, file.path, placement);
  if (const auto* failure = std::get_if<ReadFailure>(&bytes)) {
    auto& finding = file.findings.add(load::kUnreadableFile, {text::make_source(file.path, ""), {}},
                                      text::say("Không đọc được tệp báo cáo: {}", "Cannot read the report: {}",
                                                failure->cause));
    finding.value = file.path;
    file.refused = failure->passing;
    return;
  }
  candidate.source = text::make_source(file.path, std::move(std::get<std::string>(bytes)));
  const auto tree = yaml::parse(candidate.source, file.findings);
  if (!tree) return;

  const load::ReportIdentity identity = load::identify(*tree);
  if (file.directive.empty()) file.directive = identity.directive;
  // The only directive of a workspace goes without saying in the template.
  if (file.directive.empty() && directives_.size() == 1) file.directive = directives_.front();
  if (!file.period) file.period = model::Period::parse(identity.period);
  if (placement.unit.empty()) file.unit = catalogue_.units().find(identity.unit);

  const check::CatalogueContext* followed = file.period ? catalogue_.find(file.directive, *file.period) : nullptr;
  const bool known = followed != nullptr && catalogue_.is_sound(*followed);
  const load::ReportTerms terms{known ? followed->plan : nullptr, &catalogue_.units(), directives_};
  auto report = load::report(*tree, candidate.source, terms, file.findings);
  if (!report) return;
  file.report = std::make_unique<model::Report>(std::move(*report));
  file.readable = true;
}

void Group::check_all() {
  for (Candidate& candidate : candidates_) {
    if (candidate.file->report) check_one(candidate);
    candidate.file->findings.impose(catalogue_.severities());
    candidate.file->findings.sort();
    past_.push_back(candidate.file);
  }
}

void Group::check_one(Candidate& candidate) {
  ReportFile& file = *candidate.file;
  check::ReportContext context = context_of(candidate);
  const model::Report& report = *file.report;
  if (stands_in_its_place(candidate)) {
    const auto [first, is_first] =
        claims_.try_emplace({*report.directive, report.period->to_string(), *report.unit}, &file);
    if (!is_first) {
      context.twin = first->second->report.get();
      file.contested = true;
      first->second->contested = true;
    }
  }
  check::run(context, file.findings);
}

check::ReportContext Group::context_of(const Candidate& candidate) const {
  const model::Report& report = *candidate.file->report;
  check::ReportContext context;
  context.report = &report;
  if (catalogue_.is_shared_part_sound()) context.catalogue = catalogue_.followed();
  context.placement = candidate.placement;
  if (report.unit.good()) context.unit = catalogue_.units().find(*report.unit);
  if (report.directive.good() && report.period.good()) {
    const auto* followed = catalogue_.find(*report.directive, *report.period);
    if (followed != nullptr && catalogue_.is_sound(*followed)) {
      context.schema = &catalogue_.schema(*followed, *report.period);
      context.as_of = context.schema->due;
    }
  }
  const ReportFile& file = *candidate.file;
  if (file.unit && file.period) {
    context.history = history_of(catalogue_.units(), past_, {file.directive, *file.unit, *file.period});
  }
  return context;
}

void Group::let_go(Keep keep) {
  for (const Candidate& candidate : candidates_) {
    if (keep != Keep::reports) {
      candidate.file->report.reset();
    } else if (candidate.source) {
      candidate.file->sha256 = text::sha256_hex(candidate.source->bytes());
    }
  }
  if (keep == Keep::findings) keep_lines();
}

/// Of the sources only the lines that findings show.
void Group::keep_lines() {
  std::map<const text::SourceFile*, std::vector<text::Span>> shown;
  for (const Candidate& candidate : candidates_) {
    if (candidate.source) shown[candidate.source.get()];
  }
  const auto show = [&](const text::SourcePtr& source, text::Span span) {
    if (const auto of = shown.find(source.get()); of != shown.end()) of->second.push_back(span);
  };
  for (const Candidate& candidate : candidates_) candidate.file->findings.each_span(show);
  std::map<const text::SourceFile*, text::SourcePtr> excerpts;
  for (const auto& [source, spans] : shown) {
    excerpts.emplace(source, std::make_shared<const text::SourceFile>(source->excerpt(spans)));
  }
  for (const Candidate& candidate : candidates_) candidate.file->findings.replace_sources(excerpts);
}

}  // namespace

std::vector<std::vector<std::size_t>> group_by_unit(const Catalogue& catalogue, std::span<const std::string> paths,
                                                    std::size_t jobs) {
  std::vector<std::string> units(paths.size());
  in_parallel(paths.size(), jobs, [&](std::size_t file) {
    units[file] = placement_of(catalogue, paths[file]).unit;
    if (units[file].empty()) units[file] = unit_by_content(catalogue, paths[file]);
  });
  const std::vector<model::UnitIndex> heads = lines_of_succession(catalogue.units());
  std::map<std::string, std::size_t> places;  // In `groups`, by the id of the line's first unit.
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t file = 0; file < units.size(); ++file) {
    const auto unit = catalogue.units().find(units[file]);
    const std::string& id = unit ? *catalogue.units()[heads[*unit]].id : units[file];
    const auto [place, is_new] = places.emplace(id, groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(file);
  }
  return groups;
}

std::vector<const model::Report*> history_of(const model::Units& units, std::span<const ReportFile* const> files,
                                             const Standpoint& at) {
  const auto answers_for = [&](model::UnitIndex unit) {
    return unit == at.unit || (units[unit].ended_before(at.period) && units.heir(unit, at.period) == at.unit);
  };
  std::vector<const ReportFile*> found;
  for (const ReportFile* file : files) {
    if (file->unit && file->period && file->directive == at.directive && *file->period < at.period && file->valid() &&
        answers_for(*file->unit)) {
      found.push_back(file);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const ReportFile* a, const ReportFile* b) {
    return *a->period > *b->period || (*a->period == *b->period && *a->unit < *b->unit);
  });
  std::vector<const model::Report*> history;
  history.reserve(found.size());
  for (const ReportFile* file : found) history.push_back(file->report.get());
  return history;
}

void read_and_check(const Catalogue& catalogue, std::span<ReportFile* const> group, Keep keep) {
  Group one(catalogue, group);
  one.check_all();
  one.let_go(keep);
}

}  // namespace cmd
