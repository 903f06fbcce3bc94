#include "load/scalars.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "load/rules.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "yaml/bullets.hpp"
#include "yaml/look_alike.hpp"

namespace load {

namespace {

constexpr std::size_t kShownColumns = 60;
constexpr std::size_t kCellUnits = 32'767;

constexpr text::Wording kIdForm = {"bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, “_”, “-”",
                                   "an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”"};

std::string last_segment(std::string_view pointer) {
  const std::size_t slash = pointer.rfind('/');
  std::string out;
  for (std::size_t i = slash + 1; i < pointer.size(); ++i) {
    if (pointer[i] != '~' || i + 1 == pointer.size()) {
      out += pointer[i];
    } else {
      out += pointer[++i] == '1' ? '/' : '~';
    }
  }
  return out;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_id(std::string_view text) {
  return !text.empty() && is_ascii_letter(text[0]) && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || text::is_ascii_digit(c) || c == '.' || c == '_' || c == '-';
  });
}

bool is_indicator_id(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || text::is_ascii_digit(c) || c == '_';
  });
}

/// What was typed, turned into an id as a person would: without marks, `gap` between the words.
std::string id_like(std::string_view typed, char gap) {
  std::string out;
  for (const char c : text::fold_marks(text::fold_space(typed))) {
    if (is_ascii_letter(c) || text::is_ascii_digit(c) || c == '.') {
      out += c;
    } else if (!out.empty() && out.back() != gap) {
      out += gap;
    }
  }
  while (!out.empty() && out.back() == gap) out.pop_back();
  return out;
}

/// A word that stands for nothing where it is not quoted: no name to offer.
bool is_null_word(std::string word) {
  yaml::Node plain;
  plain.value = std::move(word);
  return plain.is_null();
}

std::optional<std::string> read_name(const Value& value, bool (*is_right)(std::string_view), char gap,
                                     const text::Wording& form) {
  auto name = read_text(value);
  if (!name || is_right(*name)) return name;
  if (has_look_alike(value)) return std::nullopt;
  const std::string nearest = id_like(*name, gap);
  if (!is_right(nearest) || is_null_word(nearest)) {
    value.add(kBadValue, text::say("“{}” không phải một mã: {}", "“{}” is not an id: {}", shown(*name), form));
  } else {
    auto& finding = value.add(kBadValue, text::say("“{}” không phải một mã: {}; có phải “{}”?",
                                                   "“{}” is not an id: {}; did you mean “{}”?", shown(*name), form,
                                                   shown(nearest)));
    offer(finding, value, nearest, diag::Safety::unsafe);
  }
  return std::nullopt;
}

bool is_filled_scalar(const yaml::Node& node) { return node.is_scalar() && !node.is_null(); }

text::Localized found_shape(const yaml::Node& node) {
  if (node.is_map()) return text::say("một nhóm trường", "a map");
  if (node.is_seq()) return text::say("một danh sách", "a list");
  return text::say("“{}”", "“{}”", shown(node.value));
}

/// What there is to choose from, in Vietnamese with its names: `completed (hoàn thành)`.
text::Localized list_of(const Choices& choices) {
  std::string named;
  std::string words;
  for (std::size_t i = 0; i < choices.words.size(); ++i) {
    const std::string word = (i == 0 ? "" : ", ") + std::string(choices.words[i]);
    words += word;
    named += choices.labels.empty() ? word : word + " (" + std::string(choices.labels[i]) + ")";
  }
  return {std::move(named), std::move(words)};
}

void add_bad_choice(const Value& value, const Choices& choices, std::string_view meant, diag::Safety safety) {
  const std::string& written = value.node->value;
  text::Localized allowed = list_of(choices);
  if (meant.empty()) {
    value.add(kBadValue, text::say("{} không nhận giá trị “{}”; dùng một trong: {}",
                                   "{} cannot be “{}”; use one of: {}", value.label(), shown(written), allowed));
    return;
  }
  const bool is_sure = safety == diag::Safety::safe;
  if (is_sure) allowed.vi = allowed.en;  // nothing is left to choose
  const auto question = is_sure ? text::say("ghi “{}”", "write “{}”", meant) : text::say("có phải “{}”?", "did you mean “{}”?", meant);
  auto& finding = value.add(
      kBadValue, text::say("{} không nhận giá trị “{}”; dùng một trong: {}; {}", "{} cannot be “{}”; use one of: {}; {}",
                           value.label(), shown(written), allowed, question));
  offer(finding, value, std::string(meant), safety);
}

}  // namespace

Value Value::child(const yaml::Entry& entry) const {
  return {&entry.value, source, bag, diag::pointer_join(pointer, entry.key.value), entry.key.at, std::nullopt};
}

Value Value::item(std::size_t at) const {
  return {&node->items[at], source, bag, diag::pointer_join(pointer, std::to_string(at)), std::nullopt, at};
}

text::Localized Value::label() const {
  if (pointer.empty()) return text::say("Tệp này", "This file");
  if (!index) return text::say("“{}”", "“{}”", shown(last_segment(pointer)));
  const std::string parent = last_segment(std::string_view(pointer).substr(0, pointer.rfind('/')));
  return text::say("Mục {} của “{}”", "Item {} of “{}”", *index + 1, shown(parent));
}

