#include "view/trace.hpp"

#include <doctest/doctest.h>

#include "unit/aggregate/random_world.hpp"
#include "unit/view/office.hpp"
#include "view/annex.hpp"
#include "view/check.hpp"
#include "view/vietnamese.hpp"
#include "write/terminal.hpp"

namespace {

/// A number that stands there for its order, or for the line of a file, is no figure.
bool is_figure(const view::Table& table, const view::Cell& cell, std::size_t column) {
  const std::string& title = table.columns[column].title;
  return view::figure_of(cell) && title != "STT" && title != "Dòng";
}

std::string said_in_trace(const view::Cell& cell) {
  const auto* words = std::get_if<std::string>(&cell.content);
  return words == nullptr ? view::kNoFigure : *words;
}

/// Where the annex says another figure than the reports make, or one that nobody can trace.
std::vector<std::string> untraced(const view::AnnexInput& annex, const std::vector<aggregate::Input>& past, const aggregate::Input& now,
                                  int& traced) {
  std::vector<std::string> out;
  for (const view::Section& section : view::annex(annex).sections) {
    for (const view::Table& table : section.tables) {
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
          const view::Cell& cell = table.rows[row].cells[column];
          const std::string place = section.name + " " + std::to_string(row + 1) + " " + table.columns[column].title + ": ";
          if (cell.basis == nullptr) {
            if (is_figure(table, cell, column)) out.push_back(place + "not traced");
            continue;
          }
          ++traced;
          const auto& of = cell.basis->past;
          const view::Trace made = of ? view::trace(*cell.basis, annex.past[*of], past[*of]) : view::trace(*cell.basis, *annex.summary, now);
          const auto figure = view::figure_of(cell);
          const bool tally = std::holds_alternative<view::Tally>(cell.content);
          const bool agrees = figure ? made.result == figure : tally || view::annex_words(made) == said_in_trace(cell);
          if (!agrees) out.push_back(place + view::annex_words(made) + ", not " + (figure ? figure->to_string() : said_in_trace(cell)));
        }
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("trace: every figure of an annex is what the reports make of it, whatever the office") {
  int traced = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    world::RandomWorld random(seed);
    const model::Schema schema = random.schema(random.now.to_string());
    const model::Schema before = random.schema(random.now.previous().to_string());
    const aggregate::Input input = random.input(schema, random.as_of);
    const aggregate::Input earlier = random.input(before, before.due);
    const aggregate::Summary summary = aggregate::summarise(input);
    const std::vector<aggregate::Summary> past = {aggregate::summarise(earlier)};
    view::AnnexInput annex{&summary, {}, "", model::Profile::party};
    annex.past = past;
    for (const std::string& each : untraced(annex, {earlier}, input, traced)) FAIL_CHECK(each);
  }
  CHECK(traced > 10'000);
}

TEST_CASE("trace: an indicator, report by report") {
  const office::Office office;
  const view::AnnexInput annex = office.input();
  const view::Trace made = view::trace({view::Basis::Kind::indicator, {0}}, *annex.summary, office.reports());
  CHECK(writer::terminal(view::trace_section(made, text::Lang::en)) ==
        "This period – indicator Tên ho_so (hồ sơ), task NV1, 2026-10\n"
        "\n"
        "Tên ho_so (hồ sơ)\n"
        "Unit            Period   Value  Source (file:line)\n"
        "───────────────────────────────────────────────────────────────\n"
        "SA              2026-10   1200  reports/mau/2026-10/so-a.yaml:1\n"
        "Đơn vị huyen-x  2026-10      –  (no valid report)\n"
        "= 1200\n");
}

TEST_CASE("trace: a share counts its part and its whole") {
  const office::Office office;
  const view::AnnexInput annex = office.input();
  const view::Trace made = view::trace({view::Basis::Kind::assignments, {1}, std::vector<std::size_t>{0, 1, 2, 3}}, *annex.summary, office.reports());
  CHECK(made.sum == text::say("1 / 4 = 25,0%", "1 / 4 = 25.0%"));
  CHECK(view::annex_words(made) == "25,0%");
}
