#include "reports.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "load/workspace_rules.hpp"
#include "parallel.hpp"
#include "report_group.hpp"
#include "text/utf8.hpp"

namespace cmd {

namespace {

/// The folder below which every path of the template lies.
std::string fixed_folder(std::string_view pattern) {
  const std::string_view fixed = pattern.substr(0, pattern.find('{'));
  const auto slash = fixed.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(fixed.substr(0, slash));
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

/// One directive after the other, earlier reports before later ones, and always the same order.
auto in_time(const ReportFile& file) {
  const int last = file.period ? file.period->last_month() : 0;
  const int first = file.period ? file.period->first_month() : 0;
  return std::make_tuple(std::string_view(file.directive), last, first, std::string_view(file.path));
}

/// The reports below the folder of the template; `bag` learns of files there that are none, and of folders that cannot
/// be listed.
std::vector<std::string> find_reports(const Catalogue& catalogue, const std::set<std::string>& extra, diag::Bag& bag) {
  const model::Workspace& workspace = catalogue.workspace();
  std::vector<std::string> paths(extra.begin(), extra.end());
  if (!workspace.reports.good()) return paths;
  const std::string& pattern = *workspace.reports;
  FileStore::Listing listing = catalogue.files().list(fixed_folder(pattern));
  for (std::string& path : listing.files) {
    if (catalogue.holds(path) || is_seal(path) || !looks_like_report(path) || extra.contains(path)) continue;
    if (model::match_template(pattern, path)) {
      paths.push_back(std::move(path));
    } else {
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
  return paths;
}

/// What a unit handed in, of all files that say or stand to be its report. Of two that claim to be it neither counts; a copy that
/// strayed to another's place takes nothing from the right one.
aggregate::Received received_from(model::UnitIndex unit, const std::vector<const ReportFile*>& files) {
  const auto contested = std::find_if(files.rbegin(), files.rend(), [](const ReportFile* file) { return file->contested; });
  const auto valid = std::find_if(files.begin(), files.end(), [](const ReportFile* file) { return file->valid(); });
  aggregate::Received out;
  out.unit = unit;
  if (contested == files.rend() && valid != files.end()) {
    out.path = (*valid)->path;
    out.report = (*valid)->report.get();
    return out;
  }
  out.path = (contested != files.rend() ? *contested : files.back())->path;
  out.invalid = true;
  return out;
}

}  // namespace

bool Selection::takes(const ReportFile& file) const {
  if (!paths.empty()) return paths.contains(file.path);
  if (!directive.empty() && file.directive != directive) return false;
  if (!from && !to) return true;
  return file.period && (!from || *from <= *file.period) && (!to || *file.period <= *to);
}

Reports Reports::load(const Catalogue& catalogue, const std::set<std::string>& extra, Keep keep, std::size_t jobs,
                      diag::Bag& bag) {
  Reports self(catalogue);
  std::vector<std::string> paths = find_reports(catalogue, extra, bag);
  const std::vector<std::vector<std::size_t>> groups = group_by_unit(catalogue, paths, jobs);
  self.files_.resize(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) self.files_[i].path = std::move(paths[i]);
  in_parallel(groups.size(), jobs, [&](std::size_t group) {
    std::vector<ReportFile*> files;
    for (const std::size_t file : groups[group]) files.push_back(&self.files_[file]);
    read_and_check(catalogue, files, keep);
  });
  // A report that is there and cannot be read is no mistake of its unit's: without it no figure is right, of whatever period.
  for (ReportFile& file : self.files_) {
    if (file.refused) bag.merge(std::move(file.findings));
  }
  std::sort(self.files_.begin(), self.files_.end(),
            [](const ReportFile& a, const ReportFile& b) { return in_time(a) < in_time(b); });
  bag.impose(catalogue.severities());
  return self;
}

std::vector<const model::Report*> Reports::history(const std::string& directive, model::UnitIndex unit,
                                                   const model::Period& period) const {
  std::vector<const ReportFile*> files;
  for (const ReportFile& file : files_) files.push_back(&file);
  return history_of(catalogue_->units(), files, {directive, unit, period});
}

aggregate::Input Reports::input(const check::CatalogueContext& of, const model::Period& period,
                                std::optional<model::Date> as_of) const {
  aggregate::Input input;
  input.schema = &catalogue_->schema(of, period);
  input.as_of = as_of.value_or(input.schema->due);
  input.sources = catalogue_->sources();
  std::map<model::UnitIndex, std::vector<const ReportFile*>> received;
  for (const ReportFile& file : files_) {
    if (file.directive != *of.directive->id || !file.period || *file.period > period) continue;
    if (!file.sha256.empty()) input.sources.push_back({file.path, file.sha256});
    if (*file.period < period) {
      if (file.valid()) input.history.push_back(file.report.get());
    } else if (file.unit) {
      received[*file.unit].push_back(&file);
    }
  }
  for (const auto& [unit, files] : received) input.received.push_back(received_from(unit, files));
  std::sort(input.sources.begin(), input.sources.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return input;
}

}  // namespace cmd
