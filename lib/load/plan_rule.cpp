#include <algorithm>

#include "load/plan_parts.hpp"
#include "load/reader.hpp"
#include "model/expression.hpp"

namespace load {

namespace {

constexpr std::string_view kRuleKeys[] = {"id", "task", "check", "message", "severity", "missing", "at"};
constexpr std::string_view kSeverities[] = {"error", "warning"};
constexpr Synonym kSeverityWords[] = {{"loi", "error"}, {"canhbao", "warning"}, {"warn", "warning"}};
constexpr Synonym kMissingWords[] = {{"boqua", "skip"}, {"khong", "zero"}, {"0", "zero"}, {"loi", "error"}};

/// The indicators of a task that a rule may name: a ratio is never reported, so there is nothing to compare.
model::Names names_of(const model::PlanEntry& entry) {
  model::Names out;
  for (const model::Indicator& indicator : entry.indicators) {
    if (indicator.id.good() && indicator.type.good() && !indicator.is_ratio()) out.known.push_back(*indicator.id);
  }
  out.known.emplace_back("progress");
  out.type_of = [&entry](std::string_view name) -> std::optional<model::ValueType> {
    if (name == "progress") return model::ValueType::number;
    const model::Indicator* indicator = entry.find(name);
    if (indicator == nullptr || !indicator->type.good() || indicator->is_ratio()) return std::nullopt;
    return *indicator->type == model::IndicatorType::yes_no ? model::ValueType::truth : model::ValueType::number;
  };
  return out;
}

/// Bytes of the expression as bytes of the file, where it stands there in one piece as it is read; else the whole scalar.
text::Span place_within(const Value& check, const std::string& expression, text::Span part) {
  const text::Span at = check.node->at;
  const std::size_t found = check.source->at(at).find(expression);
  if (found == std::string_view::npos) return at;
  const auto base = at.begin + static_cast<std::uint32_t>(found);
  return {base + part.begin, base + part.end};
}

}  // namespace

model::PlanRule RuleReader::read(const Value& value) const {
  MapReader in(value, kRuleKeys);
  model::PlanRule out;
  out.at = value.node->at;
  out.id = in.id("id", Need::required);
  out.task = in.id("task", Need::required);
  const auto check = in.any("check", Need::required);
  out.check = in.text("check", Need::optional);
  out.message = in.text("message", Need::required);
  const auto severity = in.choice<std::size_t>("severity", Need::optional, {kSeverities, kSeverityWords});
  out.severity.at = severity.at;
  out.severity.key = severity.key;
  out.severity.state = severity.state;
  if (severity.good()) out.severity.value = kSeverities[*severity];
  out.missing = in.choice<model::Missing>("missing", Need::optional, {model::kMissing, kMissingWords});
  out.at_name = in.indicator_id("at", Need::optional);
  if (out.check.good()) parse(*check, out);
  return out;
}

void RuleReader::parse(const Value& check, model::PlanRule& rule) const {
  const model::PlanEntry* entry = rule.task.good() ? plan_.find(*rule.task) : nullptr;
  if (entry == nullptr) return;
  auto parsed = model::parse_expression(*rule.check, names_of(*entry));
  if (auto* expression = std::get_if<model::Expression>(&parsed)) {
    rule.expression = std::make_shared<const model::Expression>(std::move(*expression));
    return;
  }
  if (std::find(unreadable_.begin(), unreadable_.end(), *rule.task) != unreadable_.end()) return;
  auto& error = std::get<model::ExpressionError>(parsed);
  auto& finding = check.add(kBadExpression, std::move(error.message));
  finding.place.at = place_within(check, *rule.check, error.at);
}

const diag::RuleInfo kBadExpression{
    "S610",
    "bad-expression",
    diag::Severity::error,
    {"Biểu thức của một quy tắc không đọc được", "The expression of a rule cannot be read"},
    {"Quy tắc của kế hoạch so các chỉ tiêu của một nhiệm vụ với nhau. Biểu thức sai tên chỉ tiêu, sai kiểu hay sai cú pháp "
     "được chỉ ra ngay khi kế hoạch được đọc, không đợi đến khi có báo cáo. Dùng được: + - * /, các phép so sánh, and, or, "
     "not, implies, abs, min, max, round, has(x), prev.TÊN; tên là mã chỉ tiêu của nhiệm vụ đó (trừ loại ratio) hoặc "
     "progress.",
     "A plan's rule compares the indicators of one task. A wrong name, type or syntax is told when the plan is read, not "
     "when the first report comes. There are + - * /, comparisons, and, or, not, implies, abs, min, max, round, has(x) and "
     "prev.NAME; a name is the id of one of that task's indicators (ratios excepted) or progress."},
    {"plan.yaml", "    check: ho_so_truc_tuyen <= ho_so", "    check: ho_so_truc_tuyen <= ho_xo"}};

}  // namespace load