diag::Diagnostic& Value::add(const diag::RuleInfo& rule, text::Localized message) const {
  diag::Diagnostic& finding = bag->add(rule, {source, node->at}, std::move(message));
  finding.pointer = pointer;
  if (node->is_scalar()) finding.value = node->value;
  return finding;
}

Value root_value(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
  return {&root, source, &bag, {}, std::nullopt, std::nullopt};
}

std::string shown(std::string_view value) { return text::shorten(text::printable(value), kShownColumns); }

void offer(diag::Diagnostic& finding, const Value& value, std::string replacement, diag::Safety safety) {
  if (value.node->style == yaml::Style::literal || value.node->style == yaml::Style::folded) return;
  diag::Fix fix;
  const bool only_quotes = !value.node->is_plain() && replacement == value.node->value;
  fix.description = only_quotes ? text::say("Bỏ dấu nháy quanh “{}”", "Take “{}” out of its quotes", replacement) : text::say("Thay “{}” bằng “{}”", "Replace “{}” with “{}”", shown(value.node->value), replacement);
  fix.edits.push_back({value.node->at, std::move(replacement)});
  fix.safety = safety;
  finding.fix = std::move(fix);
}

diag::Diagnostic& add_wrong_type(const Value& value, const text::Localized& expected) {
  if (value.node->is_null()) {
    return value.add(kWrongType, text::say("{} phải là {}, nhưng đang để trống", "{} must be {}, but is empty",
                                           value.label(), expected));
  }
  return value.add(kWrongType, text::say("{} phải là {}, không phải {}", "{} must be {}, not {}", value.label(),
                                         expected, found_shape(*value.node)));
}

bool expect_scalar(const Value& value, const text::Wording& expected) {
  if (is_filled_scalar(*value.node)) return true;
  add_wrong_type(value, {std::string(expected.vi), std::string(expected.en)});
  return false;
}

bool has_look_alike(const Value& value) {
  if (value.node->garbled) return true;
  const auto look = yaml::look_alike_scalar(*value.node);
  if (look) value.bag->add(yaml::look_alike_finding(*look, *value.node, value.source, value.pointer));
  return look.has_value();
}

bool has_bullets(const Value& value) {
  auto finding = yaml::bulleted(value.source, *value.node);
  if (!finding) return false;
  finding->pointer = value.pointer;
  value.bag->add(*std::move(finding));
  return true;
}

bool expect_list(const Value& value) {
  if (value.node->is_seq()) return true;
  if (has_bullets(value)) return false;
  add_wrong_type(value, text::say("một danh sách", "a list"));
  return false;
}

bool expect_map(const Value& value) {
  if (value.node->is_map()) return true;
  add_wrong_type(value, text::say("một nhóm trường (“tên: giá trị”)", "a map (“name: value”)"));
  return false;
}

std::optional<std::string> read_text(const Value& value) {
  const yaml::Node& node = *value.node;
  if (is_cut_by_colon(value, {})) {
    add_cut_by_colon(value, {});
    return std::nullopt;
  }
  if (!node.is_scalar()) {
    add_wrong_type(value, text::say("một đoạn văn bản", "a text"));
    return std::nullopt;
  }
  if (node.is_null() || text::trim(node.value).empty()) {
    value.add(kEmptyText, text::say("{} để trống: ghi nội dung, hoặc bỏ đi nếu không bắt buộc",
                                    "{} is empty: write the text, or leave it out if it is optional", value.label()));
    return std::nullopt;
  }
  // No text has more units than bytes, and few are that long.
  const std::size_t units = node.value.size() > kCellUnits ? text::count_utf16(node.value) : 0;
  if (units > kCellUnits) {
    value.add(kTextTooLong, text::say("{} dài {} ký tự, một ô Excel chỉ chứa được {}: rút gọn, phần còn lại để ở văn bản "
                                      "kèm theo",
                                      "{} is {} characters long, a cell of Excel holds {}: shorten it and leave the rest "
                                      "to an attached document",
                                      value.label(), units, kCellUnits));
    return std::nullopt;
  }
  return node.value;
}

std::optional<std::string> read_id(const Value& value) {
  return read_name(value, is_id, '-', kIdForm);
}

std::optional<std::string> read_reference(const Value& value, std::span<const std::string> known) {
  auto name = read_text(value);
  if (!name || is_id(*name)) return name;
  if (has_look_alike(value)) return std::nullopt;
  const auto near = text::nearest(*name, known);
  std::string all;
  for (const std::string& id : known) all += (all.empty() ? "" : ", ") + id;
  const auto rest = near          ? text::say("; có phải “{}”?", "; did you mean “{}”?", *near)
                    : all.empty() ? text::say(": {}", ": {}", kIdForm)
                                  : text::say("; dùng một trong: {}", "; use one of: {}", shown(all));
  auto& finding = value.add(kBadValue, text::say("“{}” không phải một mã{}", "“{}” is not an id{}", shown(*name), rest));
  if (near) offer(finding, value, *near, diag::Safety::unsafe);
  return std::nullopt;
}

