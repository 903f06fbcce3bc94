#include "write/findings.hpp"

#include <algorithm>

#include "diag/fix.hpp"

namespace writer {

void Mendable::count(const diag::Diagnostic& finding) {
  if (diag::is_fixable(finding, diag::Reach::safe)) {
    ++safe;
  } else if (diag::is_fixable(finding, diag::Reach::all)) {
    ++unsafe;
  }
}

std::size_t FindingsReport::count(diag::Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [&](const diag::Diagnostic& finding) { return finding.severity == severity; }));
}

std::string path_of(const diag::Diagnostic& finding) {
  return finding.place.file ? finding.place.file->path() : "tiendo.yaml";
}

text::Position position_of(const diag::Place& place, std::size_t offset) {
  return place.file ? place.file->position(offset) : text::Position{};
}

std::string_view level_of(const diag::Diagnostic& finding) {
  return finding.severity == diag::Severity::error ? "error" : "warning";
}

std::vector<const diag::Diagnostic*> worst_first(const FindingsReport& report) {
  std::vector<const diag::Diagnostic*> order;
  order.reserve(report.findings.size());
  for (const diag::Diagnostic& finding : report.findings) order.push_back(&finding);
  std::stable_partition(order.begin(), order.end(),
                        [](const auto* finding) { return finding->severity == diag::Severity::error; });
  return order;
}

std::vector<const diag::Diagnostic*> worst_of(const FindingsReport& report) {
  auto worst = worst_first(report);
  if (report.most) worst.resize(std::min(*report.most, worst.size()));
  return worst;
}

std::vector<const diag::Diagnostic*> shown_of(const FindingsReport& report) {
  auto worst = worst_of(report);
  std::sort(worst.begin(), worst.end());  // of one array: by place in it
  return worst;
}

std::optional<text::Localized> left_out(const FindingsReport& report) {
  const std::size_t all = report.findings.size();
  if (!report.most || *report.most >= all) return std::nullopt;
  return text::say("… và {} phát hiện nữa, không in ra vì --max-findings", "… and {} more, left out by --max-findings",
                   all - *report.most);
}

std::size_t Repeats::number(const diag::Diagnostic& finding) {
  return ++seen_[{path_of(finding), diag::fingerprint(finding)}];
}

}  // namespace writer
