#include "write/worst_units.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/utf8.hpp"

namespace writer {
namespace {

constexpr std::size_t kMostUnits = 10;
constexpr std::size_t kNameColumns = 50;
constexpr std::size_t kCountColumns = 10;

struct Tally {
  std::string unit;
  std::size_t rank = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

std::vector<Tally> tallies(const FindingsReport& report) {
  std::map<std::string_view, const CheckedFile*> by_path;
  for (const CheckedFile& file : report.files) by_path.emplace(file.path, &file);
  std::map<std::size_t, Tally> by_rank;
  for (const diag::Diagnostic& finding : report.findings) {
    if (!finding.place.file) continue;
    const auto file = by_path.find(finding.place.file->path());
    if (file == by_path.end() || file->second->unit.empty()) continue;
    Tally& tally = by_rank[file->second->rank];
    tally.unit = file->second->unit;
    tally.rank = file->second->rank;
    ++(finding.severity == diag::Severity::error ? tally.errors : tally.warnings);
  }
  std::vector<Tally> sorted;
  sorted.reserve(by_rank.size());
  for (auto& [rank, tally] : by_rank) sorted.push_back(std::move(tally));
  std::stable_sort(sorted.begin(), sorted.end(), [](const Tally& a, const Tally& b) {
    return std::tie(b.errors, b.warnings) < std::tie(a.errors, a.warnings);
  });
  return sorted;
}

std::string right_aligned(std::string_view words) {
  const std::size_t width = text::display_width(words);
  return std::string(kCountColumns - std::min(width, kCountColumns), ' ') + std::string(words);
}

std::string row(std::string_view name, std::string_view errors, std::string_view warnings) {
  const std::string shown = text::shorten(text::printable(name), kNameColumns);
  return fmt::format("  {}{}{}{}\n", shown, std::string(kNameColumns - text::display_width(shown), ' '), right_aligned(errors),
                     right_aligned(warnings));
}

}  // namespace

std::string worst_units(const FindingsReport& report, text::Lang lang) {
  const std::vector<Tally> all = tallies(report);
  if (all.size() < 2) return {};
  const auto say = [lang](text::Wording words) { return words.in(lang); };
  std::string out = row(say({"Đơn vị phải sửa nhiều nhất", "Units with most to mend"}), say({"Lỗi", "Errors"}),
                        say({"Cảnh báo", "Warnings"}));
  for (std::size_t i = 0; i < std::min(all.size(), kMostUnits); ++i) {
    out += row(all[i].unit, std::to_string(all[i].errors), std::to_string(all[i].warnings));
  }
  if (all.size() > kMostUnits) {
    const std::size_t rest = all.size() - kMostUnits;
    out += fmt::format("  {}\n", text::say("… và {} đơn vị nữa", "… and {} more", rest).in(lang));
  }
  return out;
}

}  // namespace writer
