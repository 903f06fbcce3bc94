#include "view/annex.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "view/check.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

std::string issuer_of(const AnnexInput& input) {
  if (!input.issuer.empty()) return input.issuer;
  const model::Schema& schema = *input.summary->schema;
  const auto& own = input.profile == model::Profile::party ? schema.directive->issuer : schema.plan->issuer;
  return own.good() ? own.value : schema.directive->issuer.value;
}

Heading heading_of(const AnnexInput& input) {
  const model::Schema& schema = *input.summary->schema;
  Heading heading;
  heading.profile = input.profile == model::Profile::party ? Profile::party : Profile::state;
  heading.issuer = issuer_of(input);
  heading.subject = fmt::format("Thực hiện {}", schema.directive->title.value);
  heading.subject_note = fmt::format("(Kỳ báo cáo {}: từ ngày {} đến ngày {}; số liệu chốt đến ngày {})",
                                     schema.period.name().vi, vietnamese(schema.window.from),
                                     vietnamese(schema.window.to), vietnamese(input.summary->as_of));
  return heading;
}

void refuse(const std::vector<std::string>& disagreements) {
  if (disagreements.empty()) return;
  throw std::logic_error(fmt::format("the annex disagrees with itself: {}", fmt::join(disagreements, "; ")));
}

}  // namespace

Document annex(const AnnexInput& input) {
  constexpr std::array kSheets = {sheet_overview,  sheet_tasks,       sheet_units,    sheet_indicators,
                                  sheet_obstacles, sheet_submissions, sheet_findings, sheet_sources};
  refuse(aggregate::disagreements(*input.summary));
  Document document;
  document.heading = heading_of(input);
  document.title = fmt::format("Tình hình thực hiện {}", input.summary->schema->directive->title.value);
  document.as_of = input.summary->as_of;
  for (const auto& sheet : kSheets) {
    document.sections.push_back(sheet(input));
    document.sections.back().annex = fmt::format("PHỤ LỤC {}", roman(document.sections.size()));
  }
  refuse(check(document));
  return document;
}

}  // namespace view
