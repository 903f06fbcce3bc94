#include "load/reader.hpp"

#include <algorithm>
#include <cassert>
#include <unordered_set>

#include "load/rules.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

/// A value that R101 shows for an id, where the key's name tells what a good one looks like.
std::string_view id_example(std::string_view key) {
  static constexpr std::pair<std::string_view, std::string_view> kExamples[] = {
      {"directive", "cmcn4"}, {"unit", "so-tttt"}, {"task", "NV2.2a"}, {"group", "so"}};
  for (const auto& [name, example] : kExamples) {
    if (name == key) return example;
  }
  return "…";
}

text::Localized known_keys(std::span<const std::string_view> keys) {
  std::string list;
  for (const std::string_view key : keys) {
    if (!list.empty()) list += ", ";
    list += key;
  }
  return text::say("các trường được dùng: {}", "the fields here are: {}", list);
}

}  // namespace

std::vector<const yaml::Entry*> distinct_entries(const yaml::Node& map) {
  std::unordered_set<std::string_view> seen;
  std::vector<const yaml::Entry*> out;
  out.reserve(map.entries.size());
  for (const yaml::Entry& entry : map.entries) {
    if (!entry.key.is_scalar() || seen.insert(entry.key.value).second) out.push_back(&entry);
  }
  return out;
}

MapReader::MapReader(Value map, std::span<const std::string_view> keys) : map_(std::move(map)), keys_(keys) {
  if (!expect_map(map_)) return;
  known_.resize(keys.size());
  std::vector<const yaml::Entry*> unknown;
  for (const yaml::Entry* entry : distinct_entries(*map_.node)) {
    const auto key = entry->key.is_scalar() ? std::find(keys.begin(), keys.end(), entry->key.value) : keys.end();
    if (key == keys.end()) {
      unknown.push_back(entry);
    } else {
      known_[static_cast<std::size_t>(key - keys.begin())] = entry;
    }
  }
  for (const yaml::Entry* entry : unknown) report_unknown(*entry);
}

const yaml::Entry* MapReader::entry_of(std::string_view key) const {
  const auto known = std::find(keys_.begin(), keys_.end(), key);
  return known == keys_.end() ? nullptr : known_[static_cast<std::size_t>(known - keys_.begin())];
}

namespace {

/// `{title: Kế hoạch, triển khai}`: a comma in braces begins a new entry, here one without a value. `tail` is the map's own.
const yaml::Entry* entry_cut_by_comma(const Value& map, const yaml::Entry& tail) {
  const bool in_braces = map.source->at(map.node->at).starts_with('{');
  const bool bare = tail.key.is_plain() && tail.value.is_null() && tail.value.value.empty();
  const auto& entries = map.node->entries;
  if (!in_braces || !bare || &tail == &entries.front()) return nullptr;
  const yaml::Entry& before = *std::prev(&tail);
  const std::string_view between =
      std::string_view(map.source->bytes()).substr(before.value.at.end, tail.key.at.begin - before.value.at.end);
  const bool comma = text::trim(between) == ",";
  return comma && before.value.is_plain() && !before.value.value.empty() ? &before : nullptr;
}

}  // namespace

void MapReader::report_unknown(const yaml::Entry& entry) {
  const diag::Place place{map_.source, entry.key.at};
  if (const yaml::Entry* const cut = entry_cut_by_comma(map_, entry)) {
    const text::Span whole{cut->value.at.begin, entry.key.at.end};
    auto& finding = map_.bag->add(
        kUnknownField, place,
        text::say("“{}” đứng sau dấu phẩy trong {{ }} nên bị coi là một trường: nếu là nội dung của “{}”, hãy đặt cả giá trị trong "
                  "ngoặc kép",
                  "“{}” stands after a comma within {{ }}, so it is taken for a field: if it belongs to “{}”, put the whole value "
                  "in quotes",
                  shown(entry.key.value), shown(cut->key.value)));
    finding.pointer = diag::pointer_join(map_.pointer, entry.key.value);
    finding.value = entry.key.value;
    const std::string words(map_.source->at(whole));
    if (words.find_first_of("\"\\\r\n") != std::string::npos) return;
    finding.fix = diag::Fix{text::say("Đặt “{}” trong ngoặc kép", "Put “{}” in quotes", shown(words)),
                            {{whole, "\"" + words + "\""}},
                            diag::Safety::unsafe};
    return;
  }
  if (!entry.key.is_scalar() || text::trim(entry.key.value).empty()) {
    auto& finding = map_.bag->add(kWrongType, place,
                                  text::say("Tên trường phải là một từ; {}", "The name of a field must be a word; {}",
                                            known_keys(keys_)));
    finding.pointer = map_.pointer;
    return;
  }
  const std::string& name = entry.key.value;
  const auto guess = guess_key(name, keys_);
  text::Localized rest = known_keys(keys_);
  if (guess && guess->certain) rest = text::say("trường đúng là “{}”", "it is called “{}”", guess->key);
  if (guess && !guess->certain) rest = text::say("có phải “{}”?", "did you mean “{}”?", guess->key);
  auto& finding = map_.bag->add(kUnknownField, place,
                                text::say("Mẫu không có trường “{}”; {}", "Unknown field “{}”; {}", shown(name), rest));
  finding.pointer = diag::pointer_join(map_.pointer, name);
  finding.value = name;
  if (!guess) return;
  if (const yaml::Entry* there = entry_of(guess->key)) {
    finding.related.push_back({{map_.source, there->key.at},
                               text::say("“{}” đã có ở đây", "“{}” is already here", guess->key)});
    return;
  }
  const bool first = std::find(misspelt_.begin(), misspelt_.end(), guess->key) == misspelt_.end();
  if (!first) return;
  misspelt_.push_back(guess->key);
  diag::Fix fix;
  fix.description = text::say("Đổi “{}” thành “{}”", "Rename “{}” to “{}”", shown(name), guess->key);
  fix.edits.push_back({entry.key.at, guess->key});
  fix.safety = guess->certain ? diag::Safety::safe : diag::Safety::unsafe;
  finding.fix = std::move(fix);
}

