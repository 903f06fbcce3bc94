#include <algorithm>
#include <set>

#include "load/load.hpp"
#include "load/plan_parts.hpp"
#include "load/reader.hpp"
#include "load/rules.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

constexpr std::string_view kPlanTopKeys[] = {"plan", "reporting", "assignments", "rules"};
constexpr std::string_view kPlanKeys[] = {"id", "directive", "title", "issuer", "effective"};
constexpr std::string_view kEffectiveKeys[] = {"from", "to"};
constexpr std::string_view kReportingKeys[] = {"frequency", "window", "due"};
constexpr std::string_view kWindowKeys[] = {"from_day", "to_day"};
constexpr std::string_view kDueKeys[] = {"working_days", "groups"};
constexpr std::string_view kEntryKeys[] = {"task", "lead", "support", "report", "deadline", "product", "indicators"};
constexpr Synonym kFrequencyWords[] = {
    {"hangthang", "monthly"},  {"thang", "monthly"},  {"hangquy", "quarterly"}, {"quy", "quarterly"},
    {"6thang", "semiannual"},  {"sauthang", "semiannual"}, {"9thang", "nine_month"}, {"chinthang", "nine_month"},
    {"hangnam", "annual"},     {"nam", "annual"},     {"yearly", "annual"}};
constexpr std::string_view kGroupPrefix = "group:";
constexpr Range kDays{1, 31};
constexpr Range kWorkingDays{0, 365};

std::optional<model::UnitRef> read_ref(const Value& value) {
  if (!value.node->is_scalar()) {
    add_wrong_type(value, text::say("mã một đơn vị, hoặc group: liền với mã một nhóm (group:huyen)",
                                    "a unit's id, or group: and a group's id without a space (group:huyen)"));
    return std::nullopt;
  }
  model::UnitRef out;
  yaml::Node id = *value.node;
  if (id.value.starts_with(kGroupPrefix)) {
    out.is_group = true;
    id.value.erase(0, kGroupPrefix.size());
    const auto skipped = static_cast<std::uint32_t>(kGroupPrefix.size());
    if (id.is_plain() && id.at.begin + skipped <= id.at.end) id.at.begin += skipped;
  }
  Value inner = value;
  inner.node = &id;
  auto name = read_reference(inner, {});
  if (!name) return std::nullopt;
  out.id = {*std::move(name), id.at};
  return out;
}

/// One reference or a list of them; an item that is bad is left out after its finding.
std::vector<model::UnitRef> read_refs(MapReader& in, std::string_view key, Need need) {
  const auto field = in.any(key, need);
  std::vector<model::UnitRef> out;
  if (!field.good()) return out;
  const bool is_empty = field->node->is_null() || (field->node->is_seq() && field->node->items.empty());
  if (is_empty && need == Need::required) {
    field->add(kEmptyText, text::say("{} để trống: ghi mã đơn vị chủ trì hoặc group:MÃ", "{} is empty: name a unit or group:ID",
                                     field->label()));
    return out;
  }
  if (!field->node->is_seq()) {
    if (auto ref = read_ref(*field)) out.push_back(*std::move(ref));
    return out;
  }
  for (std::size_t i = 0; i < field->node->items.size(); ++i) {
    if (auto ref = read_ref(field->item(i))) out.push_back(*std::move(ref));
  }
  return out;
}

/// A date, or `none` for a standing task.
model::Field<model::Date> read_deadline(MapReader& in) {
  static constexpr std::string_view kNone = "none";
  static constexpr std::string_view kNoneWords[] = {"none",        "khong",        "khongco",     "khongcothoihan",
                                                    "thuongxuyen", "khongthoihan", "khongcohan",  "nhiemvuthuongxuyen"};
  const auto field = in.any("deadline", Need::nullable);
  const bool words = field.good() && field->node->is_scalar() && !field->node->is_null() &&
                     field->node->value.find_first_of("0123456789") == std::string::npos;
  if (!words) return in.date("deadline", Need::nullable);
  model::Field<model::Date> out;
  const std::string& written = field->node->value;
  if (written == kNone) return out;
  out.state = model::FieldState::bad;
  auto& finding = field->add(
      kBadValue, text::say("“deadline” không nhận giá trị “{}”; ghi một ngày (2026-12-31), hoặc none nếu là nhiệm vụ thường xuyên",
                           "“deadline” cannot be “{}”; write a date (2026-12-31), or none for a standing task", shown(written)));
  const std::string word = fold_word(written);
  if (std::find(std::begin(kNoneWords), std::end(kNoneWords), word) != std::end(kNoneWords)) {
    offer(finding, *field, std::string(kNone), diag::Safety::safe);
  }
  return out;
}