std::optional<std::string> read_unit_id(const Value& value, const model::Units* units) {
  auto id = read_text(value);
  if (!id || is_id(*id)) return id;
  if (has_look_alike(value)) return std::nullopt;
  if (const auto meant = units == nullptr ? std::nullopt : units->meant_by(*id)) {
    const model::Unit& unit = (*units)[meant->unit];
    auto& finding = meant->certain
                        ? value.add(kBadValue, text::say("“{}” là tên đơn vị, ở đây ghi mã của đơn vị: “{}”",
                                                         "“{}” is a unit's name; write its id here: “{}”", shown(*id),
                                                         unit.id.value))
                        : value.add(kBadValue, text::say("“{}” không phải mã đơn vị; có phải là “{}” ({})?",
                                                         "“{}” is not a unit's id; did you mean “{}” ({})?", shown(*id),
                                                         unit.id.value, shown(unit.display())));
    offer(finding, value, unit.id.value, meant->certain ? diag::Safety::safe : diag::Safety::unsafe);
    return std::nullopt;
  }
  value.add(kBadValue, text::say("“{}” không phải mã đơn vị: ghi mã ở trường “id” của danh sách đơn vị (ví dụ so-tttt), không ghi tên",
                                 "“{}” is not a unit's id: write the “id” of the list of units (so-tttt, say), not the name",
                                 shown(*id)));
  return std::nullopt;
}

std::optional<std::string> read_indicator_id(const Value& value) {
  return read_name(value, is_indicator_id, '_',
                   {"bắt đầu bằng chữ thường không dấu, sau đó là chữ thường không dấu, chữ số, “_”",
                    "a lower-case ASCII letter, then lower-case ASCII letters, digits, “_”"});
}

std::optional<bool> read_truth(const Value& value) {
  static constexpr Synonym kWords[] = {
      {"yes", "yes"},     {"true", "yes"}, {"co", "yes"}, {"y", "yes"}, {"1", "yes"},  {"on", "yes"},      {"roi", "yes"},
      {"no", "no"},       {"false", "no"}, {"khong", "no"}, {"n", "no"}, {"0", "no"}, {"off", "no"}, {"chua", "no"}};
  if (!expect_scalar(value, {"yes (có) hoặc no (không)", "yes or no"})) return std::nullopt;
  const std::string& written = value.node->value;
  if (value.node->is_plain()) {
    if (written == "yes" || written == "true") return true;
    if (written == "no" || written == "false") return false;
  }
  if (has_look_alike(value)) return std::nullopt;
  const std::string folded = fold_word(written);
  const auto* known = std::find_if(std::begin(kWords), std::end(kWords),
                                   [&](const Synonym& candidate) { return candidate.folded == folded; });
  if (known == std::end(kWords)) {
    value.add(kBadValue, text::say("{} không nhận giá trị “{}”; ghi yes (có) hoặc no (không)",
                                   "{} cannot be “{}”; write yes or no", value.label(), shown(written)));
    return std::nullopt;
  }
  const auto quoted = value.node->is_plain() ? text::Localized{} : text::say(", không có dấu nháy", ", without quotes");
  auto& finding = value.add(kBadValue, text::say("{} không nhận giá trị “{}”; ghi “{}”{}", "{} cannot be “{}”; write “{}”{}",
                                                 value.label(), shown(written), known->word, quoted));
  offer(finding, value, std::string(known->word), diag::Safety::safe);
  return std::nullopt;
}

std::optional<std::size_t> read_choice(const Value& value, const Choices& choices) {
  const std::string& written = value.node->value;
  if (!is_filled_scalar(*value.node)) {
    add_wrong_type(value, text::say("một trong: {}", "one of: {}", list_of(choices)));
    return std::nullopt;
  }
  const auto found = std::find(choices.words.begin(), choices.words.end(), written);
  if (found != choices.words.end()) return static_cast<std::size_t>(found - choices.words.begin());
  if (has_look_alike(value)) return std::nullopt;
  const std::string folded = fold_word(written);
  for (const std::string_view word : choices.words) {
    if (fold_word(word) != folded) continue;
    add_bad_choice(value, choices, word, diag::Safety::safe);
    return std::nullopt;
  }
  for (const Synonym& synonym : choices.synonyms) {
    if (synonym.folded != folded) continue;
    add_bad_choice(value, choices, synonym.word, diag::Safety::safe);
    return std::nullopt;
  }
  const std::vector<std::string> words(choices.words.begin(), choices.words.end());
  add_bad_choice(value, choices, text::nearest(written, words).value_or(std::string()), diag::Safety::unsafe);
  return std::nullopt;
}

std::string fold_word(std::string_view word) {
  std::string out;
  const std::string folded = text::fold_marks(word);
  for (std::size_t i = 0; i < folded.size();) {
    const text::CodePoint point = text::decode(folded, i);
    if (!text::is_space(point.value) && point.value != '_' && point.value != '-') out.append(folded, i, point.bytes);
    i += point.bytes;
  }
  return out;
}

}  // namespace load