text::Span MapReader::owner() const {
  if (map_.key) return *map_.key;
  return map_.node->entries.empty() ? map_.node->at : map_.node->entries.front().key.at;
}

text::Span MapReader::key_span(std::string_view key) const {
  const yaml::Entry* entry = readable() ? entry_of(key) : nullptr;
  return entry == nullptr ? owner() : entry->key.at;
}

model::FieldState MapReader::locate(std::string_view key, Need need, std::string_view example, text::Span& at,
                                    text::Span& key_at, std::optional<Value>& value) {
  assert(std::find(keys_.begin(), keys_.end(), key) != keys_.end());
  at = readable() ? owner() : map_.node->at;
  key_at = at;
  if (!readable()) return model::FieldState::bad;
  if (const yaml::Entry* entry = entry_of(key)) {
    at = entry->value.at;
    key_at = entry->key.at;
    if (need == Need::nullable && entry->value.is_null()) return model::FieldState::absent;
    value = map_.child(*entry);
    return model::FieldState::bad;
  }
  if (std::find(misspelt_.begin(), misspelt_.end(), key) != misspelt_.end()) return model::FieldState::bad;
  if (need != Need::required) return model::FieldState::absent;
  auto& finding = map_.bag->add(kMissingField, {map_.source, owner()},
                                text::say("{0} thiếu trường “{1}”; ví dụ: “{1}: {2}”",
                                          "{0} lacks the field “{1}”; for example: “{1}: {2}”", map_.label(), key, example));
  finding.pointer = diag::pointer_join(map_.pointer, key);
  return model::FieldState::absent;
}

std::string MapReader::joined(std::span<const std::string_view> words) {
  return words.empty() ? std::string("…") : std::string(words.front());
}

model::Field<std::string> MapReader::text(std::string_view key, Need need) {
  return read(key, need, key == "number" ? "123/KH-UBND" : "…", read_text);
}

model::Field<std::string> MapReader::id(std::string_view key, Need need) {
  return read(key, need, id_example(key), read_id);
}

model::Field<std::string> MapReader::indicator_id(std::string_view key, Need need) {
  return read(key, need, "ho_so", read_indicator_id);
}

model::Field<model::Date> MapReader::date(std::string_view key, Need need) {
  return read(key, need, "2026-10-16", read_date);
}

model::Field<model::Period> MapReader::period(std::string_view key, Need need) {
  return read(key, need, "2026-10", read_period);
}

model::Field<bool> MapReader::truth(std::string_view key, Need need) { return read(key, need, "yes", read_truth); }

model::Field<model::Decimal> MapReader::number(std::string_view key, Need need, NumberKind kind) {
  return read(key, need, "60", [&](const Value& value) { return read_number(value, kind); });
}

model::Field<int> MapReader::integer(std::string_view key, Need need, Range range) {
  return read(key, need, std::to_string(range.least), [&](const Value& value) { return read_integer(value, range); });
}

model::Field<Value> MapReader::any(std::string_view key, Need need) {
  return read(key, need, "…", [](const Value& value) { return std::optional<Value>(value); });
}

model::Field<Value> MapReader::map(std::string_view key, Need need) {
  return read(key, need, "{…}", [](const Value& value) {
    return expect_map(value) ? std::optional<Value>(value) : std::nullopt;
  });
}

model::Field<std::vector<Value>> MapReader::list(std::string_view key, Need need) {
  return read(key, need, "[…]", [](const Value& value) -> std::optional<std::vector<Value>> {
    if (!expect_list(value)) return std::nullopt;
    std::vector<Value> items;
    items.reserve(value.node->items.size());
    for (std::size_t i = 0; i < value.node->items.size(); ++i) items.push_back(value.item(i));
    return items;
  });
}

}  // namespace load
