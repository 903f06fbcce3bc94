#include "load/misplaced.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "load/rules.hpp"

namespace load {

namespace {

using yaml::Entry;
using yaml::Node;

bool is_block_map(const Value& value) { return value.node->is_map() && !value.source->at(value.node->at).starts_with('{'); }

/// A list, or a text where the entries should be, is a mistake of another kind.
bool can_take_more(const Node& node) { return node.is_null() || node.is_map(); }

std::uint32_t column_of(const text::SourcePtr& source, const Node& node) { return source->position(node.at.begin).column; }

/// The lines from the first entry's key to the last one's end.
struct Lines {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

Lines lines_of(const text::SourcePtr& source, const Entry& first, const Entry& last) {
  return {source->position(first.key.at.begin).line, source->position(std::max(last.key.at.end, last.value.at.end)).line};
}

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

/// Moves whole lines to the right.
std::vector<diag::Edit> indented(const text::SourcePtr& source, Lines lines, std::uint32_t by) {
  std::vector<diag::Edit> edits;
  for (std::uint32_t line = lines.first; line <= lines.last; ++line) {
    if (is_blank_line(source->line(line))) continue;
    const std::uint32_t begin = source->line_begin(line);
    edits.push_back({{begin, begin}, std::string(by, ' ')});
  }
  return edits;
}

/// Moves whole lines to the left; none where one of them has no room.
std::vector<diag::Edit> dedented(const text::SourcePtr& source, Lines lines, std::uint32_t by) {
  std::vector<diag::Edit> edits;
  for (std::uint32_t line = lines.first; line <= lines.last; ++line) {
    const std::string_view words = source->line(line);
    if (is_blank_line(words)) continue;
    if (words.find_first_not_of(' ') < by) return {};
    const std::uint32_t begin = source->line_begin(line);
    edits.push_back({{begin, begin + by}, ""});
  }
  return edits;
}

text::Localized and_more(std::size_t count) {
  if (count < 2) return {};
  return text::say(" (và {} mục nữa)", " (and {} more)", count - 1);
}

/// The entries that were meant for a map above them or without a key of its own.
struct Strays {
  std::vector<const Entry*> all;
  const Entry* home = nullptr;  ///< The key that they belong below.
  const Entry* before = nullptr;  ///< The entry just before the first of them.
  bool in_a_row = true;
};

Strays strays_of(const Node& map, const Home& home) {
  Strays out;
  const Entry* last = nullptr;
  for (const Entry& entry : map.entries) {
    if (entry.key.value == home.key) out.home = &entry;
  }
  for (const Entry& entry : map.entries) {
    const bool known = entry.key.is_scalar() && entry.key.value != home.key && home.holds(entry.key.value);
    const bool there = out.home != nullptr && out.home->value.find(entry.key.value) != nullptr;
    if (known && !there) {
      if (out.all.empty()) out.before = last;
      out.in_a_row = out.in_a_row && (out.all.empty() || last == out.all.back());
      out.all.push_back(&entry);
    }
    last = &entry;
  }
  return out;
}

/// Only their own lines moved, where what belongs to them stands deep enough already.
std::vector<diag::Edit> keys_indented(const text::SourcePtr& source, const Strays& strays, std::uint32_t wanted) {
  std::vector<diag::Edit> edits;
  for (const Entry* stray : strays.all) {
    if (!stray->value.is_map() || column_of(source, stray->value) <= wanted) return {};
    const std::uint32_t begin = source->line_begin(source->position(stray->key.at.begin).line);
    edits.push_back({{begin, begin}, std::string(wanted - column_of(source, stray->key), ' ')});
  }
  return edits;
}

/// Where the lines can be moved as they stand.
std::vector<diag::Edit> edits_to_gather(const Value& map, const Home& home, const Strays& strays) {
  constexpr std::uint32_t kStep = 2;
  const text::SourcePtr& source = map.source;
  const Lines lines = lines_of(source, *strays.all.front(), *strays.all.back());
  const std::uint32_t column = column_of(source, strays.all.front()->key);
  if (!strays.in_a_row || !is_block_map(map)) return {};
  if (strays.home == nullptr) {
    auto edits = indented(source, lines, kStep);
    edits.front().text = std::string(column - 1, ' ') + std::string(home.key) + ":" + std::string(source->line_end()) + edits.front().text;
    return edits;
  }
  if (strays.before != strays.home) return {};
  const Node& there = strays.home->value;
  if (there.is_map() && source->at(there.at).starts_with('{')) return {};
  const std::uint32_t wanted = there.is_map() ? column_of(source, there.entries.front().key) : column + kStep;
  if (wanted <= column) return {};
  auto edits = keys_indented(source, strays, wanted);
  return edits.empty() ? indented(source, lines, wanted - column) : edits;
}

void report_gathered(const Value& map, const Home& home, const Strays& strays) {
  const Entry& first = *strays.all.front();
  const std::string name = shown(first.key.value);
  const std::string line = std::string(home.key) + ":";
  auto& finding = map.bag->add(
      kUnknownField, {map.source, first.key.at},
      strays.home != nullptr
          ? text::say("“{}” là {}{}: hãy thụt lề cho nằm dưới “{}”", "“{}” is {}{}: indent it, so that it stands below “{}”", name,
                      home.each, and_more(strays.all.size()), line)
          : text::say("“{}” là {}{}: hãy thêm dòng “{}” phía trên và thụt lề cho nằm dưới dòng ấy",
                      "“{}” is {}{}: add the line “{}” above it and indent it below that line", name, home.each,
                      and_more(strays.all.size()), line));
  finding.pointer = diag::pointer_join(map.pointer, first.key.value);
  finding.value = first.key.value;
  if (strays.home != nullptr) {
    finding.related.push_back({{map.source, strays.home->key.at}, text::say("“{}” ở đây", "“{}” is here", line)});
  }
  auto edits = edits_to_gather(map, home, strays);
  if (edits.empty()) return;
  finding.fix = diag::Fix{text::say("Thụt lề cho nằm dưới “{}”", "Indent it below “{}”", line), std::move(edits), diag::Safety::safe};
}

Entry home_with(const Home& home, const Strays& strays) {
  Entry out;
  if (strays.home != nullptr) {
    out = *strays.home;
  } else {
    out.key = strays.all.front()->key;
    out.key.value = home.key;
  }
  if (!out.value.is_map()) {
    out.value = Node{};
    out.value.kind = yaml::Kind::map;
    out.value.at = strays.all.front()->key.at;
  }
  for (const Entry* stray : strays.all) out.value.entries.push_back(*stray);
  out.value.at.end = std::max(out.value.at.end, strays.all.back()->value.at.end);
  return out;
}

/// Of one task's fields those that are tasks themselves.
struct Lifting {
  Entry task;
  std::vector<Entry> strays;
};

Lifting lift(const Entry& task, const std::function<bool(std::string_view)>& is_stray) {
  Lifting out{task, {}};
  auto& fields = out.task.value.entries;
  const auto first = std::stable_partition(fields.begin(), fields.end(), [&](const Entry& field) {
    return !field.key.is_scalar() || !is_stray(field.key.value);
  });
  std::move(first, fields.end(), std::back_inserter(out.strays));
  fields.erase(first, fields.end());
  return out;
}

void report_lifted(const Value& task, const Entry& above, const std::vector<Entry>& strays) {
  const Entry& first = strays.front();
  const std::string name = shown(above.key.value);
  auto& finding = task.bag->add(
      kUnknownField, {task.source, first.key.at},
      text::say("“{0}” là một nhiệm vụ{1} nhưng nằm trong “{2}”: hãy để thẳng cột với “{2}”",
                "“{0}” is a task{1}, but stands within “{2}”: line it up with “{2}”", shown(first.key.value), and_more(strays.size()), name));
  finding.pointer = diag::pointer_join(task.pointer, first.key.value);
  finding.value = first.key.value;
  finding.related.push_back({{task.source, above.key.at}, text::say("“{}” ở đây", "“{}” is here", name)});
  const Node& last_field = task.node->entries.back().key;
  const bool at_the_end = is_block_map(task) && last_field.at == strays.back().key.at &&
                          task.node->entries.size() >= strays.size() &&
                          (task.node->entries.end() - static_cast<std::ptrdiff_t>(strays.size()))->key.at == first.key.at;
  const std::uint32_t column = column_of(task.source, first.key);
  const std::uint32_t wanted = column_of(task.source, above.key);
  if (!at_the_end || column <= wanted) return;
  auto edits = dedented(task.source, lines_of(task.source, first, strays.back()), column - wanted);
  if (edits.empty()) return;
  finding.fix = diag::Fix{text::say("Để thẳng cột với “{}”", "Line it up with “{}”", name), std::move(edits), diag::Safety::safe};
}

}  // namespace

std::optional<Node> gathered(const Value& map, const Home& home) {
  if (!map.node->is_map()) return std::nullopt;
  const Strays strays = strays_of(*map.node, home);
  if (strays.all.empty() || (strays.home != nullptr && !can_take_more(strays.home->value))) return std::nullopt;
  report_gathered(map, home, strays);
  Node out = *map.node;
  out.entries.clear();
  for (const Entry& entry : map.node->entries) {
    const bool is_stray = std::find(strays.all.begin(), strays.all.end(), &entry) != strays.all.end();
    if (!is_stray && &entry != strays.home) out.entries.push_back(entry);
  }
  out.entries.push_back(home_with(home, strays));
  return out;
}

std::optional<Node> lifted(const Value& tasks, const std::function<bool(std::string_view)>& is_task) {
  if (!tasks.node->is_map()) return std::nullopt;
  const auto is_stray = [&](std::string_view id) { return is_task(id) && tasks.node->find(id) == nullptr; };
  const bool any = std::any_of(tasks.node->entries.begin(), tasks.node->entries.end(), [&](const Entry& task) {
    return std::any_of(task.value.entries.begin(), task.value.entries.end(), [&](const Entry& field) { return is_stray(field.key.value); });
  });
  if (!any) return std::nullopt;
  Node out = *tasks.node;
  out.entries.clear();
  for (const Entry& task : tasks.node->entries) {
    Lifting lifting = lift(task, is_stray);
    if (!lifting.strays.empty()) report_lifted(tasks.child(task), task, lifting.strays);
    out.entries.push_back(std::move(lifting.task));
    std::move(lifting.strays.begin(), lifting.strays.end(), std::back_inserter(out.entries));
  }
  return out;
}

}  // namespace load
