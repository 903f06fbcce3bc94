#include "catalogue.hpp"

#include <algorithm>

#include "catalogue/severities.hpp"
#include "load/load.hpp"
#include "load/workspace_rules.hpp"
#include "text/digest.hpp"
#include "text/utf8.hpp"
#include "view/letter.hpp"
#include "write/letter.hpp"
#include "yaml/parse.hpp"

namespace cmd {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kWorkspaceFile = "tiendo.yaml";

/// `path` as written in the file `in`, relative to the workspace.
std::string beside(const std::string& in, const std::string& path) {
  return (fs::path(in).parent_path() / path).lexically_normal().generic_string();
}

/// Windows' mark between folders is part of a name elsewhere.
text::Localized or_slashes(const std::string& path) {
  if (path.find('\\') == std::string::npos) return {};
  return text::say("; đường dẫn dùng dấu “/”, không dùng “\\”", "; a path is written with “/”, not with “\\”");
}

void say_unreadable(const std::string& path, const ReadFailure& failure, const diag::Place& named_at, diag::Bag& bag) {
  bag.add(load::kUnreadableFile, named_at,
          text::say("Không đọc được tệp “{}”: {}{}", "Cannot read “{}”: {}{}", text::printable(path), failure.cause, or_slashes(path)))
      .value = path;
}

}  // namespace