class PlanReader {
 public:
  std::optional<model::Plan> run(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
    MapReader top(root_value(root, source, bag), kPlanTopKeys);
    if (!top.readable()) return std::nullopt;
    out_.source = source;
    const auto head = top.map("plan", Need::required);
    if (head.good()) read_head(*head);
    const auto reporting = top.map("reporting", Need::required);
    if (reporting.good()) read_reporting(*reporting);
    const auto entries = top.list("assignments", Need::required);
    out_.entries_readable = entries.good();
    for (const Value& item : entries.value) read_entry(item);
    const RuleReader rules(out_, std::move(unreadable_));
    for (const Value& item : top.list("rules", Need::nullable).value) out_.rules.push_back(rules.read(item));
    return std::move(out_);
  }

 private:
  void read_head(const Value& value) {
    MapReader in(value, kPlanKeys);
    out_.id = in.id("id", Need::required);
    out_.directive_path = in.text("directive", Need::required);
    out_.title = in.text("title", Need::required);
    out_.issuer = in.text("issuer", Need::required);
    const auto effective = in.map("effective", Need::nullable);
    if (effective.good()) {
      MapReader inner(*effective, kEffectiveKeys);
      out_.effective_from = inner.period("from", Need::nullable);
      out_.effective_to = inner.period("to", Need::nullable);
    } else if (effective.bad()) {
      out_.effective_from.state = out_.effective_to.state = model::FieldState::bad;
    }
  }

  void read_reporting(const Value& value) {
    MapReader in(value, kReportingKeys);
    out_.frequency =
        in.choice<model::Frequency>("frequency", Need::required, {model::kFrequencies, kFrequencyWords});
    const auto window = in.map("window", Need::nullable);
    if (window.good()) {
      MapReader inner(*window, kWindowKeys);
      const auto from = inner.integer("from_day", Need::required, kDays);
      const auto to = inner.integer("to_day", Need::required, kDays);
      if (from.good() && to.good()) out_.window = {*from, *to};
    }
    const auto due = in.map("due", Need::nullable);
    if (!due.good()) return;
    MapReader inner(*due, kDueKeys);
    const auto days = inner.integer("working_days", Need::optional, kWorkingDays);
    if (days.good()) out_.due.working_days = *days;
    const auto groups = inner.map("groups", Need::nullable);
    if (!groups.good()) return;
    for (const yaml::Entry& entry : groups->node->entries) {
      out_.due_groups.push_back({entry.key.value, entry.key.at});
      if (const auto own = read_integer(groups->child(entry), kWorkingDays)) {
        out_.due.groups.emplace(entry.key.value, *own);
      }
    }
  }

  void read_entry(const Value& value) {
    MapReader in(value, kEntryKeys);
    model::PlanEntry entry;
    entry.at = value.node->at;
    entry.task = in.id("task", Need::required);
    if (!entry.task.good()) out_.entries_readable = false;
    entry.lead = read_refs(in, "lead", Need::required);
    entry.support = read_refs(in, "support", Need::optional);
    entry.report = read_refs(in, "report", Need::optional);
    entry.deadline = read_deadline(in);
    entry.product = in.text("product", Need::nullable);
    const auto indicators = in.list("indicators", Need::nullable);
    bool readable = !indicators.bad();
    std::set<std::string> ids;
    for (const Value& item : indicators.value) {
      entry.indicators.push_back(read_indicator(item));
      const model::Indicator& read = entry.indicators.back();
      // The second of two equal ids was perhaps meant for another that a rule names.
      readable = readable && read.id.good() && read.type.good() && ids.insert(*read.id).second;
    }
    entry.indicators_readable = readable;
    if (!readable && entry.task.good()) unreadable_.push_back(*entry.task);
    out_.entries.push_back(std::move(entry));
  }

  model::Plan out_;
  std::vector<std::string> unreadable_;
};

}  // namespace

std::optional<model::Plan> plan(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
  return PlanReader().run(root, source, bag);
}

}  // namespace load
