#include "write/unified_diff.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace writer {
namespace {

constexpr std::size_t kContext = 3;

using Lines = std::vector<std::string_view>;

/// With their ends; the last may have none.
Lines split_lines(std::string_view bytes) {
  Lines lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    lines.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
  return lines;
}

/// Lines [old_begin, old_end) became [new_begin, new_end).
struct Change {
  std::size_t old_begin = 0;
  std::size_t old_end = 0;
  std::size_t new_begin = 0;
  std::size_t new_end = 0;
};

/// How far two runs of lines are looked along for the place where they meet again.
constexpr std::size_t kReach = 32;

/// Where the two sides are out of step, how many lines to leave behind on each until they meet again, as few as can be:
/// fixes change lines where they stand, and seldom add or remove one. Where they do not meet within reach, a line of each:
/// the diff is longer then, never wrong.
struct Step {
  std::size_t old_lines = 1;
  std::size_t new_lines = 1;
};

Step step_to_meeting(const Lines& before, std::size_t old_at, const Lines& after, std::size_t new_at) {
  const auto meet = [&](std::size_t removed, std::size_t added) {
    return old_at + removed < before.size() && new_at + added < after.size() &&
           before[old_at + removed] == after[new_at + added];
  };
  for (std::size_t lines = 1; lines <= kReach; ++lines) {
    if (meet(lines, lines)) return {lines, lines};
    if (meet(0, lines)) return {0, lines};
    if (meet(lines, 0)) return {lines, 0};
  }
  return {};
}

std::vector<Change> changes_between(const Lines& before, const Lines& after) {
  std::vector<Change> changes;
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  const auto in_step = [&] { return old_at < before.size() && new_at < after.size() && before[old_at] == after[new_at]; };
  while (old_at < before.size() || new_at < after.size()) {
    if (in_step()) {
      ++old_at;
      ++new_at;
      continue;
    }
    Change change{old_at, old_at, new_at, new_at};
    while ((old_at < before.size() || new_at < after.size()) && !in_step()) {
      const Step step = step_to_meeting(before, old_at, after, new_at);
      old_at = std::min(before.size(), old_at + step.old_lines);
      new_at = std::min(after.size(), new_at + step.new_lines);
    }
    change.old_end = old_at;
    change.new_end = new_at;
    changes.push_back(change);
  }
  return changes;
}

void append_lines(std::string& out, char sign, const Lines& lines, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    out += sign;
    out += lines[i];
    if (!lines[i].ends_with('\n')) out += "\n\\ No newline at end of file\n";
  }
}

/// Lines count from 1; an empty range is named by the line before it.
std::string range(std::size_t begin, std::size_t end) {
  if (end - begin == 1) return fmt::format("{}", begin + 1);
  return fmt::format("{},{}", begin == end ? begin : begin + 1, end - begin);
}

/// One hunk of all changes from `first` up to `last`, so near each other that their contexts meet.
std::string hunk(const Lines& before, const Lines& after, const Change* first, const Change* last) {
  const std::size_t lead = std::min(first->old_begin, kContext);
  const std::size_t trail = std::min(before.size() - last->old_end, kContext);
  std::string body;
  std::size_t at = first->old_begin - lead;
  for (const Change* change = first; change <= last; ++change) {
    append_lines(body, ' ', before, at, change->old_begin);
    append_lines(body, '-', before, change->old_begin, change->old_end);
    append_lines(body, '+', after, change->new_begin, change->new_end);
    at = change->old_end;
  }
  append_lines(body, ' ', before, at, at + trail);
  return fmt::format("@@ -{} +{} @@\n{}", range(first->old_begin - lead, last->old_end + trail),
                     range(first->new_begin - lead, last->new_end + trail), body);
}

/// `patch` ends a name at a tab, and reads one in quotes as C does.
std::string name_of(std::string_view side, std::string_view path) {
  const std::string whole = fmt::format("{}/{}", side, path);
  const bool plain = std::all_of(whole.begin(), whole.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
  });
  if (plain) return whole.find(' ') == std::string::npos ? whole : whole + '\t';
  std::string quoted = "\"";
  for (const char c : whole) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      quoted += fmt::format("\\{:03o}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines old_lines = split_lines(before);
  const Lines new_lines = split_lines(after);
  const std::vector<Change> changes = changes_between(old_lines, new_lines);
  std::string out = fmt::format("--- {}\n+++ {}\n", name_of("a", path), name_of("b", path));
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() && changes[last + 1].old_begin - changes[last].old_end <= 2 * kContext) ++last;
    out += hunk(old_lines, new_lines, &changes[first], &changes[last]);
    first = last + 1;
  }
  return out;
}

}  // namespace writer
