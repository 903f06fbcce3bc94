#include "reports.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "load/load.hpp"
#include "load/workspace_rules.hpp"
#include "text/digest.hpp"
#include "text/utf8.hpp"
#include "yaml/parse.hpp"

namespace cmd {

namespace {

/// The folder below which every path of the template lies.
std::string fixed_folder(std::string_view pattern) {
  const std::string_view fixed = pattern.substr(0, pattern.find('{'));
  const auto slash = fixed.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(fixed.substr(0, slash));
}

std::string get(const model::Placeholders& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? std::string() : found->second;
}

/// The only directive of a workspace goes without saying in the template.
std::string only_directive(const Catalogue& catalogue) {
  std::set<std::string> ids;
  for (const check::CatalogueContext& context : catalogue.followed()) {
    if (context.directive != nullptr && context.directive->id.good()) ids.insert(*context.directive->id);
  }
  return ids.size() == 1 ? *ids.begin() : std::string();
}

bool looks_like_report(const std::string& path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

/// A template that begins with a placeholder would take the seals for reports.
bool is_seal(const std::string& path) { return path.starts_with("seals/"); }

void say_stray(const std::string& path, const std::string& pattern, diag::Bag& bag) {
  bag.add(load::kStrayFile, {text::make_source(path, ""), {}},
          text::say("Tệp “{}” nằm trong thư mục báo cáo nhưng không đúng mẫu đường dẫn “{}” nên không được đọc; hãy chuyển "
                    "hoặc đổi tên tệp",
                    "“{}” lies among the reports but does not match the path template “{}”, so it is not read; move or "
                    "rename it",
                    text::printable(path), pattern))
      .value = path;
}

/// A report whose content is not what its place says claims nothing: it must not put another's right report in doubt.
bool stands_in_its_place(const ReportFile& file) {
  const model::Report& report = *file.report;
  if (!report.directive.good() || !report.period.good() || !report.unit.good()) return false;
  const auto agrees = [](const std::string& place, const std::string& content) {
    return place.empty() || place == content;
  };
  return agrees(file.placement.directive, *report.directive) &&
         agrees(file.placement.period, report.period->to_string()) && agrees(file.placement.unit, *report.unit);
}

/// Order of checking: one unit's earlier reports before its later ones, and always the same.
auto in_time(const ReportFile& file) {
  const int last = file.period ? file.period->last_month() : 0;
  const int first = file.period ? file.period->first_month() : 0;
  return std::make_tuple(std::string_view(file.directive), last, first, std::string_view(file.path));
}

}  // namespace

bool Selection::takes(const ReportFile& file) const {
  if (!paths.empty()) return paths.contains(file.path);
  if (!directive.empty() && file.directive != directive) return false;
  if (!from && !to) return true;
  return file.period && (!from || *from <= *file.period) && (!to || *file.period <= *to);
}

Reports Reports::load(const Catalogue& catalogue, const std::set<std::string>& extra, diag::Bag& bag) {
  Reports self(catalogue);
  const model::Workspace& workspace = catalogue.workspace();
  std::set<std::string> paths = extra;
  if (workspace.reports.good()) {
    const std::string& pattern = *workspace.reports;
    const FileStore::Listing listing = catalogue.files().list(fixed_folder(pattern));
    for (const std::string& path : listing.files) {
      if (catalogue.holds(path) || is_seal(path) || !looks_like_report(path)) continue;
      if (model::match_template(pattern, path)) {
        paths.insert(path);
      } else if (!extra.contains(path)) {
        say_stray(path, pattern, bag);
      }
    }
    for (const auto& [folder, failure] : listing.failures) {
      // A workspace without a single report yet is not a fault.
      if (folder == fixed_folder(pattern) && failure.cause == cause_of(ENOENT)) continue;
      bag.add(load::kUnreadableFile, {text::make_source(folder, ""), {}},
              text::say("Không mở được thư mục “{}”: {}", "Cannot open the folder “{}”: {}", text::printable(folder),
                        failure.cause))
          .value = folder;
    }
  }
  self.files_.reserve(paths.size());
  for (const std::string& path : paths) {
    ReportFile& file = self.files_.emplace_back();
    file.path = path;
    self.read(file);
  }
  std::sort(self.files_.begin(), self.files_.end(),
            [](const ReportFile& a, const ReportFile& b) { return in_time(a) < in_time(b); });
  self.check_all();
  return self;
}

void Reports::read(ReportFile& file) const {
  const model::Workspace& workspace = catalogue_->workspace();
  if (workspace.reports.good()) {
    if (const auto values = model::match_template(*workspace.reports, file.path)) {
      file.placement = {get(*values, "directive"), get(*values, "unit"), get(*values, "period")};
    }
  }
  file.directive = file.placement.directive;
  file.period = model::Period::parse(file.placement.period);
  file.unit = catalogue_->units().find(file.placement.unit);

  auto bytes = file.placement.unit.empty() ? catalogue_->files().read(file.path)
                                           : catalogue_->files().read_inside(file.path);
  if (const auto* failure = std::get_if<ReadFailure>(&bytes)) {
    auto& finding = file.findings.add(load::kUnreadableFile, {text::make_source(file.path, ""), {}},
                                      text::say("Không đọc được tệp báo cáo: {}", "Cannot read the report: {}",
                                                failure->cause));
    finding.value = file.path;
    return;
  }
  const text::SourcePtr source = text::make_source(file.path, std::move(std::get<std::string>(bytes)));
  file.sha256 = text::sha256_hex(source->bytes());
  const auto tree = yaml::parse(source, file.findings);
  if (!tree) return;

  const load::ReportIdentity identity = load::identify(*tree);
  if (file.directive.empty()) file.directive = identity.directive;
  if (file.directive.empty()) file.directive = only_directive(*catalogue_);
  if (!file.period) file.period = model::Period::parse(identity.period);
  if (file.placement.unit.empty()) file.unit = catalogue_->units().find(identity.unit);

  const check::CatalogueContext* followed =
      file.period ? catalogue_->find(file.directive, *file.period) : nullptr;
  const bool known = followed != nullptr && catalogue_->is_sound(*followed);
  file.report = load::report(*tree, source, known ? followed->plan : nullptr, file.findings);
}

check::ReportContext Reports::context_of(const ReportFile& file, const Past& past) const {
  const model::Report& report = *file.report;
  check::ReportContext context;
  context.report = &report;
  if (catalogue_->is_shared_part_sound()) context.catalogue = catalogue_->followed();
  context.placement = file.placement;
  if (report.unit.good()) context.unit = catalogue_->units().find(*report.unit);
  if (report.directive.good() && report.period.good()) {
    const auto* followed = catalogue_->find(*report.directive, *report.period);
    if (followed != nullptr && catalogue_->is_sound(*followed)) {
      context.schema = &catalogue_->schema(*followed, *report.period);
      context.as_of = context.schema->due;
    }
  }
  context.history = history_of(file, past);
  return context;
}

void Reports::check_all() {
  std::map<std::tuple<std::string, std::string, std::string>, ReportFile*> claims;
  Past past;
  for (ReportFile& file : files_) {
    if (file.report) {
      check::ReportContext context = context_of(file, past);
      const model::Report& report = *file.report;
      if (stands_in_its_place(file)) {
        const auto [first, is_first] =
            claims.try_emplace({*report.directive, report.period->to_string(), *report.unit}, &file);
        if (!is_first) {
          context.twin = &*first->second->report;
          file.contested = true;
          first->second->contested = true;
        }
      }
      check::run(context, file.findings);
    }
    file.findings.sort();
    if (file.unit) past[{file.directive, *file.unit}].push_back(&file);
  }
}

std::vector<const model::Report*> Reports::history_of(const ReportFile& file, const Past& past) const {
  if (!file.unit || !file.period) return {};
  std::vector<const ReportFile*> found;
  const model::Units& units = catalogue_->units();
  const auto take = [&](model::UnitIndex unit) {
    const auto own = past.find({file.directive, unit});
    if (own == past.end()) return;
    for (const ReportFile* earlier : own->second) {
      if (earlier->valid() && *earlier->period < *file.period) found.push_back(earlier);
    }
  };
  for (model::UnitIndex unit = 0; unit < units.size(); ++unit) {
    const bool inherited = units[unit].ended_before(*file.period) && units.heir(unit, *file.period) == file.unit;
    if (unit == *file.unit || inherited) take(unit);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const ReportFile* a, const ReportFile* b) { return *a->period > *b->period; });
  std::vector<const model::Report*> history;
  history.reserve(found.size());
  for (const ReportFile* earlier : found) history.push_back(&*earlier->report);
  return history;
}

std::vector<const model::Report*> Reports::history(std::string_view directive, model::UnitIndex unit,
                                                   const model::Period& period) const {
  Past past;
  for (const ReportFile& file : files_) {
    if (file.unit && file.directive == directive) past[{file.directive, *file.unit}].push_back(&file);
  }
  ReportFile next;
  next.directive = directive;
  next.unit = unit;
  next.period = period;
  return history_of(next, past);
}

aggregate::Input Reports::input(const check::CatalogueContext& of, const model::Period& period,
                                std::optional<model::Date> as_of) const {
  aggregate::Input input;
  input.schema = &catalogue_->schema(of, period);
  input.as_of = as_of.value_or(input.schema->due);
  input.sources = catalogue_->sources();
  std::map<model::UnitIndex, aggregate::Received> received;
  for (const ReportFile& file : files_) {
    if (file.directive != *of.directive->id || !file.period || *file.period > period) continue;
    if (!file.sha256.empty()) input.sources.push_back({file.path, file.sha256});
    if (*file.period < period) {
      if (file.valid()) input.history.push_back(&*file.report);
    } else if (file.unit) {
      aggregate::Received& one = received[*file.unit];
      one.unit = *file.unit;
      one.path = file.path;
      one.invalid = one.invalid || !file.valid();
      one.report = one.invalid ? nullptr : &*file.report;
    }
  }
  for (auto& [unit, one] : received) input.received.push_back(std::move(one));
  std::sort(input.sources.begin(), input.sources.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return input;
}

}  // namespace cmd
