#include "office.hpp"

#include <array>

#include "load/load.hpp"
#include "promises.hpp"
#include "support/files.hpp"
#include "yaml/parse.hpp"

namespace fuzz {

namespace {

constexpr const char* kReport = "reports/mau/2026-10/so-a.yaml";
constexpr std::array kEarlier = {"reports/mau/2026-09/so-a.yaml", "reports/mau/2026-08/so-a.yaml"};

struct Parsed {
  text::SourcePtr source;
  std::optional<yaml::Node> tree;
};

Parsed parsed(const std::string& path, diag::Bag& bag) {
  const text::SourcePtr source = text::make_source(path, support::read(support::kRoot / "tests/rules/base" / path));
  return {source, yaml::parse(source, bag)};
}

}  // namespace

struct Office::Catalogue {
  model::Directive directive;
  model::Plan plan;
  model::Units units;
  model::Calendar calendar;
  check::CatalogueContext context;
  std::optional<model::Schema> schema;
  std::vector<model::Report> earlier;
};

Office::Office() : catalogue_(std::make_unique<Catalogue>()) {
  diag::Bag bag;
  const auto load = [&](const char* path, auto loader, auto& into) {
    const Parsed file = parsed(path, bag);
    auto loaded = loader(*file.tree, file.source, bag);
    expect(loaded.has_value(), "the base workspace loads");
    into = std::move(*loaded);
  };
  Catalogue& all = *catalogue_;
  load("directive.yaml", load::directive, all.directive);
  load("plan.yaml", load::plan, all.plan);
  load("units.yaml", load::units, all.units);
  load("calendar.yaml", load::calendar, all.calendar);
  all.context = {&all.directive, &all.plan, &all.units, &all.calendar};
  all.schema = model::resolve(all.directive, all.plan, all.units, all.calendar, *model::Period::parse("2026-10"));
  for (const char* path : kEarlier) {
    const Parsed file = parsed(path, bag);
    all.earlier.push_back(*load::report(*file.tree, file.source, {&all.plan, &all.units}, bag));
  }
  expect(bag.empty(), "the base workspace is without a finding");
}

Office::~Office() = default;

diag::Bag Office::check(std::string bytes) const {
  diag::Bag bag;
  const text::SourcePtr source = text::make_source(kReport, std::move(bytes));
  if (const auto tree = yaml::parse(source, bag)) {
    if (const auto report = load::report(*tree, source, {&catalogue_->plan, &catalogue_->units}, bag)) {
      check::ReportContext context;
      context.report = &*report;
      context.catalogue = {&catalogue_->context, 1};
      context.placement = {"mau", "so-a", "2026-10"};
      if (report->unit.good()) context.unit = catalogue_->units.find(*report->unit);
      context.schema = &*catalogue_->schema;
      context.as_of = catalogue_->schema->due;
      for (const model::Report& earlier : catalogue_->earlier) context.history.push_back(&earlier);
      check::run(context, bag);
    }
  }
  bag.sort();
  return bag;
}

}  // namespace fuzz
