#include "diag/fix.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace diag {
namespace {

/// The edits taken so far, by where they begin.
class Patch {
 public:
  /// False, and nothing is taken, where one of the edits touches what another fix has changed.
  bool take(const std::vector<Edit>& edits) {
    std::vector<const Edit*> fresh;
    for (const Edit& edit : edits) {
      if (is_taken(edit)) continue;
      if (!is_free(edit.at)) return false;
      fresh.push_back(&edit);
    }
    for (const Edit* edit : fresh) edits_.emplace(edit->at.begin, *edit);
    return true;
  }

  [[nodiscard]] std::string applied_to(std::string_view bytes) const {
    std::string out;
    std::size_t done = 0;
    for (const auto& [begin, edit] : edits_) {
      out.append(bytes, done, begin - done);
      out += edit.text;
      done = edit.at.end;
    }
    return out.append(bytes, done);
  }

 private:
  /// Two findings may ask for the same change.
  [[nodiscard]] bool is_taken(const Edit& edit) const {
    const auto same = edits_.find(edit.at.begin);
    return same != edits_.end() && same->second.at == edit.at && same->second.text == edit.text;
  }

  /// Neither overlaps another edit nor touches its ends: next to each other, two changes may spoil one another.
  [[nodiscard]] bool is_free(text::Span at) const {
    const auto after = edits_.lower_bound(at.begin);
    if (after != edits_.end() && after->first <= at.end) return false;
    return after == edits_.begin() || std::prev(after)->second.at.end < at.begin;
  }

  std::map<std::uint32_t, Edit> edits_;
};

bool is_within(const std::vector<Edit>& edits, std::size_t size) {
  return std::all_of(edits.begin(), edits.end(),
                     [&](const Edit& edit) { return edit.at.begin <= edit.at.end && edit.at.end <= size; });
}

}  // namespace

bool is_fixable(const Diagnostic& finding, Reach reach) {
  return finding.fix && !finding.fix->edits.empty() && (reach == Reach::all || finding.fix->safety == Safety::safe);
}

Fixed apply_fixes(std::string_view bytes, std::span<const Diagnostic* const> findings, Reach reach) {
  std::vector<const Diagnostic*> order;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(order), [&](const Diagnostic* finding) {
    return is_fixable(*finding, reach) && is_within(finding->fix->edits, bytes.size());
  });
  std::stable_sort(order.begin(), order.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return a->fix->edits.front().at < b->fix->edits.front().at;
  });
  Patch patch;
  Fixed fixed;
  for (const Diagnostic* finding : order) fixed.applied += patch.take(finding->fix->edits) ? 1U : 0U;
  fixed.bytes = patch.applied_to(bytes);
  return fixed;
}

}  // namespace diag
