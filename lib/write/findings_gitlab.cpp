#include "write/findings_gitlab.hpp"

#include "text/digest.hpp"
#include "text/utf8.hpp"
#include "write/json.hpp"

namespace writer {
namespace {

using view::Data;
using Object = Data::Object;

std::string identity_of(const diag::Diagnostic& finding, std::size_t repeat) {
  return text::sha256_hex(path_of(finding) + "\n" + diag::fingerprint(finding) + "\n" + std::to_string(repeat));
}

}  // namespace

std::string findings_gitlab(const FindingsReport& report, text::Lang lang) {
  Repeats repeats;
  Data::List list;
  for (const diag::Diagnostic& finding : report.findings) {
    const text::Position begin = position_of(finding.place, finding.place.at.begin);
    const text::Position end = position_of(finding.place, finding.place.at.end);
    list.emplace_back(Object{
        {"description", text::printable(finding.message.in(lang))},
        {"check_name", std::string(finding.rule->code) + " " + std::string(finding.rule->name)},
        {"fingerprint", identity_of(finding, repeats.number(finding))},
        {"severity", finding.severity == diag::Severity::error ? "major" : "minor"},
        {"location", Object{{"path", path_of(finding)},
                            {"lines", Object{{"begin", Data::Number{std::to_string(begin.line)}},
                                             {"end", Data::Number{std::to_string(end.line)}}}}}}});
  }
  return json(list);
}

}  // namespace writer
