#include "text/nearest.hpp"

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"

namespace text {

namespace {

constexpr std::size_t kLongestName = 64;

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode(text, i);
    out += point.value;
    i += point.bytes;
  }
  return out;
}

std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    before_last.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return distance(code_points(fold_marks(a)), code_points(fold_marks(b)), limit);
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
  const std::size_t length = count_code_points(name);
  if (length == 0 || length > kLongestName) return std::nullopt;
  const std::u32string wanted = code_points(fold_marks(name));
  std::size_t limit = std::max<std::size_t>(1, length / 3);
  std::optional<std::string> best;
  for (const std::string& candidate : candidates) {
    const std::size_t edits = distance(wanted, code_points(fold_marks(candidate)), limit);
    if (edits > limit) continue;
    best = candidate;
    if (edits == 0) break;
    limit = edits - 1;
  }
  return best;
}

}  // namespace text
