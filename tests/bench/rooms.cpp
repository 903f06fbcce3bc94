/// The rooms one by one, over a workspace of make_workspace.py: tiendo_rooms FOLDER [--benchmark_…].

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "aggregate/summary.hpp"
#include "check/rule.hpp"
#include "load/load.hpp"
#include "view/aggregate_data.hpp"
#include "view/annex.hpp"
#include "write/json.hpp"
#include "write/markdown.hpp"
#include "write/xlsx.hpp"
#include "yaml/parse.hpp"

namespace {

namespace fs = std::filesystem;

text::SourcePtr read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return text::make_source(path.string(), std::string(std::istreambuf_iterator<char>(in), {}));
}

/// The catalogue and every report of the workspace, as far as each room hands it on.
struct Space {
  explicit Space(const fs::path& folder);

  diag::Bag bag;
  model::Units units;
  model::Calendar calendar;
  model::Directive directive;
  model::Plan plan;
  model::Schema schema;
  std::vector<text::SourcePtr> sources;
  std::vector<yaml::Node> trees;
  std::vector<model::Report> reports;
  std::size_t bytes = 0;
};

Space::Space(const fs::path& folder) {
  const auto tree = [&](const text::SourcePtr& source) { return yaml::parse(source, bag).value(); };
  const auto units_file = read(folder / "units.yaml");
  units = load::units(tree(units_file), units_file, bag).value();
  const auto calendar_file = read(folder / "calendar.yaml");
  calendar = load::calendar(tree(calendar_file), calendar_file, bag).value();
  const auto directive_file = read(folder / "directive.yaml");
  directive = load::directive(tree(directive_file), directive_file, bag).value();
  directive.text = read(folder / "directive.txt");
  const auto plan_file = read(folder / "plan.yaml");
  plan = load::plan(tree(plan_file), plan_file, bag).value();
  schema = model::resolve(directive, plan, units, calendar, model::Period::parse("2026-01").value());
  for (const auto& entry : fs::recursive_directory_iterator(folder / "reports")) {
    if (!entry.is_regular_file()) continue;
    diag::Bag findings;
    sources.push_back(read(entry.path()));
    bytes += sources.back()->bytes().size();
    trees.push_back(yaml::parse(sources.back(), findings).value());
    auto report = load::report(trees.back(), sources.back(), {&plan}, findings);
    if (report && !findings.has_errors()) reports.push_back(std::move(*report));
  }
}

aggregate::Summary summary_of(const Space& space) {
  aggregate::Input input;
  input.schema = &space.schema;
  input.as_of = space.schema.due;
  for (const model::Report& report : space.reports) {
    input.received.push_back({space.units.find(*report.unit).value(), &report, report.source->path(), false});
  }
  return aggregate::summarise(input);
}

view::Document document_of(const aggregate::Summary& summary) {
  view::AnnexInput input;
  input.summary = &summary;
  input.workspace = "Không gian để đo";
  return view::annex(input);
}

void parse(benchmark::State& state, const Space& space) {
  for ([[maybe_unused]] auto round : state) {
    for (const auto& source : space.sources) {
      diag::Bag findings;
      benchmark::DoNotOptimize(yaml::parse(source, findings));
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(space.bytes));
}

void load_reports(benchmark::State& state, const Space& space) {
  for ([[maybe_unused]] auto round : state) {
    for (std::size_t i = 0; i < space.trees.size(); ++i) {
      diag::Bag findings;
      benchmark::DoNotOptimize(load::report(space.trees[i], space.sources[i], {&space.plan}, findings));
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(space.bytes));
}

void check_reports(benchmark::State& state, const Space& space) {
  for ([[maybe_unused]] auto round : state) {
    for (const model::Report& report : space.reports) {
      check::ReportContext context;
      context.report = &report;
      context.schema = &space.schema;
      context.unit = space.units.find(*report.unit);
      context.as_of = space.schema.due;
      diag::Bag findings;
      check::run(context, findings);
      benchmark::DoNotOptimize(findings);
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(space.reports.size()));
}

void summarise(benchmark::State& state, const Space& space) {
  for ([[maybe_unused]] auto round : state) benchmark::DoNotOptimize(summary_of(space));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(space.schema.assignments.size()));
}

void arrange(benchmark::State& state, const Space& space) {
  const aggregate::Summary summary = summary_of(space);
  for ([[maybe_unused]] auto round : state) benchmark::DoNotOptimize(document_of(summary));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(summary.rows.size()));
}

void write_json(benchmark::State& state, const Space& space) {
  const aggregate::Summary summary = summary_of(space);
  for ([[maybe_unused]] auto round : state) benchmark::DoNotOptimize(writer::json(view::aggregate_data(summary)));
}

void write_markdown(benchmark::State& state, const Space& space) {
  const aggregate::Summary summary = summary_of(space);
  const view::Document document = document_of(summary);
  for ([[maybe_unused]] auto round : state) benchmark::DoNotOptimize(writer::markdown(document));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(summary.rows.size()));
}

void write_xlsx(benchmark::State& state, const Space& space) {
  const aggregate::Summary summary = summary_of(space);
  const view::Document document = document_of(summary);
  const fs::path target = fs::temp_directory_path() / "tiendo_rooms.xlsx";
  for ([[maybe_unused]] auto round : state) writer::xlsx(document, target);
  fs::remove(target);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(summary.rows.size()));
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) return 2;
  const Space space{fs::path(argv[1])};
  const std::pair<const char*, void (*)(benchmark::State&, const Space&)> rooms[] = {
      {"yaml", parse},    {"load", load_reports},         {"check", check_reports}, {"aggregate", summarise},
      {"view", arrange},  {"write/json", write_json},     {"write/markdown", write_markdown},
      {"write/xlsx", write_xlsx}};
  for (const auto& [name, room] : rooms) {
    benchmark::RegisterBenchmark(name, [room = room, &space](benchmark::State& state) { room(state, space); })
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
