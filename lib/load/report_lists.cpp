#include <string>

#include "load/report_parts.hpp"
#include "load/rules.hpp"
#include "yaml/bullets.hpp"

namespace load {

namespace {

constexpr std::string_view kEvidenceKeys[] = {"number", "date", "title"};
constexpr std::string_view kProposalKeys[] = {"to", "text"};

/// How to make a list of a lone item, where that is certain: `[{…}]` for a map in braces, `- …` on a line of its own for
/// a text on one line.
std::vector<diag::Edit> edits_to_list(const Value& value) {
  const text::Span at = value.node->at;
  const std::string_view written = value.source->at(at);
  if (value.node->is_map() && written.starts_with('{') && written.ends_with('}')) {
    return {{{at.begin, at.begin}, "["}, {{at.end, at.end}, "]"}};
  }
  if (!value.node->is_scalar() || !value.key) return {};
  const text::Position key = value.source->position(value.key->begin);
  if (value.source->position(at.begin).line != key.line || value.source->position(at.end).line != key.line) return {};
  const std::string_view line = value.source->line(key.line);
  const std::size_t indent = key.column - 1;
  const bool opens_its_line = line.find_first_not_of(' ') == indent;
  if (!opens_its_line) return {};
  const std::string_view bytes = value.source->bytes();
  std::uint32_t gap = at.begin;
  while (bytes[gap - 1] == ' ') --gap;
  const auto mark = static_cast<std::uint32_t>(yaml::bullet_length(written));
  return {{{gap, at.begin + mark}, std::string(value.source->line_end()) + std::string(indent + 2, ' ') + "- "}};
}

/// A list, or R103 with the way to make one.
std::optional<std::vector<Value>> read_list(const Value& value, const text::Wording& item) {
  if (value.node->is_seq()) {
    std::vector<Value> items;
    for (std::size_t i = 0; i < value.node->items.size(); ++i) items.push_back(value.item(i));
    return items;
  }
  if (has_bullets(value)) return std::nullopt;
  auto& finding = add_wrong_type(value, text::say("một danh sách, mỗi mục {}", "a list, each item {}", item));
  if (value.node->is_null()) return std::nullopt;
  auto edits = edits_to_list(value);
  if (edits.empty()) return std::nullopt;
  finding.fix = diag::Fix{text::say("Viết thành danh sách một mục", "Write it as a list of one item"), std::move(edits),
                          diag::Safety::safe};
  return std::nullopt;
}

/// Whom the words before a colon may address; nothing where no unit is so called.
text::Localized or_addressed(const Value& item, const model::Units* units) {
  const auto meant = units == nullptr ? std::nullopt : units->meant_by(item.node->entries.front().key.value);
  if (!meant || !meant->certain) return {};
  return text::say("; nếu là nơi nhận, ghi {{to: {}, text: …}}", "; if it is the recipient, write {{to: {}, text: …}}",
                   (*units)[meant->unit].id.value);
}

model::Proposal read_proposal(const Value& item, const model::Units* units) {
  model::Proposal proposal;
  proposal.at = item.node->at;
  proposal.to.at = item.node->at;
  proposal.text.at = item.node->at;
  proposal.text.key = item.node->at;
  if (is_cut_by_colon(item, kProposalKeys)) {
    proposal.to.state = model::FieldState::bad;
    proposal.text.state = model::FieldState::bad;
    add_cut_by_colon(item, or_addressed(item, units));
    return proposal;
  }
  if (item.node->is_map()) {
    MapReader in(item, kProposalKeys);
    proposal.to = in.read("to", Need::optional, "ubnd-tinh",
                          [units](const Value& value) { return read_unit_id(value, units); });
    proposal.text = in.text("text", Need::required);
    return proposal;
  }
  proposal.text.state = model::FieldState::bad;
  if (item.node->is_seq()) {
    add_wrong_type(item, text::say("một đoạn văn bản hoặc {{to: nơi nhận, text: nội dung}}",
                                   "a text or {{to: recipient, text: words}}"));
  } else if (auto words = read_text(item)) {
    proposal.text.value = *std::move(words);
    proposal.text.state = model::FieldState::good;
  }
  return proposal;
}

}  // namespace

void read_evidence(MapReader& in_task, model::TaskReport& task) {
  static constexpr text::Wording kItem = {"là “- {number: 123/KH-UBND}”", "like “- {number: 123/KH-UBND}”"};
  const auto items = in_task.read("evidence", Need::optional, "[…]", [](const Value& value) -> std::optional<std::vector<Value>> {
    // A lone text has no certain place in a map, so that no fix is offered for it.
    if (value.node->is_scalar()) {
      add_wrong_type(value, text::say("một danh sách, mỗi mục {}", "a list, each item {}", kItem));
      return std::nullopt;
    }
    return read_list(value, kItem);
  });
  task.evidence_state = items.state;
  for (const Value& item : items.value) {
    model::Evidence& evidence = task.evidence.emplace_back();
    evidence.at = item.node->at;
    if (item.node->is_scalar()) {
      add_wrong_type(item, text::say("{{number: số ký hiệu, date: ngày, title: tên văn bản}}",
                                     "{{number: …, date: …, title: …}}"));
      evidence.number.state = model::FieldState::bad;
      evidence.date.state = model::FieldState::bad;
      evidence.title.state = model::FieldState::bad;
      continue;
    }
    MapReader in(item, kEvidenceKeys);
    evidence.number = in.text("number", Need::required);
    evidence.date = in.date("date", Need::optional);
    evidence.title = in.text("title", Need::optional);
  }
}

void read_proposals(MapReader& in_task, model::TaskReport& task, const model::Units* units) {
  static constexpr text::Wording kItem = {"là “- nội dung kiến nghị”", "like “- what is proposed”"};
  const auto items = in_task.read("proposals", Need::optional, "[…]",
                                  [](const Value& value) { return read_list(value, kItem); });
  for (const Value& item : items.value) task.proposals.push_back(read_proposal(item, units));
}

}  // namespace load
