#include "catalogue/severities.hpp"

#include <map>
#include <string>

#include "catalogue/catalogue.hpp"
#include "load/workspace_rules.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace catalogue {
namespace {

using model::FindingLevel;

std::optional<diag::Severity> severity_of(FindingLevel level) {
  if (level == FindingLevel::off) return std::nullopt;
  return level == FindingLevel::error ? diag::Severity::error : diag::Severity::warning;
}

/// Collects the findings on `findings`.
class Settings {
 public:
  Settings(const text::SourcePtr& source, diag::Bag& bag) : source_(source), bag_(bag) {}

  void take(const model::FindingSetting& setting) {
    const diag::RuleInfo* rule = find(setting.finding.value);
    if (rule == nullptr) return say_unknown(setting);
    const auto [first, is_first] = set_at_.try_emplace(rule->code, setting.finding.at);
    if (!is_first) return say_twice(setting, *rule, first->second);
    const bool lowers = rule->severity == diag::Severity::error && setting.level != FindingLevel::error;
    if (lowers && !rule->may_be_lowered) return say_firm(setting, *rule);
    severities_[rule->code] = severity_of(setting.level);
  }
  [[nodiscard]] diag::Severities severities() && { return std::move(severities_); }

 private:
  diag::Diagnostic& add(const diag::RuleInfo& rule, const model::FindingSetting& setting, text::Localized message) {
    diag::Diagnostic& finding = bag_.add(rule, {source_, setting.finding.at}, std::move(message));
    finding.pointer = diag::pointer_join("/findings", setting.finding.value);
    finding.value = setting.finding.value;
    return finding;
  }

  void say_unknown(const model::FindingSetting& setting) {
    constexpr std::size_t kColumns = 60;
    const std::string shown = text::shorten(text::printable(setting.finding.value), kColumns);
    const auto near = text::nearest(setting.finding.value, names());
    const auto rest = near ? text::say("có phải “{}”?", "did you mean “{}”?", *near)
                           : text::say("tiendo rules liệt kê tất cả", "`tiendo rules` lists them all");
    diag::Diagnostic& finding = add(load::kUnknownFinding, setting,
                                    text::say("Không có phát hiện nào mang mã hay tên “{}”; {}",
                                              "There is no finding of the code or name “{}”; {}", shown, rest));
    if (near) {
      finding.fix = diag::Fix{text::say("Đổi “{}” thành “{}”", "Rename “{}” to “{}”", shown, *near),
                              {{setting.finding.at, *near}}, diag::Safety::unsafe};
    }
  }

  void say_twice(const model::FindingSetting& setting, const diag::RuleInfo& rule, text::Span first) {
    add(load::kFindingSetTwice, setting,
        text::say("{} ({}) đã được đặt mức; chỉ giữ lại một dòng", "{} ({}) has been set already; keep one of the lines",
                  rule.code, rule.name))
        .related.push_back({{source_, first}, text::say("đã đặt ở đây", "set here")});
  }

  void say_firm(const model::FindingSetting& setting, const diag::RuleInfo& rule) {
    add(load::kFirmFinding, setting,
        text::say("Lỗi {} ({}) không tắt hay hạ mức được: báo cáo có lỗi này thì số liệu thiếu hoặc sai. Xóa dòng này",
                  "The error {} ({}) cannot be lowered or switched off: a report with it has gaps or wrong figures. Remove the line",
                  rule.code, rule.name));
  }

  text::SourcePtr source_;
  diag::Bag& bag_;
  std::map<std::string_view, text::Span> set_at_;
  diag::Severities severities_;
};

}  // namespace

diag::Severities severities(const model::Workspace& workspace, diag::Bag& bag) {
  Settings settings(workspace.source, bag);
  for (const model::FindingSetting& setting : workspace.findings) settings.take(setting);
  return std::move(settings).severities();
}

}  // namespace catalogue
