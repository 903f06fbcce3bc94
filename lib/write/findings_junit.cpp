#include "write/findings_junit.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "text/utf8.hpp"
#include "write/findings_text.hpp"

namespace writer {
namespace {

/// Text and attributes alike. `printable` has spelled out all that XML 1.0 cannot hold.
std::string xml(std::string_view raw) {
  std::string out;
  for (const char c : text::printable(raw)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

struct Case {
  std::vector<const diag::Diagnostic*> errors;
  std::vector<const diag::Diagnostic*> warnings;
};

using Cases = std::map<std::string, Case>;

Cases cases_of(const FindingsReport& report) {
  Cases cases;
  for (const CheckedFile& file : report.files) cases[file.path];
  for (const diag::Diagnostic& finding : report.findings) {
    Case& of = cases[path_of(finding)];
    (finding.severity == diag::Severity::error ? of.errors : of.warnings).push_back(&finding);
  }
  return cases;
}

std::string lines_of(const std::vector<const diag::Diagnostic*>& findings, text::Lang lang) {
  std::string out;
  for (const diag::Diagnostic* finding : findings) out += "\n" + xml(concise_line(*finding, lang));
  return out + "\n";
}

std::string case_of(const std::string& path, const Case& of, text::Lang lang) {
  std::string out = fmt::format("    <testcase classname=\"tiendo\" name=\"{0}\" file=\"{0}\" time=\"0\"", xml(path));
  if (of.errors.empty() && of.warnings.empty()) return out + "/>\n";
  out += ">\n";
  if (!of.errors.empty()) {
    const diag::Diagnostic& first = *of.errors.front();
    const text::Localized more =
        of.errors.size() == 1 ? text::Localized{} : text::say(" (và {} lỗi nữa)", " (and {} more)", of.errors.size() - 1);
    out += fmt::format("      <failure type=\"{}\" message=\"{}{}\">{}</failure>\n", first.rule->code,
                       xml(first.message.in(lang)), xml(more.in(lang)), lines_of(of.errors, lang));
  }
  if (!of.warnings.empty()) out += fmt::format("      <system-out>{}</system-out>\n", lines_of(of.warnings, lang));
  return out + "    </testcase>\n";
}

}  // namespace

std::string findings_junit(const FindingsReport& report, text::Lang lang) {
  const Cases cases = cases_of(report);
  const auto failures = std::count_if(cases.begin(), cases.end(), [](const auto& each) { return !each.second.errors.empty(); });
  const std::string counts =
      fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" time=\"0\"", cases.size(), failures);
  std::string out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tiendo\" {0}>\n"
                                "  <testsuite name=\"tiendo\" {0}>\n", counts);
  for (const auto& [path, of] : cases) out += case_of(path, of, lang);
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace writer
