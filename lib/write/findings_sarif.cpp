#include "write/findings_sarif.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "text/utf8.hpp"
#include "write/json.hpp"
#include "write/sarif_rules.hpp"

namespace writer {
namespace {

using view::Data;
using List = Data::List;
using Object = Data::Object;

constexpr std::size_t kMostResults = 25'000;
constexpr std::string_view kRoot = "%SRCROOT%";

Data sarif_number(std::size_t value) { return Data::Number{std::to_string(value)}; }

/// A relative reference of RFC 3986: all but what stands for itself in a path is percent-encoded, byte by byte.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/";
  std::string out;
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

Data artifact(std::string_view path) {
  // Outside the folder that the paths are relative to, the base would not hold.
  if (path.starts_with('/')) return Object{{"uri", "file://" + uri_of(path)}};
  return Object{{"uri", uri_of(path)}, {"uriBaseId", kRoot}};
}

Object region(const diag::Place& place, text::Span at) {
  const text::Position begin = position_of(place, at.begin);
  const text::Position end = position_of(place, at.end);
  return Object{{"startLine", sarif_number(begin.line)},
                {"startColumn", sarif_number(begin.column)},
                {"endLine", sarif_number(end.line)},
                {"endColumn", sarif_number(end.column)}};
}

Data snippet(std::string_view words) { return Object{{"text", words}}; }

/// The line that a reader without the file is shown, where it is short enough to be worth it.
std::optional<std::string_view> line_to_show(const diag::Place& place) {
  constexpr std::size_t kLongestLine = 400;
  if (!place.file) return std::nullopt;
  const std::uint32_t number_of_line = position_of(place, place.at.begin).line;
  const std::string_view line = place.file->line(number_of_line);
  const bool is_on_it = number_of_line == position_of(place, place.at.end).line;
  if (!is_on_it || line.size() > kLongestLine || text::first_invalid(line)) return std::nullopt;
  return line;
}

Object physical(std::string_view path, const diag::Place& place) {
  Object found = region(place, place.at);
  Object location{{"artifactLocation", artifact(path)}};
  if (const auto line = line_to_show(place)) {
    const Data at = sarif_number(position_of(place, place.at.begin).line);
    found.push_back({"snippet", snippet(place.file->at(place.at))});
    location.push_back({"region", std::move(found)});
    location.push_back({"contextRegion", Object{{"startLine", at}, {"endLine", at}, {"snippet", snippet(*line)}}});
  } else {
    location.push_back({"region", std::move(found)});
  }
  return Object{{"physicalLocation", std::move(location)}};
}

Data related(const diag::Diagnostic& finding, text::Lang lang) {
  List list;
  for (const diag::Related& other : finding.related) {
    if (!other.place.file) continue;
    Object location{{"id", sarif_number(list.size() + 1)}};
    for (view::Member& member : physical(other.place.file->path(), other.place)) location.push_back(std::move(member));
    location.push_back({"message", sarif_message(other.message.in(lang))});
    list.emplace_back(std::move(location));
  }
  return list;
}

Data fixes(const diag::Diagnostic& finding, text::Lang lang) {
  List replacements;
  for (const diag::Edit& edit : finding.fix->edits) {
    replacements.emplace_back(Object{{"deletedRegion", region(finding.place, edit.at)},
                                     {"insertedContent", Object{{"text", edit.text}}}});
  }
  const bool safe = finding.fix->safety == diag::Safety::safe;
  return List{Object{{"description", sarif_message(finding.fix->description.in(lang))},
                     {"artifactChanges", List{Object{{"artifactLocation", artifact(path_of(finding))},
                                                     {"replacements", std::move(replacements)}}}},
                     {"properties", Object{{"safe", safe}}}}};
}

Data result(const diag::Diagnostic& finding, std::size_t rule_index, std::size_t repeat, text::Lang lang) {
  Object object{{"ruleId", finding.rule->code},
                {"ruleIndex", sarif_number(rule_index)},
                {"level", level_of(finding)},
                {"message", sarif_message(finding.message.in(lang))},
                {"locations", List{physical(path_of(finding), finding.place)}},
                // The one name that GitHub matches results by from run to run.
                {"partialFingerprints",
                 Object{{"primaryLocationLineHash", fmt::format("{}:{}", diag::fingerprint(finding), repeat)}}}};
  if (!finding.related.empty()) object.push_back({"relatedLocations", related(finding, lang)});
  if (finding.fix) object.push_back({"fixes", fixes(finding, lang)});
  if (!finding.pointer.empty()) object.push_back({"properties", Object{{"pointer", finding.pointer}}});
  return object;
}

std::vector<const diag::RuleInfo*> rules_of(const FindingsReport& report) {
  std::vector<const diag::RuleInfo*> rules;
  for (const diag::Diagnostic& finding : report.findings) rules.push_back(finding.rule);
  std::sort(rules.begin(), rules.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

std::vector<const diag::Diagnostic*> most_that_fit(const FindingsReport& report) {
  if (report.findings.size() > kMostResults) {
    auto worst = worst_first(report);
    worst.resize(kMostResults);
    return worst;
  }
  std::vector<const diag::Diagnostic*> all;
  for (const diag::Diagnostic& finding : report.findings) all.push_back(&finding);
  return all;
}

Data results(const FindingsReport& report, const std::vector<const diag::RuleInfo*>& rules, text::Lang lang) {
  Repeats repeats;
  List list;
  for (const diag::Diagnostic* finding : most_that_fit(report)) {
    const auto rule = std::lower_bound(rules.begin(), rules.end(), finding->rule,
                                       [](const auto* a, const auto* b) { return a->code < b->code; });
    list.push_back(result(*finding, static_cast<std::size_t>(rule - rules.begin()), repeats.number(*finding), lang));
  }
  return list;
}

Data invocations(const FindingsReport& report, text::Lang lang) {
  Object run{{"executionSuccessful", true}};
  if (report.findings.size() > kMostResults) {
    const auto words = text::say("Còn {} phát hiện không ghi ở đây: GitHub nhận nhiều nhất {} phát hiện một tệp",
                                 "{} more findings are not listed here: GitHub takes {} of a file at most",
                                 report.findings.size() - kMostResults, kMostResults);
    run.push_back({"toolExecutionNotifications",
                   List{Object{{"level", "warning"}, {"message", sarif_message(words.in(lang))}}}});
  }
  return List{std::move(run)};
}

Data driver(const FindingsReport& report, const std::vector<const diag::RuleInfo*>& rules, text::Lang lang) {
  List described;
  for (const diag::RuleInfo* rule : rules) described.push_back(sarif_rule(*rule, lang));
  // No address is known where the tool is documented; the name is one that can never lead astray (RFC 2606).
  return Object{{"name", "tiendo"},
                {"informationUri", "https://tiendo.invalid/"},
                {"version", report.version},
                {"semanticVersion", report.version},
                {"language", lang == text::Lang::vi ? "vi-VN" : "en-US"},
                {"rules", std::move(described)}};
}

}  // namespace

std::string findings_sarif(const FindingsReport& report, text::Lang lang) {
  const std::vector<const diag::RuleInfo*> rules = rules_of(report);
  const Data base = Object{
      {"description", sarif_message(text::say("Thư mục mà lệnh được chạy", "The folder that the command was run in").in(lang))}};
  Object run{{"tool", Object{{"driver", driver(report, rules, lang)}}},
             {"invocations", invocations(report, lang)},
             {"originalUriBaseIds", Object{{std::string(kRoot), base}}},
             {"columnKind", "unicodeCodePoints"},
             {"results", results(report, rules, lang)}};
  return json(Object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"},
                     {"runs", List{std::move(run)}}});
}

}  // namespace writer
