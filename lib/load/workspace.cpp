#include <algorithm>
#include <vector>

#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/rules.hpp"
#include "load/workspace_parts.hpp"
#include "load/workspace_rules.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace load {

namespace {

constexpr std::string_view kWorkspaceTopKeys[] = {"workspace", "office", "findings", "annex"};
constexpr std::string_view kWorkspaceKeys[] = {"name", "profile", "plans", "units", "calendar", "reports", "output", "letters"};
constexpr std::string_view kLetterKeys[] = {"reminder", "covering"};
constexpr Synonym kProfileWords[] = {{"dang", "party"},     {"khoidang", "party"}, {"nhanuoc", "state"},
                                     {"khoinhanuoc", "state"}, {"chinhquyen", "state"}, {"ubnd", "state"}};

constexpr Synonym kLevelWords[] = {{"tat", "off"}, {"botat", "off"}, {"boqua", "off"}, {"khong", "off"}, {"canhbao", "warning"}, {"loi", "error"}};

bool is_absolute(std::string_view path) {
  const bool drive = path.size() > 1 && path[1] == ':';
  return path.starts_with('/') || path.starts_with('\\') || drive;
}

/// True where the path climbs above where it starts, though it may come back down.
bool climbs_out(std::string_view path) {
  int depth = 0;
  while (!path.empty()) {
    const std::size_t end = std::min(path.size(), path.find_first_of("/\\"));
    const std::string_view step = path.substr(0, end);
    if (step == "..") {
      --depth;
    } else if (!step.empty() && step != ".") {
      ++depth;
    }
    if (depth < 0) return true;
    path.remove_prefix(std::min(path.size(), end + 1));
  }
  return false;
}

/// The placeholders that a template must and may have.
struct Placeholding {
  std::vector<std::string> needed;
  std::vector<std::string> known;
};

std::string in_braces(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += ", ";
    out += "{" + name + "}";
  }
  return out;
}

/// The names between braces; null where the braces do not pair.
std::optional<std::vector<std::string>> placeholders(std::string_view pattern) {
  std::vector<std::string> out;
  for (std::size_t at = pattern.find_first_of("{}"); at != std::string_view::npos;
       at = pattern.find_first_of("{}", at + 1)) {
    const std::size_t end = pattern.find_first_of("{}", at + 1);
    if (pattern[at] == '}' || end == std::string_view::npos || pattern[end] == '{') return std::nullopt;
    out.emplace_back(pattern.substr(at + 1, end - at - 1));
    at = end;
  }
  return out;
}

/// Windows' way of writing a path: every file of the workspace would be none of its.
bool has_backslashes(const Value& value) {
  const std::string& written = value.node->value;
  if (written.find('\\') == std::string::npos) return false;
  std::string meant = written;
  std::replace(meant.begin(), meant.end(), '\\', '/');
  auto& finding = value.add(kBadTemplate, text::say("{} ghi “{}”: đường dẫn dùng dấu “/”, không dùng “\\”: ghi “{}”",
                                                    "{} is “{}”: a path is written with “/”, not with “\\”: write “{}”", value.label(),
                                                    shown(written), shown(meant)));
  if (!meant.starts_with('{')) offer(finding, value, meant, diag::Safety::safe);
  return true;
}

bool has_good_placeholders(const Value& value, const Placeholding& rule) {
  const std::string written = shown(value.node->value);
  const auto used = placeholders(value.node->value);
  if (!used) {
    value.add(kBadTemplate, text::say("{} ghi “{}”: dấu “{{” và “}}” không đi thành cặp",
                                      "{} is “{}”: “{{” and “}}” do not pair", value.label(), written));
    return false;
  }
  for (const std::string& name : *used) {
    if (std::find(rule.known.begin(), rule.known.end(), name) != rule.known.end()) continue;
    const auto near = text::nearest(name, rule.known);
    const auto rest = near ? text::say("có phải “{{{}}}”?", "did you mean “{{{}}}”?", *near)
                           : text::say("chỉ dùng {}", "use {} only", in_braces(rule.known));
    value.add(kBadTemplate, text::say("{} không có chỗ điền “{{{}}}”; {}", "{} has no placeholder “{{{}}}”; {}",
                                      value.label(), shown(name), rest));
    return false;
  }
  std::vector<std::string> missing;
  for (const std::string& name : rule.needed) {
    if (std::find(used->begin(), used->end(), name) == used->end()) missing.push_back(name);
  }
  if (missing.empty()) return true;
  value.add(kBadTemplate, text::say("{} ghi “{}” mà thiếu {}", "{} is “{}” but lacks {}", value.label(), written,
                                    in_braces(missing)));
  return false;
}

