#include "view/annex.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "view/brief.hpp"
#include "view/check.hpp"
#include "view/chosen_columns.hpp"
#include "view/heading.hpp"
#include "view/sheets.hpp"

namespace view {

namespace {

constexpr std::array kSheets = {sheet_overview,  sheet_tasks,       sheet_units,    sheet_indicators,
                                sheet_obstacles, sheet_submissions, sheet_findings, sheet_sources};

std::vector<model::AnnexSheet> chosen_sheets(const model::AnnexTemplate& chosen) {
  if (!chosen.sheets.empty()) return chosen.sheets;
  std::vector<model::AnnexSheet> all;
  for (std::size_t i = 0; i < kSheets.size(); ++i) all.push_back(static_cast<model::AnnexSheet>(i));
  return all;
}

void refuse(const std::vector<std::string>& disagreements) {
  if (disagreements.empty()) return;
  throw std::logic_error(fmt::format("the annex disagrees with itself: {}", fmt::join(disagreements, "; ")));
}

}  // namespace

Document annex(const AnnexInput& input) {
  refuse(aggregate::disagreements(*input.summary));
  Document document;
  document.heading = heading_of(input);
  document.closing = closing_of(input);
  document.title = fmt::format("Tình hình thực hiện {}", input.summary->schema->directive->title.value);
  document.as_of = input.summary->as_of;
  document.origin = {{kDirectiveKey, input.summary->schema->directive->id.value},
                     {kPeriodKey, input.summary->schema->period.to_string()},
                     {kAsOfKey, model::to_iso(input.summary->as_of)}};
  document.brief = brief(input);
  const std::vector<model::AnnexSheet> sheets = chosen_sheets(input.annex);
  for (const model::AnnexSheet which : sheets) {
    Section section = kSheets.at(static_cast<std::size_t>(which))(input);
    section.annex = annex_label(input.profile, document.sections.size() + 1, sheets.size());
    if (const auto columns = input.annex.columns.find(which); columns != input.annex.columns.end()) {
      // The figures were proved on the whole table; what is chosen of it is proved again below.
      Document alone;
      alone.sections = {section};
      refuse(check(alone));
      for (Table& table : section.tables) {
        if (table.kind == TableKind::list) table = choose_columns(std::move(table), columns->second);
      }
    }
    document.sections.push_back(std::move(section));
  }
  refuse(check(document));
  return document;
}

}  // namespace view