std::optional<fs::path> find_workspace(const fs::path& from) {
  std::error_code error;
  fs::path folder = fs::absolute(from, error).lexically_normal();
  if (folder.filename().empty()) folder = folder.parent_path();
  while (true) {
    if (fs::exists(folder / kWorkspaceFile, error)) return folder;
    if (folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

std::unique_ptr<Catalogue> Catalogue::open(const FileStore& files, diag::Bag& bag) {
  std::unique_ptr<Catalogue> self(new Catalogue(files));
  const std::string path(kWorkspaceFile);
  const text::SourcePtr source = self->read(path, {text::make_source(path, ""), {}}, bag);
  const auto tree = source ? yaml::parse(source, bag) : std::nullopt;
  auto workspace = tree ? load::workspace(*tree, source, bag) : std::nullopt;
  if (!workspace) return nullptr;
  self->workspace_ = std::move(*workspace);
  self->severities_ = catalogue::severities(self->workspace_, bag);
  self->load_units(bag);
  self->load_calendar(bag);
  self->load_letters(bag);
  for (const auto& plan : self->workspace_.plans) self->load_named(plan, source, bag);
  self->check_covers(bag);
  for (const check::CatalogueContext& context : self->followed_) check::run(context, bag);
  bag.impose(self->severities_);
  for (const diag::Diagnostic& finding : bag.findings()) {
    if (finding.severity == diag::Severity::error) self->faulty_.insert(finding.place.file->path());
  }
  return self;
}

bool Catalogue::is_shared_part_sound() const {
  const auto faulty = [&](const model::Field<std::string>& path) {
    return path.good() && faulty_.contains(beside("", *path));
  };
  return !faulty_.contains(std::string(kWorkspaceFile)) && !faulty(workspace_.units) && !faulty(workspace_.calendar);
}

bool Catalogue::is_sound(const check::CatalogueContext& context) const {
  const model::Directive* directive = context.directive;
  return is_shared_part_sound() && directive != nullptr && !faulty_.contains(context.plan->source->path()) &&
         !faulty_.contains(directive->source->path()) &&
         (directive->text == nullptr || !faulty_.contains(directive->text->path()));
}

text::SourcePtr Catalogue::read(const std::string& path, const diag::Place& named_at, diag::Bag& bag) {
  auto bytes = files_.read(path);
  if (const auto* failure = std::get_if<ReadFailure>(&bytes)) {
    say_unreadable(path, *failure, named_at, bag);
    return nullptr;
  }
  text::SourcePtr source = text::make_source(path, std::move(std::get<std::string>(bytes)));
  sources_.push_back({path, text::sha256_hex(source->bytes())});
  return source;
}

void Catalogue::load_units(diag::Bag& bag) {
  if (!workspace_.units.good()) return;
  const text::SourcePtr source = read(beside("", *workspace_.units), {workspace_.source, workspace_.units.at}, bag);
  const auto tree = source ? yaml::parse(source, bag) : std::nullopt;
  if (auto units = tree ? load::units(*tree, source, bag) : std::nullopt) units_ = std::move(*units);
}

void Catalogue::load_calendar(diag::Bag& bag) {
  if (!workspace_.calendar.good()) return;
  const text::SourcePtr source =
      read(beside("", *workspace_.calendar), {workspace_.source, workspace_.calendar.at}, bag);
  const auto tree = source ? yaml::parse(source, bag) : std::nullopt;
  if (auto calendar = tree ? load::calendar(*tree, source, bag) : std::nullopt) calendar_ = std::move(*calendar);
}

// A template is no source of any figure, so its digest is not kept.
void Catalogue::load_letters(diag::Bag& bag) {
  const auto load = [&](const model::Field<std::string>& named, std::string_view built_in, const view::Data& names) {
    if (!named.good()) return std::string(built_in);
    const std::string path = beside("", *named);
    auto bytes = files_.read(path);
    if (const auto* failure = std::get_if<ReadFailure>(&bytes)) {
      say_unreadable(path, *failure, {workspace_.source, named.at}, bag);
      return std::string();
    }
    const text::SourcePtr source = text::make_source(path, std::move(std::get<std::string>(bytes)));
    for (const writer::TemplateProblem& problem : writer::template_problems(source->bytes(), names)) {
      bag.add(load::kBadLetterTemplate, {source, problem.at}, problem.message).value = problem.value;
    }
    return std::string(source->bytes());
  };
  letters_.reminder = load(workspace_.letters.reminder, writer::reminder_template(), view::letter_names());
  letters_.covering = load(workspace_.letters.covering, writer::covering_template(), view::covering_names());
}

void Catalogue::load_named(const text::Located<std::string>& path, const text::SourcePtr& named_in, diag::Bag& bag) {
  const text::SourcePtr source = read(beside("", path.value), {named_in, path.at}, bag);
  const auto tree = source ? yaml::parse(source, bag) : std::nullopt;
  auto plan = tree ? load::plan(*tree, source, bag) : std::nullopt;
  if (!plan) return;
  plans_.push_back(std::make_unique<model::Plan>(std::move(*plan)));
  const model::Plan& kept = *plans_.back();
  followed_.push_back({load_directive(kept, bag), &kept, units_.source ? &units_ : nullptr, &calendar_});
}

const model::Directive* Catalogue::load_directive(const model::Plan& plan, diag::Bag& bag) {
  if (!plan.directive_path.good()) return nullptr;
  const std::string path = beside(plan.source->path(), *plan.directive_path);
  if (const auto known = directives_.find(path); known != directives_.end()) return known->second.get();
  auto& kept = directives_[path];
  const text::SourcePtr source = read(path, {plan.source, plan.directive_path.at}, bag);
  const auto tree = source ? yaml::parse(source, bag) : std::nullopt;
  auto directive = tree ? load::directive(*tree, source, bag) : std::nullopt;
  if (!directive) return nullptr;
  load_text(*directive, bag);
  kept = std::make_unique<model::Directive>(std::move(*directive));
  return kept.get();
}

void Catalogue::load_text(model::Directive& directive, diag::Bag& bag) {
  if (!directive.text_path.good()) return;
  const std::string path = beside(directive.source->path(), *directive.text_path);
  const text::SourcePtr source = read(path, {directive.source, directive.text_path.at}, bag);
  if (!source) return;
  if (const auto bad = text::first_invalid(source->bytes())) {
    const auto at = static_cast<std::uint32_t>(*bad);
    bag.add(load::kUnreadableFile, {source, {at, at + 1}},
            text::say("Văn bản không phải UTF-8 từ đây; hãy lưu lại tệp với mã UTF-8",
                      "The text is not UTF-8 from here on; save the file as UTF-8"));
    return;
  }
  directive.text = source;
}

void Catalogue::check_covers(diag::Bag& bag) const {
  for (std::size_t i = 0; i < followed_.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const model::Plan& later = *followed_[i].plan;
      const model::Plan& earlier = *followed_[j].plan;
      const bool ranges = later.effective_from.good() && later.effective_to.good() && earlier.effective_from.good() &&
                          earlier.effective_to.good();
      if (followed_[i].directive == nullptr || followed_[i].directive != followed_[j].directive || !ranges) continue;
      const bool apart = later.effective_to->last_month() < earlier.effective_from->first_month() ||
                         earlier.effective_to->last_month() < later.effective_from->first_month();
      if (apart || later.frequency.value != earlier.frequency.value) continue;
      bag.add(load::kTwoPlansOnePeriod, {later.source, later.effective_from.at},
              text::say("Hai kế hoạch “{}” và “{}” của cùng một chỉ thị có kỳ báo cáo trùng nhau; hãy sửa effective để mỗi "
                        "kỳ chỉ thuộc một kế hoạch",
                        "The plans “{}” and “{}” of one directive both cover some periods; change effective so that each "
                        "period belongs to one plan",
                        *earlier.id, *later.id))
          .related.push_back({{earlier.source, earlier.effective_from.at},
                              text::say("kế hoạch kia có hiệu lực từ đây", "the other plan is effective from here")});
    }
  }
}

bool Catalogue::holds(const std::string& path) const {
  return std::any_of(sources_.begin(), sources_.end(), [&](const auto& source) { return source.path == path; });
}

std::set<std::string> Catalogue::files_of_others(const IsOwn& is_own) const {
  std::set<std::string> own;
  std::set<std::string> others;
  for (const check::CatalogueContext& context : followed_) {
    std::set<std::string>& side = is_own(context) ? own : others;
    side.insert(context.plan->source->path());
    if (context.directive == nullptr) continue;
    side.insert(context.directive->source->path());
    if (context.directive->text) side.insert(context.directive->text->path());
  }
  for (const std::string& path : own) others.erase(path);
  return others;
}

const check::CatalogueContext* Catalogue::find(std::string_view directive, const model::Period& period) const {
  for (const check::CatalogueContext& candidate : followed_) {
    if (candidate.directive != nullptr && candidate.directive->id.good() && *candidate.directive->id == directive &&
        candidate.plan->covers(period)) {
      return &candidate;
    }
  }
  return nullptr;
}

const model::Schema& Catalogue::schema(const check::CatalogueContext& of, const model::Period& period) const {
  const std::lock_guard lock(schemas_guard_);
  auto& kept = schemas_[{of.plan, period.to_string()}];
  if (!kept) {
    kept = std::make_unique<model::Schema>(model::resolve(*of.directive, *of.plan, units_, calendar_, period));
  }
  return *kept;
}

}  // namespace cmd