std::optional<std::string> read_template(const Value& value, const Placeholding& rule) {
  auto pattern = read_text(value);
  if (!pattern) return std::nullopt;
  if (is_absolute(*pattern) || climbs_out(*pattern)) {
    const auto how = is_absolute(*pattern) ? text::say("là đường dẫn tuyệt đối", "is an absolute path")
                                           : text::say("ra ngoài bằng “..”", "leaves by “..”");
    value.add(kUnsafePath, text::say("{} phải nằm trong không gian làm việc, nhưng “{}” {}",
                                     "{} must lie inside the workspace, but “{}” {}", value.label(), shown(*pattern), how));
    return std::nullopt;
  }
  if (has_backslashes(value)) return std::nullopt;
  return has_good_placeholders(value, rule) ? pattern : std::nullopt;
}

std::vector<text::Located<std::string>> read_plans(MapReader& in) {
  std::vector<text::Located<std::string>> out;
  const auto list = in.list("plans", Need::required);
  if (!list.good()) return out;
  for (const Value& item : list.value) {
    if (auto path = read_text(item)) out.push_back({*std::move(path), item.node->at});
  }
  if (list->empty()) {
    diag::Diagnostic& finding = in.value().bag->add(
        kNoPlans, {in.value().source, list.at},
        text::say("“plans” không có kế hoạch nào: ghi đường dẫn của ít nhất một kế hoạch, ví dụ “plans: [plans/cmcn4.yaml]”",
                  "“plans” is empty: name at least one plan, for example “plans: [plans/cmcn4.yaml]”"));
    finding.pointer = diag::pointer_join(in.value().pointer, "plans");
  }
  return out;
}

model::LetterTemplates read_letters(MapReader& in) {
  model::LetterTemplates out;
  const auto map = in.map("letters", Need::optional);
  if (!map.good()) return out;
  MapReader letters(*map, kLetterKeys);
  out.reminder = letters.text("reminder", Need::optional);
  out.covering = letters.text("covering", Need::optional);
  return out;
}

std::vector<model::FindingSetting> read_findings(MapReader& top) {
  std::vector<model::FindingSetting> out;
  const auto map = top.map("findings", Need::nullable);
  if (!map.good()) return out;
  for (const yaml::Entry* entry : distinct_entries(*map->node)) {
    if (const auto level = read_choice(map->child(*entry), {model::kFindingLevels, kLevelWords})) {
      out.push_back({{entry->key.value, entry->key.at}, static_cast<model::FindingLevel>(*level)});
    }
  }
  return out;
}

}  // namespace

std::optional<model::Workspace> workspace(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
  MapReader top(root_value(root, source, bag), kWorkspaceTopKeys);
  auto findings = read_findings(top);
  const auto body = top.map("workspace", Need::required);
  const auto office = top.map("office", Need::nullable);
  const auto annex = top.map("annex", Need::nullable);
  if (!body.good()) return std::nullopt;
  MapReader in(*body, kWorkspaceKeys);
  model::Workspace out;
  out.source = source;
  if (office.good()) out.office = read_office(*office);
  out.findings = std::move(findings);
  if (annex.good()) out.annex = read_annex(*annex);
  out.name = in.text("name", Need::required);
  out.profile = in.choice<model::Profile>("profile", Need::optional, {model::kProfiles, kProfileWords});
  out.plans = read_plans(in);
  out.units = in.text("units", Need::required);
  out.calendar = in.text("calendar", Need::nullable);
  Placeholding output{{"period"}, {"directive", "period"}};
  Placeholding reports{{"period", "unit"}, {"directive", "period", "unit"}};
  if (out.plans.size() > 1) {
    for (Placeholding* rule : {&output, &reports}) rule->needed.insert(rule->needed.begin(), "directive");
  }
  out.reports = in.read("reports", Need::required, "reports/{directive}/{period}/{unit}.yaml",
                        [&](const Value& value) { return read_template(value, reports); });
  out.output = in.read("output", Need::required, "out/{directive}/{period}",
                       [&](const Value& value) { return read_template(value, output); });
  out.letters = read_letters(in);
  return out;
}

}  // namespace load
